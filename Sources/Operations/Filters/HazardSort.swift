import Ledger
public import SQLStore
import SafetyModel

/// The order of a list: several keys, each upward or, with a minus before it, downward.
public struct HazardSort: Hashable, Sendable {
  /// What can be sorted by.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    case due
    case grade
    case state
    case site
    case region
    case found
    case regime
    case responsible
    case location
    case id

    /// The names it answers to.
    public var names: [String] {
      let field = FilterField(rawValue: rawValue)
      return field?.names ?? [rawValue]
    }
  }

  /// One key with its direction.
  public struct Part: Hashable, Sendable {
    /// What is compared.
    public var key: Key
    /// Whether larger values come first.
    public var isDownward: Bool
  }

  /// The keys, the most important one first.
  public var parts: [Part]

  /// Reads `due,-grade,site`, in English or Chinese words.
  ///
  /// - Throws: `input(notAllowed)` with the words that may stand there.
  public init(_ text: String) throws(OperationFailure) {
    parts = []
    for piece in text.split(whereSeparator: { ",，、".contains($0) }) {
      let word = piece.filter { !$0.isWhitespace }
      let isDownward = word.hasPrefix("-") || word.hasPrefix("－")
      let name = (isDownward ? String(word.dropFirst()) : word).lowercased()
      guard let key = Key.allCases.first(where: { $0.names.contains(name) }) else {
        throw .input([
          InputProblem(
            .notAllowed(
              key: "--sort",
              value: String(piece),
              allowed: Key.allCases.map { "\($0.rawValue)（\($0.names[0])）" }
            )
          )
        ])
      }
      parts.append(Part(key: key, isDownward: isDownward))
    }
    guard !parts.isEmpty else { throw .input([InputProblem(.emptyText(key: "--sort"))]) }
  }

  /// The rows in this order; equal ones stay as they were, rows without a value come last.
  public func sorted(_ rows: [HazardListing]) -> [HazardListing] {
    let keyed = rows.enumerated().map {
      (offset: $0.offset, row: $0.element, keys: keys(of: $0.element))
    }
    return keyed.sorted { left, right in
      for (part, pair) in zip(parts, zip(left.keys, right.keys)) {
        switch pair {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?):
          if first == second { continue }
          return part.isDownward ? second < first : first < second
        }
      }
      return left.offset < right.offset
    }.map(\.row)
  }

  private func keys(of row: HazardListing) -> [SortValue?] {
    parts.map { part in
      switch part.key {
      case .due: row.hazard.dueDay.map { .number($0.daysSinceEpoch) }
      case .grade: .number(LegalGrade.allCases.firstIndex(of: row.hazard.legalGrade) ?? 0)
      case .state: .number(HazardSort.position(of: row.hazard.state))
      case .site: (row.siteName ?? row.hazard.site.text).sortValue
      case .region: row.region?.text.sortValue
      case .found: .number(row.hazard.foundDay.daysSinceEpoch)
      case .regime: row.hazard.regime.rawValue.sortValue
      case .responsible: row.responsibleName?.sortValue
      case .location: row.hazard.location?.sortValue
      case .id: row.hazard.id.text.sortValue
      }
    }
  }

  /// The place of a state in a hazard's life.
  private static func position(of state: String) -> Int {
    HazardStateOrder.words.firstIndex(of: state) ?? HazardStateOrder.words.count
  }
}

/// A value that rows are ordered by; texts by their code points, the same on every machine.
private enum SortValue: Comparable {
  case number(Int)
  case text([UInt32])

  static func < (left: SortValue, right: SortValue) -> Bool {
    switch (left, right) {
    case (.number(let first), .number(let second)): first < second
    case (.text(let first), .text(let second)): first.lexicographicallyPrecedes(second)
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

extension String {
  fileprivate var sortValue: SortValue { .text(unicodeScalars.map(\.value)) }
}
