import Glibc
import Ledger
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

/// A small file system of its own, for tests that fill a disk; needs the rights of an administrator.
final class SmallDisk {
  let scratch: ScratchFolder

  /// Mounts a file system of a size in KiB; nothing when this machine does not allow it.
  init?(kilobytes: Int) throws {
    scratch = try ScratchFolder()
    guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
  }

  deinit { umount2(scratch.path, 2) }

  /// Leaves no byte free.
  func fill() {
    guard let file = fopen(scratch.file("filler"), "wb") else { return }
    let block = [UInt8](repeating: 0x20, count: 1024)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  /// Makes room again.
  func empty() { Disk.remove(scratch.file("filler")) }

  static var isAllowed: Bool { (try? SmallDisk(kilobytes: 64)) ?? nil != nil }
}

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
