import Glibc
import Ledger
public import SQLStore

/// One lock file that the writers of all processes on this machine hold in turn.
///
/// The lock belongs to the open file, so the system frees it when a process dies, also by kill -9.
/// WAL checkpoints run inside a turn too, because SQLite before 3.51.3 has a race between them and a
/// writer.
public struct FileLockTurn: WriteTurn, Sendable {
  private let path: String
  private let waitLimitInMilliseconds: Int

  /// Creates a queue on a lock file.
  public init(path: String, waitLimitInMilliseconds: Int = 10_000) {
    self.path = path
    self.waitLimitInMilliseconds = waitLimitInMilliseconds
  }

  /// Waits for the lock, runs a closure and frees the lock.
  ///
  /// - Throws: `StoreFailure.busy` when the lock stays taken, `readOnly` or `io` when the lock file
  ///   cannot be used, and what `body` throws.
  public func take<Result>(_ body: () throws -> Result) throws -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileLockTurn.failure(path) }
    defer { close(descriptor) }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileLockTurn.failure(path) }
      guard waited < waitLimitInMilliseconds else { throw StoreFailure.busy }
      usleep(2000)
      waited += 2
    }
    return try body()
  }

  private static func failure(_ path: String) -> StoreFailure {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly
    case ENOSPC, EDQUOT: .diskFull
    default: .io(detail: "\(path): \(errno)")
    }
  }
}
