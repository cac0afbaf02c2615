/// A JSON value that has exactly one spelling in bytes.
///
/// There are no fractions: decimals are text, money is integer fen, instants are milliseconds.
/// Texts are compared by their bytes, not as Swift strings, so that two Unicode spellings of one
/// name stay two texts.
public enum CanonicalValue: Sendable {
  /// Members in the order of their keys' bytes.
  case object(CanonicalObject)
  /// Values in order.
  case array([CanonicalValue])
  /// A text, never normalised.
  case string(String)
  /// A whole number.
  case integer(Int64)
  /// A truth value.
  case bool(Bool)
  /// Nothing, said aloud.
  case null

  /// The deepest nesting of arrays and objects.
  public static let depthLimit = 32

  /// The greatest length in bytes.
  public static let sizeLimit = 1_048_576
}

extension CanonicalValue: Hashable {
  /// Compares texts by their bytes.
  public static func == (left: CanonicalValue, right: CanonicalValue) -> Bool {
    switch (left, right) {
    case (.object(let one), .object(let other)): one == other
    case (.array(let one), .array(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.integer(let one), .integer(let other)): one == other
    case (.bool(let one), .bool(let other)): one == other
    case (.null, .null): true
    case (.object, _), (.array, _), (.string, _), (.integer, _), (.bool, _), (.null, _): false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .object(let object): hasher.combine(object)
    case .array(let values): hasher.combine(values)
    case .string(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .integer(let number): hasher.combine(number)
    case .bool(let truth): hasher.combine(truth)
    case .null: hasher.combine(0)
    }
  }
}

/// The members of a JSON object: each key once, ordered by the keys' bytes.
public struct CanonicalObject: Sendable {
  /// A key and its value.
  public typealias Member = (key: String, value: CanonicalValue)

  /// The members, ordered by the bytes of their keys.
  public private(set) var members: [Member]

  /// Creates an object without members.
  public init() { members = [] }

  /// Takes members that the reader has found to be in order.
  init(ordered members: [Member]) { self.members = members }

  /// The number of members.
  public var count: Int { members.count }

  /// The value under a key; setting nothing removes the member.
  public subscript(key: String) -> CanonicalValue? {
    get {
      let place = position(of: key)
      return place.isTaken ? members[place.index].value : nil
    }
    set {
      let place = position(of: key)
      switch (newValue, place.isTaken) {
      case (let value?, true): members[place.index].value = value
      case (let value?, false): members.insert((key, value), at: place.index)
      case (nil, true): members.remove(at: place.index)
      case (nil, false): break
      }
    }
  }

  /// Where a key is, or where it belongs.
  private func position(of key: String) -> (index: Int, isTaken: Bool) {
    // Most objects are built in order, so the end is tried first.
    guard let last = members.last, !CanonicalText.precedes(last.key, key) else {
      return (members.count, false)
    }
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if CanonicalText.precedes(members[middle].key, key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return (low, low < members.count && CanonicalText.isSame(members[low].key, key))
  }
}

extension CanonicalObject: Hashable {
  /// Compares keys and texts by their bytes.
  public static func == (left: CanonicalObject, right: CanonicalObject) -> Bool {
    left.members.count == right.members.count
      && zip(left.members, right.members).allSatisfy { one, other in
        CanonicalText.isSame(one.key, other.key) && one.value == other.value
      }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    for member in members {
      for byte in member.key.utf8 { hasher.combine(byte) }
      hasher.combine(member.value)
    }
  }
}

extension CanonicalObject: ExpressibleByDictionaryLiteral {
  /// Creates an object; of a key that is given twice the last value stays.
  public init(dictionaryLiteral elements: (String, CanonicalValue)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}

/// Texts compared by their UTF-8 bytes.
enum CanonicalText {
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
