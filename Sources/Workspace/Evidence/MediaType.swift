/// The media type of evidence, told from its first bytes, never from its name.
enum MediaType {
  /// The type of a file that begins with these bytes; nothing when it is not one we keep.
  static func sniff(_ bytes: ArraySlice<UInt8>) -> String? {
    for (signature, offset, type) in signatures
    where bytes.dropFirst(offset).starts(with: signature) {
      return type
    }
    return isText(bytes) ? "text/plain" : nil
  }

  private static let signatures: [(signature: [UInt8], offset: Int, type: String)] = [
    ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
    (Array("WEBP".utf8), 8, "image/webp"),
    (Array("ftypheic".utf8), 4, "image/heic"),
    (Array("ftyp".utf8), 4, "video/mp4"),
    (Array("%PDF-".utf8), 0, "application/pdf"),
    (Array("PK\u{3}\u{4}".utf8), 0, "application/zip"),
  ]

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
  }
}
