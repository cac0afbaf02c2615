/// A stretch of two texts laid beside each other.
public struct WordMark: Hashable, Sendable {
  /// Where the stretch stands.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// In both texts.
    case kept
    /// In the old one only.
    case removed
    /// In the new one only.
    case added
  }

  /// Where it stands.
  public var kind: Kind
  /// The stretch.
  public var text: String

  /// Creates a stretch.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

extension RuleChange {
  /// The two values laid beside each other; absent where they are too short for that to help.
  public var marks: [WordMark]? {
    guard let old, let new, min(old.unicodeScalars.count, new.unicodeScalars.count) > 12 else {
      return nil
    }
    return WordMark.between(old, new)
  }
}

extension WordMark {
  /// Texts whose changed parts have more pairs of words than this are marked as a whole.
  static let limit = 250_000

  /// Lays two texts beside each other, by words of letters and by single Han characters.
  ///
  /// The stretches that are kept or removed give the old text, those kept or added the new one. A
  /// single word kept between two changes counts as changed, because nobody reads it as kept.
  public static func between(_ old: String, _ new: String) -> [WordMark] {
    let (before, after) = (words(of: old), words(of: new))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let rest = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let middle = marks(before[head..<(before.count - tail)], after[head..<(after.count - tail)])
    return joined(
      before[..<head].map { WordMark(.kept, $0) } + merged(middle)
        + before[(before.count - tail)...].map { WordMark(.kept, $0) }
    )
  }

  /// Finds a longest common row of words; whole texts when that would take too long.
  private static func marks(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [WordMark] {
    let (before, after) = (Array(old), Array(new))
    guard before.count * after.count <= limit else {
      return before.map { WordMark(.removed, $0) } + after.map { WordMark(.added, $0) }
    }
    let lengths = commonLengths(before, after)
    var result: [WordMark] = []
    var (row, column) = (0, 0)
    while row < before.count || column < after.count {
      if row < before.count, column < after.count, before[row] == after[column] {
        result.append(WordMark(.kept, before[row]))
        (row, column) = (row + 1, column + 1)
      } else if row < before.count,
        column == after.count || lengths[row + 1][column] >= lengths[row][column + 1]
      {
        result.append(WordMark(.removed, before[row]))
        row += 1
      } else {
        result.append(WordMark(.added, after[column]))
        column += 1
      }
    }
    return result
  }

  /// The length of a longest common row of what follows each pair of positions.
  private static func commonLengths(_ before: [String], _ after: [String]) -> [[Int32]] {
    let empty = [Int32](repeating: 0, count: after.count + 1)
    var lengths = [[Int32]](repeating: empty, count: before.count + 1)
    for row in before.indices.reversed() {
      for column in after.indices.reversed() {
        lengths[row][column] =
          before[row] == after[column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    return lengths
  }

  /// Takes single kept words between changes for changed, and puts what is removed before what is added.
  private static func merged(_ marks: [WordMark]) -> [WordMark] {
    var result: [WordMark] = []
    var removed: [WordMark] = []
    var added: [WordMark] = []
    for (index, mark) in marks.enumerated() {
      switch mark.kind {
      case .removed: removed.append(mark)
      case .added: added.append(mark)
      case .kept:
        let isBetween = index > 0 && index + 1 < marks.count
        if isBetween, marks[index - 1].kind != .kept, marks[index + 1].kind != .kept {
          removed.append(WordMark(.removed, mark.text))
          added.append(WordMark(.added, mark.text))
        } else {
          result += removed + added + [mark]
          (removed, added) = ([], [])
        }
      }
    }
    return result + removed + added
  }

  private static func joined(_ marks: [WordMark]) -> [WordMark] {
    var result: [WordMark] = []
    for mark in marks {
      if result.last?.kind == mark.kind {
        result[result.count - 1].text += mark.text
      } else {
        result.append(mark)
      }
    }
    return result
  }

  /// Runs of ASCII letters and digits, and every other scalar alone.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for scalar in text.unicodeScalars {
      let continues = isWordScalar(scalar)
      if continues, isInWord {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append(String(scalar))
      }
      isInWord = continues
    }
    return words
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
