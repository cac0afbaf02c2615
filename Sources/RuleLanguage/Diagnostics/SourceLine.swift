/// One line of a YAML file, looked at as its writer sees it.
struct SourceLine {
  /// The number, from 1.
  let number: Int
  let scalars: [Unicode.Scalar]

  /// The keys whose values are conditions.
  static let conditionKeys: Set<String> = ["when", "met_when"]

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether it holds nothing but blanks or a remark.
  var isBlank: Bool {
    let first = scalars.first { !$0.properties.isWhitespace }
    return first == nil || first == "#"
  }

  /// The blanks at the start.
  var indentation: ArraySlice<Unicode.Scalar> {
    scalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}" }
  }

  /// Where the content begins, behind `- ` signs too.
  var start: Int {
    var index = indentation.count
    while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] == " " {
      index += 1
      while index < scalars.count, scalars[index] == " " { index += 1 }
    }
    return index
  }

  /// The word the content begins with, when a colon of either width follows it.
  var key: (name: String, colon: Int)? {
    let start = start
    let end = scalars[start...].firstIndex { !SourceLine.isKeyLetter($0) } ?? scalars.count
    guard end > start, end < scalars.count, scalars[end] == ":" || scalars[end] == "：" else {
      return nil
    }
    return (SourceLine.string(scalars[start..<end]), end)
  }

  /// A dash of a list that touches a key.
  var dashWithoutSpace: Int? {
    let start = start
    guard start + 1 < scalars.count, scalars[start] == "-" else { return nil }
    let end = scalars[(start + 1)...].firstIndex { !SourceLine.isKeyLetter($0) } ?? scalars.count
    return end > start + 1 && end < scalars.count && scalars[end] == ":" ? start : nil
  }

  /// A key whose colon touches what follows.
  var keyWithoutSpace: (key: String, colon: Int)? {
    guard let key, scalars[key.colon] == ":", key.colon + 1 < scalars.count,
      !scalars[key.colon + 1].properties.isWhitespace
    else { return inFlow(where: ":") { !$0.properties.isWhitespace && $0 != "\"" && $0 != "'" } }
    return (key.name, key.colon)
  }

  /// A full-width sign where the format needs a half-width one: in the indentation, behind a key, as
  /// a bracket, or between two entries.
  var misplacedFullWidthSign: Int? {
    if let blank = indentation.firstIndex(where: { $0.value > 0x7F }) { return blank }
    if let key, scalars[key.colon] == "：" { return key.colon }
    let content = start
    if content < scalars.count, "－—–【［｛".unicodeScalars.contains(scalars[content]) {
      return content
    }
    let value = key.map { firstContent(after: $0.colon) } ?? content
    if value < scalars.count, "｛［【".unicodeScalars.contains(scalars[value]) { return value }
    guard value < scalars.count, scalars[value] == "{" || scalars[value] == "[" else { return nil }
    if let (_, colon) = inFlow(where: "：", next: { _ in true }) { return colon }
    return fullWidthInFlow(from: value)
  }

  /// The value of this line when YAML cannot take it without quotation marks, and the sign at fault.
  var valueThatNeedsQuotes: (value: Range<Int>, sign: String)? {
    guard let key else { return nil }
    let value = firstContent(after: key.colon)
    guard value < scalars.count else { return nil }
    let range = value..<scalars.count
    let first = scalars[value]
    if "!&*%@`".unicodeScalars.contains(first) { return (range, String(Character(first))) }
    if first == "\"" || first == "'" {
      guard let close = scalars[(value + 1)...].firstIndex(of: first) else { return nil }
      let rest = firstContent(after: close)
      let goesOn = rest < scalars.count && scalars[rest] != "#"
      return goesOn ? (range, String(Character(first))) : nil
    }
    if first == "{" || first == "[" { return textWithColonInFlow(from: value) }
    guard first != "|", first != ">" else { return nil }
    return colonWithSpace(in: range) == nil ? nil : (range, ":")
  }

  /// Whether a block of text begins behind this line.
  var opensBlock: Bool {
    let value = key.map { firstContent(after: $0.colon) } ?? start
    return value < scalars.count && (scalars[value] == "|" || scalars[value] == ">")
  }

  /// Where a remark cuts an unquoted text that probably goes on: ` #` with no blank behind it.
  var cutAtHash: Int? {
    let value = key.map { firstContent(after: $0.colon) } ?? start
    guard value < scalars.count, !"\"'#".unicodeScalars.contains(scalars[value]) else { return nil }
    let hash = scalars.indices.first { index in
      index > value && scalars[index] == "#" && scalars[index - 1].properties.isWhitespace
    }
    guard let hash, hash + 1 < scalars.count, !scalars[hash + 1].properties.isWhitespace else {
      return nil
    }
    // A quotation before it may hold the sign itself.
    let isQuoted = scalars[value..<hash].contains { $0 == "\"" || $0 == "'" }
    return isQuoted ? nil : hash
  }

  /// Where the value begins, when it begins with a quotation mark that is not closed on this line.
  func openQuote(_ quote: Unicode.Scalar) -> Int? {
    let value = key.map { firstContent(after: $0.colon) } ?? start
    guard value < scalars.count, scalars[value] == quote,
      !scalars[(value + 1)...].contains(quote)
    else { return nil }
    return value
  }

  private func firstContent(after index: Int) -> Int {
    scalars[(index + 1)...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
  }

  private func colonWithSpace(in range: Range<Int>) -> Int? {
    range.first { index in
      scalars[index] == ":" && (index + 1 == scalars.count || scalars[index + 1] == " ")
    }
  }

  /// A key in `{…}` whose colon is a given sign with something of a given kind behind it.
  private func inFlow(
    where colon: Unicode.Scalar,
    next: (Unicode.Scalar) -> Bool
  ) -> (key: String, colon: Int)? {
    guard let open = scalars.firstIndex(of: "{") else { return nil }
    var index = open + 1
    while index < scalars.count {
      while index < scalars.count, scalars[index] == " " { index += 1 }
      let end = scalars[index...].firstIndex { !SourceLine.isKeyLetter($0) } ?? scalars.count
      if end > index, end + 1 < scalars.count, scalars[end] == colon, next(scalars[end + 1]) {
        return (SourceLine.string(scalars[index..<end]), end)
      }
      index =
        (scalars[index...].firstIndex { ",{，".unicodeScalars.contains($0) } ?? scalars.count) + 1
    }
    return nil
  }

  /// A full-width comma before a key, or a full-width bracket at the end, in `{…}` or `[…]`.
  private func fullWidthInFlow(from open: Int) -> Int? {
    for index in open..<scalars.count {
      switch scalars[index] {
      case "，", "、":
        let next = firstContent(after: index)
        let end =
          next < scalars.count
          ? scalars[next...].firstIndex { !SourceLine.isKeyLetter($0) && $0 != "." && $0 != "-" }
            ?? scalars.count : next
        if end > next, end < scalars.count, scalars[end] == ":" || scalars[end] == "：" {
          return index
        }
      case "｝", "］", "】":
        if firstContent(after: index) == scalars.count { return index }
      default: continue
      }
    }
    return nil
  }

  /// A text inside `{…}` that itself holds a colon.
  private func textWithColonInFlow(from open: Int) -> (value: Range<Int>, sign: String)? {
    var index = open + 1
    while index < scalars.count {
      guard let colon = colonWithSpace(in: index..<scalars.count) else { return nil }
      let value = firstContent(after: colon)
      guard value < scalars.count else { return nil }
      if scalars[value] == "\"" || scalars[value] == "'" {
        index = (scalars[(value + 1)...].firstIndex(of: scalars[value]) ?? scalars.count) + 1
        continue
      }
      let end =
        scalars[value...].firstIndex { ",{}[]".unicodeScalars.contains($0) } ?? scalars.count
      if colonWithSpace(in: value..<end) != nil { return (value..<end, ":") }
      index = max(end, value + 1)
    }
    return nil
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
