import SafetyModel
import Workflow

/// Rows about the body that acts: its cards, its region, its own visit, what it withdrew.
extension GuardCase {
  static let bodies: [GuardCase] = [
    GuardCase(
      name: "card: an officer without one",
      row: row(.card),
      command: remind(by: Cast.cardless),
      expected: .cardMissing(Cast.cardless.id)
    ),
    GuardCase(
      name: "card: an officer with one",
      row: row(.card),
      command: remind(by: Cast.third),
      expected: nil
    ),
    GuardCase(
      name: "card: who is no officer needs none",
      row: row(.card),
      command: remind(by: Cast.auxiliary),
      expected: nil
    ),
    GuardCase(
      name: "region: of another district",
      row: row(.region),
      command: remind(by: Cast.stranger),
      expected: Cast.outside
    ),
    GuardCase(
      name: "region: a body whose region nobody wrote down",
      row: row(.region),
      command: remind(by: Cast.third),
      expected: nil
    ),
    GuardCase(
      name: "own inspection: a body that took no part in it",
      row: row(.ownInspection),
      command: .issueOrder(.foreign),
      expected: .visitOfAnotherBody(
        OrganisationID(random: 44),
        visitors: Cast.everybodysBodies
      )
    ),
    GuardCase(
      name: "own inspection: one that took part",
      row: row(.ownInspection),
      command: .issueOrder(.own),
      expected: nil
    ),
    GuardCase(
      name: "withdrawing body: a body on the same level",
      row: row(.withdrawingBody),
      command: reinstate(by: Cast.stranger),
      steps: [.withdraw],
      expected: .notTheWithdrawingBody(Cast.stranger.id)
    ),
    GuardCase(
      name: "withdrawing body: its own officer",
      row: row(.withdrawingBody),
      command: reinstate(by: Cast.third),
      steps: [.withdraw],
      expected: nil
    ),
    GuardCase(
      name: "withdrawing body: one above it with the mandate",
      row: row(.withdrawingBody),
      command: reinstate(by: Cast.districtOfficer),
      steps: [.withdraw],
      expected: nil
    ),
  ]

  static func reinstate(by person: ActingPerson) -> HazardCommand {
    .reinstate(HazardReinstated(reason: "撤销有误", by: person.id, on: date("2026-03-18")))
  }
}
