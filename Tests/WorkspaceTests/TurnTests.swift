import Testing
import TranscriptSupport

@testable import Workspace

@Suite("写入排队 The queue of writers")
struct TurnTests {
  @Test("先来先办：后面的等前面的 first come, first served")
  func firstComeFirstServed() throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("queue")
    var first: TurnTickets.Ticket? = TurnTickets.take(path, waitingUpTo: 50)
    #expect(first != nil)
    #expect(TurnTickets.take(path, waitingUpTo: 20) == nil)
    withExtendedLifetime(first) {}
    first = nil
    #expect(TurnTickets.take(path, waitingUpTo: 50) != nil)
  }

  @Test(
    "票号文件坏了也照常 a damaged file of tickets is begun anew",
    arguments: ["", "x", "garbage that is long"]
  )
  func damagedFileIsBegunAnew(_ content: String) throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("queue")
    try Disk.write(content, to: path)
    let ticket = TurnTickets.take(path, waitingUpTo: 50)
    #expect(ticket != nil)
    withExtendedLifetime(ticket) {}
  }

  @Test("写不了票号文件时仍然可以写入 without tickets the lock still works")
  func withoutTicketsTheLockStillWorks() throws {
    let scratch = try ScratchFolder()
    try Disk.makeFolder(scratch.file("write.lock.queue"))
    #expect(try FileLockTurn(path: scratch.file("write.lock")).take { 7 } == 7)
  }

  @Test(
    "文件系统的种类按最里面的挂载点 the innermost mount tells the kind",
    arguments: [
      ("/data/work", "ext4"), ("/data", "ext4"), ("/data/nas/a", "nfs4"), ("/database", "overlay"),
      ("/mnt/my disk/x", "vfat"), ("/", "overlay"),
    ]
  )
  func innermostMountTellsTheKind(path: String, kind: String) {
    let table = """
      21 1 0:19 / / rw,relatime - overlay overlay rw
      22 21 8:1 / /data rw,relatime shared:1 - ext3 /dev/sda1 rw
      23 21 8:1 / /data rw,relatime shared:1 - ext4 /dev/sda1 rw
      24 22 0:40 / /data/nas rw,relatime - nfs4 host:/share rw
      25 21 8:17 / /mnt/my\\040disk rw,relatime - vfat /dev/sdb1 rw
      """
    #expect(HostDisk.kind(of: path, mounts: table) == kind)
  }
}
