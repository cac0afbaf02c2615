import Ledger
import SafetyModel
import TestSupport
import Testing

@Suite("事件信封 Event envelope")
struct EnvelopeTests {
  // Both texts and hashes were made by Python 3: json.dumps(..., sort_keys=True,
  // separators=(",", ":"), ensure_ascii=False) and hashlib.sha256(b"\0" + text).
  static let fullText =
    #"{"actor":"P-7000-0000-S","assurance":{"how":"paper","scan":"\#(hex("ab"))"},"#
    + #""bases":["\#(hex("11"))","\#(hex("22"))"],"#
    + #""body":{"location":"二楼喷漆房","number":1},"device":"desk-1","device_seq":3,"#
    + #""id":"01a0c450-6c00-7000-8000-000000000001","kind":"hazard.registered","#
    + #""ledger":"L-SAMPLE","occurred":1789999999000,"pack":"\#(hex("cd"))","#
    + #""subject":"H-A","v":1}"#
  static let fullHash = "aa6690bdd7a8bdef693ef09fa7be6439d5e6fab7de5f236439e7486d47ea8ae1"

  static let leastText =
    #"{"assurance":{"how":"typed"},"bases":[],"body":{},"device":"desk-1","device_seq":1,"#
    + #""id":"01a0c450-6c00-7000-8000-000000000001","kind":"hazard.registered","#
    + #""ledger":"L-SAMPLE","occurred":1789999999000,"subject":"H-A","v":1}"#
  static let leastHash = "ad33619a7482298973d32e655e6f6e32e054f1e50cfcd399cec55192f6244ef2"

  static func hex(_ pair: String) -> String { String(repeating: pair, count: 32) }

  static func full() throws -> Envelope {
    var event = try sampleEvent(1, body: ["number": .integer(1), "location": .string("二楼喷漆房")])
    event.deviceSequence = 3
    event.assurance = .paper(scan: ContentHash(hex: hex("ab")))
    event.kind = "hazard.registered"
    event.pack = ContentHash(hex: hex("cd"))
    return try withBases(event, ["22", "11", "22"])
  }

