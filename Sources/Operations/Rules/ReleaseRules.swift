public import RuleLanguage
public import SafetyModel
import Workspace

/// Records the checklists, criteria and policies of a folder as released in `released.yml`.
///
/// From then on the linter holds their content to their version. What is recorded already stays as
/// it is; a new version of the same thing is recorded beside the old one.
///
/// - Parameters:
///   - folder: The rule folder.
///   - day: The day on which cited instruments should be in force.
/// - Returns: What was added.
/// - Throws: `rules` with every error when the folder has one; `file` when it cannot be written.
public func releaseRules(
  in folder: String,
  on day: CivilDate
) throws(OperationFailure) -> [ReleaseRecord] {
  let lint = try lintRules(at: folder, on: day)
  let errors = lint.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty else { throw .rules(errors) }
  let known = Set(ReleaseRecord.recorded(in: lint.files))
  let added = ReleaseRecord.all(in: lint.files).filter { !known.contains($0) }
  guard !added.isEmpty else { return [] }
  let name = "released.yml"
  let before = lint.files.first { $0.path == name }?.bytes ?? []
  let text = ReleaseRecord.text(String(decoding: before, as: UTF8.self), adding: added)
  do throws(FileFailure) {
    try Files.writeAtomically(Array(text.utf8), to: "\(lint.folder)/\(name)")
  } catch {
    throw .file(error)
  }
  return added
}
