import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("各格式的账本 Ledgers of every released format")
struct ReleasedFormatTests {
  @Test("打开、升级、从头核对、列出 opened, upgraded, verified and listed", arguments: ["format-1", "format-2"])
  func opensAndVerifies(_ name: String) throws {
    let scratch = try ScratchFolder()
    let folder = Project.fixtures + "/ledgers/" + name
    for file in Disk.files(below: folder) {
      let target = scratch.file("copy/" + file)
      try Files.makeFolder(Files.parent(of: target))
      try Files.writeAtomically(try Disk.bytes(of: folder + "/" + file), to: target)
    }
    let workspace = try Workspace.open(
      scratch.file("copy"),
      access: .write,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: workspace, now: World.now)
    let key = try #require(NoteVerifier(String(try Disk.text(of: folder + "/key.txt").dropLast())))
    // The first write brings an older tree up to date.
    _ = try context.registerOrganisation(name: "样例街道", level: .town, region: nil, parent: nil)
    // What a register holds is a matter of the program; the events are what is kept.
    try context.rebuildRegister()
    let read = try context.verifyLedger(.everythingAnew, key: key)
    #expect(read.problems == [])
    #expect(read.size == 13)
    #expect(read.checkpoints == (name == "format-1" ? 0 : 2))
    let listed = try workspace.database.hazards(matching: HazardFilter(standing: .open))
    #expect(listed.count == 1)
    #expect(try context.latestEvents(limit: 100).events.count == 13)
  }
}
