/// Public ids in texts: which ones, and the text without them.
enum PublicIDs {
  /// The text that stands for an id in a compared line.
  static let mask = "<id>"

  private static let length = 13
  private static let letters = Set("SPOIHC".utf8)
  private static let symbols = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Replaces every id by what a closure says.
  static func replace(in text: String, _ body: (String) -> String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if isID(bytes, at: index) {
        result += body(String(decoding: bytes[index..<index + length], as: UTF8.self)).utf8
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The ids of a text in order.
  static func all(in text: String) -> [String] {
    var found: [String] = []
    _ = replace(in: text) { id in
      found.append(id)
      return id
    }
    return found
  }

  /// The text with every id replaced by the mask.
  static func masked(_ text: String) -> String { replace(in: text) { _ in mask } }

  private static func isID(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + length <= bytes.count, letters.contains(bytes[start]) else { return false }
    if start > 0, isWord(bytes[start - 1]) { return false }
    if start + length < bytes.count, isWord(bytes[start + length]) { return false }
    for offset in 1..<length {
      let byte = bytes[start + offset]
      let isHyphen = offset == 1 || offset == 6 || offset == 11
      guard isHyphen ? byte == UInt8(ascii: "-") : symbols.contains(byte) else { return false }
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

/// Which id of this run each written id stands for.
struct IDBinding {
  private(set) var actual: [String: String] = [:]
  private(set) var written: [String: String] = [:]

  /// Binds two ids; false when one of them is bound to another.
  mutating func bind(written writtenID: String, actual actualID: String) -> Bool {
    if let known = actual[writtenID] { return known == actualID }
    guard written[actualID] == nil, writtenID.first == actualID.first else { return false }
    actual[writtenID] = actualID
    written[actualID] = writtenID
    return true
  }

  /// Binds the ids of two lines that are equal without them.
  mutating func bind(writtenLine: String, actualLine: String) -> Bool {
    zip(PublicIDs.all(in: writtenLine), PublicIDs.all(in: actualLine))
      .allSatisfy { bind(written: $0, actual: $1) }
  }

  /// A command with the ids of this run; beginnings of ids are followed too.
  func command(_ text: String) -> String {
    var result = PublicIDs.replace(in: text) { actual[$0] ?? $0 }
    for (writtenID, actualID) in actual {
      result = result.replacing(" " + writtenID.prefix(6) + " ", with: " \(actualID.prefix(6)) ")
    }
    return result
  }

  /// A line of this run with the ids of the file.
  func line(_ text: String) -> String {
    PublicIDs.replace(in: text) { written[$0] ?? $0 }
  }
}
