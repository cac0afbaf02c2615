import SafetyModel
import Workflow

/// Who may take part in a case: officers, their mandates and cards, people of the unit.
extension ReferenceCase {
  /// Whether somebody may decide, or record what the deciding body answered since it was confirmed.
  func entitled(
    _ id: PersonID,
    on day: CivilDate,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know(id, asked, &broken)
    guard let person = asked.people[id] else { return }
    let may = decides(person, on: day) || (answer != nil && records(person, on: day, asked))
    broken.refuse("notEntitled", if: person.qualification != .officer || !may)
    carded(person, on: day, &broken)
    principal(person, on: day, isAnswered: answer != nil, asked, &broken)
  }

  /// A card that is over decides nothing.
  func carded(_ person: ActingPerson, on day: CivilDate, _ broken: inout BrokenRules) {
    let isOver = person.cardValid.map { !$0.contains(day) } ?? false
    broken.refuse("cardNotValid", if: person.qualification == .officer && isOver)
    broken.refuse("cardMissing", if: person.isOfficerWithoutCard)
  }

  /// Who decides by an entrusted power names the organ that entrusted it.
  func principal(
    _ person: ActingPerson,
    on day: CivilDate,
    isAnswered: Bool,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    guard !(isAnswered && records(person, on: day, asked)) else { return }
    let grants = covering(person, on: day).filter { opened.regime != .fire || $0.source == .own }
    let named = grants.contains { $0.source != .entrusted || !($0.inNameOf ?? "").isEmpty }
    broken.refuse("principalNotNamed", if: !grants.isEmpty && !named)
  }

  /// Two officers, or a study by two of the body, or its answer; in fire matters a study alone counts.
  func together(
    _ outcome: ReplyOutcome,
    _ by: PersonID,
    _ others: [PersonID]?,
    _ day: CivilDate,
    _ study: CollectiveRecord?,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let deciders = Set([by] + (others ?? []))
    for id in deciders {
      know(id, asked, &broken)
      guard id != by, let person = asked.people[id] else { continue }
      let may = decides(person, on: day) || (answer == outcome && records(person, on: day, asked))
      broken.refuse("notEntitled", if: person.qualification != .officer || !may)
      carded(person, on: day, &broken)
      principal(person, on: day, isAnswered: answer == outcome, asked, &broken)
    }
    guard opened.regime == .workSafety, answer != outcome else { return }
    let home = asked.people[by]?.organisation
    let people = (study?.participants ?? []).map { asked.people[$0] }
    let own = people.filter { $0?.qualification == .officer && $0?.organisation == home }
    let experts = people.filter { $0?.qualification == .expert }
    let spoken = [study?.conclusion, study?.minutes].allSatisfy {
      !($0 ?? "").allSatisfy(\.isWhitespace)
    }
    let isStudied =
      home != nil && spoken && own.count + experts.count == people.count
      && Set(own.compactMap { $0?.id }).count >= 2
    if !isStudied { broken.refuse("tooFewOfficers", if: deciders.count < 2) }
  }

  func ofTheUnit(
    _ id: PersonID,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    know(id, asked, &broken)
    guard let person = asked.people[id] else { return }
    let isOwn = (person.site ?? opened.site) == opened.site
    broken.refuse("notOfTheUnit", if: person.qualification != .unitStaff || !isOwn)
  }

  func authorityOnly(
    _ id: PersonID,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("unitActsForFinder", if: asked.people[id]?.qualification == .unitStaff)
  }

  func covering(_ person: ActingPerson, on day: CivilDate) -> [Mandate] {
    person.mandates.filter {
      ($0.valid.from.map { $0 <= day } ?? true) && ($0.valid.to.map { day <= $0 } ?? true)
        && $0.matters.contains(opened.matter) && !$0.excluded.contains(opened.matter)
    }
  }

  func decides(_ person: ActingPerson, on day: CivilDate) -> Bool {
    covering(person, on: day).contains { opened.regime != .fire || $0.source == .own }
  }

  /// Of a body with any power over the matter, or of the body that opened the case or asked.
  func records(
    _ person: ActingPerson,
    on day: CivilDate,
    _ asked: ReferenceQuestion
  ) -> Bool {
    if !covering(person, on: day).isEmpty { return true }
    let askers = [opened.by] + referrals.map(\.sent.by)
    guard let body = person.organisation else { return false }
    return askers.contains { asked.people[$0]?.organisation == body }
  }

  func know(_ id: PersonID, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("unknownPerson", if: asked.people[id] == nil)
  }

  func surelyKnown(
    _ evidence: [EvidenceReference],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let hasScan = evidence.contains { $0.purpose == .document }
    broken.refuse("signedScanMissing", if: asked.assurance == .paper && !hasScan)
    broken.refuse("assuranceTooLow", if: asked.assurance == .typed || asked.assurance == .device)
  }
}
