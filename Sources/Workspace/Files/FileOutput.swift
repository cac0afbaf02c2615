import Glibc

/// A file written piece by piece, which gets its name when it is whole and on disk.
public final class FileOutput {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let piece = 1 << 17

  /// Begins a file; what stands at the path stays there until `finish`.
  public init(_ path: String) throws(FileFailure) {
    self.path = path
    temporary = path + ".part-\(getpid())"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.failure(.write, path) }
    buffer.reserveCapacity(Self.piece * 2)
  }

  deinit {
    // What was not finished is removed.
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Adds bytes.
  public func write(_ bytes: some Sequence<UInt8>) throws(FileFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.piece { try flush() }
  }

  /// Puts everything on disk and gives the file its name.
  public func finish() throws(FileFailure) {
    try flush()
    try Files.synchronise(descriptor, path: path)
    close(descriptor)
    descriptor = -1
    try Files.move(temporary, to: path)
  }

  private func flush() throws(FileFailure) {
    try Files.write(buffer[...], to: descriptor, path: path)
    buffer.removeAll(keepingCapacity: true)
  }
}
