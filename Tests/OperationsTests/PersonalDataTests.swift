import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@testable import Operations

@Suite("个人信息 Private values")
struct PersonalDataTests {
  /// A world in which something is decided about the name of one person of the unit.
  private struct Scene {
    let world: World
    let person: PersonID

    init() throws {
      world = try World()
      let site = try world.registerCrowdedPlant()
      person = try world.registerStaff("白一帆", of: site)
    }

    func decide(
      _ verb: PersonalDataVerb,
      approvers: [String] = ["沈若水", "顾长庚"]
    ) throws -> [PersonalCommitment] {
      try world.context("陈知行", on: "2026-03-10").decidePersonalData(
        verb,
        on: [person.text],
        approval: PersonalDataApproval(
          approvers: try approvers.map { try world.person($0) },
          reason: "本人申请",
          document: try world.document("request.pdf")
        )
      )
    }

    func name() throws -> String? {
      try world.context(on: "2026-03-11").viewPerson(person).name
    }

    func problems() throws -> [LedgerProblem] {
      try world.context(on: "2026-03-11").verifyLedger(.everythingAnew).problems
    }

    /// Whether a text stands anywhere in the files of the database.
    func isOnDisk(_ text: String) throws -> Bool {
      try ["bihuan.db", "bihuan.db-wal"].contains { name in
        let path = world.scratch.file(name)
        guard Files.exists(path) else { return false }
        let content = try Files.read(path)
        let wanted = Array(text.utf8)
        return content.indices.dropLast(wanted.count - 1).contains { start in
          content[start] == wanted[0] && Array(content[start..<(start + wanted.count)]) == wanted
        }
      }
    }
  }

  @Test("删除以后，值不在文件里，账本照样成立 an erased value is off the disk and the ledger holds")
  func erased() throws {
    let scene = try Scene()
    #expect(try scene.isOnDisk("白一帆"))
    let before = try scene.world.context(on: "2026-03-10").sign()
    _ = try scene.decide(.erase)
    #expect(try scene.name() == nil)
    #expect(try !scene.isOnDisk("白一帆"))
    #expect(try scene.problems() == [])
    let note = try #require(SignedNote(before.note))
    let outside = try #require(Checkpoint(noteText: note.text))
    let context = try scene.world.context(on: "2026-03-11")
    #expect(try context.verifyLedger(.everything, outside: [outside]).problems == [])
    #expect(throws: OperationFailure.self) { try scene.decide(.seal) }
  }

  @Test("更正以后显示、查到的是新值 a corrected value is what is shown and found")
  func corrected() throws {
    let scene = try Scene()
    _ = try scene.decide(.correct(to: "白逸帆"))
    #expect(try scene.name() == "白逸帆")
    #expect(try scene.world.context(on: "2026-03-11").person(named: "白逸帆") == scene.person)
    #expect(try !scene.isOnDisk("白一帆"))
    #expect(try scene.problems() == [])
    let before = try scene.world.register()
    try scene.world.context(on: "2026-03-11").rebuildRegister()
    #expect(try scene.world.register() == before)
    // What stands in its place can be erased in its turn.
    _ = try scene.decide(.erase)
    #expect(try scene.name() == nil)
    #expect(try scene.problems() == [])
  }

