import Glibc

/// The lines of an input as they arrive; the bytes are handed over as they are.
///
/// A line ends with a line feed or with the input. Of a line beyond the limit only its being too
/// long is kept, so that memory stays bounded whatever comes.
public struct InputLines {
  /// One line.
  public enum Line: Hashable, Sendable {
    /// The bytes without the line feed.
    case bytes([UInt8])
    /// The line is longer than the limit; its content was passed over.
    case tooLong(limit: Int)
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Whether the line handed over last was ended by the input and not by a line feed.
  public private(set) var endedInsideLine = false

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - descriptor: The file to read, open; 0 is the standard input.
  ///   - limit: The greatest length of a line in bytes.
  public init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, or nothing at the end of the input.
  ///
  /// - Throws: `FileFailure` when the input cannot be read.
  public mutating func next() throws(FileFailure) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        let isOver = isTooLong || end - start > limit
        return isOver ? .tooLong(limit: limit) : .bytes(Array(buffer[start..<end]))
      }
      if isAtEnd { return last(isTooLong) }
      if buffer.count - start > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
      } else {
        buffer.removeFirst(start)
      }
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func last(_ isTooLong: Bool) -> Line? {
    defer {
      buffer.removeAll()
      start = 0
    }
    let rest = buffer.count - start
    endedInsideLine = isTooLong || rest > 0
    if isTooLong || rest > limit { return .tooLong(limit: limit) }
    return rest == 0 ? nil : .bytes(Array(buffer[start...]))
  }

  private mutating func fill() throws(FileFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Files.failure(.read, "/dev/fd/\(descriptor)")
      }
      isAtEnd = count == 0
      buffer.append(contentsOf: chunk[0..<count])
      return
    }
  }
}
