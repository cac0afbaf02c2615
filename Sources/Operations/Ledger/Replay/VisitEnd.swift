import Determination
import Ledger
import RuleLanguage
import SafetyModel
import Workflow

/// A visit that is finished or corrected by one command, and what stood before it.
struct VisitEnd {
  /// The visit with the answers that count.
  let inspection: Inspection
  /// The position of the event that ends or corrects it.
  let position: Int
  /// The answers this command turned into hazards.
  let answers: [Answer]
  /// The hazards it touched.
  let touched: [HazardID]
  /// Everything as it stood before the command.
  let before: ReplayWorld

  /// Who inspects.
  var inspectors: [PersonID] { inspection.start.inspectors }

  /// Finds the end of the visit that the first of some events belongs to; nothing when it names no visit that ends among them.
  ///
  /// - Parameters:
  ///   - events: The rest of the events of one moment, beginning with the one in question.
  ///   - world: What stood before it.
  init?(in events: ArraySlice<RecordedEvent>, world: ReplayWorld) {
    guard let id = events.first?.namedVisit,
      let end = events.first(where: { $0.stored.envelope.subject.text == id.text }),
      var inspection = world.inspection(id, knownTo: end)
    else { return nil }
    for (index, recorded) in zip(events.indices, events)
    where recorded.stored.envelope.subject.text == id.text {
      switch recorded.event {
      case .inspection(.finished): answers = inspection.answers
      case .inspection(.amended(let body)):
        inspection.record(body.answer)
        answers = [body.answer]
      default: continue
      }
      self.inspection = inspection
      position = recorded.stored.position
      touched = events[...index].compactMap { other in
        if case .hazard = other.event { HazardID(other.stored.envelope.subject.text) } else { nil }
      }
      before = world
      return
    }
    return nil
  }

  /// The answers judged anew under the rules the visit pinned.
  func evaluation(under pack: RulePack, world: ReplayWorld) -> Evaluation? {
    guard let site = world.sites[inspection.start.site] else { return nil }
    return Evaluation(
      of: inspection,
      pack: pack,
      site: site,
      standing: world.standing(at: site.id, without: inspection.id)
    )
  }

  /// Why the visit would not have registered a hazard; nothing when it would.
  func objection(
    to found: HazardRegistered,
    under pack: RulePack,
    world: ReplayWorld
  ) -> ReplayGround? {
    let isAsserted = answers.contains {
      $0.answer == .nonconforming && $0.item == found.item && $0.location == found.location
        && $0.circumstances.contains(found.circumstance)
    }
    guard isAsserted else { return .notFound(circumstance: found.circumstance) }
    guard let evaluation = evaluation(under: pack, world: before) else { return nil }
    let judged = evaluation.judge.verdict(
      on: found.circumstance,
      records: evaluation.determinations
    ).grade
    return judged == found.grade ? nil : .gradeDiffers(recorded: found.grade, judged: judged)
  }

  /// Why the visit would not have opened a case; nothing when it would.
  func objection(to opened: CaseOpened) -> ReplayGround? {
    opened.pack == inspection.start.pack ? nil : .outsideVisit
  }

  /// What was found and became no hazard, and hazards the end does not name.
  func lostFindings(_ evaluation: Evaluation, world: ReplayWorld) -> [ReplayGround] {
    let known = Set(touched.compactMap { world.hazards[$0]?.found.fingerprint })
    var lost: [ReplayGround] = []
    for answer in answers where answer.answer == .nonconforming {
      guard evaluation.item(answer.item) != nil else { continue }
      for circumstance in answer.circumstances
      where evaluation.pack.circumstance(circumstance) != nil {
        let fingerprint = HazardFingerprint(
          site: inspection.start.site,
          location: answer.location,
          circumstance: circumstance
        )
        if !known.contains(fingerprint) {
          lost.append(.findingLost(item: answer.item, circumstance: circumstance))
        }
      }
    }
    return lost
  }
}

extension RecordedEvent {
  /// The visit an event says it belongs to.
  fileprivate var namedVisit: InspectionID? {
    switch event {
    case .inspection(.finished), .inspection(.amended): InspectionID(stored.envelope.subject.text)
    case .hazard(.registered(let body)): body.inspection
    case .hazard(.observed(let body)): body.inspection
    default: nil
    }
  }
}
