import SafetyModel
import Workflow

/// One of every refusal about listings, stops and seals.
enum OverlayRefusals {
  static let all: [RefusalReason] =
    supervision.map(RefusalReason.supervision) + stopWork.map(RefusalReason.stopWork)

  private static let day = CivilDate(daysSinceEpoch: 20_000)
  private static let paper = DocumentNumber(text: "示安督〔2026〕1号", origin: .ours)

  private static let supervision: [SupervisionRefusal] = [
    .needsMajor(.general), .throughCase(CaseID(random: 6)), .notALevel(.unit),
    .alreadyListed(.district, paper), .noSuchListing, .rhythmUnfit(days: 0),
    .alreadyRequested(on: day), .notRequested, .notReviewed, .tooFewReviewers(named: 1),
    .belowLevel(PersonID(random: 2), level: nil, listed: .city), .stillListed([.district, .city]),
    .caseNotPutRight,
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
