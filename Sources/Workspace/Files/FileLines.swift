import Glibc

/// The lines of a file, one after the other, in constant memory.
public final class FileLines {
  /// The file.
  public let path: String
  /// The number of the line handed over last, counted from 1.
  public private(set) var number = 0

  private let descriptor: Int32
  private var lines: InputLines

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The greatest length of a line in bytes.
  /// - Throws: `FileFailure`.
  public init(_ path: String, limit: Int) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Files.failure(.read, path) }
    self.path = path
    self.descriptor = descriptor
    lines = InputLines(descriptor: descriptor, limit: limit)
  }

  deinit { close(descriptor) }

  /// Whether the line handed over last was cut off: the file ended before its line feed.
  public var endedInsideLine: Bool { lines.endedInsideLine }

  /// The next line without its line feed, or nothing at the end of the file.
  ///
  /// - Throws: `FileFailure`; `tooLarge` for a line beyond the limit.
  public func next() throws(FileFailure) -> [UInt8]? {
    guard let line = try lines.next() else { return nil }
    number += 1
    switch line {
    case .bytes(let bytes): return bytes
    case .tooLong(let limit):
      throw FileFailure(action: .read, path: path, reason: .tooLarge(limit: limit))
    }
  }
}
