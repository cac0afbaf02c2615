import Ledger
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("台账的版本 Version of the register")
struct RegisterVersionTests {
  /// The exports the register is made of: every event of them is fixed for good.
  static let exports = Project.fixtures + "/register"

  @Test("由样例事件算出的台账变了，版本也变 the version is the digest of what the register says")
  func versionIsADigestOfTheRegister() throws {
    var digested: [UInt8] = []
    for name in Disk.names(in: Self.exports).sorted() where name != "README.md" {
      let scratch = try ScratchFolder()
      let export = scratch.file("export")
      try Disk.copyFolder(Self.exports + "/" + name, to: export)
      for folder in ["evidence", "packs"] { try Disk.makeFolder(export + "/" + folder) }
      let workspace = try Workspace.create(
        in: scratch.file("workspace"),
        rules: Project.rules,
        now: World.now,
        projection: RegisterProjection()
      )
      let context = try OperatingContext(workspace: workspace, now: World.now)
      _ = try context.importLedger(from: export)
      let rows = try RegisterDump.rows(of: workspace, withNames: true)
      #expect(rows.count > 20)
      digested += Array(rows.joined(separator: "\n").utf8)
    }
    let version = String(ContentHash(of: digested).hex.prefix(16))
    if Project.isRecording {
      let path = Project.root + "/Sources/Operations/Register/RegisterVersion.swift"
      let text = try Disk.text(of: path)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("static let rows") ? "  static let rows = \"\(version)\"" : String(line)
      }
      try Disk.write(lines.joined(separator: "\n"), to: path)
    }
    #expect(
      RegisterVersion.rows == version,
      "The register says other things of the same events: RECORD_GOLDEN=1 writes its new version."
    )
  }
}
