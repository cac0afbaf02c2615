import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite(
  "磁盘出问题时 When the disk fails",
  .enabled(if: SmallDisk.isAllowed, "SKIPPED: mounting a small file system is not allowed here")
)
struct DiskTests {
  /// A workspace with one body in a small file system.
  static func workspace(on disk: SmallDisk) throws -> OperatingContext {
    let workspace = try Workspace.create(
      in: disk.scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: workspace, now: World.now)
    _ = try Self.register("第一个单位", in: context)
    return context
  }

  static func register(_ name: String, in context: OperatingContext) throws -> OrganisationID {
    try context.registerOrganisation(name: name, level: .town, region: nil, parent: nil)
  }

  /// Registers bodies until the store refuses; gives the failure and how many were taken.
  static func registerUntilRefused(
    in context: OperatingContext
  ) throws -> (failure: StoreFailure?, taken: Int) {
    for number in 1...2000 {
      do {
        _ = try register("单位\(number)" + String(repeating: "长", count: 300), in: context)
      } catch {
        guard case .store(let failure)? = error as? OperationFailure else { throw error }
        return (failure, number - 1)
      }
    }
    return (nil, 2000)
  }

  @Test("磁盘写满：说明原因，已收下的都在，腾出空间后照常 a full disk loses nothing that was taken")
  func fullDiskLosesNothing() throws {
    let disk = try #require(try SmallDisk(kilobytes: 4096))
    let context = try Self.workspace(on: disk)
    disk.fill()
    let refused = try Self.registerUntilRefused(in: context)
    #expect(refused.failure == .diskFull)
    #expect(try context.organisations().count == refused.taken + 1)
    #expect(try context.ledgerHead().size == refused.taken + 1)
    disk.empty()
    _ = try Self.register("腾出空间之后", in: context)
    #expect(try context.organisations().count == refused.taken + 2)
  }

  @Test("文件系统只读：看得了，写不了，说明原因 a write-protected disk can be looked at")
  func writeProtectedDiskCanBeLookedAt() throws {
    let disk = try #require(try SmallDisk(kilobytes: 4096))
    _ = try Self.workspace(on: disk)
    try disk.protect()
    let looking = try Workspace.open(
      disk.scratch.path,
      access: .read,
      now: World.now,
      projection: RegisterProjection()
    )
    let reading = try OperatingContext(workspace: looking, now: World.now)
    #expect(try reading.organisations().map(\.name) == ["第一个单位"])
    do {
      let workspace = try Workspace.open(
        disk.scratch.path,
        access: .write,
        now: World.now,
        projection: RegisterProjection()
      )
      let context = try OperatingContext(workspace: workspace, now: World.now)
      _ = try Self.register("写不进", in: context)
      Issue.record("written to a write-protected disk")
    } catch WorkspaceFailure.store(let failure) {
      #expect(failure == .readOnly)
    } catch OperationFailure.store(let failure) {
      #expect(failure == .readOnly)
    }
  }
}

@Suite("证据出问题时 When evidence fails")
struct EvidenceLossTests {
  /// What is wrong with the evidence an operation needs.
  static func failure(_ body: () throws -> Void) -> EvidenceFailure? {
    do {
      try body()
      return nil
    } catch {
      guard case .evidence(let failure)? = error as? OperationFailure else { return nil }
      return failure
    }
  }

  @Test("证据被改动或丢失，导出前就发现 altered or lost evidence is found before it is exported")
  func alteredOrLostEvidenceIsFound() throws {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2026-03-05", [RecurrenceTests.drill])
    let context = try world.context(on: "2026-03-06")
    let answer = try #require(try context.viewInspection(visit.id).inspection.answers.first)
    let kept = try #require(answer.evidence.first)
    try Disk.write("changed", to: context.path(of: kept))
    for change in [false, true] {
      if change { Disk.remove(context.path(of: kept)) }
      let failure = Self.failure { _ = try context.exportLedger(to: world.scratch.file("export")) }
      #expect(failure == (change ? .lost(hash: kept.hash) : .altered(hash: kept.hash)))
      #expect(!Disk.exists(world.scratch.file("export/events.jsonl")))
    }
  }

  @Test("只为查看打开的工作区写不进 a workspace opened for looking takes nothing")
  func openedForLookingTakesNothing() throws {
    let world = try World()
    let reading = try Workspace.open(
      world.workspace.folder,
      access: .read,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: reading, now: World.now)
    do {
      _ = try DiskTests.register("写不进", in: context)
      Issue.record("written though opened for looking")
    } catch OperationFailure.store(let failure) {
      #expect(failure == .readOnly)
    }
  }
}
