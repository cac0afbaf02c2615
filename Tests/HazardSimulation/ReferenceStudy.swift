import SafetyModel
import Workflow

/// What a collective study is held for.
struct ReferenceStudy {
  var found: CivilDate
  var decided: CivilDate
  var by: PersonID
  var decision: DeterminationDecision
  var isNeeded: Bool
}

extension BrokenRules {
  /// A study lies between finding and decision, comes to the decision, and is held by officers of the
  /// body that decides.
  mutating func study(
    _ held: CollectiveRecord?,
    _ purpose: ReferenceStudy,
    _ asked: ReferenceQuestion
  ) {
    let people = (held?.participants ?? []).map { asked.people[$0] }
    if let held {
      refuse("study", if: held.on < purpose.found || purpose.decided < held.on)
      refuse("study", if: held.outcome != purpose.decision)
      refuse("study", if: people.contains { $0?.qualification == .unitStaff })
      refuse("unknownPerson", if: people.contains { $0 == nil })
    }
    guard purpose.isNeeded else { return }
    let body = asked.people[purpose.by]?.organisation
    let own = people.compactMap { $0 }.filter {
      $0.qualification == .officer && $0.organisation != nil && $0.organisation == body
    }
    let others = people.compactMap { $0 }.filter { person in
      person.qualification != .expert && !own.contains { $0.id == person.id }
    }
    refuse("study", if: !others.isEmpty)
    let silent = [held?.conclusion, held?.minutes].contains {
      ($0 ?? "").allSatisfy(\.isWhitespace)
    }
    refuse("collectiveStudyMissing", if: silent)
    refuse("study", if: !silent && Set(own.map(\.id)).count < 2)
  }
}
