/// A map from keys to values that keeps the order of its entries.
public struct ValueMap: Sendable, Equatable {
  /// A key and its value.
  public struct Entry: Sendable, Equatable {
    /// The key: a bool, int, uint or string.
    public let key: Value
    /// The value.
    public let value: Value
  }

  /// The entries in the order they were added.
  public private(set) var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  /// Creates an empty map.
  public init() {}

  /// Creates a map with text keys, in the order of their code points.
  public init(_ fields: [String: Value]) {
    let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, value) in sorted { _ = add(value, for: .string(name)) }
  }

  /// The number of entries.
  public var count: Int { entries.count }

  /// The value for a key, numbers being equal across their types.
  public subscript(key: Value) -> Value? {
    guard let key = Key(key), let place = places[key] else { return nil }
    return entries[place].value
  }

  /// Whether a value can be looked up: a double can, when it is integral.
  static func isKey(_ value: Value) -> Bool {
    switch value {
    case .bool, .int, .uint, .string: true
    case .null, .double, .bytes, .list, .map, .type, .timestamp, .duration, .optional: false
    }
  }

  /// Adds an entry; false when the key is there already or cannot be a key.
  public mutating func add(_ value: Value, for key: Value) -> Bool {
    guard ValueMap.isKey(key), let normal = Key(key), places[normal] == nil else { return false }
    places[normal] = entries.count
    entries.append(Entry(key: key, value: value))
    return true
  }

  /// Whether two maps have the same entries in the same order.
  public static func == (left: ValueMap, right: ValueMap) -> Bool {
    left.entries == right.entries
  }

  /// A key with numbers brought to one form.
  private enum Key: Hashable, Sendable {
    case bool(Bool)
    case int(Int64)
    case large(UInt64)
    case text(Text)

    init?(_ value: Value) {
      switch value {
      case .bool(let bool): self = .bool(bool)
      case .int(let number): self = .int(number)
      case .uint(let number): self = Int64(exactly: number).map { .int($0) } ?? .large(number)
      case .double(let number):
        if let whole = Int64(exactly: number) {
          self = .int(whole)
        } else if let whole = UInt64(exactly: number) {
          self = .large(whole)
        } else {
          return nil
        }
      case .string(let text): self = .text(Text(content: text))
      case .null, .bytes, .list, .map, .type, .timestamp, .duration, .optional: return nil
      }
    }
  }

  /// Text that is equal when its octets are: Swift's own equality of strings ignores differences
  /// of normalisation.
  private struct Text: Hashable, Sendable {
    let content: String

    static func == (left: Text, right: Text) -> Bool {
      left.content.utf8.elementsEqual(right.content.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for octet in content.utf8 { hasher.combine(octet) }
    }
  }
}
