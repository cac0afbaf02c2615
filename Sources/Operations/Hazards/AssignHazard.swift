public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Reminds the unit (提醒); not an order.
  @discardableResult
  public func remind(
    _ id: HazardID,
    text: String,
    wishedDay: CivilDate?,
    number: DocumentNumber?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .remind(
        ReminderSent(by: actor, on: today, text: text, wishedDay: wishedDay, number: number)
      )
    }
  }

  /// Takes a hazard of an own check in hand.
  @discardableResult
  public func selfAssign(
    _ id: HazardID,
    measures: String,
    responsible: String?,
    due: CivilDate?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (recording, state) throws(OperationFailure) in
      .selfAssign(
        SelfAssigned(
          by: actor,
          on: today,
          measures: measures,
          responsible: responsible.map { ResponsiblePerson(name: recording.commit($0)) },
          due: due.map {
            DueDay.chosen($0, start: .registered, startDay: state.found.foundOn)
          }
        )
      )
    }
  }

  /// Names who is responsible on the unit's side.
  @discardableResult
  public func nameResponsible(
    _ id: HazardID,
    name: String,
    post: String?
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id) { (recording, _) throws(OperationFailure) in
      .nameResponsible(
        ResponsibleNamed(
          responsible: ResponsiblePerson(name: recording.commit(name), post: post),
          by: actor,
          on: today
        )
      )
    }
  }

  /// Gives the hazard to another colleague; authorship stays.
  @discardableResult
  public func handOver(
    _ id: HazardID,
    to person: PersonID,
    reason: String
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    return try perform(on: id, naming: [person]) { (_, state) throws(OperationFailure) in
      .handOver(
        HazardHandedOver(from: state.handler, to: person, reason: reason, by: actor, on: today)
      )
    }
  }
}
