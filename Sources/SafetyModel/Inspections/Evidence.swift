/// A photo or document kept as evidence, named by its content.
public struct EvidenceReference: Hashable, Sendable, Codable {
  /// What a piece of evidence shows.
  public enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
    /// The state found.
    case found
    /// The state after correction.
    case corrected
    /// A document, measurement record or statement.
    case document
  }

  /// SHA-256 of the bytes, lower-case hexadecimal.
  public var hash: String
  /// The file name it came with.
  public var name: String
  /// The media type, such as `image/jpeg`, found from the content.
  public var mediaType: String
  /// The size in bytes.
  public var size: Int
  /// What it shows.
  public var purpose: Purpose

  /// Creates a reference.
  public init(hash: String, name: String, mediaType: String, size: Int, purpose: Purpose) {
    self.hash = hash
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.purpose = purpose
  }

  enum CodingKeys: String, CodingKey {
    case hash
    case name
    case mediaType = "media_type"
    case size
    case purpose
  }
}
