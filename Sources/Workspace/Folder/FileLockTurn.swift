import Glibc
import Ledger
public import SQLStore

/// One lock file that the writers of all processes on this machine hold in turn, first come, first
/// served.
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
    let began = TurnClock.microseconds()
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileLockTurn.failure(path) }
    defer { close(descriptor) }
    // Who hangs in front is overtaken in time for the lock to be tried as well.
    let ticket = TurnTickets.take(
      path + ".queue",
      waitingUpTo: waitLimitInMilliseconds * 4 / 5
    )
    defer { withExtendedLifetime(ticket) {} }
    var pause: UInt32 = 100
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileLockTurn.failure(path) }
      let waited = (TurnClock.microseconds() - began) / 1000
      guard waited < waitLimitInMilliseconds else { throw StoreFailure.busy }
      usleep(pause)
      pause = min(pause * 2, 2000)
    }
    TurnClock.record(wait: TurnClock.microseconds() - began)
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

/// How long writers waited for their turn.
enum TurnClock {
  /// Microseconds of the clock that never runs backwards.
  static func microseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Adds a wait to the file named in `BIHUAN_WAITS`, by which the queue is measured from outside.
  static func record(wait: Int64) {
    guard let name = getenv("BIHUAN_WAITS") else { return }
    let descriptor = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    let line = Array("\(wait)\n".utf8)
    _ = write(descriptor, line, line.count)
    close(descriptor)
  }
}
