import Determination
import Ledger
public import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow
import Workspace

/// The answers of a visit judged under other rules.
public struct ReassessedInspection {
  /// The visit.
  public var inspection: Inspection
  /// The rules it pinned.
  public var pinned: RulePack
  /// The other rules.
  public var pack: RulePack
  /// What came out, and what it is compared to.
  public var reassessment: Reassessment
}

extension OperatingContext {
  /// Judges the recorded answers of a finished visit again under other rules.
  ///
  /// What counts is what counted then: the day of the visit, the facts of its site and the hazards
  /// open when it was finished or last corrected. Nothing is recorded, nothing changes.
  ///
  /// - Parameters:
  ///   - id: The visit.
  ///   - rules: A rule folder, a packed file, or the hash of rules kept in the workspace.
  ///   - reason: What it is done for.
  /// - Returns: What the other rules say.
  /// - Throws: `notNow(.inspectionNotFinished)` while there is nothing to judge again.
  public func compareInspection(
    _ id: InspectionID,
    under rules: String,
    reason: String? = nil
  ) throws(OperationFailure) -> ReassessedInspection {
    let inspection = try loadInspection(id).value
    guard inspection.status == .finished else { throw .notNow(.inspectionNotFinished(id)) }
    let pinned = try self.rules(pinned: inspection.start)
    let then = try moment(of: inspection)
    let pack = try self.rules(named: rules)
      .tailored(for: then.site.region, sites: try enclosingSites(of: then.site))
    let judging = PastJudging(inspection: inspection, pinned: pinned, pack: pack, moment: then)
    return ReassessedInspection(
      inspection: inspection,
      pinned: pinned,
      pack: pack,
      reassessment: Reassessment(
        baseline: inspection.determinations,
        record: judging.record(reason: reason)
      )
    )
  }

  /// Judges a finished visit again and records the result beside it.
  ///
  /// The visit, its hazards and the rules it pinned stay as they are; the other rules are kept.
  ///
  /// - Throws: `notNow` for a visit that is not finished or when nobody is named as acting.
  public func reassessInspection(
    _ id: InspectionID,
    under rules: String,
    reason: String? = nil
  ) throws(OperationFailure) -> ReassessedInspection {
    _ = try requireActor()
    let result = try compareInspection(id, under: rules, reason: reason)
    var recording = Recording()
    recording.expect(try loadInspection(id), of: id)
    recording.pack = try pin(result.pack)
    recording.record(.inspection(.reassessed(result.reassessment.record)), of: id)
    try append(recording)
    return result
  }

  /// The rules of a folder or packed file, or those kept in the workspace under a hash.
  func rules(named text: String) throws(OperationFailure) -> RulePack {
    if Files.exists(text) { return try loadRules(from: text) }
    let kept: [ContentHash]
    do throws(FileFailure) {
      kept = try workspace.packs.hashes()
    } catch {
      throw .file(error)
    }
    // A few digits could begin anything; six are as short as people write hashes.
    let found = text.count < 6 ? [] : kept.filter { $0.hex.hasPrefix(text.lowercased()) }
    guard let first = found.first else { throw .noRules(searched: [text, workspace.packs.folder]) }
    guard found.count == 1 else {
      throw .ambiguous(.rulePack, text, candidates: found.map { Candidate(id: $0.hex, name: "") })
    }
    return try rules(pinned: first.hex)
  }

  /// What was known when the visit was finished or last corrected.
  private func moment(of inspection: Inspection) throws(OperationFailure) -> PastMoment {
    let judged = try history(of: inspection.id).last { recorded in
      switch recorded.event {
      case .inspection(.finished), .inspection(.amended): true
      case .inspection, .site, .person, .organisation, .hazard, .majorCase, .personalData: false
      }
    }
    let position = judged?.stored.position ?? 0
    let site = inspection.start.site
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.hazards(
        matching: HazardFilter(site: SubjectID(site)),
        page: .all
      )
    }
    var open: [HazardState] = []
    for row in rows {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let events = try history(of: id).filter { $0.stored.position < position }
      guard let state = events.mergedHazard(id)?.state, state.isOpen,
        state.found.inspection != inspection.id
      else { continue }
      open.append(state)
    }
    let events = try history(of: site).filter { $0.stored.position < position }.map(\.event)
    guard let known = Site.replay(events.sites, id: site) else { throw .notFound(.site, site.text) }
    return PastMoment(site: known, standing: open)
  }
}

