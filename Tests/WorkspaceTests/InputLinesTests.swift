import Glibc
import Testing
import TranscriptSupport
import Workspace

@Suite("逐行读入 Lines of an input")
struct InputLinesTests {
  /// The lines of a content with a limit of eight bytes.
  static func lines(_ content: String) throws -> [InputLines.Line] {
    let scratch = try ScratchFolder()
    try Disk.write(content, to: scratch.file("input"))
    let descriptor = open(scratch.file("input"), O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var input = InputLines(descriptor: descriptor, limit: 8)
    var result: [InputLines.Line] = []
    while let line = try input.next() { result.append(line) }
    return result
  }

  static func bytes(_ text: String) -> InputLines.Line { .bytes(Array(text.utf8)) }

  @Test("末行有没有换行符都一样 the last line may lack its line feed")
  func lastLineMayLackItsLineFeed() throws {
    #expect(try Self.lines("a\nb") == [Self.bytes("a"), Self.bytes("b")])
    #expect(try Self.lines("a\nb\n") == [Self.bytes("a"), Self.bytes("b")])
    #expect(try Self.lines("") == [])
    #expect(try Self.lines("\n\n") == [Self.bytes(""), Self.bytes("")])
    #expect(try Self.lines("a\r\n\0") == [Self.bytes("a\r"), Self.bytes("\0")])
  }

  @Test("长度到限照收，多一字节只留下太长 at the limit and one past it")
  func limitsLength() throws {
    let long = String(repeating: "x", count: 300_000)
    let expected: [InputLines.Line] = [
      Self.bytes("12345678"), .tooLong(limit: 8), Self.bytes("ok"), .tooLong(limit: 8),
      Self.bytes("ok"), .tooLong(limit: 8),
    ]
    #expect(try Self.lines("12345678\n123456789\nok\n\(long)\nok\n\(long)") == expected)
  }

  @Test("跨过缓冲区的行完整 lines across buffers are whole")
  func linesAcrossBuffersAreWhole() throws {
    let content = (0..<40_000).map { String($0) }.joined(separator: "\n")
    #expect(try Self.lines(content) == (0..<40_000).map { Self.bytes(String($0)) })
  }
}
