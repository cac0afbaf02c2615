public import RuleLanguage
public import SafetyModel
import Workspace

extension OperatingContext {
  /// Reads sites from YAML files, CSV tables and folders of them, in order.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; of a folder, its `.yml`, `.yaml` and `.csv` files.
  ///   - defaults: What a table does not say itself; its source is the file's name when it is empty.
  /// - Returns: The sites, and what a person should look at though it is no error.
  /// - Throws: `input` with every error of every file.
  public func readSiteFiles(
    _ paths: [String],
    defaults: SiteTable.Defaults
  ) throws(OperationFailure) -> (drafts: [SiteDraft], warnings: [RuleDiagnostic]) {
    let pack = try rules()
    var drafts: [SiteDraft] = []
    var diagnostics: [RuleDiagnostic] = []
    for path in try siteFiles(paths) {
      let bytes: [UInt8]
      do throws(FileFailure) {
        bytes = try Files.read(path)
      } catch {
        throw .file(error)
      }
      let file = RuleSourceFile(path: path, bytes: bytes)
      let read =
        path.hasSuffix(".csv")
        ? SiteTable.read(file, facts: pack, defaults: named(defaults, after: path))
        : SiteFile.read(file, facts: pack)
      drafts += read.drafts
      diagnostics += read.diagnostics
    }
    let errors = diagnostics.filter { $0.severity == .error } + repeatedCodes(in: drafts)
    guard errors.isEmpty else { throw .input(errors.map { InputProblem(.diagnostic($0)) }) }
    return (drafts, diagnostics)
  }

  private func named(_ defaults: SiteTable.Defaults, after path: String) -> SiteTable.Defaults {
    var defaults = defaults
    if defaults.source.isEmpty { defaults.source = Files.name(of: path) }
    return defaults
  }

  private func siteFiles(_ paths: [String]) throws(OperationFailure) -> [String] {
    let endings = [".yml", ".yaml", ".csv"]
    func isSiteFile(_ name: String) -> Bool { endings.contains { name.hasSuffix($0) } }
    var files: [String] = []
    for path in paths {
      guard Files.isFolder(path) else {
        guard isSiteFile(path) || !Files.exists(path) else {
          throw .input([
            InputProblem(.notAllowed(key: "FILE", value: Files.name(of: path), allowed: endings))
          ])
        }
        files.append(path)
        continue
      }
      let names: [String]
      do throws(FileFailure) {
        names = try Files.list(path)
      } catch {
        throw .file(error)
      }
      let found = names.filter { isSiteFile($0) && !$0.hasPrefix(".") }
      guard !found.isEmpty else {
        throw .file(FileFailure(action: .read, path: "\(path)/*.yml", reason: .missing))
      }
      files += found.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
    return files
  }

  /// Within a file the readers find a repeated number; this finds one of several files, and credit
  /// codes that two sites share.
  private func repeatedCodes(in drafts: [SiteDraft]) -> [RuleDiagnostic] {
    var firstNumber: [String: RuleLocation] = [:]
    var firstCode: [String: RuleLocation] = [:]
    var repeated: [RuleDiagnostic] = []
    func note(_ code: String, _ first: RuleLocation, _ place: RuleLocation) {
      repeated.append(RuleDiagnostic(.duplicateID(noun: .site, id: code, first: first), at: place))
    }
    for draft in drafts {
      guard let place = draft.location else { continue }
      if let number = draft.externalCode {
        if let first = firstNumber[number], first.file != place.file { note(number, first, place) }
        firstNumber[number] = firstNumber[number] ?? place
      }
      if let typed = draft.creditCode, !draft.fictitious,
        let code = try? CreditCode(checking: typed).text
      {
        if let first = firstCode[code] { note(code, first, place) }
        firstCode[code] = firstCode[code] ?? place
      }
    }
    return repeated
  }
}