/// The site and its open hazards as they stood at one event.
private struct PastMoment {
  let site: Site
  let standing: [HazardState]
}

/// Two judgements of the same answers, under the rules of the visit and under others.
private struct PastJudging {
  let inspection: Inspection
  let before: Side
  let after: Side

  /// One set of rules with its items and judge.
  struct Side {
    let pack: RulePack
    let items: [ItemApplicability]
    let judge: CriteriaJudge
    let determinations: [DeterminationRecord]

    func standing(of item: String) -> ItemStanding? {
      items.first { $0.item.id == item }.map { entry in
        switch entry.status {
        case .applies: .applies
        case .doesNotApply, .hidden: .doesNotApply
        case .undecided: .undecided
        }
      }
    }
  }

  init(inspection: Inspection, pinned: RulePack, pack: RulePack, moment: PastMoment) {
    self.inspection = inspection
    let facts = KnownFacts(of: moment.site)
    func side(_ pack: RulePack, _ items: [ItemApplicability]) -> Side {
      let known = Set(items.map(\.item.id))
      // What was found stays found, also where the other lists do not ask for it any more.
      let homeless = inspection.answers.filter {
        $0.answer == .nonconforming && !known.contains($0.item)
      }
      let judge = CriteriaJudge(
        criteria: pack.criteria,
        circumstances: pack.circumstances,
        factDefinitions: pack.facts,
        facts: facts,
        assertions: Assertions(
          items: items,
          answers: inspection.answers,
          standing: moment.standing.map {
            Assertions.StandingHazard(
              id: $0.id,
              circumstance: $0.found.circumstance,
              fittedButFailed: $0.found.fittedButFailed
            )
          }
        ).knowing(
          found: homeless.flatMap(\.circumstances),
          absent: [],
          measured: [:]
        )
      )
      return Side(
        pack: pack,
        items: items,
        judge: judge,
        determinations: judge.determinations(on: inspection.start.day)
      )
    }
    before = side(pinned, Evaluation.items(of: inspection, in: pinned))
    let lists = inspection.start.checklists.compactMap { pack.checklist($0) }
    after = side(
      pack,
      OperatingContext.merged(
        lists.flatMap { $0.applicability(given: facts.deriving(pack.facts)) }
      )
    )
  }

  func record(reason: String?) -> InspectionReassessed {
    InspectionReassessed(
      pack: after.pack.contentHash,
      items: items,
      findings: findings,
      determinations: after.determinations,
      reason: reason
    )
  }

  /// The items that stand differently, in walking order of the other rules, those gone last.
  private var items: [ReassessedItem] {
    let names = after.items.map(\.item.id)
    let known = Set(names)
    let gone = before.items.map(\.item.id).filter { !known.contains($0) }
    return (names + gone).compactMap { id in
      let earlier = before.items.first { $0.item.id == id }?.item
      let later = after.items.first { $0.item.id == id }?.item
      let change = ReassessedItem(
        item: id,
        before: before.standing(of: id),
        after: after.standing(of: id),
        answered: !inspection.answers(to: id).isEmpty,
        reworded: earlier.flatMap { first in later.map { first.ask != $0.ask } } ?? false
      )
      return change.before != change.after || change.reworded ? change : nil
    }
  }

  private var findings: [ReassessedFinding] {
    inspection.answers.filter { $0.answer == .nonconforming }.flatMap { answer in
      answer.circumstances.map { circumstance in
        let earlier = before.judge.verdict(on: circumstance, records: before.determinations)
        let later = after.pack.circumstance(circumstance).map { _ in
          after.judge.verdict(on: circumstance, records: after.determinations)
        }
        return ReassessedFinding(
          item: answer.item,
          circumstance: circumstance,
          location: answer.location,
          before: earlier.grade,
          after: later?.grade,
          criteria: later?.criteria,
          element: later?.element
        )
      }
    }
  }
}
