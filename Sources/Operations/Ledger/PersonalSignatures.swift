import Ledger
import SafetyModel

/// What can be wrong with the signature of an event by its author.
public enum PersonalSignatureFault: Hashable, Sendable {
  /// The event says that its author signed, and there is no signature.
  case missing
  /// The signature does not fit the event: one of them was changed or forged.
  case wrong
  /// No key of this id is recorded for the actor.
  case unknownKey
  /// The key had been revoked.
  case revokedKey
  /// A key was recorded neither on signed paper nor under a signature of the person's earlier key.
  case unfoundedKey
}

/// Follows the keys of people through the log and checks what they signed.
struct PersonalSignatures {
  private struct Key {
    let verifier: NoteVerifier
    var revoked: (position: Int, occurred: Instant)?
  }

  private var keys: [PersonID: [Key]] = [:]
  /// Signed before the key's own event came: bundles arrive in any order.
  private var early: [(envelope: Envelope, position: Int)] = []
  private(set) var checked = 0
  private(set) var problems: [LedgerProblem] = []

  /// Takes in the next event of the log.
  mutating func read(_ recorded: RecordedEvent) {
    let envelope = recorded.stored.envelope
    let position = recorded.stored.position
    var isSigned = false
    if envelope.signature == nil {
      if envelope.assurance == .personal { tell(.missing, at: position) }
    } else if knows(envelope) {
      isSigned = check(envelope, at: position)
    } else {
      early.append((envelope, position))
    }
    follow(recorded, isSigned: isSigned)
  }

  /// What is left when the log has been read.
  mutating func finish() {
    for (envelope, position) in early {
      if knows(envelope) {
        _ = check(envelope, at: position)
      } else {
        tell(.unknownKey, at: position)
      }
    }
    early = []
  }

  private func knows(_ envelope: Envelope) -> Bool {
    key(of: envelope) != nil
  }

  private func key(of envelope: Envelope) -> Key? {
    guard let actor = envelope.actor else { return nil }
    return keys[actor]?.last { $0.verifier.keyID == envelope.signature?.keyID }
  }

  /// Checks a signature by a key that is known.
  private mutating func check(_ envelope: Envelope, at position: Int) -> Bool {
    guard let key = key(of: envelope) else { return false }
    checked += 1
    guard envelope.isSigned(by: key.verifier) == true else {
      tell(.wrong, at: position)
      return false
    }
    // What another device signed before it heard of the revocation was right.
    if let revoked = key.revoked, revoked.position < position, revoked.occurred <= envelope.occurred
    {
      tell(.revokedKey, at: position)
      return false
    }
    return true
  }

  private mutating func follow(_ recorded: RecordedEvent, isSigned: Bool) {
    let envelope = recorded.stored.envelope
    guard case .person(let event) = recorded.event, let person = PersonID(envelope.subject.text)
    else { return }
    switch event {
    case .keyRegistered(let body):
      var isFounded = isSigned && envelope.actor == person
      if case .paper(let scan) = envelope.assurance, scan != nil,
        scan?.hex == body.document?.hash
      {
        isFounded = true
      }
      if !isFounded { tell(.unfoundedKey, at: recorded.stored.position) }
      guard let verifier = NoteVerifier(body.key) else { return }
      keys[person, default: []].append(Key(verifier: verifier))
    case .keyRevoked(let body):
      for index in keys[person, default: []].indices
      where keys[person]?[index].verifier.description == body.key {
        keys[person]?[index].revoked = (recorded.stored.position, envelope.occurred)
      }
    case .registered, .changed, .deputyNamed, .deputyEnded: return
    }
  }

  private mutating func tell(_ fault: PersonalSignatureFault, at position: Int) {
    problems.append(.personalSignature(position: position, fault))
  }
}
