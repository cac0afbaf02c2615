/// Why a file or folder could not be used.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Action: Hashable, Sendable {
    case read
    case write
    case create
    case list
    case move
    case synchronise
    case remove
  }

  /// What went wrong, as far as a user can act on it.
  public enum Reason: Hashable, Sendable {
    case missing
    case notPermitted
    case readOnly
    case diskFull
    case alreadyThere
    case isFolder
    /// Another program holds its lock.
    case inUse
    /// Larger than the limit in bytes.
    case tooLarge(limit: Int)
    /// Any other error number of the system.
    case system(Int32)
  }

  /// What was tried.
  public var action: Action
  /// The path as given.
  public var path: String
  /// What went wrong.
  public var reason: Reason

  /// Creates a failure.
  public init(action: Action, path: String, reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}
