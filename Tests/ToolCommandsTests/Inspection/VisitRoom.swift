import Operations
import RuleLanguage
import SQLStore
import SafetyModel
import TranscriptSupport
import Workspace

@testable import ToolCommands

/// A workspace in a folder of its own, with one inspector, one site and the shipped rules.
final class VisitRoom {
  private let scratch: ScratchFolder
  let root: String
  private(set) var inspector: PersonID?

  init() throws {
    scratch = try ScratchFolder()
    root = Project.root
    _ = try createWorkspace(in: scratch.path, rules: "\(root)/Rules", now: SystemClock.now())
    inspector = try context().registerPerson(
      PersonDraft(name: "许网格", qualification: .gridWorker)
    )
  }

  var folder: String { scratch.path }

  /// A visit of a grid worker to a new site with a checklist.
  func visit(_ checklist: String) throws -> InspectionID {
    let context = try context()
    let drafts = try context.readSiteFiles(
      ["\(root)/Fixtures/sites/e-11.yml", "\(root)/Fixtures/sites/pk-02.yml"],
      defaults: SiteTable.Defaults(source: "", asOf: context.today)
    )
    _ = try context.importSites(drafts.drafts)
    return try context.startInspection(
      InspectionRequest(
        site: try context.site(named: "E-11"),
        checklists: [checklist],
        inspectors: [inspector].compactMap { $0 }
      )
    ).id
  }

  /// The workspace opened anew, as every command opens it.
  func context() throws(OperationFailure) -> OperatingContext {
    let now = SystemClock.now()
    let workspace: Workspace
    do throws(WorkspaceFailure) {
      workspace = try Workspace.open(
        folder,
        access: .write,
        now: now,
        projection: RegisterProjection()
      )
    } catch {
      throw .workspace(error)
    }
    return try OperatingContext(workspace: workspace, now: now, actor: inspector)
  }
}
