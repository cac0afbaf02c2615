import CSQLite
import Glibc

/// How long a connection waits for a lock: short sleeps that grow from 0.1 to 2 ms, up to a limit.
///
/// SQLite's own busy timeout sleeps up to 100 ms at a time, by which a waiting writer is overtaken
/// again and again; short sleeps keep the worst wait of eight writers below a fifth of a second.
struct BusyWait {
  /// The longest wait in milliseconds.
  let limitInMilliseconds: Int64
  /// When the present wait began, in monotonic microseconds.
  private var began: Int64 = 0

  init(limitInMilliseconds: Int64) {
    self.limitInMilliseconds = limitInMilliseconds
  }

  /// Sleeps once and tells whether to try again.
  ///
  /// - Parameter attempt: The number of tries already made for this lock.
  /// - Returns: Whether the limit has not been reached.
  mutating func sleep(attempt: Int32) -> Bool {
    let now = Self.monotonicMicroseconds()
    if attempt == 0 { began = now }
    guard now - began < limitInMilliseconds * 1000 else { return false }
    usleep(min(100 << UInt32(min(attempt, 5)), 2000))
    return true
  }

  private static func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}

/// The C function SQLite calls when a lock is taken; the context points to a `BusyWait`.
let busyHandler: @convention(c) (UnsafeMutableRawPointer?, Int32) -> Int32 = { context, attempt in
  guard let wait = context?.assumingMemoryBound(to: BusyWait.self) else { return 0 }
  return wait.pointee.sleep(attempt: attempt) ? 1 : 0
}
