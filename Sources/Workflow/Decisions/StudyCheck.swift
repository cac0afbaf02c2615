public import SafetyModel

/// Why a collective study or an expert panel does not carry a decision.
public enum StudyFault: Hashable, Sendable {
  /// It was held before the hazard was found, or after the decision.
  case dayUnfit(CivilDate, from: CivilDate, to: CivilDate)
  /// The people of the unit do not judge themselves.
  case participantOfUnit(PersonID)
  /// Only officers of the deciding body decide together; experts are heard.
  case participantOfAnotherBody(PersonID)
  /// The conclusion is not given as a value.
  case outcomeMissing
  /// The study came to another conclusion than the decision.
  case outcomeContradicts(study: DeterminationDecision, decision: DeterminationDecision)
  /// Too few officers of the deciding body took part.
  case tooFew(named: Int, of: Int)
  /// The panel names nobody.
  case panelEmpty
  /// Somebody on the panel is not registered as an expert.
  case notAnExpert(PersonID)
}

/// Whether a collective study (集体研究) carries a decision about the grade.
///
/// Source: Rules on Fire Supervision and Inspection (2012), art. 21: the fire-rescue body studies
/// collectively and hears experts where questions are hard. Who counts, and that the day lies between
/// finding and decision, follows from what a study is.
struct StudyCheck {
  let context: DecisionContext
  let found: CivilDate
  let decided: CivilDate
  let decision: DeterminationDecision

  /// The record fits the decision, whoever took part.
  func checkRecord(_ study: CollectiveRecord) throws(RefusalReason) {
    guard found <= study.on, study.on <= decided else {
      throw .study(.dayUnfit(study.on, from: found, to: decided))
    }
    guard let outcome = study.outcome else { throw .study(.outcomeMissing) }
    guard outcome == decision else {
      throw .study(.outcomeContradicts(study: outcome, decision: decision))
    }
    for id in study.participants where try context.person(id).qualification == .unitStaff {
      throw .study(.participantOfUnit(id))
    }
    if let panel = study.panel { try checkPanel(panel, until: study.on) }
  }

  /// So many officers of the deciding body took part; beside them only experts.
  func checkBody(
    _ study: CollectiveRecord?,
    of decider: ActingPerson,
    atLeast count: Int
  ) throws(RefusalReason) {
    guard let study, hasText(study.conclusion), hasText(study.minutes) else {
      throw .collectiveStudyMissing
    }
    var officers: Set<PersonID> = []
    for id in study.participants {
      let person = try context.person(id)
      if person.qualification == .expert { continue }
      if person.qualification == .unitStaff { throw .study(.participantOfUnit(id)) }
      guard person.qualification == .officer, let body = person.organisation,
        body == decider.organisation
      else { throw .study(.participantOfAnotherBody(id)) }
      officers.insert(id)
    }
    guard officers.count >= count else {
      throw .study(.tooFew(named: officers.count, of: count))
    }
  }

  /// Experts named as such, heard after the finding.
  func checkPanel(_ panel: ExpertPanel, until last: CivilDate) throws(RefusalReason) {
    guard found <= panel.on, panel.on <= last else {
      throw .study(.dayUnfit(panel.on, from: found, to: last))
    }
    guard !panel.experts.isEmpty else { throw .study(.panelEmpty) }
    for id in panel.experts where try context.person(id).qualification != .expert {
      throw .study(.notAnExpert(id))
    }
  }

  private func hasText(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }
}
