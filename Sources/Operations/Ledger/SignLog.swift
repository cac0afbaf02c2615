public import Ledger
public import SQLStore
import SafetyModel
public import Workspace

/// Something that went wrong beside an act that was recorded all the same.
public enum OperationWarning: Hashable, Sendable {
  /// The ledger could not be signed for want of a usable key.
  case notSigned(KeyFailure)
  /// The ledger was not signed because it is not what it was: `ledger verify` says more.
  case notSignable(size: Int)
  /// The act was not signed by its author because the key could not be used.
  case notSignedPersonally(KeyFailure)
  /// The ledger could not be signed because the store did not take the signature.
  case signatureNotKept(StoreFailure)
  /// Something to think about before the next step.
  case advice(ActAdvice)
}

extension OperatingContext {
  /// The age from which events may not stay unsigned, in milliseconds: an hour.
  static let longestUnsigned: Int64 = 3_600_000

  /// Signs the log after a write that asks for it; what fails is a warning, the write stands.
  ///
  /// Closures, determinations, served papers and all that concerns a major hazard ask for it, and
  /// events that have waited an hour.
  func signWhenDue(after recording: Recording) {
    do throws(OperationWarning) {
      guard try isSignatureDue(after: recording) else { return }
      _ = try sign()
    } catch {
      warn(error)
    }
  }

  /// Signs what has waited for an hour, whether or not anything is recorded.
  ///
  /// Every command that opens the ledger for writing begins with this, so that none ends, by success
  /// or refusal, with unsigned events older than an hour. What fails is a warning.
  public func signWhatWaited() {
    do throws(OperationWarning) {
      guard try hasWaitedTooLong() else { return }
      _ = try sign()
    } catch {
      warn(error)
    }
  }

  /// Signs the state of the log now.
  ///
  /// The first signature makes the key. Before signing, the events since the last signature are read
  /// again and the tree is built from their bytes; a state that does not follow is never signed.
  ///
  /// - Returns: The checkpoint.
  /// - Throws: `OperationWarning` with the reason; nothing is signed then.
  public func sign() throws(OperationWarning) -> KeptCheckpoint {
    do {
      // One state for all three: others may write between the reads.
      let (last, built, kept) = try workspace.database.snapshot {
        let last = try workspace.database.checkpoints(limit: 1).first
        var built = last?.frontier ?? LogFrontier()
        try workspace.database.forEachRawEvent(after: built.size) { event in
          built.append(LogHash(leaf: event.bytes))
        }
        return (last, built, try workspace.database.frontier)
      }
      let signer = try signingKey(isFirst: last == nil)
      guard built == kept else { throw OperationWarning.notSignable(size: kept.size) }
      let text = Checkpoint(origin: signer.verifier.name, size: kept.size, root: kept.root).noteText
      guard let signature = signer.sign(text) else {
        throw OperationWarning.notSigned(.damaged(path: workspace.logKey.path))
      }
      let checkpoint = KeptCheckpoint(
        size: kept.size,
        note: SignedNote(text: text, signatures: [signature]).description,
        frontier: kept,
        signed: now
      )
      try workspace.database.keep(checkpoint)
      return checkpoint
    } catch let warning as OperationWarning {
      throw warning
    } catch let failure as KeyFailure {
      throw .notSigned(failure)
    } catch let failure as StoreFailure {
      throw .signatureNotKept(failure)
    } catch {
      throw .signatureNotKept(.io(detail: "\(error)"))
    }
  }

  /// The key; made when nothing has been signed yet.
  private func signingKey(isFirst: Bool) throws(KeyFailure) -> NoteSigner {
    let file = workspace.logKey
    // A lost key is not replaced in silence: what it signed could no longer be told from forgery.
    guard !file.exists, isFirst else { return try file.load() }
    do throws(KeyFailure) {
      return try file.create()
    } catch {
      // Another process signs for the first time too and was faster.
      guard case .file(let failure) = error, failure.reason == .alreadyThere else { throw error }
      return try file.load()
    }
  }

  private func isSignatureDue(after recording: Recording) throws(OperationWarning) -> Bool {
    do throws(StoreFailure) {
      for (subject, event) in recording.events {
        if event.asksForSignature { return true }
        if case .hazard = event, try workspace.database.hazard(subject)?.hazard.legalGrade == .major
        {
          return true
        }
      }
    } catch {
      throw .signatureNotKept(error)
    }
    return try hasWaitedTooLong()
  }

  private func hasWaitedTooLong() throws(OperationWarning) -> Bool {
    do throws(StoreFailure) {
      let last = try workspace.database.checkpoints(limit: 1).first?.size ?? 0
      guard let waiting = try workspace.database.firstReceived(after: last) else { return false }
      return now.milliseconds - waiting.milliseconds >= OperatingContext.longestUnsigned
    } catch {
      throw .signatureNotKept(error)
    }
  }
}

extension DomainEvent {
  /// Whether it is signed at once, whatever the hazard's grade.
  ///
  /// Ends and grades of hazards, papers that were served, cases, and decisions about private values.
  var asksForSignature: Bool {
    switch self {
    case .hazard(.closed), .hazard(.closureRevoked), .hazard(.determinationConfirmed): true
    case .hazard(.orderIssued), .hazard(.reminderSent), .hazard(.transferSent): true
    case .hazard(.proceeding(.orderServed)), .hazard(.stopWork(.ordered)): true
    case .hazard(.stopWork(.sealed)): true
    case .majorCase, .personalData: true
    case .site, .person, .organisation, .inspection, .hazard: false
    }
  }
}

extension OperationWarning: Error {}
