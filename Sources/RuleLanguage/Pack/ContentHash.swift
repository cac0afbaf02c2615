import Crypto
import YAMLSource

/// Collects content into one SHA-256, so that different content never gives the same input.
///
/// Every part is led by its length or count, every kind of node by a letter of its own.
struct ContentHash {
  private var hash = SHA256()

  /// Begins with a label that separates the uses of hashes.
  init(of use: String) {
    add(use)
  }

  mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  mutating func add(_ bytes: [UInt8]) {
    add(count: bytes.count)
    hash.update(data: bytes)
  }

  /// Adds what a tree says; the order of keys does not matter.
  mutating func add(_ tree: RuleTree) {
    switch tree {
    case .text(let text):
      add("s")
      add(text)
    case .list(let members):
      add("l")
      add(count: members.count)
      for member in members { add(member) }
    case .mapping(let entries):
      add("m")
      add(count: entries.count)
      for entry in entries.sorted(by: { $0.key < $1.key }) {
        add(entry.key)
        add(entry.value)
      }
    }
  }

  /// Adds what a YAML value says: neither places nor styles nor comments.
  mutating func add(_ node: YAMLNode) { add(RuleTree(node)) }

  private mutating func add(count: Int) {
    let number = UInt64(count)
    hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) })
  }

  /// The hash in lower-case hexadecimal.
  consuming func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}
