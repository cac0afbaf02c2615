import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Files that hold checkpoints and public keys.
enum NoteFile {
  /// A checkpoint as it was handed on.
  ///
  /// - Throws: `file` when it cannot be read, `input` when it is no checkpoint.
  static func read(_ path: String) throws(OperationFailure) -> (note: SignedNote, state: Checkpoint)
  {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path, limit: 1 << 20)
    } catch {
      throw .file(error)
    }
    guard let note = SignedNote(String(decoding: bytes, as: UTF8.self)),
      let state = Checkpoint(noteText: note.text)
    else {
      throw .input([
        InputProblem(
          .wrongType(key: path, expected: text("检查点", "a checkpoint"), found: text("别的内容", "else"))
        )
      ])
    }
    return (note, state)
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
      throw .input([
        InputProblem(
          .wrongType(
            key: "--key",
            expected: text("公钥", "a public key"),
            found: text("别的内容", "else")
          )
        )
      ])
    }
    return verifier
  }
}
