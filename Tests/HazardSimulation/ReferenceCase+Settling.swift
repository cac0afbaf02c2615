import SafetyModel
import Workflow

/// What is open still of that for which a case was confirmed.
extension ReferenceCase {
  /// The open hazards for which it cannot be over: what it counts, what left it without being settled,
  /// what shows a confirmed clause beside it, and what its visit left undecided.
  func unsettled(open: Set<HazardID>, _ asked: ReferenceQuestion) -> [HazardID] {
    var shown: [(clause: String, hazard: HazardID)] = opened.elements.flatMap { element in
      element.hazards.map { (element.clause, $0) }
    }
    var left: [(clause: String, hazard: HazardID)] = []
    var confirmed: [String] = []
    for act in diary {
      switch act {
      case .confirm(let body):
        confirmed = body.clauses
        left.removeAll { !confirmed.contains($0.clause) }
      case .addMember(let body):
        shown += body.clauses.map { ($0, body.hazard) }
        left.removeAll { $0.hazard == body.hazard }
      case .removeMember(let body):
        left += shown.filter { $0.hazard == body.hazard }
        shown.removeAll { $0.hazard == body.hazard }
      default: break
      }
    }
    let members = members
    let counted = shown.map(\.hazard).filter { open.contains($0) }
    let visits = asked.siteHazards.filter {
      members.contains($0.id) || opened.members.contains($0.id)
    }
    .compactMap(\.found.inspection)
    let beside = asked.siteHazards.filter { hazard in
      guard hazard.isOpen, !members.contains(hazard.id) else { return false }
      if left.contains(where: { $0.hazard == hazard.id }) { return true }
      guard hazard.found.regime == opened.regime, hazard.grade != .general else { return false }
      if hazard.proposal?.criteria == opened.criteria,
        confirmed.contains(where: { $0 == hazard.proposal?.element })
      {
        return true
      }
      return hazard.grade == .suspectedMajor && hazard.orders.isEmpty
        && visits.contains { $0 == hazard.found.inspection }
    }
    return counted + beside.map(\.id)
  }
}

extension ReferenceHazard {
  /// Everybody who found it or saw it again.
  var seenBy: Set<PersonID> {
    var people = Set(found.foundBy)
    for case .observe(let body) in diary.map(\.act) { people.formUnion(body.by) }
    return people
  }
}
