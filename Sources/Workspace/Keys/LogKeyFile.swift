import Glibc
public import Ledger

/// Why a key file was not used.
public enum KeyFailure: Error, Hashable, Sendable {
  /// The file could not be read or written.
  case file(FileFailure)
  /// Others than its owner may read or change it.
  case open(path: String, mode: Int)
  /// It belongs to another account.
  case foreign(path: String)
  /// Its content is no key of this name.
  case damaged(path: String)
}

/// The file that holds a private key: readable by its owner alone.
///
/// One line, `PRIVATE+KEY+name+id+base64`, as the tools for signed notes write it.
public struct LogKeyFile: Sendable {
  /// Where it is.
  public let path: String
  /// The name of the key.
  public let name: String

  /// Names a key file.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// Whether there is a file.
  public var exists: Bool { Files.exists(path) }

  /// Makes the folder keys are kept in, its owner's alone.
  public func makeFolder(_ folder: String) throws(KeyFailure) {
    do throws(FileFailure) {
      try Files.makeFolder(folder, isPrivate: true)
    } catch {
      throw .file(error)
    }
  }

  /// Makes a new key; an existing file is never overwritten.
  public func create(_ kind: NoteSignatureKind = .log) throws(KeyFailure) -> NoteSigner {
    guard !exists else {
      throw .file(FileFailure(action: .create, path: path, reason: .alreadyThere))
    }
    let seed = SystemRandom.bytes(32)
    guard let signer = NoteSigner(name: name, kind: kind, seed: seed) else {
      throw .damaged(path: path)
    }
    do throws(FileFailure) {
      try Files.writeNew(Array((signer.secretText + "\n").utf8), to: path, isPrivate: true)
    } catch {
      throw .file(error)
    }
    return signer
  }

  /// Reads the key.
  ///
  /// - Throws: `KeyFailure`; `open` and `foreign` before a byte is read.
  public func load() throws(KeyFailure) -> NoteSigner {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .file(Files.failure(.read, path)) }
    guard status.st_uid == geteuid() else { throw .foreign(path: path) }
    guard status.st_mode & 0o077 == 0 else {
      throw .open(path: path, mode: Int(status.st_mode & 0o777))
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path, limit: 4096)
    } catch {
      throw .file(error)
    }
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard let signer = NoteSigner(secretText: text), signer.verifier.name == name else {
      throw .damaged(path: path)
    }
    return signer
  }
}
