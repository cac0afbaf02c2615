import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@testable import Operations

@Suite("个人密钥 Keys of people")
struct PersonalKeyTests {
  /// Somebody acting with the own key in the workspace.
  static func signing(
    _ name: String,
    in world: World,
    on text: String,
    _ signing: PersonalSigning = .whenPresent
  ) throws -> OperatingContext {
    try OperatingContext(
      workspace: world.workspace,
      now: World.now,
      occurred: Instant(day: day(text), hour: 9),
      loaded: World.loaded
    ).acting(as: try world.person(name), signing: signing)
  }

  @discardableResult
  static func makeKey(
    _ name: String,
    in world: World,
    at path: String? = nil
  ) throws
    -> (key: NoteVerifier, path: String)
  {
    try world.context("陈知行", on: "2026-03-01", proof: .paper)
      .newPersonalKey(of: try world.person(name), at: path)
  }

  static func faults(_ world: World) throws -> [PersonalSignatureFault] {
    try world.context(on: "2026-11-22").verifyLedger(.everythingAnew).problems.compactMap {
      if case .personalSignature(_, let fault) = $0 { fault } else { nil }
    }
  }

  /// Adds an event that nobody's workflow made, as somebody does who can hash.
  static func slip(_ envelope: Envelope, into world: World) throws {
    var envelope = envelope
    let random = [UInt8](repeating: UInt8(try world.workspace.database.head.size % 251), count: 10)
    envelope.id = try #require(UUIDv7(milliseconds: World.now.milliseconds, random: random))
    _ = try world.workspace.database.append(
      AppendBatch(events: [envelope], expectedVersions: [:], received: World.now)
    )
  }

