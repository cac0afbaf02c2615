import SafetyModel

/// Makes up a value of any decodable type, so that every kind of event can be tried.
///
/// Texts are 文字 unless the type wants a certain form; arrays have one element; enumerations give
/// their first case; optional members are all there or all absent.
struct SampleDecoder: Decoder {
  var hasOptionals: Bool
  var text = "文字"
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private static let texts: [String] = [
    SiteID(random: 1).text, PersonID(random: 2).text, OrganisationID(random: 3).text,
    InspectionID(random: 4).text, HazardID(random: 5).text, CaseID(random: 6).text, "2026-11-22",
    "312.5", "330299",
  ]

  func make<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let leaf: Any? =
      switch type {
      case is String.Type: text
      case is Bool.Type: true
      case is Int.Type: 5
      case is Int64.Type: Int64(5)
      case is FactValue.Type: ExactDecimal("312.5").map(FactValue.decimal)
      case is LocalChange.Target.Type: LocalChange.Target.item(id: "c-exit-open")
      case is LocalChange.Field.Type: LocalChange.Field.days(from: 15, to: 7)
      case let enumeration as any CaseIterable.Type: Self.first(of: enumeration)
      default: nil
      }
    if let value = leaf as? Value { return value }
    for text in Self.texts {
      if let value = try? Value(from: SampleDecoder(hasOptionals: hasOptionals, text: text)) {
        return value
      }
    }
    return try Value(from: self)
  }

  private static func first<Enumeration: CaseIterable>(of type: Enumeration.Type) -> Any? {
    type.allCases.first
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(SampleMembers<Key>(decoder: inner))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { SampleElements(decoder: inner) }

  func singleValueContainer() -> any SingleValueDecodingContainer { SampleValue(decoder: self) }

  /// The wish for a certain text is for one value only, not for its members.
  private var inner: SampleDecoder { SampleDecoder(hasOptionals: hasOptionals) }
}

private struct SampleValue: SingleValueDecodingContainer {
  let decoder: SampleDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.make(type) }
}

private struct SampleMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: SampleDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { decoder.hasOptionals }

  func decodeNil(forKey key: Key) -> Bool { !decoder.hasOptionals }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder.make(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type,
    forKey key: Key
  ) -> KeyedDecodingContainer<NestedKey> {
    decoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    decoder.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }

  func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

private struct SampleElements: UnkeyedDecodingContainer {
  let decoder: SampleDecoder
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    return try decoder.make(type)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedDecodingContainer<NestedKey> {
    currentIndex += 1
    return decoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return decoder.unkeyedContainer()
  }

  mutating func superDecoder() -> any Decoder { decoder }
}
