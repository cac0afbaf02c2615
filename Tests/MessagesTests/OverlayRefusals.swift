import SafetyModel
import Workflow

/// One of every refusal about listings, stops, seals, studies and cases.
enum OverlayRefusals {
  static let all: [RefusalReason] =
    supervision.map(RefusalReason.supervision) + stopWork.map(RefusalReason.stopWork)
    + study.map(RefusalReason.study) + majorCase.map(RefusalReason.majorCase)

  private static let day = CivilDate(daysSinceEpoch: 20_000)
  private static let paper = DocumentNumber(text: "示安督〔2026〕1号", origin: .ours)

  private static let supervision: [SupervisionRefusal] = [
    .needsMajor(.general), .throughCase(CaseID(random: 6)), .notALevel(.unit),
    .alreadyListed(.district, paper), .noSuchListing, .rhythmUnfit(days: 0),
    .alreadyRequested(on: day), .notRequested, .notReviewed, .tooFewReviewers(named: 1),
    .belowLevel(PersonID(random: 2), level: nil, listed: .city), .stillListed([.district, .city]),
    .caseNotPutRight, .bodyNotRegistered("示例安委办"), .responsibleReviews(PersonID(random: 2)),
    .listerBelowLevel(PersonID(random: 2), level: .town, listed: .city),
    .listerBelowLevel(PersonID(random: 2), level: nil, listed: .city),
    .reviewersBelowLevel(named: 1, listed: .city),
  ]

  private static let study: [StudyFault] = [
    .dayUnfit(day, from: day.adding(days: 1), to: day.adding(days: 2)),
    .participantOfUnit(PersonID(random: 2)), .participantOfAnotherBody(PersonID(random: 2)),
    .outcomeMissing, .outcomeContradicts(study: .general, decision: .major), .panelEmpty,
    .tooFew(named: 1, of: 2),
    .notAnExpert(PersonID(random: 2)),
  ]

  private static let majorCase: [CaseObstacle] = [
    .nothingOpen, .replyWithoutPaper, .planTooLate, .releaserEnds(PersonID(random: 2)),
    .enderReopens(PersonID(random: 2)), .lastMember(HazardID(random: 4)),
    .notAMember(HazardID(random: 4)), .noticeServed(paper),
    .hazardsStand([
      StandingHazard(hazard: HazardID(random: 4), clauses: ["7.3.3"], tie: .left),
      StandingHazard(hazard: HazardID(random: 5), clauses: [], tie: .undecided),
    ]),
    .staysOnceConfirmed(HazardID(random: 4)), .finderEstablishes(PersonID(random: 2)),
    .approverOfAnotherBody(PersonID(random: 2)),
  ]

  private static let stopWork: [StopWorkRefusal] = [
    .needsMajor(.suspectedMajor), .termMissing,
    .tooLong(
      until: day.adding(days: 9),
      longest: DueDay(
        day: day.adding(days: 5),
        derivation: Derivation(
          start: .sealed,
          startDay: day,
          length: Span(count: 5, unit: .day)
        )
      )
    ), .noSuchStop(1), .noSuchSeal(1), .extendedBefore(paper), .notExtendable,
    .sealOver(until: day, on: day.adding(days: 1)), .stopStanding([paper]),
    .sealStanding([paper]), .acceptanceMissing, .notPutRight,
  ]
}
