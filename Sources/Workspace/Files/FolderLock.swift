import Glibc

/// A lock file held by one process, or shared by several, until it is let go or the process ends.
public final class FolderLock {
  /// How it is held.
  public enum Kind: Hashable, Sendable {
    /// By several at once.
    case shared
    /// By one alone.
    case exclusive
  }

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The lock file; made when missing.
  ///   - kind: How it is held.
  ///   - limit: The longest wait in milliseconds.
  /// - Returns: The lock, or nothing when others held it all that time.
  /// - Throws: `FileFailure` when the lock file cannot be used.
  public static func take(
    _ path: String,
    _ kind: Kind,
    waitingUpTo limit: Int = 0
  ) throws(FileFailure) -> FolderLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.failure(.write, path) }
    var waited = 0
    while flock(descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let failure = Files.failure(.write, path)
        close(descriptor)
        throw failure
      }
      guard waited < limit else {
        close(descriptor)
        return nil
      }
      usleep(2000)
      waited += 2
    }
    return FolderLock(descriptor: descriptor)
  }
}
