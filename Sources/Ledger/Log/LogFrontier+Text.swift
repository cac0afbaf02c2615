extension LogFrontier: CustomStringConvertible {
  /// Size and hashes with spaces between them, in the form in which a frontier is kept.
  public var description: String {
    (["\(size)"] + runs.map(\.hex)).joined(separator: " ")
  }

  /// Reads the form of `description`; nothing for any other text.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let first = words.first, let size = Int(first) else { return nil }
    let runs = words.dropFirst().compactMap { LogHash(hex: $0) }
    guard runs.count == words.count - 1 else { return nil }
    self.init(size: size, runs: runs)
  }
}
