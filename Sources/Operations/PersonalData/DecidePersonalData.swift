public import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// What is to become of private values.
public enum PersonalDataVerb: Hashable, Sendable {
  /// Another value takes their place.
  case correct(to: String)
  /// They are kept and not shown or passed on.
  case seal
  /// They are removed for good.
  case erase
}

/// Why, and on whose approval.
public struct PersonalDataApproval: Hashable, Sendable {
  /// Two different people.
  public var approvers: [PersonID]
  /// The reason in words.
  public var reason: String
  /// Where the request or decision lies; it is taken as evidence.
  public var document: String

  /// Creates an approval.
  public init(approvers: [PersonID], reason: String, document: String) {
    self.approvers = approvers
    self.reason = reason
    self.document = document
  }
}

extension PersonalDataDecision {
  /// Why the people named cannot decide about a value; the replay of the history asks the same.
  func objection(about commitment: String, person: (PersonID) -> Person?) -> InputFault? {
    objection(about: commitment, among: approvers.map { ($0, person($0)) })
  }

  private func objection(
    about commitment: String,
    among people: [(id: PersonID, person: Person?)]
  ) -> InputFault? {
    let different = Set(people.map(\.id)).count
    guard different == 2, people.count == 2 else { return .tooFewApprovers(found: different) }
    for (id, person) in people {
      guard let person, person.organisation != nil, person.name.commitment != commitment else {
        return .notAnApprover(id)
      }
    }
    return reason.allSatisfy(\.isWhitespace) ? .emptyText(key: "reason") : nil
  }
}

extension OperatingContext {
  /// Corrects, seals or erases private values; all of them or none.
  ///
  /// The events that commit to them, and every proof about those, stay as they are.
  ///
  /// - Parameters:
  ///   - verb: What is to become of them.
  ///   - texts: People by name or id (their registered name is meant), or beginnings of commitments.
  ///   - approval: Who approves, why, on which paper.
  /// - Returns: The commitments, in the order given.
  /// - Throws: `input` for approvers who may not, `notFound`, `notNow(.valueDecided)`.
  public func decidePersonalData(
    _ verb: PersonalDataVerb,
    on texts: [String],
    approval: PersonalDataApproval
  ) throws(OperationFailure) -> [PersonalCommitment] {
    let values = try texts.map { text throws(OperationFailure) in try personalValue(named: text) }
    let document = try addEvidence(approval.document, purpose: .document)
    let decision = PersonalDataDecision(
      approvers: approval.approvers,
      reason: approval.reason,
      document: document
    )
    var recording = Recording()
    recording.refer(to: [document])
    for value in values {
      var people: [PersonID: Person] = [:]
      for id in decision.approvers { people[id] = try loadPerson(id).value }
      if let fault = decision.objection(about: value.hex, person: { people[$0] }) {
        throw .input([InputProblem(fault)])
      }
      try expect(value, for: verb, in: &recording)
      let event = try event(verb, of: value, decision, &recording)
      recording.record(.personalData(event), of: value)
    }
    try append(recording)
    if verb != .seal { try forgetPages() }
    return values
  }

  private func expect(
    _ value: PersonalCommitment,
    for verb: PersonalDataVerb,
    in recording: inout Recording
  ) throws(OperationFailure) {
    let (standing, history) = try query { () throws(StoreFailure) in
      (
        try workspace.database.standing(of: value),
        try workspace.database.history(of: SubjectID(value))
      )
    }
    let isPossible =
      switch standing {
      case .held: true
      // What is sealed may still be erased; a wrong value that nobody sees is not corrected.
      case .sealed: verb == .erase
      case .corrected, .erased: false
      }
    guard isPossible else {
      throw .notNow(.valueDecided(standing, commitment: value.hex))
    }
    recording.expect(value, version: history.count, heads: AgreedOrder(history).heads)
  }

  private func event(
    _ verb: PersonalDataVerb,
    of value: PersonalCommitment,
    _ decision: PersonalDataDecision,
    _ recording: inout Recording
  ) throws(OperationFailure) -> PersonalDataEvent {
    switch verb {
    case .seal: return .sealed(PersonalDataSealed(decision: decision))
    case .erase: return .erased(PersonalDataErased(decision: decision))
    case .correct(let text):
      guard !text.allSatisfy(\.isWhitespace) else {
        throw .input([InputProblem(.emptyText(key: "value"))])
      }
      let replacement = recording.commit(text)
      // The register finds people by the name their own record commits to.
      for id in try peopleNamed(by: value) {
        let loaded = try loadPerson(id)
        recording.expect(loaded, of: id)
        let change = PersonChanged(
          name: replacement,
          organisation: nil,
          qualification: nil,
          cardNumber: nil,
          reason: decision.reason
        )
        recording.record(.person(.changed(change)), of: id)
      }
      return .corrected(PersonalDataCorrected(replacement: replacement, decision: decision))
    }
  }

  private func peopleNamed(by value: PersonalCommitment) throws(OperationFailure) -> [PersonID] {
    try people().compactMap { row in
      guard case .committed(let reference)? = row.person.name, reference.commitment == value.hex
      else { return nil }
      return PersonID(row.person.id.text)
    }
  }

  /// Moves the WAL into the file and empties it, so that no page with the former value is left.
  private func forgetPages() throws(OperationFailure) {
    do throws(StoreFailure) {
      try workspace.database.checkpoint()
    } catch {
      throw .store(error)
    }
  }
}
