import YAMLSource

/// What `released.yml` says of one released file.
public struct ReleaseRecord: Hashable, Sendable {
  /// What it is: `checklist`, `criteria` or `policy`.
  public let kind: RuleDiagnostic.Noun
  /// Its id.
  public let id: String
  /// Its version; a file without one is version 1.
  public let version: String
  /// The hash of what it says; remarks and layout are no part of it.
  public let content: String

  /// The records of everything in a folder that is released as a whole, in the order of the files.
  public static func all(in files: [RuleSourceFile]) -> [ReleaseRecord] {
    files.compactMap { file in
      let kind: RuleDiagnostic.Noun
      switch RuleFile(path: file.path) {
      case .checklist: kind = .checklist
      case .criteria: kind = .criteria
      case .policy: kind = .policy
      default: return nil
      }
      // A file that cannot be read is reported when the folder is linted.
      guard let root = try? YAMLNode.parse(bytes: file.bytes, file: file.path),
        let id = root[kind.rawValue]?.text
      else { return nil }
      return ReleaseRecord(
        kind: kind,
        id: id,
        version: root.releaseVersion,
        content: root.releaseContent
      )
    }
  }

  /// The records of `released.yml`; none when it is not there or cannot be read.
  public static func recorded(in files: [RuleSourceFile]) -> [ReleaseRecord] {
    guard let file = files.first(where: { RuleFile(path: $0.path) == .released }),
      let root = try? YAMLNode.parse(bytes: file.bytes, file: file.path)
    else { return [] }
    var reader = RuleReader()
    return reader.releases(root).map {
      ReleaseRecord(kind: $0.noun, id: $0.id, version: $0.version, content: $0.content)
    }
  }

  /// The text of `released.yml` with records added at its end; what is there stays as it is.
  public static func text(_ text: String, adding records: [ReleaseRecord]) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if let empty = lines.firstIndex(of: "released: []") {
      lines[empty] = "released:"
    } else if !lines.contains("released:") {
      lines.append("released:")
    }
    lines += records.map {
      "  - {kind: \($0.kind.rawValue), id: \($0.id), version: \"\($0.version)\", content: \"\($0.content)\"}"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
