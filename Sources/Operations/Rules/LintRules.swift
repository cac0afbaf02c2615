public import RuleLanguage
public import SafetyModel
import Workspace

/// What a lint looked at and found.
public struct RuleLint: Sendable {
  /// The rule folder, as the caller can name it.
  public let folder: String
  /// The one file the caller asked about, relative to the folder.
  public let file: String?
  /// The files of the folder, cases included.
  public let files: [RuleSourceFile]
  /// The pack, when there are no errors.
  public let pack: RulePack?
  /// The problems; only those of the one file, when one was asked about.
  public let diagnostics: [RuleDiagnostic]
}

/// Reads and checks a rule folder with everything there is to say.
///
/// A file is checked together with the folder it belongs to, because most of what can be wrong shows
/// only between files. Cases are read and not run; that takes rules that can be used.
///
/// - Parameters:
///   - path: The folder, or one file of a folder.
///   - day: The day on which cited instruments should be in force; absent = not judged.
/// - Returns: What was looked at and found.
/// - Throws: `file` when the folder or a file in it cannot be read.
public func lintRules(
  at path: String,
  on day: CivilDate?
) throws(OperationFailure) -> RuleLint {
  let place = LintPlace(path)
  let files = try ruleFiles(in: place.folder)
  let result = RulePack.lint(files, on: day)
  let cases = try caseFiles(in: place.folder)
  var found = result.diagnostics
  if !cases.isEmpty, let pack = result.pack ?? RulePack.load(from: files).pack {
    found += cases.flatMap { CaseFile.read($0, under: pack).diagnostics }
  }
  return RuleLint(
    folder: place.folder,
    file: place.file,
    files: files + cases,
    pack: result.pack,
    diagnostics: found.filter { diagnostic in
      place.file.map { diagnostic.location.file == $0 } ?? true
    }
  )
}

private func caseFiles(in folder: String) throws(OperationFailure) -> [RuleSourceFile] {
  guard Files.isFolder("\(folder)/cases") else { return [] }
  return try CaseFolder(of: folder).files
}

/// A path given by a person, as a rule folder and perhaps one file in it.
private struct LintPlace {
  let folder: String
  let file: String?

  init(_ path: String) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard Files.exists(trimmed), !Files.isFolder(trimmed) else {
      folder = trimmed
      file = nil
      return
    }
    var above = LintPlace.folder(above: trimmed)
    var below = Files.name(of: trimmed)
    // Checklists, criteria and the like stand one level below the catalogues.
    for _ in 0..<3 where !LintPlace.holdsCatalogue(above) {
      let name = Files.name(of: above)
      guard above != ".", above != "/", name != ".." else { break }
      below = "\(name)/\(below)"
      above = LintPlace.folder(above: above)
    }
    // A file that belongs to no rule folder is a packed one, or should be.
    let isOfFolder = LintPlace.holdsCatalogue(above)
    folder = isOfFolder ? above : trimmed
    file = isOfFolder ? below : nil
  }

  private static func folder(above path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func holdsCatalogue(_ folder: String) -> Bool {
    ["facts.yml", "instruments.yml", "circumstances.yml", "matters.yml"].contains {
      Files.exists("\(folder)/\($0)")
    }
  }
}
