/// A clause number cut into its parts: `7.3.1` is 7, 3, 1; `8(6)` is 8, 6.
package struct ClausePath: Hashable {
  /// The number as written.
  package let text: String

  private let parts: [String]

  package init(_ text: String) {
    self.text = text
    let separators: Set<Character> = [".", "(", ")", "（", "）"]
    parts = text.split(whereSeparator: separators.contains).map(String.init)
  }

  /// Whether this clause is the other or stands above it.
  package func covers(_ other: ClausePath) -> Bool {
    !parts.isEmpty && other.parts.starts(with: parts)
  }

  /// Whether it is the same clause, however it is punctuated: `8(6)`, `8（6）`, `8.6`.
  package func isSame(as other: ClausePath) -> Bool { parts == other.parts && !parts.isEmpty }

  /// Whether it comes first in a list by number: 3(2) before 3(10), 3 before 3(1).
  package func precedes(_ other: ClausePath) -> Bool {
    for (left, right) in zip(parts, other.parts) where left != right {
      guard let low = Int(left), let high = Int(right) else { return left < right }
      return low < high
    }
    return parts.count < other.parts.count
  }

  /// Whether another clause, or one above it, lies between two clauses of the same level.
  static func range(_ first: ClausePath, _ last: ClausePath, contains other: ClausePath) -> Bool {
    let level = first.parts.count
    guard level > 0, last.parts.count == level, other.parts.count >= level,
      first.parts.dropLast() == last.parts.dropLast(),
      other.parts.prefix(level - 1) == first.parts.dropLast(),
      let low = Int(first.parts[level - 1]), let high = Int(last.parts[level - 1]),
      let number = Int(other.parts[level - 1])
    else { return false }
    return low <= number && number <= high
  }

  /// The clauses this one covers.
  package func matches(in clauses: [String]) -> [String] {
    clauses.filter { covers(ClausePath($0)) }
  }
}

/// What a counting branch names: one clause with all below it (`7.5`), or a range (`7.3.1-7.3.9`).
package struct ClauseSelection {
  /// The one clause, or the first and last of a range.
  package let bounds: [ClausePath]

  package init(_ text: String) {
    bounds = text.split(separator: "-", maxSplits: 1).map { ClausePath(String($0)) }
  }

  /// The clauses that are meant, in their own order.
  package func matches(in clauses: [String]) -> [String] {
    guard let first = bounds.first, let last = bounds.last else { return [] }
    if bounds.count == 1 { return first.matches(in: clauses) }
    return clauses.filter { ClausePath.range(first, last, contains: ClausePath($0)) }
  }

  /// The clauses that are meant, without a list to choose from: `7.3.1-7.3.3` is three clauses.
  var expanded: [String] {
    guard bounds.count == 2, let first = bounds[0].numbered, let last = bounds[1].numbered,
      first.lead == last.lead, first.tail == last.tail, first.number <= last.number,
      last.number - first.number < 500
    else { return bounds.map(\.text) }
    return (first.number...last.number).map { "\(first.lead)\($0)\(first.tail)" }
  }
}

extension ClausePath {
  /// The text cut around its last number: `8(6)` is `8(`, 6, `)`.
  fileprivate var numbered: (lead: String, number: Int, tail: String)? {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    let scalars = Array(text.unicodeScalars)
    guard let end = scalars.lastIndex(where: isDigit) else { return nil }
    let start = (scalars[...end].lastIndex { !isDigit($0) } ?? -1) + 1
    guard let number = Int(SourceLine.string(scalars[start...end])) else { return nil }
    return (
      SourceLine.string(scalars[..<start]), number, SourceLine.string(scalars[(end + 1)...])
    )
  }
}
