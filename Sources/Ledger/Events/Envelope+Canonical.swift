import SafetyModel

extension Envelope {
  /// The bytes that are stored and hashed.
  ///
  /// - Returns: One canonical JSON object, without a line break.
  /// - Throws: `malformed` for a field out of its range, `syntax` for a body too deep or too large.
  public func canonicalBytes() throws(EnvelopeFailure) -> [UInt8] {
    try check()
    do throws(CanonicalSyntaxError) {
      return try canonicalValue.canonicalBytes()
    } catch {
      throw .syntax(error)
    }
  }

  /// Reads an event strictly: every known key in its form, and no other key.
  ///
  /// - Parameter bytes: The canonical bytes of one event.
  /// - Throws: `EnvelopeFailure`; for an event of a newer version always `newerVersion`, whatever
  ///   else it contains.
  public init(canonicalBytes bytes: [UInt8]) throws(EnvelopeFailure) {
    let value: CanonicalValue
    do throws(CanonicalSyntaxError) {
      value = try CanonicalValue(canonicalBytes: bytes)
    } catch {
      throw .syntax(error)
    }
    guard case .object(let object) = value else { throw .malformed(key: "") }
    try self.init(Fields(object))
    try check()
  }

  /// What the actor's key signs.
  var signedText: String {
    get throws(EnvelopeFailure) {
      try check()
      guard case .object(let object) = canonicalValue else { throw .malformed(key: "") }
      var signed = CanonicalObject()
      for member in object.members where !["signature", "device_seq"].contains(member.key) {
        signed[member.key] = member.value
      }
      do throws(CanonicalSyntaxError) {
        let bytes = try CanonicalValue.object(signed).canonicalBytes()
        return "bihuan event v1\n" + String(decoding: bytes, as: UTF8.self) + "\n"
      } catch {
        throw .syntax(error)
      }
    }
  }

  private var canonicalValue: CanonicalValue {
    var object: CanonicalObject = [
      "assurance": assurance.canonicalValue,
      "bases": .array(bases.map { .string($0.hex) }),
      "body": .object(body),
      "device": .string(device),
      "device_seq": .integer(Int64(deviceSequence)),
      "id": .string(id.description),
      "kind": .string(kind),
      "ledger": .string(ledger),
      "occurred": .integer(occurred.milliseconds),
      "subject": .string(subject.text),
      "v": .integer(Int64(Self.version)),
    ]
    object["actor"] = actor.map { .string($0.text) }
    object["behalf"] = behalf.map { .string($0.text) }
    object["pack"] = pack.map { .string($0.hex) }
    object["signature"] = signature.map { .string($0.text) }
    return .object(object)
  }

  private init(_ fields: Fields) throws(EnvelopeFailure) {
    try fields.allow(Self.keys)
    let basesText = try fields.texts("bases")
    let bases = basesText.compactMap { EventHash(hex: $0) }
    guard bases.count == basesText.count, bases == Set(bases).sorted() else {
      throw .malformed(key: "bases")
    }
    self.init(
      ledger: try fields.text("ledger"),
      id: try fields.parsed("id") { UUIDv7($0) },
      device: try fields.text("device"),
      deviceSequence: Int(try fields.integer("device_seq")),
      occurred: Instant(milliseconds: try fields.integer("occurred")),
      actor: try fields.optional("actor") { text in
        PersonID(text).flatMap { $0.text == text ? $0 : nil }
      },
      behalf: try fields.optional("behalf") { text in
        PersonID(text).flatMap { $0.text == text ? $0 : nil }
      },
      assurance: try Assurance(Fields(try fields.object("assurance"))),
      kind: try fields.text("kind"),
      subject: try fields.parsed("subject") { SubjectID($0) },
      bases: bases,
      pack: try fields.optional("pack") { ContentHash(hex: $0) },
      body: try fields.object("body"),
      signature: try fields.optional("signature") { PersonalSignature($0) }
    )
  }

  private static let keys: Set = [
    "actor", "assurance", "bases", "behalf", "body", "device", "device_seq", "id", "kind", "ledger",
    "occurred", "pack", "signature", "subject", "v",
  ]

  /// The rules for single fields, the same in both directions.
  private func check() throws(EnvelopeFailure) {
    for (key, text) in [("device", device), ("kind", kind), ("ledger", ledger)]
    where SubjectID(text) == nil {
      throw .malformed(key: key)
    }
    guard deviceSequence >= 1 else { throw .malformed(key: "device_seq") }
  }
}

extension Assurance {
  var canonicalValue: CanonicalValue {
    var object: CanonicalObject = ["how": .string(word)]
    if case .paper(let scan?) = self { object["scan"] = .string(scan.hex) }
    return .object(object)
  }

  fileprivate init(_ fields: Fields) throws(EnvelopeFailure) {
    let word = try fields.text("how")
    try fields.allow(word == "paper" ? ["how", "scan"] : ["how"])
    switch word {
    case "typed": self = .typed
    case "device": self = .device
    case "personal": self = .personal
    case "paper": self = .paper(scan: try fields.optional("scan") { ContentHash(hex: $0) })
    default: throw .malformed(key: "how")
    }
  }
}

/// The members of an object, read by key and form.
private struct Fields {
  let object: CanonicalObject

  init(_ object: CanonicalObject) { self.object = object }

  func allow(_ keys: Set<String>) throws(EnvelopeFailure) {
    if keys.contains("v") {
      let found = try integer("v")
      guard found <= Envelope.version else { throw .newerVersion(Int(found)) }
      guard found == Envelope.version else { throw .malformed(key: "v") }
    }
    for member in object.members where !keys.contains(member.key) {
      throw .unknown(key: member.key)
    }
  }

  func value(_ key: String) throws(EnvelopeFailure) -> CanonicalValue {
    guard let value = object[key] else { throw .missing(key: key) }
    return value
  }

  func text(_ key: String) throws(EnvelopeFailure) -> String {
    guard case .string(let text) = try value(key) else { throw .malformed(key: key) }
    return text
  }

  func integer(_ key: String) throws(EnvelopeFailure) -> Int64 {
    guard case .integer(let number) = try value(key) else { throw .malformed(key: key) }
    return number
  }

  func object(_ key: String) throws(EnvelopeFailure) -> CanonicalObject {
    guard case .object(let object) = try value(key) else { throw .malformed(key: key) }
    return object
  }

  func texts(_ key: String) throws(EnvelopeFailure) -> [String] {
    guard case .array(let values) = try value(key) else { throw .malformed(key: key) }
    var result: [String] = []
    for value in values {
      guard case .string(let text) = value else { throw .malformed(key: key) }
      result.append(text)
    }
    return result
  }

  func parsed<Result>(
    _ key: String,
    _ parse: (String) -> Result?
  ) throws(EnvelopeFailure) -> Result {
    guard let result = parse(try text(key)) else { throw .malformed(key: key) }
    return result
  }

  func optional<Result>(
    _ key: String,
    _ parse: (String) -> Result?
  ) throws(EnvelopeFailure) -> Result? {
    guard object[key] != nil else { return nil }
    return try parsed(key, parse)
  }
}
