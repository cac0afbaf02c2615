import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite(
  "磁盘写满 A full disk",
  .enabled(if: SmallDisk.isAllowed, "SKIPPED: mounting a small file system is not allowed here")
)
struct FullDiskTests {
  @Test("证据写不下时明说，腾出空间后照常 evidence that does not fit is reported, nothing is left")
  func evidenceThatDoesNotFitIsReported() throws {
    let disk = try #require(try SmallDisk(kilobytes: 256))
    let store = EvidenceStore(folder: disk.scratch.file("evidence"))
    try Disk.makeFolder(disk.scratch.file("evidence"))
    disk.fill()
    do {
      _ = try store.add(EvidenceTests.photo, purpose: .found)
      Issue.record("taken though there is no room")
    } catch EvidenceFailure.file(let failure) {
      #expect(failure.reason == .diskFull)
    }
    disk.empty()
    let kept = try store.add(EvidenceTests.photo, purpose: .found)
    #expect(try store.bytes(of: kept.hash) == Disk.bytes(of: EvidenceTests.photo))
  }

  @Test("建工作区时磁盘满，腾出空间后能重来 making a workspace can be tried again")
  func makingAWorkspaceCanBeTriedAgain() throws {
    let disk = try #require(try SmallDisk(kilobytes: 2048))
    disk.fill()
    #expect(throws: WorkspaceFailure.self) { try WorkspaceTests.create(in: disk.scratch.path) }
    disk.empty()
    _ = try WorkspaceTests.create(in: disk.scratch.path)
    _ = try WorkspaceTests.open(disk.scratch.path)
  }
}
