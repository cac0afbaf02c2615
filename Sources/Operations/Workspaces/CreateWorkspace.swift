public import RuleLanguage
public import SafetyModel
import Workspace

/// Makes a workspace in a folder, with a copy of a rule folder that has been checked.
///
/// - Parameters:
///   - folder: The folder; made when it is not there.
///   - rules: The rule folder to copy.
///   - now: The present.
/// - Returns: The rules that were copied.
/// - Throws: `rules` when the rules have errors, `workspace` when there is one already or the disk refuses.
public func createWorkspace(
  in folder: String,
  rules: String,
  now: Instant
) throws(OperationFailure) -> RulePack {
  let pack = try loadRules(from: rules)
  do throws(WorkspaceFailure) {
    _ = try Workspace.create(
      in: folder,
      rules: rules,
      now: now,
      projection: RegisterProjection()
    )
  } catch {
    throw .workspace(error)
  }
  return pack
}
