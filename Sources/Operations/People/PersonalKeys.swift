public import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// Whether and with what an act is signed by its author.
public enum PersonalSigning: Hashable, Sendable {
  /// Not at all: nobody said who acts.
  case never
  /// With the actor's key when it is in the workspace and counts.
  case whenPresent
  /// With the key in a file; when it cannot be used, nothing is done.
  case file(String)
}

/// The keys by which people sign what they do.
extension OperatingContext {
  /// Makes a key pair for a person, keeps the private half in a file and records the public one.
  ///
  /// What the key signs is taken for the person's own, so that it is recorded on signed paper or
  /// signed by an earlier key of the same person.
  ///
  /// - Parameters:
  ///   - id: The person.
  ///   - path: Where the private half goes; absent = the workspace's own folder.
  /// - Returns: The public key and the file.
  /// - Throws: `notNow(.keyNeedsPaper)`; `notSigned` when the file cannot be written or is there.
  public func newPersonalKey(
    of id: PersonID,
    at path: String? = nil
  ) throws(OperationFailure) -> (key: NoteVerifier, path: String) {
    let loaded = try loadPerson(id)
    guard signedScan != nil || (personalKey != nil && actor == id) else {
      throw .notNow(.keyNeedsPaper)
    }
    let file = keyFile(of: id, at: path)
    let key: NoteVerifier
    do throws(KeyFailure) {
      if path == nil { try file.makeFolder(workspace.keysFolder) }
      key = try file.create().verifier
    } catch {
      throw .notSigned(.notSigned(error))
    }
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [signedScan].compactMap { $0 })
    let body = PersonKeyRegistered(key: key.description, document: signedScan)
    recording.record(.person(.keyRegistered(body)), of: id)
    do throws(OperationFailure) {
      try append(recording)
    } catch {
      // A key nobody recorded signs nothing.
      try? Files.remove(file.path)
      throw error
    }
    return (key, file.path)
  }

  /// Records that a person's key counts no longer; its private half in the workspace is removed.
  ///
  /// - Parameters:
  ///   - id: The person.
  ///   - text: The public key; absent = all that count.
  ///   - reason: Why.
  /// - Returns: The keys revoked.
  /// - Throws: `notFound` when there is no such key that counts.
  public func revokePersonalKeys(
    of id: PersonID,
    key text: String? = nil,
    reason: String
  ) throws(OperationFailure) -> [String] {
    let loaded = try loadPerson(id)
    let revoked = loaded.value.keys.filter { $0.revoked == nil }.map(\.text)
      .filter { text == nil || $0 == text }
    guard !revoked.isEmpty else { throw .notFound(.personalKey, text ?? id.text) }
    var recording = Recording()
    recording.expect(loaded, of: id)
    for key in revoked {
      recording.record(
        .person(.keyRevoked(PersonKeyRevoked(key: key, reason: reason))),
        of: id
      )
    }
    try append(recording)
    let file = keyFile(of: id)
    if let kept = try? file.load().verifier.description, revoked.contains(kept) {
      try? Files.remove(file.path)
    }
    return revoked
  }

  /// Whether the private half of a key is in the workspace.
  public func holdsPersonalKey(_ key: PersonKey, of id: PersonID) -> Bool {
    (try? keyFile(of: id).load().verifier.description) == key.text
  }

  /// The key a person signs with.
  func personalKey(
    of person: PersonID?,
    _ signing: PersonalSigning
  ) throws(OperationFailure) -> NoteSigner? {
    guard let person else { return nil }
    switch signing {
    case .never: return nil
    case .whenPresent:
      let file = keyFile(of: person)
      guard file.exists else { return nil }
      let key: NoteSigner
      do throws(KeyFailure) {
        key = try file.load()
      } catch {
        warn(.notSignedPersonally(error))
        return nil
      }
      return try counts(key, of: person) ? key : nil
    case .file(let path):
      let key: NoteSigner
      do throws(KeyFailure) {
        key = try keyFile(of: person, at: path).load()
      } catch {
        throw .notSigned(.notSigned(error))
      }
      guard try counts(key, of: person) else {
        throw .notNow(.keyNotOfThePerson(key: key.verifier.description, person: person.text))
      }
      return key
    }
  }

  private func counts(_ key: NoteSigner, of id: PersonID) throws(OperationFailure) -> Bool {
    let text = key.verifier.description
    return try loadPerson(id).value.keys.last { $0.text == text }.map { $0.revoked == nil } ?? false
  }

  private func keyFile(of id: PersonID, at path: String? = nil) -> LogKeyFile {
    LogKeyFile(
      path: path ?? "\(workspace.keysFolder)/\(id.text).key",
      name: PersonalSignature.keyName(of: id, inLedger: workspace.database.ledger)
    )
  }
}
