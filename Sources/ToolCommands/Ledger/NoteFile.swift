import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Files that hold checkpoints and public keys.
enum NoteFile {
  /// A checkpoint as it was handed on, or as copied from a paper, where its lines stand indented.
  ///
  /// - Throws: `file` when it cannot be read, `input` when it is no checkpoint.
  static func read(_ path: String) throws(OperationFailure) -> (note: SignedNote, state: Checkpoint)
  {
    let content = try content(of: path)
    let plain = content.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined(separator: "\n")
    guard let note = SignedNote(content) ?? SignedNote(plain),
      let state = Checkpoint(noteText: note.text)
    else {
      throw wrong(path, expected: text("检查点", "a checkpoint"))
    }
    return (note, state)
  }

  /// A proof for a witness; a mere checkpoint proves nothing yet and is taken for the first.
  static func proof(_ path: String) throws(OperationFailure) -> ConsistencyProof {
    let content = try content(of: path)
    if let proof = ConsistencyProof(content) { return proof }
    return ConsistencyProof(older: 0, path: [], note: try read(path).note)
  }

  /// Writes a text to a file, or to the screen when none is named.
  static func write(_ content: String, to path: String?) throws(OperationFailure) {
    guard let path else {
      // A note ends in its own line feed.
      return Console.print(content.hasSuffix("\n") ? String(content.dropLast()) : content)
    }
    do throws(FileFailure) {
      try Files.writeAtomically(Array(content.utf8), to: path)
    } catch {
      throw .file(error)
    }
  }

  private static func content(of path: String) throws(OperationFailure) -> String {
    do throws(FileFailure) {
      return String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
    } catch {
      throw .file(error)
    }
  }

  private static func wrong(_ key: String, expected: String) -> OperationFailure {
    .input([
      InputProblem(.wrongType(key: key, expected: expected, found: text("别的内容", "else")))
    ])
  }

  /// A public key as typed, or the one line of a file.
  static func verifier(_ typed: String?) throws(OperationFailure) -> NoteVerifier? {
    guard let typed else { return nil }
    var line = typed
    if !typed.contains("+"), Files.exists(typed) {
      do throws(FileFailure) {
        line = String(decoding: try Files.read(typed, limit: 4096), as: UTF8.self)
      } catch {
        throw .file(error)
      }
    }
    guard let verifier = NoteVerifier(String(line.prefix { $0 != "\n" })) else {
      throw wrong("--key", expected: text("公钥", "a public key"))
    }
    return verifier
  }
}