  @Test("登记公钥要签字原件或原密钥 a key is recorded on paper or under an earlier key")
  func recordedOnPaper() throws {
    let world = try World()
    let id = try world.person("陆闻道")
    for name in ["陈知行", "陆闻道"] {
      #expect(throws: OperationFailure.self) {
        try world.context(name, on: "2026-03-01").newPersonalKey(of: id)
      }
    }
    #expect(!Disk.exists(world.workspace.keysFolder))
    let first = try Self.makeKey("陆闻道", in: world)
    #expect(HostDisk.permissions(of: first.path)?.mode == 0o600)
    #expect(HostDisk.permissions(of: world.workspace.keysFolder)?.mode == 0o700)
    // Somebody else's key is no ground, the person's own is.
    try Self.makeKey("沈若水", in: world)
    let stick = world.scratch.file("stick.key")
    #expect(throws: OperationFailure.self) {
      try Self.signing("沈若水", in: world, on: "2026-03-02").newPersonalKey(of: id, at: stick)
    }
    let second = try Self.signing("陆闻道", in: world, on: "2026-03-02")
      .newPersonalKey(of: id, at: stick)
    let keys = try world.context(on: "2026-03-03").viewPerson(id).person.keys.map(\.text)
    #expect(keys == [first.key.description, second.key.description])
    #expect(try Self.faults(world) == [])
  }

  @Test("本人签名可以销重大隐患，凭证和核对都认 an own signature closes a major hazard and verifies")
  func closesMajorHazard() throws {
    let (world, _, id) = try SeparationTests.major()
    try world.driveToReinspection(id)
    try Self.makeKey("陆闻道", in: world)
    _ = try Self.signing("陆闻道", in: world, on: "2026-03-21").close(id, reason: .rectified)
    let event = try #require(try world.workspace.database.history(of: SubjectID(id)).last)
    #expect(event.envelope.assurance == .personal)
    #expect(event.envelope.signature != nil)
    let verification = try world.context(on: "2026-11-22").verifyLedger(.everythingAnew)
    #expect(verification.problems == [])
    #expect(verification.signatures == 1)
    let (receipt, _) = try world.context(on: "2026-11-22").prove("\(id)")
    let key = try world.workspace.logKey.load().verifier
    let read = try #require(Receipt(canonicalBytes: try receipt.canonicalBytes()))
    #expect(read == receipt)
    #expect(read.keys.count == 1)
    #expect(read.problems(checkedBy: key) == [])
    var without = read
    without.keys = []
    #expect(
      without.problems(checkedBy: key) == [.personalSignatureWrong(position: event.position)]
    )
    var other = read
    other.keys = [read.entries[0]]
    #expect(
      other.problems(checkedBy: key) == [.personalSignatureWrong(position: event.position)]
    )
    var changed = read
    changed.keys[0].bytes[changed.keys[0].bytes.count / 2] ^= 1
    #expect(
      changed.problems(checkedBy: key).contains(.notInTheLog(position: read.keys[0].position))
    )
  }

  @Test("没有写明由谁办、钥匙不在、别人也能读、已经作废的，都不算本人签名 a key that cannot be relied on is not used")
  func notUsed() throws {
    let world = try World()
    let id = try world.person("陆闻道")
    #expect(try Self.signing("陆闻道", in: world, on: "2026-03-02").assurance == .typed)
    let made = try Self.makeKey("陆闻道", in: world)
    #expect(try Self.signing("陆闻道", in: world, on: "2026-03-02").assurance == .personal)
    #expect(try Self.signing("陆闻道", in: world, on: "2026-03-02", .never).assurance == .typed)
    #expect(try Self.signing("沈若水", in: world, on: "2026-03-02").assurance == .typed)
    #expect(throws: OperationFailure.self) {
      try Self.signing("沈若水", in: world, on: "2026-03-02", .file(made.path))
    }
    try Disk.setPermissions(0o640, of: made.path)
    #expect(try Self.signing("陆闻道", in: world, on: "2026-03-02").assurance == .typed)
    #expect(throws: OperationFailure.self) {
      try Self.signing("陆闻道", in: world, on: "2026-03-02", .file(made.path))
    }
    try Disk.setPermissions(0o600, of: made.path)
    let copy = world.scratch.file("copy.key")
    _ = try Files.copy(made.path, to: copy, isPrivate: true)
    let revoked = try world.context("陈知行", on: "2026-03-03")
      .revokePersonalKeys(of: id, reason: "U盘丢失")
    #expect(revoked == [made.key.description])
    #expect(!Disk.exists(made.path))
    #expect(throws: OperationFailure.self) {
      try Self.signing("陆闻道", in: world, on: "2026-03-04", .file(copy))
    }
    #expect(throws: OperationFailure.self) {
      try world.context("陈知行", on: "2026-03-04").revokePersonalKeys(of: id, reason: "又一次")
    }
  }

  @Test("伪造、缺失、别人的、作废以后的签名，没有依据的公钥，逐一指出 every forgery is named")
  func forgeriesAreNamed() throws {
    let world = try World()
    let id = try world.person("陆闻道")
    let made = try Self.makeKey("陆闻道", in: world)
    _ = try Self.signing("陆闻道", in: world, on: "2026-03-02")
      .registerOrganisation(name: "样例街道", level: .town, region: nil, parent: nil)
    let size = try world.workspace.database.head.size
    let genuine = try #require(
      try world.workspace.database.events(after: size - 1, limit: 1).first
    ).envelope
    #expect(genuine.signature != nil)
    #expect(genuine.isSigned(by: made.key) == true)
    #expect(try Self.faults(world) == [])
    // The signature of one event under another.
    try Self.slip(genuine, into: world)
    #expect(try Self.faults(world) == [.wrong])
    var bare = genuine
    bare.signature = nil
    try Self.slip(bare, into: world)
    #expect(try Self.faults(world) == [.wrong, .missing])
    let name = PersonalSignature.keyName(of: id, inLedger: genuine.ledger)
    let forger = try #require(
      NoteSigner(name: name, kind: .log, seed: [UInt8](repeating: 7, count: 32))
    )
    var foreign = genuine
    try foreign.sign(with: forger)
    try Self.slip(foreign, into: world)
    // Read as signed by a stranger's key, whatever was slipped in.
    #expect(try Self.faults(world) == [.wrong, .missing, .unknownKey])
    let recording = PersonKeyRegistered(key: forger.verifier.description, document: nil)
    let unfounded = try Envelope(
      of: .person(.keyRegistered(recording)),
      about: SubjectID(id),
      ledger: genuine.ledger,
      id: genuine.id,
      device: genuine.device,
      occurred: genuine.occurred,
      actor: id,
      assurance: .typed
    )
    try Self.slip(unfounded, into: world)
    #expect(try Self.faults(world).contains(.unfoundedKey))
  }

  @Test("作废以后签的被指出，以前签的仍然有效 what is signed after a revocation is named, not what was before")
  func revokedKey() throws {
    let world = try World()
    let made = try Self.makeKey("陆闻道", in: world)
    let key = try LogKeyFile(path: made.path, name: made.key.name).load()
    _ = try Self.signing("陆闻道", in: world, on: "2026-03-02")
      .registerOrganisation(name: "样例街道", level: .town, region: nil, parent: nil)
    let size = try world.workspace.database.head.size
    let genuine = try #require(
      try world.workspace.database.events(after: size - 1, limit: 1).first
    ).envelope
    _ = try world.context("陈知行", on: "2026-03-05")
      .revokePersonalKeys(of: try world.person("陆闻道"), reason: "U盘丢失")
    #expect(try Self.faults(world) == [])
    for (occurred, expected) in [("2026-03-04", 0), ("2026-03-06", 1)] {
      var late = genuine
      late.occurred = Instant(day: day(occurred), hour: 9)
      let random = [UInt8](repeating: UInt8(200 + expected), count: 10)
      late.id = try #require(UUIDv7(milliseconds: World.now.milliseconds, random: random))
      try late.sign(with: key)
      _ = try world.workspace.database.append(
        AppendBatch(events: [late], expectedVersions: [:], received: World.now)
      )
      #expect(
        try Self.faults(world) == [PersonalSignatureFault](repeating: .revokedKey, count: expected)
      )
    }
  }
}
