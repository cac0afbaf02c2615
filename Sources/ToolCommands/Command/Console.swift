import Glibc
import Messages
import Reporting
import SafetyModel

/// Where results and talk go: results to standard output, talk to standard error.
enum Console {
  /// Prints a result.
  static func print(_ text: String) {
    let isEnded = text.utf8.last == UInt8(ascii: "\n")
    write(isEnded ? text : text + "\n", to: 1)
  }

  /// Prints a document for the screen.
  static func print(_ document: Document) {
    print(TextRenderer(width: width).render(document))
  }

  /// Says something that is not the result.
  static func say(_ sentence: Sentence) {
    write(sentence.text(in: SpokenLanguage.current) + "\n", to: 2)
  }

  /// The columns of the terminal; 100 when there is none.
  static var width: Int {
    if let columns = Environment.value("COLUMNS").flatMap({ Int($0) }), columns >= 40 {
      return columns
    }
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// Reads a line from standard input; nothing at its end.
  static func readLine(prompt: Sentence) -> String? {
    write(prompt.text(in: SpokenLanguage.current), to: 2)
    return Swift.readLine(strippingNewline: true)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    _ = write(Array(text.utf8), to: descriptor)
  }

  /// Writes bytes at once; false when nobody reads them any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      if count > 0 { rest = rest.dropFirst(count) }
    }
    return true
  }
}
