import SafetyModel
import Workflow

/// Rows about what a unit decides itself, and about what another body answers.
extension GuardCase {
  /// An answer that is not said to rest on any paper.
  static func reply(by person: ActingPerson) -> HazardCommand {
    .replyTransfer(
      TransferReplied(
        number: 1,
        outcome: .accepted,
        text: "已受理",
        by: person.id,
        on: date("2026-03-16")
      )
    )
  }

  static func general(_ deciders: ActingPerson...) -> HazardCommand {
    .confirmDetermination(
      .sample(.general, by: deciders[0].id) {
        $0.officers = deciders.dropFirst().map(\.id)
        $0.manner = .asProposed
      }
    )
  }

  static let ownCheck = HazardRegistered.sample(nature: .selfCheck)

  static let gradesAndAnswers: [GuardCase] = [
    GuardCase(
      name: "answering body: the sender answers without a paper",
      row: row(.answeringBody),
      command: reply(by: Cast.third),
      steps: [.sendTransfer],
      expected: .answerWithoutPaper
    ),
    GuardCase(
      name: "answering body: with its number",
      row: row(.answeringBody),
      command: .sample(.replyTransfer),
      steps: [.sendTransfer],
      expected: nil
    ),
    GuardCase(
      name: "own grade: two of the unit",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.unitHead, Cast.unitWorker),
      found: ownCheck,
      expected: nil
    ),
    GuardCase(
      name: "own grade: one of the unit",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.unitHead),
      found: ownCheck,
      expected: .tooFewOfUnit(named: 1, of: 2)
    ),
    GuardCase(
      name: "own grade: an officer of the district alone",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.districtOfficer),
      found: ownCheck,
      expected: nil
    ),
    GuardCase(
      name: "own grade: never of what may be major",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.unitHead, Cast.unitWorker),
      found: .sample(grade: .suspectedMajor, nature: .selfCheck),
      expected: .notEntitled(Cast.unitHead.id, matter: "work-safety-industry-trade")
    ),
    GuardCase(
      name: "own grade: not of what an authority found",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.unitHead, Cast.unitWorker),
      expected: .unitActsForFinder(Cast.unitHead.id)
    ),
    GuardCase(
      name: "own grade: not once an authority knows",
      row: row(.ownGrade(count: 2)),
      command: general(Cast.unitHead, Cast.unitWorker),
      steps: [.sendTransfer],
      found: ownCheck,
      expected: .knownToAuthority(Cast.unitHead.id)
    ),
  ]
}
