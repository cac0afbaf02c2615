/// Turns canonical values into `Decodable` values.
///
/// Strict in both directions: what it returns would be encoded to the same value again. A member
/// the type does not know, or a null where the type would leave the member out, is refused rather
/// than dropped.
public struct CanonicalDecoder: Sendable {
  /// Creates a decoder.
  public init() {}

  /// Decodes a value and checks that nothing of it was lost.
  public func decode<Value: Codable>(
    _ type: Value.Type,
    from value: CanonicalValue
  ) throws(CanonicalCodingFailure) -> Value {
    let result: Value
    do {
      result = try NodeDecoder(value: value, codingPath: []).decode(type)
    } catch {
      throw CanonicalCodingFailure(error)
    }
    guard try CanonicalEncoder().encode(result) == value else { throw .notReproducible }
    return result
  }

  /// The decoder of a value, for types that choose what to read; it does not check the way back.
  static func decoder(for value: CanonicalValue) -> any Decoder {
    NodeDecoder(value: value, codingPath: [])
  }
}

private struct NodeDecoder: Decoder {
  let value: CanonicalValue
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = value else { throw mismatch("object") }
    // A dictionary keyed by Swift strings would silently keep only one of two such keys.
    guard Set(object.members.map(\.key)).count == object.count else {
      throw CanonicalCodingFailure.ambiguousKeys(path: CanonicalCodingFailure.path(codingPath))
    }
    return KeyedDecodingContainer(KeyedReader<Key>(object: object, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let values) = value else { throw mismatch("array") }
    return UnkeyedReader(values: values, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleReader(node: self) }

  func mismatch(_ expected: String) -> CanonicalCodingFailure {
    .mismatch(path: CanonicalCodingFailure.path(codingPath), expected: expected)
  }

  /// Anything decodable; the leaves are found by type so that every container treats them alike.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self {
      guard case .string(let text) = value, let result = text as? Value else {
        throw mismatch("string")
      }
      return result
    }
    if type == Bool.self {
      guard case .bool(let truth) = value, let result = truth as? Value else {
        throw mismatch("bool")
      }
      return result
    }
    if type == Double.self || type == Float.self {
      throw CanonicalCodingFailure.fraction(path: CanonicalCodingFailure.path(codingPath))
    }
    if let integerType = type as? any FixedWidthInteger.Type {
      guard let result = try integer(integerType) as? Value else { throw mismatch("integer") }
      return result
    }
    return try Value(from: self)
  }

  private func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard case .integer(let whole) = value else { throw mismatch("integer") }
    guard let number = Number(exactly: whole) else {
      throw CanonicalCodingFailure.integerOutOfRange(
        path: CanonicalCodingFailure.path(codingPath)
      )
    }
    return number
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: CanonicalObject
  let codingPath: [any CodingKey]

  var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.key) } }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }

  private func node(_ key: any CodingKey) throws -> NodeDecoder {
    guard let value = object[key.stringValue] else {
      throw CanonicalCodingFailure.missing(path: CanonicalCodingFailure.path(codingPath, key))
    }
    return NodeDecoder(value: value, codingPath: codingPath + [key])
  }

  func decodeNil(forKey key: Key) throws -> Bool { try node(key).value == .null }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try node(key).decode(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try node(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try node(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try node(PlainKey(stringValue: "super")) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try node(key) }
}

private struct UnkeyedReader: UnkeyedDecodingContainer {
  let values: [CanonicalValue]
  let codingPath: [any CodingKey]
  var currentIndex = 0

  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  private mutating func next() throws -> NodeDecoder {
    let key = PlainKey(intValue: currentIndex)
    guard !isAtEnd else {
      throw CanonicalCodingFailure.missing(path: CanonicalCodingFailure.path(codingPath, key))
    }
    defer { currentIndex += 1 }
    return NodeDecoder(value: values[currentIndex], codingPath: codingPath + [key])
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, values[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct SingleReader: SingleValueDecodingContainer {
  let node: NodeDecoder
  var codingPath: [any CodingKey] { node.codingPath }

  func decodeNil() -> Bool { node.value == .null }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try node.decode(type) }
}
