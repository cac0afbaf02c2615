public import RuleLanguage

/// A folder of rule files on disk.
public enum RuleFolder {
  /// Reads every `.yml` file below a folder, paths relative to it, sorted by bytes.
  ///
  /// Files whose names nearly end so are among them, so that the reader can say why they do not count.
  ///
  /// Cases are tests of rules, not rules; their folder is left out. A path of a file is taken for a
  /// packed one, whatever its name.
  public static func files(in folder: String) throws(FileFailure) -> [RuleSourceFile] {
    guard Files.isFolder(folder) || !Files.exists(folder) else {
      return [RuleSourceFile(path: RulePack.packedName, bytes: try Files.read(folder))]
    }
    var files: [RuleSourceFile] = []
    try collect(folder, relative: "", into: &files)
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func collect(
    _ folder: String,
    relative: String,
    into files: inout [RuleSourceFile]
  ) throws(FileFailure) {
    for name in try Files.list(folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      let relativePath = relative.isEmpty ? name : "\(relative)/\(name)"
      if Files.isFolder(path) {
        if relativePath != "cases" {
          try collect(path, relative: relativePath, into: &files)
        }
      } else if isLikelyRuleFile(name) {
        files.append(RuleSourceFile(path: relativePath, bytes: try Files.read(path)))
      }
    }
  }

  /// `.yml`, or what an editor makes of it: `.yaml`, `.YML`, `.yml.txt`.
  private static func isLikelyRuleFile(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".yml", ".yaml", ".yml.txt", ".yaml.txt"].contains { lower.hasSuffix($0) }
  }
}
