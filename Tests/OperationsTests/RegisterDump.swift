import SQLStore
import TranscriptSupport
import Workspace

/// What the register and the ledger of a workspace say, in lines that can be compared.
enum RegisterDump {
  /// The tables of the register.
  static let tables = [
    "reg_case", "reg_hazard", "reg_inspection", "reg_org", "reg_person", "reg_site",
  ]

  /// Every row of the register, table by table, as the `sqlite3` shell prints it.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - withNames: Whether the names of the columns stand above each table.
  /// - Returns: The lines.
  /// - Throws: `SystemFailure`.
  static func rows(of workspace: Workspace, withNames: Bool = false) throws -> [String] {
    let apart = try ScratchFolder()
    let select = tables.map { "SELECT '\($0)', * FROM \($0) ORDER BY ledger, id;" }
    let finished = try Subprocess.run(
      [
        "/usr/bin/sqlite3", "-batch", withNames ? "-header" : "-noheader",
        "\(workspace.folder)/bihuan.db", select.joined(),
      ],
      environment: [:],
      capture: apart.path
    )
    guard finished.code == 0 else {
      throw SystemFailure(what: "sqlite3: \(finished.errors)", code: finished.code)
    }
    return finished.output.split(separator: "\n").map(String.init)
  }
}
