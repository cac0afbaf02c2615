/// A regular expression as a tree; groups leave no trace, since nothing is captured.
indirect enum PatternNode: Sendable {
  /// Matches the empty text.
  case empty
  /// Matches one scalar of the class with this index.
  case scalar(Int)
  /// Matches between two scalars.
  case assertion(PatternAssertion)
  /// One after the other.
  case sequence([PatternNode])
  /// One of several.
  case choice([PatternNode])
  /// So many times; without a maximum, any number from the minimum.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
}

/// A condition on a place in the text.
enum PatternAssertion: Sendable {
  case textStart
  case textEnd
  case lineStart
  case lineEnd
  case wordBoundary
  case noWordBoundary

  /// Whether the condition holds between two scalars, nil being an end of the text.
  func holds(between previous: UInt32?, and next: UInt32?) -> Bool {
    switch self {
    case .textStart: previous == nil
    case .textEnd: next == nil
    case .lineStart: previous == nil || previous == 0x0A
    case .lineEnd: next == nil || next == 0x0A
    case .wordBoundary: isWord(previous) != isWord(next)
    case .noWordBoundary: isWord(previous) == isWord(next)
    }
  }

  /// Words are of ASCII letters, digits and `_` only, as in RE2.
  private func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
    default: return false
    }
  }
}
