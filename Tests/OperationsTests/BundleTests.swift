import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workflow
import Workspace

@testable import Operations

@Suite("数据包 Bundles between devices")
struct BundleTests {
  /// Two workspaces of one ledger, the second begun from a bundle of the first.
  private final class Pair {
    let first: World
    let scratch: ScratchFolder
    let second: Workspace
    let hazard: HazardID
    private var count = 0

    init() throws {
      first = try World()
      let visit = try first.visitHongsheng()
      hazard = try first.hazard(
        "drill-overdue",
        among: visit.finished.hazards
      )
      try first.registerStaff("白一帆", of: visit.site)
      scratch = try ScratchFolder()
      second = try Workspace.create(
        in: scratch.path,
        rules: Project.rules,
        now: World.now,
        projection: RegisterProjection()
      )
      _ = try here().importBundle(from: try bundle(from: try there()), trusting: try key(there()))
    }

    /// Somebody at the second workspace.
    func here(_ name: String? = nil, on text: String = "2026-11-20") throws -> OperatingContext {
      try OperatingContext(
        workspace: second,
        now: World.now,
        occurred: Instant(day: day(text), hour: 9)
      ).acting(as: try name.map { try first.person($0) })
    }

    /// Somebody at the first workspace.
    func there(_ name: String? = nil, on text: String = "2026-11-20") throws -> OperatingContext {
      try first.context(name, on: text)
    }

    func key(_ context: OperatingContext) throws -> NoteVerifier {
      try context.workspace.logKey.load().verifier
    }

    func bundle(from context: OperatingContext, since: String? = nil) throws -> String {
      count += 1
      let folder = first.scratch.file("usb-\(count)")
      _ = try context.exportBundle(to: folder, since: since)
      return folder
    }

    /// Both hand everything to each other.
    func exchange() throws {
      let mine = try bundle(from: here())
      _ = try there().importBundle(from: mine, trusting: try key(here()))
      _ = try here().importBundle(from: try bundle(from: there()))
    }

    /// The register without the last column, which says where in the log a thing changed last.
    func registers() throws -> (first: [String], second: [String]) {
      func plain(_ rows: [String]) -> [String] {
        rows.map {
          $0.split(separator: "|", omittingEmptySubsequences: false).dropLast().joined(
            separator: "|"
          )
        }
      }
      return (plain(try first.register()), plain(try RegisterDump.rows(of: second)))
    }
  }

