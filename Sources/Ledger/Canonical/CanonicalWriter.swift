extension CanonicalValue {
  /// The one spelling of this value in UTF-8.
  ///
  /// Keys in byte order, no spaces; in texts only `"`, `\` and control characters are escaped, by
  /// the short form where JSON has one (`\b \f \n \r \t`), else as `\u00xx` in lower case.
  ///
  /// - Returns: The bytes, without a line break at the end.
  /// - Throws: `CanonicalSyntaxError` of kind `tooDeep` or `tooLarge`; its offset is the number of
  ///   bytes written so far.
  public func canonicalBytes() throws(CanonicalSyntaxError) -> [UInt8] {
    var writer = CanonicalWriter()
    try writer.write(self, depth: 0)
    guard writer.bytes.count <= Self.sizeLimit else {
      throw CanonicalSyntaxError(.tooLarge(limit: Self.sizeLimit), at: writer.bytes.count)
    }
    return writer.bytes
  }
}

/// Collects the bytes of one value.
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: CanonicalValue, depth: Int) throws(CanonicalSyntaxError) {
    switch value {
    case .object(let object): try write(object, depth: depth + 1)
    case .array(let values): try write(values, depth: depth + 1)
    case .string(let text): write(text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private mutating func write(
    _ object: CanonicalObject,
    depth: Int
  ) throws(CanonicalSyntaxError) {
    try checkDepth(depth)
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      try write(member.value, depth: depth)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(
    _ values: [CanonicalValue],
    depth: Int
  ) throws(CanonicalSyntaxError) {
    try checkDepth(depth)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try write(value, depth: depth)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func checkDepth(_ depth: Int) throws(CanonicalSyntaxError) {
    guard depth <= CanonicalValue.depthLimit else {
      throw CanonicalSyntaxError(.tooDeep(limit: CanonicalValue.depthLimit), at: bytes.count)
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if let letter = CanonicalEscape.letter(for: byte) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
      } else if byte < 0x20 {
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: Hexadecimal.text(of: CollectionOfOne(byte)).utf8)
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The escapes that are one letter long.
enum CanonicalEscape {
  static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22: 0x22
    case 0x5C: 0x5C
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }

  static func byte(for letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22: 0x22
    case 0x5C: 0x5C
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: nil
    }
  }
}
