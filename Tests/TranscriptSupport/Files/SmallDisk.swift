import Glibc

/// A small file system of its own, for tests that fill a disk or write-protect it.
///
/// Making one needs the rights of an administrator.
package final class SmallDisk {
  private static let readOnly: UInt = 1
  private static let remount: UInt = 32

  /// The folder it is mounted on.
  package let scratch: ScratchFolder

  /// Mounts a file system of a size in KiB; nothing when this machine does not allow it.
  package init?(kilobytes: Int) throws {
    scratch = try ScratchFolder()
    guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
  }

  deinit { umount2(scratch.path, 2) }

  /// Leaves no byte free.
  package func fill() {
    guard let file = fopen(scratch.file("filler"), "wb") else { return }
    let block = [UInt8](repeating: 0x20, count: 1024)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  /// Makes room again.
  package func empty() { Disk.remove(scratch.file("filler")) }

  /// Refuses writing from now on.
  package func protect() throws {
    let flags = SmallDisk.remount | SmallDisk.readOnly
    guard mount("tmpfs", scratch.path, "tmpfs", flags, nil) == 0 else {
      throw SystemFailure.now("remount")
    }
  }

  /// Whether this machine allows small file systems.
  package static var isAllowed: Bool {
    guard let disk = try? SmallDisk(kilobytes: 64) else { return false }
    return Disk.isFolder(disk.scratch.path)
  }
}
