import Glibc
import Operations
import SQLStore
import SafetyModel
import Workspace

/// A workspace in a folder of its own, gone when it is let go.
final class ScratchWorkspace {
  let folder: String

  init() throws {
    var template = Array("/tmp/bihuan-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw FileFailure(action: .create, path: "/tmp", reason: .system(errno))
    }
    folder = String(cString: made)
    _ = try createWorkspace(
      in: folder,
      rules: ScratchWorkspace.projectFolder("Rules"),
      now: SystemClock.now()
    )
  }

  deinit { ScratchWorkspace.remove(folder) }

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
  static func projectFolder(_ name: String) -> String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/" + name
  }

  private static func remove(_ path: String) {
    if Files.isFolder(path) {
      for name in (try? Files.list(path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
