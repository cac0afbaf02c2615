public import SafetyModel

/// The text of a calendar file with one year put in.
///
/// The file belongs to people: remarks, order and every other year stay as they are.
public struct CalendarText {
  /// The whole text.
  public let text: String

  /// Puts a year in: in place of its entry when there is one, otherwise behind the last.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - text: The file as it stands; its entries begin with `- year:`.
  public init(putting year: CalendarData.Year, into text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let heads = lines.indices.filter { CalendarText.year(headedBy: lines[$0]) != nil }
    let indent = heads.first.map { String(lines[$0].prefix { $0 == " " }) } ?? "  "
    let entry = CalendarText.entry(year).map { indent + $0 }
    if let place = heads.firstIndex(where: { CalendarText.year(headedBy: lines[$0]) == year.year })
    {
      let begin = CalendarText.start(of: heads[place], in: lines)
      let next = heads.dropFirst(place + 1).first
      let end = next.map { CalendarText.start(of: $0, in: lines) } ?? lines.count
      lines.replaceSubrange(begin..<end, with: entry + (next == nil ? [] : [""]))
    } else {
      lines += [""] + entry
    }
    self.text = lines.joined(separator: "\n") + "\n"
  }

  private static func year(headedBy line: String) -> Int? {
    let words = line.split(separator: " ")
    guard words.count == 3, words[0] == "-", words[1] == "year:" else { return nil }
    return Int(words[2])
  }

  /// The line of an entry, or of the first of the remarks directly above it.
  private static func start(of head: Int, in lines: [String]) -> Int {
    var first = head
    while first > 0, lines[first - 1].drop(while: { $0 == " " }).first == "#" { first -= 1 }
    return first
  }

  /// The lines of an entry at the left margin, as a person writes them.
  private static func entry(_ year: CalendarData.Year) -> [String] {
    let off = RuleTree.spans(of: year.off).map { "    - \($0)" }
    let work = year.work.sorted().map(\.description).joined(separator: ", ")
    return [
      "- year: \(year.year)", "  status: \(year.status.rawValue)", "  source:",
      "    zh: \(YAMLWriter.scalar(year.source.zh))",
      "    en: \(YAMLWriter.scalar(year.source.en))",
    ] + (off.isEmpty ? ["  off: []"] : ["  off:"] + off) + ["  work: [\(work)]"]
  }
}
