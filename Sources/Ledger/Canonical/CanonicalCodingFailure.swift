/// Why a Swift value has no canonical form, or a canonical value is not of a Swift type.
///
/// `path` names the place as keys and indexes joined by dots: `findings.2.location`.
public enum CanonicalCodingFailure: Error, Hashable, Sendable {
  /// A binary fraction; decimals are written as text.
  case fraction(path: String)
  /// A whole number beyond the range of its type, or of 64 signed bits.
  case integerOutOfRange(path: String)
  /// A member the type needs is not there.
  case missing(path: String)
  /// The value has another form than the type.
  case mismatch(path: String, expected: String)
  /// The type itself refuses the value.
  case refused(path: String, reason: String)
  /// Two keys of a dictionary that Swift takes for one text although their bytes differ.
  case ambiguousKeys(path: String)
  /// Members the type does not know, or a spelling it would not write itself.
  case notReproducible

  static func path(_ keys: [any CodingKey], _ last: (any CodingKey)? = nil) -> String {
    (keys + (last.map { [$0] } ?? [])).map { key in
      key.intValue.map(String.init) ?? key.stringValue
    }.joined(separator: ".")
  }

  /// Turns whatever coding throws into one of ours.
  init(_ error: any Error) {
    func path(_ context: DecodingError.Context) -> String { Self.path(context.codingPath) }
    switch error {
    case let own as CanonicalCodingFailure: self = own
    case DecodingError.keyNotFound(let key, let context):
      self = .missing(path: Self.path(context.codingPath, key))
    case DecodingError.valueNotFound(_, let context): self = .missing(path: path(context))
    case DecodingError.typeMismatch(let type, let context):
      self = .mismatch(path: path(context), expected: "\(type)")
    case DecodingError.dataCorrupted(let context):
      self = .refused(path: path(context), reason: context.debugDescription)
    case EncodingError.invalidValue(_, let context):
      self = .refused(path: Self.path(context.codingPath), reason: context.debugDescription)
    default: self = .refused(path: "", reason: "\(error)")
    }
  }
}

/// A key made from a text or a place in an array.
struct PlainKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
