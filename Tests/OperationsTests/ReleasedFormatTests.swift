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
    let read = try context.verifyLedger(.everythingAnew, key: key)
    #expect(read.problems == [])
    #expect(read.size == 13)
    #expect(read.checkpoints == (name == "format-1" ? 0 : 2))
    let listed = try workspace.database.hazards(matching: HazardFilter(standing: .open))
    #expect(listed.count == 1)
    #expect(try context.latestEvents(limit: 100).events.count == 13)
  }

  @Test(
    "别的版本算的台账：只看时说出来，打开写时重算 a register of another version is named, and made anew when opened for writing"
  )
  func registerOfAnotherVersion() throws {
    let world = try World()
    let folder = world.scratch.path
    let right = try world.register()
    try MaintenanceTests.sql(
      "UPDATE meta SET value = '0' WHERE name = 'register'; UPDATE reg_org SET name = '旧'",
      on: world.workspace
    )
    let looking = try MaintenanceTests.open(folder, .read)
    #expect(
      try looking.verifyLedger(.everythingAnew).problems == [.registerOfAnotherProgram]
    )
    _ = try diagnose(folder, now: World.now, isThorough: false)
    #expect(try world.register() != right)
    let writing = try MaintenanceTests.open(folder, .write)
    #expect(try world.register() == right)
    #expect(try writing.verifyLedger(.everythingAnew).problems == [])
    // Of this version, nothing is made anew: what is edited is found.
    try MaintenanceTests.sql("UPDATE reg_org SET name = '改'", on: world.workspace)
    let again = try MaintenanceTests.open(folder, .write)
    #expect(try !again.verifyLedger(.everythingAnew).problems.isEmpty)
  }
}
