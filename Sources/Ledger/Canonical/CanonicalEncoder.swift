/// Turns `Encodable` values into canonical values.
///
/// Structures become objects, absent optionals are left out, enumerations with raw values become
/// those. `Double` and `Float` are refused: they have no exact decimal form.
public struct CanonicalEncoder: Sendable {
  /// Creates an encoder.
  public init() {}

  /// Encodes a value.
  public func encode(_ value: some Encodable) throws(CanonicalCodingFailure) -> CanonicalValue {
    do {
      return try EncodingNode.value(of: value, path: [])
    } catch {
      throw CanonicalCodingFailure(error)
    }
  }
}

/// A value while it is being built; parents hold their children until all are done.
private final class EncodingNode {
  enum Content {
    case empty
    case leaf(CanonicalValue)
    case object([(key: String, node: EncodingNode)])
    case array([EncodingNode])
  }

  var content: Content

  init(_ content: Content = .empty) { self.content = content }

  /// The finished value; a type that encodes nothing is an empty object.
  var value: CanonicalValue {
    switch content {
    case .empty: return .object(CanonicalObject())
    case .leaf(let value): return value
    case .array(let nodes): return .array(nodes.map(\.value))
    case .object(let members):
      var object = CanonicalObject()
      for member in members { object[member.key] = member.node.value }
      return .object(object)
    }
  }

  func becomeObject() {
    if case .object = content { return }
    content = .object([])
  }

  func becomeArray() {
    if case .array = content { return }
    content = .array([])
  }

  func set(_ node: EncodingNode, for key: String) {
    guard case .object(var members) = content else { return }
    content = .empty
    members.append((key, node))
    content = .object(members)
  }

  func append(_ node: EncodingNode) {
    guard case .array(var nodes) = content else { return }
    content = .empty
    nodes.append(node)
    content = .array(nodes)
  }

  var count: Int {
    guard case .array(let nodes) = content else { return 0 }
    return nodes.count
  }

  /// The canonical value of anything encodable.
  static func value(of value: some Encodable, path: [any CodingKey]) throws -> CanonicalValue {
    if let scalar = try scalar(value, path: path) { return scalar }
    let node = EncodingNode()
    try value.encode(to: NodeEncoder(node: node, codingPath: path))
    return node.value
  }

  /// The leaves, found by type so that every container treats them alike.
  private static func scalar(
    _ value: some Encodable,
    path: [any CodingKey]
  ) throws(CanonicalCodingFailure) -> CanonicalValue? {
    switch value {
    case let text as String: return .string(text)
    case let truth as Bool: return .bool(truth)
    case is Double, is Float:
      throw .fraction(path: CanonicalCodingFailure.path(path))
    case let number as any FixedWidthInteger:
      guard let whole = Int64(exactly: number) else {
        throw .integerOutOfRange(path: CanonicalCodingFailure.path(path))
      }
      return .integer(whole)
    default: return nil
    }
  }
}

private struct NodeEncoder: Encoder {
  let node: EncodingNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.becomeObject()
    return KeyedEncodingContainer(KeyedWriter<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.becomeArray()
    return UnkeyedWriter(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleWriter(node: node, codingPath: codingPath)
  }
}

private struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) {
    node.set(EncodingNode(.leaf(.null)), for: key.stringValue)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    let value = try EncodingNode.value(of: value, path: codingPath + [key])
    node.set(EncodingNode(.leaf(value)), for: key.stringValue)
  }

  private func child(_ key: any CodingKey) -> NodeEncoder {
    let child = EncodingNode()
    node.set(child, for: key.stringValue)
    return NodeEncoder(node: child, codingPath: codingPath + [key])
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    child(key).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    child(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { child(PlainKey(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { child(key) }
}

private struct UnkeyedWriter: UnkeyedEncodingContainer {
  let node: EncodingNode
  let codingPath: [any CodingKey]
  var count: Int { node.count }

  func encodeNil() { node.append(EncodingNode(.leaf(.null))) }

  func encode(_ value: some Encodable) throws {
    let path = codingPath + [PlainKey(intValue: count)]
    node.append(EncodingNode(.leaf(try EncodingNode.value(of: value, path: path))))
  }

  private func child() -> NodeEncoder {
    let path = codingPath + [PlainKey(intValue: count)]
    let child = EncodingNode()
    node.append(child)
    return NodeEncoder(node: child, codingPath: path)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    child().container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }

  func superEncoder() -> any Encoder { child() }
}

private struct SingleWriter: SingleValueEncodingContainer {
  let node: EncodingNode
  let codingPath: [any CodingKey]

  func encodeNil() { node.content = .leaf(.null) }

  func encode(_ value: some Encodable) throws {
    node.content = .leaf(try EncodingNode.value(of: value, path: codingPath))
  }
}
