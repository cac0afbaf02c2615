import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a file of `calendars/`.
  mutating func calendar(_ node: YAMLNode) -> CalendarData? {
    guard let fields = fields(of: node, required: ["calendar", "version", "years"]) else {
      return nil
    }
    let id = idNamedLikeFile(fields["calendar"])
    let version = text(fields["version"])
    var seen: [String: RuleLocation] = [:]
    let years = nonEmptyList(fields["years"]) { (reader, member) -> CalendarData.Year? in
      let year = reader.year(member)
      if let year {
        reader.requireUnique(String(year.year), .year, at: member.place, in: &seen)
      }
      return year
    }
    guard let id, let version, let years else { return nil }
    let byYear = Dictionary(years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    return CalendarData(id: id, version: version, years: byYear)
  }

  private mutating func year(_ node: YAMLNode) -> CalendarData.Year? {
    guard
      let fields = fields(of: node, required: ["year", "status", "source", "off", "work"])
    else { return nil }
    let year = integer(fields["year"], in: 1949...2200)
    let status = choice(fields["status"], of: CalendarData.Year.Status.self)
    let source = bilingual(fields["source"])
    var seen: Set<CivilDate> = []
    let off = days(fields["off"], of: year, seen: &seen)
    let work = days(fields["work"], of: year, seen: &seen)
    guard let year, let status, let source else { return nil }
    return CalendarData.Year(year: year, status: status, source: source, off: off, work: work)
  }

  private mutating func days(
    _ node: YAMLNode?,
    of year: Int?,
    seen: inout Set<CivilDate>
  ) -> Set<CivilDate> {
    var result: Set<CivilDate> = []
    let spans = list(node) { (reader, member) -> (YAMLNode, ClosedRange<CivilDate>)? in
      reader.daySpan(member).map { (member, $0) }
    }
    for (member, span) in spans ?? [] {
      guard let year else { continue }
      if let stray = [span.lowerBound, span.upperBound].first(where: { $0.year != year }) {
        report(.dayOutsideYear(day: stray, year: year), at: member)
        continue
      }
      for day in span.days {
        if !seen.insert(day).inserted { report(.repeatedDay(day: day), at: member) }
        result.insert(day)
      }
    }
    return result
  }

  /// Reads `2024-02-10` or `2024-02-10..2024-02-17`.
  private mutating func daySpan(_ node: YAMLNode) -> ClosedRange<CivilDate>? {
    guard let text = text(node) else { return nil }
    let scalars = text.unicodeScalars
    let isSpan =
      scalars.count == 22 && scalars.dropFirst(10).prefix(2).elementsEqual("..".unicodeScalars)
    let first = isSpan ? String(scalars.prefix(10)) : text
    let last = isSpan ? String(scalars.suffix(10)) : text
    guard let from = CivilDate(first), let to = CivilDate(last) else {
      report(.badDate(text: text), at: node)
      return nil
    }
    guard from <= to else {
      report(.emptyInterval(from: first, to: last), at: node)
      return nil
    }
    return from...to
  }
}