  static func withBases(_ event: Envelope, _ pairs: [String]) throws -> Envelope {
    Envelope(
      ledger: event.ledger,
      id: event.id,
      device: event.device,
      deviceSequence: event.deviceSequence,
      occurred: event.occurred,
      actor: event.actor,
      assurance: event.assurance,
      kind: event.kind,
      subject: event.subject,
      bases: try pairs.map { try #require(EventHash(hex: hex($0))) },
      pack: event.pack,
      body: event.body
    )
  }

  static func least() throws -> Envelope {
    var event = try sampleEvent(1, body: [:])
    event.kind = "hazard.registered"
    event.actor = nil
    return event
  }

  @Test("完整信封的字节与散列")
  func fullEnvelopeHasItsBytes() throws {
    let sealed = try SealedEvent(Self.full())
    #expect(String(decoding: sealed.bytes, as: UTF8.self) == Self.fullText)
    #expect(sealed.hash.hex == Self.fullHash)
    #expect(try Envelope(canonicalBytes: Array(Self.fullText.utf8)) == Self.full())
  }

  @Test("最小信封的字节与散列")
  func leastEnvelopeHasItsBytes() throws {
    let sealed = try SealedEvent(Self.least())
    #expect(String(decoding: sealed.bytes, as: UTF8.self) == Self.leastText)
    #expect(sealed.hash.hex == Self.leastHash)
    #expect(try Envelope(canonicalBytes: Array(Self.leastText.utf8)) == Self.least())
  }

  @Test("本人签名盖住除设备序号以外的一切 a personal signature covers all but the device's number")
  func personalSignature() throws {
    let signer = try #require(
      NoteSigner(name: "bihuan/L/P", kind: .log, seed: [UInt8](repeating: 1, count: 32))
    )
    var event = try Self.full()
    try event.sign(with: signer)
    // Made by Python 3 with the package cryptography, over the text of `signedText`.
    #expect(
      event.signature?.text
        == "7LWnsuDiFERiDuu/n4kwvXAZQYxhqg4DLgMXsMR9jZ5S2xWOUKANOYhoy/oIE2RVevQ7WaDm3CK+Z0DUVvY/qb699gc="
    )
    let read = try Envelope(canonicalBytes: event.canonicalBytes())
    #expect(read == event)
    var numbered = read
    numbered.deviceSequence += 1
    #expect(numbered.isSigned(by: signer.verifier) == true)
    var changed = read
    changed.occurred = Instant(milliseconds: changed.occurred.milliseconds + 1)
    #expect(changed.isSigned(by: signer.verifier) == false)
    changed = read
    changed.assurance = .typed
    #expect(changed.isSigned(by: signer.verifier) == false)
    #expect(try Self.full().isSigned(by: signer.verifier) == nil)
    for text in ["", "AAAA", "é", String(repeating: "A", count: 92)] {
      #expect(PersonalSignature(text) == nil)
    }
  }

  // RFC 9162, section 2.1.1: the hash of an empty leaf.
  @Test("空叶的散列")
  func hashesAnEmptyLeaf() {
    let expected = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    #expect(EventHash(ofEvent: []).hex == expected)
  }

  @Test(
    "身份保证各有写法",
    arguments: [Assurance.typed, .device, .personal, .paper(scan: nil)]
  )
  func everyAssuranceIsReadBack(_ assurance: Assurance) throws {
    var event = try Self.full()
    event.assurance = assurance
    #expect(try Envelope(canonicalBytes: event.canonicalBytes()).assurance == assurance)
  }

  /// A change of the full text and what reading says about it.
  static let refusals: [(old: String, new: String, failure: EnvelopeFailure)] = [
    (#""v":1"#, #""v":2"#, .newerVersion(2)),
    (#","v":1"#, #","v":2,"w":[]"#, .newerVersion(2)),
    (#""v":1"#, #""v":0"#, .malformed(key: "v")),
    (#""v":1"#, #""v":"1""#, .malformed(key: "v")),
    (#","v":1"#, "", .missing(key: "v")),
    (#","v":1"#, #","v":1,"w":1"#, .unknown(key: "w")),
    (#""device":"desk-1","#, "", .missing(key: "device")),
    (#""device":"desk-1""#, #""device":"""#, .malformed(key: "device")),
    (#""device":"desk-1""#, #""device":"电脑""#, .malformed(key: "device")),
    (#""device_seq":3"#, #""device_seq":0"#, .malformed(key: "device_seq")),
    (#""actor":"P-7000-0000-S""#, #""actor":"P-7000-0000-T""#, .malformed(key: "actor")),
    (#""actor":"P-7000-0000-S""#, #""actor":"p-7000-0000-s""#, .malformed(key: "actor")),
    (#""actor":"P-7000-0000-S""#, #""actor":null"#, .malformed(key: "actor")),
    (#""how":"paper""#, #""how":"typed""#, .unknown(key: "scan")),
    (#""how":"paper""#, #""by":"x","how":"paper""#, .unknown(key: "by")),
    (hex("ab"), "ab", .malformed(key: "scan")),
    (hex("cd"), hex("CD"), .malformed(key: "pack")),
    (hex("11"), hex("33"), .malformed(key: "bases")),
    (hex("11"), hex("22"), .malformed(key: "bases")),
    (#""subject":"H-A""#, #""subject":"H A""#, .malformed(key: "subject")),
    (#""id":"01a0"#, #""id":"01A0"#, .malformed(key: "id")),
    ("-7000-8000", "-4000-8000", .malformed(key: "id")),
    (#"{"location":"二楼喷漆房","number":1}"#, "[]", .malformed(key: "body")),
    (#","v":1"#, #", "v":1"#, .syntax(CanonicalSyntaxError(.whitespace, at: 559))),
  ]

  @Test("严格读取：缺、多、错、新版本", arguments: refusals.indices)
  func refuses(_ index: Int) throws {
    let (old, new, failure) = Self.refusals[index]
    let range = try #require(Self.fullText.firstRange(of: old))
    let text = Self.fullText.replacingCharacters(in: range, with: new)
    #expect(throws: failure) { try Envelope(canonicalBytes: Array(text.utf8)) }
  }

  @Test("不能编码的信封被拒绝")
  func refusesToEncode() throws {
    var event = try Self.least()
    event.deviceSequence = 0
    #expect(throws: EnvelopeFailure.malformed(key: "device_seq")) { try event.canonicalBytes() }
    event = try Self.least()
    event.kind = "hazard registered"
    #expect(throws: EnvelopeFailure.malformed(key: "kind")) { try event.canonicalBytes() }
  }

  @Test("从存储读回时说明坏在哪里")
  func storedBytesAreChecked() throws {
    let received = Instant(milliseconds: 0)
    let stored = try StoredEvent(
      position: 1,
      received: received,
      bytes: Array(Self.fullText.utf8)
    )
    #expect(stored.hash.hex == Self.fullHash)
    #expect(throws: StoreFailure.newerFormat(found: 9, supported: 1)) {
      try StoredEvent(position: 1, received: received, bytes: Array(#"{"v":9}"#.utf8))
    }
    #expect(throws: StoreFailure.self) {
      try StoredEvent(position: 1, received: received, bytes: [])
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
