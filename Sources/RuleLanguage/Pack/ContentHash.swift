import Crypto
import YAMLSource

/// Collects content into one SHA-256, so that different content never gives the same input.
///
/// Every part is led by its length or count, every kind of node by a letter of its own.
struct ContentHash {
  private var hash = SHA256()
  /// What is not hashed yet: many small parts are hashed together.
  private var pending: [UInt8] = []

  /// Begins with a label that separates the uses of hashes.
  init(of use: String) {
    add(use)
  }

  mutating func add(_ text: String) {
    ContentHash.write(text, to: &pending)
    hashWhatIsMuch()
  }

  mutating func add(_ bytes: [UInt8]) {
    ContentHash.write(count: bytes.count, to: &pending)
    pending += bytes
    hashWhatIsMuch()
  }

  /// Adds what a tree says; the order of keys does not matter.
  mutating func add(_ tree: RuleTree) {
    add(ContentHash.encoding(of: tree))
  }

  /// Adds what a YAML value says: neither places nor styles nor comments.
  mutating func add(_ node: YAMLNode) { add(RuleTree(node)) }

  /// Adds a tree that was written out before, because it is part of several hashes.
  mutating func add(_ encoding: Encoding) {
    pending += encoding.bytes
    hashWhatIsMuch()
  }

  private mutating func hashWhatIsMuch() {
    guard pending.count >= 1 << 16 else { return }
    hash.update(data: pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// The hash in lower-case hexadecimal.
  consuming func hexadecimal() -> String {
    hash.update(data: pending)
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}

// MARK: - What is hashed

extension ContentHash {
  /// A tree as the bytes that are hashed.
  struct Encoding {
    fileprivate let bytes: [UInt8]
  }

  static func encoding(of tree: RuleTree) -> Encoding {
    var bytes: [UInt8] = []
    write(tree, to: &bytes)
    return Encoding(bytes: bytes)
  }

  private static func write(_ tree: RuleTree, to bytes: inout [UInt8]) {
    switch tree {
    case .text(let text):
      write("s", to: &bytes)
      write(text, to: &bytes)
    case .list(let members):
      write("l", to: &bytes)
      write(count: members.count, to: &bytes)
      for member in members { write(member, to: &bytes) }
    case .mapping(let entries):
      write("m", to: &bytes)
      write(count: entries.count, to: &bytes)
      for entry in entries.sorted(by: { $0.key < $1.key }) {
        write(entry.key, to: &bytes)
        write(entry.value, to: &bytes)
      }
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    write(count: text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func write(count: Int, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> shift))
    }
  }
}