  @Test("两边离线各记各的，互换后台账、隐患和冲突相同 both sides come to the same")
  func bothSidesComeToTheSame() throws {
    let pair = try Pair()
    _ = try pair.there("陈知行").observe(pair.hazard, note: "仍在无证作业")
    _ = try pair.there("陈知行").remind(pair.hazard, text: "停止作业", wishedDay: nil, number: nil)
    _ = try pair.here("沈若水").remind(pair.hazard, text: "补证", wishedDay: nil, number: nil)
    _ = try pair.here("沈若水").withdraw(
      pair.hazard,
      reason: .falseAlarm,
      text: "看错",
      approver: pair.first.person("顾长庚")
    )
    #expect(try pair.here().viewHazard(pair.hazard).state.kind == .withdrawn)
    try pair.exchange()
    let (first, second) = try pair.registers()
    #expect(first == second)
    let here = try pair.here().viewHazard(pair.hazard).state
    #expect(try pair.there().viewHazard(pair.hazard).state == here)
    #expect(here.isOpen)
    let conflicts = try pair.here().mergeConflicts().conflicts
    #expect(conflicts.map(\.kind) == [.endingHeld])
    #expect(
      try pair.there().mergeConflicts().conflicts.map(\.event.stored.hash)
        == conflicts.map(\.event.stored.hash)
    )
    _ = try pair.there("顾长庚").settleConflicts(of: pair.hazard, event: nil, reason: "现场仍在作业")
    try pair.exchange()
    #expect(try pair.here().mergeConflicts().conflicts.isEmpty)
    #expect(try pair.registers().first == pair.registers().second)
    // Rebuilding gives the register that grew bundle by bundle.
    let before = try pair.registers().second
    try pair.here().rebuildRegister()
    #expect(try pair.registers().second == before)
    for context in [try pair.here(), try pair.there()] {
      #expect(try context.verifyLedger(.everythingAnew, evidence: true).problems.isEmpty)
      try chainsAreWhole(context)
    }
  }

  @Test("两人各答同一项，互不知道：不符合的算数 a finding is heard over an answer that did not know of it")
  func findingsAreHeard() throws {
    let pair = try Pair()
    let site = try pair.here().viewHazard(pair.hazard).state.found.site
    let visit = try pair.first.start(at: site, "common", on: "2026-11-20")
    try pair.exchange()
    let finding = World.finding("c-exit-open", "exit-blocked", at: "东侧")
    let fine = AnswerDraft(item: "c-exit-open", answer: .conforming, location: "东侧")
    try pair.here("沈若水").recordAnswers([finding], in: visit)
    try pair.there("陈知行").recordAnswers([fine], in: visit)
    try pair.exchange()
    for context in [try pair.here(), try pair.there()] {
      #expect(try context.loadInspection(visit).value.answers.map(\.answer) == [.nonconforming])
      #expect(try context.verifyLedger(.everythingAnew).problems.isEmpty)
    }
    // Who knows both answers may answer anew.
    try pair.there("陈知行").recordAnswers([fine], in: visit)
    try pair.exchange()
    #expect(try pair.here().loadInspection(visit).value.answers.map(\.answer) == [.conforming])
    #expect(try pair.registers().first == pair.registers().second)
  }

  /// The events of each device are numbered without a gap, and every base stands before what rests on it.
  private func chainsAreWhole(_ context: OperatingContext) throws {
    var last: [String: Int] = [:]
    var seen: Set<EventHash> = []
    for event in try context.events(limit: 100_000) {
      let envelope = event.stored.envelope
      #expect(envelope.deviceSequence == (last[envelope.device] ?? 0) + 1)
      #expect(envelope.bases.allSatisfy(seen.contains))
      last[envelope.device] = envelope.deviceSequence
      seen.insert(event.stored.hash)
    }
    #expect(last.count == 2)
  }

  @Test("重放无害；只写其后的，缺了就等，补上就收 replays, gaps and what was waited for")
  func gapsAreWaitedFor() throws {
    let pair = try Pair()
    let start = try pair.bundle(from: pair.there())
    _ = try pair.there("陈知行").observe(pair.hazard, note: "一")
    let middle = try pair.bundle(from: pair.there(), since: start + "/checkpoint")
    _ = try pair.there("陈知行").observe(pair.hazard, note: "二")
    let end = try pair.bundle(from: pair.there(), since: middle + "/checkpoint")
    let early = try pair.here().importBundle(from: end)
    #expect(early.recorded == 0 && early.waiting == 1)
    #expect(early.gaps.map { $0.to - $0.from } == [0])
    #expect(try pair.here().importBundle(from: end).waiting == 1)
    let late = try pair.here().importBundle(from: middle)
    #expect(late.recorded == 2 && late.waiting == 0 && late.gaps.isEmpty)
    let again = try pair.here().importBundle(from: start)
    #expect(again.recorded == 0 && again.known > 20)
    #expect(try pair.here().viewHazard(pair.hazard).state.observations.count == 2)
    #expect(try pair.registers().first == pair.registers().second)
  }

  @Test("翻一位、截断、缺文件、换签名：一条也不写 tampering is found before anything is written")
  func tamperingIsFound() throws {
    let pair = try Pair()
    _ = try pair.there("陈知行").observe(pair.hazard, note: "一")
    let size = try pair.here().ledgerHead().size
    for name in ["bundle.note", "events.jsonl", "personal.jsonl", "evidence.tsv"] {
      for change in Change.allCases {
        let folder = try pair.bundle(from: pair.there())
        var bytes = try Files.read("\(folder)/\(name)")
        switch change {
        case .flip: bytes[bytes.count / 2] ^= 1
        case .cut: bytes.removeLast(bytes.count / 3 + 1)
        case .grow: bytes += [0x0A]
        }
        try Files.writeAtomically(bytes, to: "\(folder)/\(name)")
        #expect(throws: OperationFailure.self, "\(name) \(change)") {
          try pair.here().importBundle(from: folder)
        }
      }
    }
    let folder = try pair.bundle(from: pair.there())
    let photo = try #require(try Files.list("\(folder)/evidence").first)
    try Disk.write("another picture", to: "\(folder)/evidence/\(photo)")
    #expect(throws: OperationFailure.self) { try pair.here().importBundle(from: folder) }
    #expect(try pair.here().ledgerHead().size == size)
  }

  private enum Change: CaseIterable { case flip, cut, grow }

  @Test("不认识的签名、别的账本、别处的检查点 foreign signatures, ledgers and checkpoints")
  func strangersAreRefused() throws {
    let pair = try Pair()
    let mine = try pair.bundle(from: pair.here())
    do {
      _ = try pair.there().importBundle(from: mine)
      Issue.record("a bundle of an unknown key was taken in")
    } catch OperationFailure.bundle(.foreignSignature) {}
    let other = try World()
    _ = try other.visitHongsheng()
    let foreign = other.scratch.file("usb")
    let context = try other.context(on: "2026-11-20")
    _ = try context.exportBundle(to: foreign, since: nil)
    do {
      _ = try pair.here().importBundle(from: foreign, trusting: try pair.key(context))
      Issue.record("a bundle of another ledger was taken in")
    } catch OperationFailure.bundle(.otherLedger) {}
    _ = try pair.here("沈若水").observe(pair.hazard, note: "一")
    do {
      _ = try pair.there().exportBundle(
        to: pair.first.scratch.file("usb-x"),
        since: foreign + "/checkpoint"
      )
      Issue.record("a checkpoint of another log was taken")
    } catch OperationFailure.bundle(.otherLog) {}
  }

  @Test("复制的工作区两边都用：同一设备号有两个不同的事件，拒绝 a copied device is found out")
  func copiedDeviceIsFound() throws {
    let pair = try Pair()
    try Files.writeAtomically(
      Array((pair.second.device + "\n").utf8),
      to: pair.first.scratch.path + "/device"
    )
    let copy = try Workspace.open(
      pair.first.scratch.path,
      access: .write,
      now: World.now,
      projection: RegisterProjection()
    )
    let there = try OperatingContext(workspace: copy, now: World.now)
      .acting(as: pair.first.person("陈知行"))
    _ = try there.observe(pair.hazard, note: "一")
    _ = try pair.here("沈若水").observe(pair.hazard, note: "二")
    do {
      _ = try pair.here().importBundle(from: try pair.bundle(from: there))
      Issue.record("two events of one number were taken in")
    } catch OperationFailure.bundle(.deviceForked(let device, let sequence)) {
      #expect(device == pair.second.device && sequence == 1)
    }
  }
}
