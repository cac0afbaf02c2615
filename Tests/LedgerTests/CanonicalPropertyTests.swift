import Ledger
import Testing

/// A generator whose numbers depend on the seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension CanonicalValue {
  static func random(using generator: inout SeededGenerator, depth: Int = 0) -> CanonicalValue {
    switch Int.random(in: 0..<(depth < 5 ? 6 : 4), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .integer(randomInteger(using: &generator))
    case 3: .string(randomText(using: &generator))
    case 4:
      .array(
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
          random(using: &generator, depth: depth + 1)
        }
      )
    default: .object(randomObject(using: &generator, depth: depth))
    }
  }

  private static func randomObject(
    using generator: inout SeededGenerator,
    depth: Int
  ) -> CanonicalObject {
    var object = CanonicalObject()
    for _ in 0..<Int.random(in: 0..<5, using: &generator) {
      let key = randomText(using: &generator)
      object[key] = random(using: &generator, depth: depth + 1)
    }
    return object
  }

  private static func randomInteger(using generator: inout SeededGenerator) -> Int64 {
    let bits = Int.random(in: 0..<64, using: &generator)
    return Int64.random(in: .min ... .max, using: &generator) >> Int64(bits)
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let pieces = [
      "\u{E9}", "e\u{301}", "\"", "\\", "/", "\n", "\u{1}", "a", "b", "厂", "🏭", "\u{7F}",
    ]
    return (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
      let isAny = Int.random(in: 0..<3, using: &generator) == 0
      guard isAny, let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &generator))
      else { return pieces.randomElement(using: &generator) ?? "" }
      return String(Character(scalar))
    }.joined()
  }
}

@Suite("规范 JSON：随机性质 Canonical JSON, properties")
struct CanonicalPropertyTests {
  @Test("读取是书写的逆", arguments: [1, 2, 3, 4] as [UInt64])
  func readingUndoesWriting(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let value = CanonicalValue.random(using: &generator)
      let bytes = try value.canonicalBytes()
      let read = try CanonicalValue(canonicalBytes: bytes)
      #expect(read == value)
      #expect(try read.canonicalBytes() == bytes)
    }
  }

  @Test("改动任意字节：要么拒绝，要么写回同样的字节", arguments: [5, 6, 7, 8] as [UInt64])
  func whatIsAcceptedIsWrittenTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<2000 {
      var bytes = try CanonicalValue.random(using: &generator).canonicalBytes()
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[Int.random(in: 0...place, using: &generator)], at: place)
      }
      guard let value = try? CanonicalValue(canonicalBytes: bytes) else { continue }
      accepted += 1
      #expect(try value.canonicalBytes() == bytes)
    }
    #expect(accepted > 20)
  }
}
