import Ledger
import SQLStore
public import SafetyModel

/// Who stands in for whom.
extension OperatingContext {
  /// Records that a colleague stands in for a person.
  ///
  /// - Throws: `input` for a person standing in for himself, days in the wrong order, unknown matters.
  public func nameDeputy(_ deputy: Deputy, of id: PersonID) throws(OperationFailure) {
    guard deputy.person != id else { throw .input([InputProblem(.samePersonTwice(id))]) }
    try checkOrder(deputy.valid)
    try checkMatters(deputy.matters)
    let standIn = try loadPerson(deputy.person).value
    let loaded = try loadPerson(id)
    let person = loaded.value
    guard standIn.organisation == person.organisation, standIn.site == person.site else {
      throw .notNow(
        .deputyOfAnotherBody(try called(deputy.person), of: try called(id))
      )
    }
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.record(.person(.deputyNamed(DeputyNamed(deputy: deputy))), of: id)
    try append(recording)
  }

  /// Records that a colleague stops standing in for a person earlier than was said.
  public func endDeputy(
    _ deputy: PersonID,
    of id: PersonID,
    lastDay: CivilDate,
    reason: String
  ) throws(OperationFailure) {
    let loaded = try loadPerson(id)
    guard loaded.value.deputies.contains(where: { $0.person == deputy }) else {
      throw .notNow(
        .notTheDeputy(try called(deputy), of: try called(id), matter: nil, on: lastDay)
      )
    }
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.record(
      .person(.deputyEnded(DeputyEnded(deputy: deputy, lastDay: lastDay, reason: reason))),
      of: id
    )
    try append(recording)
  }

  /// Refuses an act for somebody the person does not stand in for.
  func checkDeputy(
    _ person: PersonID?,
    of absent: PersonID,
    matter: String?
  ) throws(OperationFailure) {
    let covers = try loadPerson(absent).value.deputies.contains {
      $0.person == person && $0.covers(matter, on: today)
    }
    guard covers else {
      throw .notNow(
        .notTheDeputy(
          try person.map { id throws(OperationFailure) in try called(id) },
          of: try called(absent),
          matter: matter,
          on: today
        )
      )
    }
  }

  /// The colleagues a person stands in for today, with what the standing in covers.
  func standsInFor(_ id: PersonID) throws(OperationFailure) -> [(absent: PersonID, as: Deputy)] {
    var absent: [(absent: PersonID, as: Deputy)] = []
    for row in try people() {
      guard let other = PersonID(row.person.id.text), other != id else { continue }
      for deputy in try loadPerson(other).value.deputies
      where deputy.person == id && deputy.covers(nil, on: today) {
        absent.append((other, deputy))
      }
    }
    return absent
  }

  /// The name a person is known by; the id where the name was erased.
  private func called(_ id: PersonID) throws(OperationFailure) -> String {
    try value(of: try loadPerson(id).value.name) ?? id.text
  }
}
