import Determination
import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workflow
import Workspace

/// The answers of a visit held against the rules it pinned and the hazards that stand.
struct Evaluation {
  let inspection: Inspection
  let pack: RulePack
  let site: Site
  let items: [ItemApplicability]
  /// The open hazards of the site from earlier visits.
  let standing: [HazardState]
  let judge: CriteriaJudge
  let determinations: [DeterminationRecord]

  init(of inspection: Inspection, in context: OperatingContext) throws(OperationFailure) {
    self.init(
      of: inspection,
      pack: try context.rules(pinned: inspection.start),
      site: try context.loadSite(inspection.start.site).value,
      standing: try context.openHazards(of: inspection.start.site)
        .filter { $0.found.inspection != inspection.id }
    )
  }

  /// Judges the answers of a visit from values alone.
  init(of inspection: Inspection, pack: RulePack, site: Site, standing: [HazardState]) {
    self.inspection = inspection
    self.pack = pack
    self.site = site
    self.standing = standing
    items = Evaluation.items(of: inspection, in: pack)
    let assertions = Assertions(
      items: items,
      answers: inspection.answers,
      standing: standing.map {
        Assertions.StandingHazard(
          id: $0.id,
          circumstance: $0.found.circumstance,
          fittedButFailed: $0.found.fittedButFailed
        )
      }
    )
    judge = CriteriaJudge(
      criteria: pack.criteria,
      circumstances: pack.circumstances,
      factDefinitions: pack.facts,
      facts: KnownFacts(of: site),
      assertions: assertions
    )
    determinations = judge.determinations(on: inspection.start.day)
  }

  /// The items as they were selected when the visit began.
  static func items(of inspection: Inspection, in pack: RulePack) -> [ItemApplicability] {
    let applies = Set(inspection.start.items)
    let undecided = Dictionary(
      inspection.start.undecidedItems.map { ($0.item, $0.unknownFacts) },
      uniquingKeysWith: { $1 }
    )
    let hidden = Set(inspection.start.hiddenItems ?? [])
    let lists = inspection.start.checklists.compactMap { pack.checklist($0) }
    return OperatingContext.merged(
      lists.flatMap(\.items).map { item in
        let status: ItemApplicability.Status =
          if applies.contains(item.id) {
            .applies
          } else if let facts = undecided[item.id] {
            .undecided(unknownFacts: facts)
          } else if hidden.contains(item.id), let change = pack.hiding(item.id) {
            .hidden(by: change)
          } else {
            .doesNotApply(facts: [])
          }
        return ItemApplicability(item: item, status: status)
      }
    )
  }

  /// The items that apply or may apply and have no answer, in walking order.
  var unanswered: [String] {
    items.filter { $0.mayApply && inspection.answers(to: $0.item.id).isEmpty }.map(\.item.id)
  }

  /// Nonconforming answers without the evidence their item asks for and without a reason for that.
  func missingEvidence(in answers: [Answer]) -> [InputProblem] {
    answers.filter { $0.answer == .nonconforming && $0.reason == nil }
      .compactMap { answer in
        guard let item = item(answer.item),
          let missing = item.evidenceOnNonconforming.first(where: { !answer.shows($0) })
        else { return nil }
        return InputProblem(.evidenceMissing(item: item.id, kind: missing))
      }
  }

  func item(_ id: String) -> ChecklistItem? { items.first { $0.item.id == id }?.item }
}

extension Answer {
  /// Whether the answer carries a kind of proof.
  fileprivate func shows(_ kind: EvidenceKind) -> Bool {
    switch kind {
    case .photo:
      evidence.contains { $0.mediaType.hasPrefix("image/") || $0.mediaType.hasPrefix("video/") }
    case .document: !evidence.isEmpty || note != nil
    case .measurement: measurement != nil || note != nil
    case .statement: note != nil || !evidence.isEmpty
    }
  }
}

extension OperatingContext {
  /// The open hazards of a site.
  func openHazards(of site: SiteID) throws(OperationFailure) -> [HazardState] {
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.hazards(
        matching: HazardFilter(standing: .open, site: SubjectID(site)),
        page: .all
      )
    }
    var hazards: [HazardState] = []
    for row in rows {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      hazards.append(try loadHazard(id).value)
    }
    return hazards
  }
}
