import Ledger
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("证据文件 Evidence")
struct EvidenceTests {
  static let photo = Project.fixtures + "/photos/exit-before.jpg"

  @Test("按内容命名，重复添加只存一份 named by content, kept once")
  func namedByContentAndKeptOnce() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let first = try store.add(Self.photo, purpose: .found)
    let second = try store.add(Self.photo, purpose: .corrected)
    #expect(first.hash == second.hash)
    #expect(first.name == "exit-before.jpg")
    #expect(first.mediaType == "image/jpeg")
    #expect(try store.bytes(of: first.hash) == Disk.bytes(of: Self.photo))
    #expect(Disk.files(below: scratch.file("evidence")).count == 1)
  }

  @Test("内容被改动看得出来 altered content shows")
  func alteredContentShows() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let kept = try store.add(Self.photo, purpose: .found)
    try Disk.write("something else", to: store.path(of: kept.hash))
    #expect(throws: EvidenceFailure.altered(hash: kept.hash)) { try store.bytes(of: kept.hash) }
    _ = try store.add(Self.photo, purpose: .found)
    #expect(try store.bytes(of: kept.hash) == Disk.bytes(of: Self.photo))
  }

  @Test("文件丢失看得出来 lost files show")
  func lostFilesShow() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let kept = try store.add(Self.photo, purpose: .found)
    Disk.remove(store.path(of: kept.hash))
    #expect(throws: EvidenceFailure.lost(hash: kept.hash)) { try store.bytes(of: kept.hash) }
  }

  @Test("空文件、文件夹、不存在的文件和认不出的内容都不收 what is no evidence is not taken")
  func whatIsNoEvidenceIsNotTaken() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let empty = scratch.file("empty.jpg")
    try Disk.write("", to: empty)
    #expect(throws: EvidenceFailure.empty(path: empty)) { try store.add(empty, purpose: .found) }
    let program = scratch.file("program.jpg")
    try Disk.write([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00], to: program)
    #expect(throws: EvidenceFailure.unknownContent(path: program)) {
      try store.add(program, purpose: .found)
    }
    let nowhere = scratch.file("nowhere.jpg")
    #expect(
      throws: EvidenceFailure.file(.init(action: .read, path: nowhere, reason: .missing))
    ) { try store.add(nowhere, purpose: .found) }
    #expect(
      throws: EvidenceFailure.file(.init(action: .read, path: scratch.path, reason: .isFolder))
    ) { try store.add(scratch.path, purpose: .found) }
    #expect(Disk.files(below: scratch.file("evidence")) == [])
  }

  @Test("超过大小上限不收 larger than the limit is not taken")
  func largerThanTheLimitIsNotTaken() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let large = scratch.file("large.pdf")
    let limit = EvidenceStore.sizeLimit
    try Disk.write(
      Array("%PDF-".utf8) + [UInt8](repeating: 0x20, count: limit),
      to: large
    )
    #expect(
      throws: EvidenceFailure.file(
        .init(action: .read, path: large, reason: .tooLarge(limit: limit))
      )
    ) { try store.add(large, purpose: .found) }
  }

  @Test("类型看内容不看名字 the type comes from the content, never from the name")
  func typeComesFromTheContent() throws {
    let scratch = try ScratchFolder()
    let store = EvidenceStore(folder: scratch.file("evidence"))
    let disguised = scratch.file("photo.jpg")
    try Disk.write("%PDF-1.7\n", to: disguised)
    #expect(try store.add(disguised, purpose: .document).mediaType == "application/pdf")
  }
}
