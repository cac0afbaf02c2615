import Operations
import SQLStore
import SafetyModel
import TranscriptSupport
import Workspace

/// A workspace in a folder of its own, gone when it is let go.
final class ScratchWorkspace {
  private let scratch: ScratchFolder

  var folder: String { scratch.path }

  init() throws {
    scratch = try ScratchFolder()
    _ = try createWorkspace(
      in: scratch.path,
      rules: ScratchWorkspace.projectFolder("Rules"),
      now: SystemClock.now()
    )
  }

  /// Opens it as the commands do.
  func context() throws -> OperatingContext {
    let workspace = try Workspace.open(
      folder,
      access: .write,
      now: SystemClock.now(),
      projection: RegisterProjection()
    )
    return try OperatingContext(workspace: workspace, now: SystemClock.now())
  }

  /// Writes a file beside the workspace's own and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try Files.writeAtomically(Array(text.utf8), to: "\(folder)/\(name)")
    return "\(folder)/\(name)"
  }

  /// A folder beside `Tests`.
  static func projectFolder(_ name: String) -> String { "\(Project.root)/\(name)" }
}
