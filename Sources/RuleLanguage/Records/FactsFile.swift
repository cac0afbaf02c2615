public import SafetyModel
import YAMLSource

/// The short form in which a rule author writes down what is known about a site: the facts alone,
/// `site.spray: true` on a line each, as the cases of the rules have them.
public enum FactsFile {
  /// Reads the facts of a file in the short form.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - pack: The rules that say which facts there are.
  /// - Returns: The facts and everything there is to say; nothing when the file is not in this form.
  public static func read(
    _ file: RuleSourceFile,
    facts pack: RulePack
  ) -> (facts: [String: FactValue], diagnostics: [RuleDiagnostic])? {
    guard let root = try? YAMLNode.parse(bytes: file.bytes, file: file.path),
      let entries = root.entries, let first = entries.first
    else { return nil }
    var node = root
    if entries.count == 1, first.key == "facts", first.value.entries != nil { node = first.value }
    guard node.entries?.contains(where: { $0.key.hasPrefix("site.") }) == true else { return nil }
    var reader = RuleReader()
    let facts = reader.caseFacts(node, of: pack)
    return (facts, reader.diagnostics.sortedForReading())
  }
}
