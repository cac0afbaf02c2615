import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@testable import Operations

@Suite("账本 The ledger")
struct LedgerTests {
  @Test("重建的台账一字不差 a rebuilt register is the same to the letter")
  func rebuiltRegisterIsTheSame() throws {
    let world = try World()
    let visit = try world.visitHongsheng()
    let id = try world.hazard(
      "special-operation-without-certificate",
      among: visit.finished.hazards
    )
    try world.registerStaff("白一帆", of: visit.site)
    try world.driveToReinspection(id)
    let before = try world.register()
    #expect(before.count > 20)
    try world.context(on: "2026-03-22").rebuildRegister()
    #expect(try world.register() == before)
  }

  @Test("导出再导入空工作区，台账相同 an export makes the same register")
  func exportMakesTheSameRegister() throws {
    let world = try World()
    _ = try world.visitHongsheng()
    let folder = world.scratch.file("export")
    let written = try world.context(on: "2026-03-06").exportLedger(to: folder)
    #expect(written.evidence > 0)
    #expect(written.packs == 1)
    let scratch = try ScratchFolder()
    let other = try Workspace.create(
      in: scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: other, now: World.now)
    #expect(try context.importLedger(from: folder) == written)
    #expect(try context.ledgerHead() == world.context(on: "2026-03-06").ledgerHead())
    #expect(try RegisterDump.rows(of: other) == world.register())
  }

  @Test("只能导入空工作区 an import needs an empty workspace")
  func importNeedsAnEmptyWorkspace() throws {
    let world = try World()
    let folder = world.scratch.file("export")
    let context = try world.context(on: "2026-03-06")
    _ = try context.exportLedger(to: folder)
    do {
      _ = try context.importLedger(from: folder)
      Issue.record("imported into a workspace that has events")
    } catch OperationFailure.notNow(.ledgerNotEmpty(let events)) {
      #expect(events > 0)
    }
  }

  @Test("导出文件改动一个字节，导入前就被发现 a changed byte is found before anything is written")
  func changedByteIsFound() throws {
    let world = try World()
    _ = try world.visitHongsheng()
    let folder = world.scratch.file("export")
    _ = try world.context(on: "2026-03-06").exportLedger(to: folder)
    let evidence = try #require(Disk.names(in: folder + "/evidence").first)
    try Disk.write("changed", to: folder + "/evidence/" + evidence)
    let scratch = try ScratchFolder()
    let other = try Workspace.create(
      in: scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: other, now: World.now)
    #expect(throws: OperationFailure.self) { try context.importLedger(from: folder) }
    #expect(try context.ledgerHead().size == 0)
  }

  @Test("读入被拒绝，工作区还是空的，改好后可以再读 a refused import leaves the workspace empty")
  func refusedImportLeavesNothing() throws {
    let world = try World()
    _ = try world.visitHongsheng()
    let folder = world.scratch.file("export")
    let written = try world.context(on: "2026-03-06").exportLedger(to: folder)
    let path = folder + "/events.jsonl"
    let whole = try Disk.text(of: path)
    let lines = whole.split(separator: "\n").map(String.init)
    let based = try #require(lines.lastIndex { $0.contains("\"bases\":[\"") })
    var moved = lines
    moved.insert(moved.remove(at: based), at: 0)
    let scratch = try ScratchFolder()
    let other = try Workspace.create(
      in: scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: other, now: World.now)
    let ledger = other.database.ledger
    let unequal = lines + ["{}"]
    let damaged: [(text: String, line: Int)] = [
      (String(whole.dropLast()), lines.count),
      (unequal.joined(separator: "\n") + "\n", lines.count),
      (moved.joined(separator: "\n") + "\n", 1),
    ]
    for (text, line) in damaged {
      try Disk.write(text, to: path)
      #expect(Self.refusedLine { _ = try context.importLedger(from: folder) } == line)
      #expect(try context.ledgerHead().size == 0)
      #expect(try other.database.personalRecords().isEmpty)
      #expect(try other.database.blobs().isEmpty)
      #expect(other.database.ledger == ledger)
    }
    try Disk.write(whole, to: path)
    #expect(try context.importLedger(from: folder) == written)
    #expect(try RegisterDump.rows(of: other) == world.register())
  }

  /// The line a refused import names.
  private static func refusedLine(_ body: () throws -> Void) -> Int? {
    do {
      try body()
      return nil
    } catch {
      guard case OperationFailure.input(let problems)? = error as? OperationFailure else {
        return nil
      }
      if case .damagedExport(_, let failure)? = problems.first?.fault { return failure.line }
      if case .ledgerLine(_, let line, _)? = problems.first?.fault { return line }
      return nil
    }
  }

  @Test("两人同时处理一条隐患，后写的冲突 two at once: one conflict")
  func twoAtOnceOneConflict() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2026-03-05", [RecurrenceTests.drill])
    let id = try #require(visit.finished.hazards.first)
    let second = try Workspace.open(
      world.workspace.folder,
      access: .write,
      now: World.now,
      projection: RegisterProjection()
    )
    let slow = try OperatingContext(
      workspace: second,
      now: World.now,
      occurred: Instant(day: day("2026-03-05"), hour: 9),
      actor: world.person("沈若水")
    )
    let fast = try world.context("陈知行", on: "2026-03-05")
    let late = try world.person("沈若水")
    do {
      try slow.perform(on: id) { (_, _) throws(OperationFailure) in
        try fast.remind(id, text: "先到的一步", wishedDay: nil, number: nil)
        return .remind(
          ReminderSent(
            by: late,
            on: slow.today,
            text: "后到的一步",
            wishedDay: nil,
            number: nil
          )
        )
      }
      Issue.record("both were written")
    } catch OperationFailure.store(.conflict(let subject, _, _)) {
      #expect(subject.text == id.text)
    }
    #expect(try fast.viewHazard(id).history.count == 2)
  }
}
