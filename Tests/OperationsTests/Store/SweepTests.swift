import Ledger
import Operations
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("清理证据 The sweep of evidence")
struct SweepTests {
  /// Records that a file belongs to the ledger.
  static func refer(to reference: EvidenceReference, in workspace: Workspace) throws {
    let hash = try #require(ContentHash(hex: reference.hash))
    _ = try workspace.database.append(
      AppendBatch(
        events: [],
        expectedVersions: [:],
        received: World.now,
        personal: [],
        blobs: [BlobReference(name: reference.name, hash: hash, size: reference.size)]
      )
    )
  }

  static func open(_ folder: String) throws -> Workspace {
    try Workspace.open(
      folder,
      access: .write,
      now: World.now,
      projection: RegisterProjection()
    )
  }

  @Test(
    "有记录的从不删，没记录的都删 what is named stays, whatever the mixture",
    arguments: 1...12
  )
  func whatIsNamedStays(seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    let world = try World()
    let folder = world.scratch.path
    var named: Set<String> = []
    var orphans: Set<String> = []
    for number in 0..<Int.random(in: 1...12, using: &generator) {
      // A workspace of its own for each file: the lock goes with it, as with a command.
      let workspace = try Self.open(folder)
      let path = try world.document("\(seed)-\(Int.random(in: 0...8, using: &generator)).pdf")
      let reference = try workspace.evidence.add(path, purpose: .document)
      if Bool.random(using: &generator) {
        try Self.refer(to: reference, in: workspace)
        named.insert(reference.hash)
      }
      orphans.insert(reference.hash)
      if number.isMultiple(of: 3) {
        try Disk.write("left", to: "\(folder)/evidence/.part-\(number)-1")
      }
    }
    orphans.subtract(named)
    try Disk.write("mine", to: "\(folder)/evidence/letter.txt")
    let context = try OperatingContext(workspace: try Self.open(folder), now: World.now)
    let listed = try context.sweepEvidence(isTrial: true)
    #expect(Disk.exists("\(folder)/evidence/letter.txt"))
    let removed = try context.sweepEvidence(isTrial: false)
    #expect(removed == listed)
    let left = Set(
      Disk.files(below: folder + "/evidence").map { String($0.split(separator: "/").last ?? "") }
    )
    #expect(left == named.union(["letter.txt"]))
    #expect(Set(removed.orphans.map { String($0.path.suffix(64)) }).isSuperset(of: orphans))
    #expect(try context.sweepEvidence(isTrial: false).orphans == [])
  }

  @Test("只在事件里写着的也留 a file only an event names stays")
  func fileOnlyAnEventNamesStays() throws {
    let world = try World()
    let folder = world.scratch.path
    let hash: String
    do {
      let workspace = try Self.open(folder)
      let context = try OperatingContext(workspace: workspace, now: World.now)
        .acting(as: try world.person("陈知行"), signedScan: try world.document("scan.pdf"))
      _ = try context.registerOrganisation(name: "新", level: .town, region: nil, parent: nil)
      hash = try #require(context.signedScan?.hash)
    }
    try MaintenanceTests.sql("DELETE FROM blob_reference", on: world.workspace)
    let context = try OperatingContext(workspace: try Self.open(folder), now: World.now)
    #expect(try context.sweepEvidence(isTrial: false).orphans == [])
    _ = try context.workspace.evidence.bytes(of: hash)
  }

  @Test("正在添加的不动：等它记完才清理 a file just being added is left alone")
  func fileJustBeingAddedIsLeftAlone() throws {
    let world = try World()
    let folder = world.scratch.path
    let sweeper = try OperatingContext(workspace: try Self.open(folder), now: World.now)
    var adding: Workspace? = try Self.open(folder)
    let reference = try #require(adding).evidence
      .add(try world.document("new.pdf"), purpose: .document)
    do {
      _ = try sweeper.sweepEvidence(isTrial: false)
      Issue.record("swept while evidence was being added")
    } catch OperationFailure.file(let failure) {
      #expect(failure.reason == .inUse)
    }
    try Self.refer(to: reference, in: try #require(adding))
    adding = nil
    #expect(try sweeper.sweepEvidence(isTrial: false).orphans == [])
    _ = try sweeper.workspace.evidence.bytes(of: reference.hash)
  }
}