  @Test("封存的不显示、不导出，仍可删除 a sealed value is neither shown nor exported and may be erased")
  func sealed() throws {
    let scene = try Scene()
    let commitment = try #require(try scene.decide(.seal).first)
    let context = try scene.world.context(on: "2026-03-11")
    #expect(try scene.name() == nil)
    #expect(try scene.isOnDisk("白一帆"))
    #expect(
      try context.workspace.database.personalRecords().allSatisfy { $0.commitment != commitment }
    )
    #expect(try context.personalData(of: scene.person.text).map(\.standing) == [.sealed])
    #expect(try scene.problems() == [])
    _ = try scene.decide(.erase)
    #expect(try !scene.isOnDisk("白一帆"))
    #expect(try scene.problems() == [])
  }

  @Test("批准人须是两名不同的机关人员 two different people of an organisation approve")
  func approvers() throws {
    let scene = try Scene()
    func fault(_ approvers: [String]) throws -> InputFault? {
      do {
        _ = try scene.decide(.erase, approvers: approvers)
        return nil
      } catch OperationFailure.input(let problems) {
        return problems.first?.fault
      }
    }
    #expect(try fault(["沈若水"]) == .tooFewApprovers(found: 1))
    #expect(try fault(["沈若水", "沈若水"]) == .tooFewApprovers(found: 1))
    #expect(try fault(["沈若水", "白一帆"]) == .notAnApprover(scene.person))
    #expect(try scene.name() == "白一帆")
  }

  @Test("悄悄换回的原值、没有批准的删除都被指出 a value put back and an unapproved erasure are named")
  func tampered() throws {
    let scene = try Scene()
    let commitment = try #require(try scene.decide(.erase).first)
    try TamperingTests.edit(
      scene.world,
      "INSERT INTO personal VALUES (1, '\(commitment)', x'00', '白一帆')"
    )
    #expect(try scene.problems() == [.personalValueKept(commitment: commitment.hex)])
    try TamperingTests.edit(scene.world, "DELETE FROM personal WHERE commitment = '\(commitment)'")
    #expect(try scene.problems() == [])
    // Whoever removes a name and writes the event himself needs approvers who do not exist.
    let context = try scene.world.context("陈知行", on: "2026-03-12")
    let document = try context.addEvidence(
      try scene.world.document("forged.pdf"),
      purpose: .document
    )
    let decision = PersonalDataDecision(
      approvers: [try scene.world.person("沈若水"), PersonID(random: 5)],
      reason: "无",
      document: document
    )
    let value = try context.personalValue(named: "陈知行")
    var recording = Recording()
    recording.refer(to: [document])
    recording.record(.personalData(.erased(PersonalDataErased(decision: decision))), of: value)
    try context.append(recording)
    let found = try scene.problems()
    #expect(found.count == 1)
    if case .notAllowed(let finding)? = found.first {
      #expect(finding.ground == .notApproved(.notAnApprover(PersonID(random: 5))))
    } else {
      Issue.record("\(found)")
    }
  }

  @Test("删除的记录到了别的设备，那里随即删除；以前的数据包不会带回来 bundles carry erasures and bring nothing back")
  func bundles() throws {
    let scene = try Scene()
    func bundle(_ name: String) throws -> String {
      let folder = scene.world.scratch.file(name)
      _ = try scene.world.context(on: "2026-03-11").exportBundle(to: folder, since: nil)
      return folder
    }
    let scratch = try ScratchFolder()
    let workspace = try Workspace.create(
      in: scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let other = try OperatingContext(workspace: workspace, now: World.now)
    let old = try bundle("before")
    let key = try scene.world.workspace.logKey.load().verifier
    _ = try other.importBundle(from: old, trusting: key)
    #expect(try other.viewPerson(scene.person).name == "白一帆")
    _ = try scene.decide(.erase)
    let new = try bundle("after")
    let handed = String(decoding: try Files.read("\(new)/personal.jsonl"), as: UTF8.self)
    #expect(!handed.contains("白一帆"))
    _ = try other.importBundle(from: new)
    #expect(try other.viewPerson(scene.person).name == nil)
    #expect(try other.verifyLedger(.everythingAnew).problems == [])
    // An empty workspace that takes the newer bundle first and the older one afterwards.
    let third = try ScratchFolder()
    let late = try OperatingContext(
      workspace: try Workspace.create(
        in: third.path,
        rules: Project.rules,
        now: World.now,
        projection: RegisterProjection()
      ),
      now: World.now
    )
    _ = try late.importBundle(from: new, trusting: key)
    _ = try late.importBundle(from: old)
    #expect(try late.viewPerson(scene.person).name == nil)
    #expect(try late.verifyLedger(.everythingAnew).problems == [])
  }
}
