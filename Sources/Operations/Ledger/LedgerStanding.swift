public import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// Where the ledger stands at one moment, as papers print it.
public struct LedgerStanding: Hashable, Sendable {
  /// The number of events and the hash of the last one.
  public var head: LedgerHead
  /// The root over all events.
  public var root: LogHash
  /// The latest signed state; nothing before the first signature.
  public var checkpoint: Signed?

  /// A signed state.
  public struct Signed: Hashable, Sendable {
    /// The number of events it covers.
    public var size: Int
    /// The whole signed note.
    public var note: String
    /// The day on which it was signed.
    public var day: CivilDate

    /// Creates a signed state.
    public init(size: Int, note: String, day: CivilDate) {
      self.size = size
      self.note = note
      self.day = day
    }
  }

  /// Creates a standing.
  public init(head: LedgerHead, root: LogHash, checkpoint: Signed?) {
    self.head = head
    self.root = root
    self.checkpoint = checkpoint
  }
}

extension OperatingContext {
  /// Size, root and latest checkpoint, all of one moment.
  public func ledgerStanding() throws(OperationFailure) -> LedgerStanding {
    do {
      return try workspace.database.snapshot {
        LedgerStanding(
          head: try workspace.database.head,
          root: try workspace.database.frontier.root,
          checkpoint: try workspace.database.checkpoints(limit: 1).first.map {
            LedgerStanding.Signed(size: $0.size, note: $0.note, day: $0.signed.day)
          }
        )
      }
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
  }
}
