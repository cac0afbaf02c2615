/// The folder in which the system keeps the clocks of the world.
public enum ZoneFolder {
  /// Where distributions put it.
  public static let standard = "/usr/share/zoneinfo"

  /// The content of the file of a zone, or nothing when there is no such zone.
  ///
  /// A name comes from an expression somebody else may have written: only letters, digits, `_`, `+`
  /// and `-` between single slashes are looked up, so that no name leads out of the folder.
  public static func bytes(of zone: String, in folder: String = standard) -> [UInt8]? {
    guard isSafe(zone) else { return nil }
    return try? Files.read("\(folder)/\(zone)", limit: 1 << 16)
  }

  /// Whether a name is of the form that names of zones have.
  static func isSafe(_ zone: String) -> Bool {
    guard zone.utf8.count <= 64 else { return false }
    return zone.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in !part.isEmpty && part.allSatisfy(isNameByte) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2B, 0x2D: true
    default: false
    }
  }
}
