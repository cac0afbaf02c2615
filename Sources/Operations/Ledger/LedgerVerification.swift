public import Ledger

/// How much of a ledger is read again.
public enum VerificationScope: Hashable, Sendable {
  /// What came after the last signed state.
  case sinceLastSignature
  /// Every hash, every signature; what the events say is not read.
  case everything
  /// All that, the private values, the register held against a rebuilt one, and every act decided anew.
  case everythingAnew
}

/// Something that shows that a ledger is not what was written.
public enum LedgerProblem: Hashable, Sendable {
  /// The bytes of an event do not give the hash beside them.
  case eventAltered(position: Int)
  /// The bytes are no event of this ledger.
  case notAnEvent(position: Int)
  /// An event is missing before this one, or stands twice.
  case positionBroken(position: Int)
  /// An event was accepted before the one in front of it.
  case timeRunsBackwards(position: Int)
  /// An event names one it rests on that does not stand before it, or is of another thing.
  case baseMissing(position: Int)
  /// The kept tree does not follow from the events.
  case treeDiffers(size: Int)
  /// A signed state does not follow from the events: they were changed after signing.
  case checkpointDiffers(size: Int)
  /// The signature of a state is not by the ledger's key.
  case signatureWrong(size: Int)
  /// A state was signed when there were more events than there are now.
  case shorterThanSigned(size: Int)
  /// A signed state cannot be read.
  case checkpointUnreadable(size: Int)
  /// A state given from outside does not belong to this log.
  case outsideStateDiffers(size: Int)
  /// The state kept of a witness is not what it signed.
  case cosignatureWrong(witness: String)
  /// A kept file is not what it was.
  case evidence(EvidenceProblem)
  /// Columns of a row of the register are not what the events make them.
  case registerDiffers(table: String, row: String, columns: [String])
  /// Another version of the program made the register; it says nothing about tampering.
  case registerOfAnotherProgram
  /// The events make a row that the register does not have.
  case registerRowMissing(table: String, row: String)
  /// The register has a row that no event makes.
  case registerRowSurplus(table: String, row: String)
  /// A private value an event commits to is not there, although nothing says that it was erased.
  case personalValueMissing(position: Int)
  /// A private value is still there although its correction or erasure is on record.
  case personalValueKept(commitment: String)
  /// The columns beside the bytes of an event say something else than the bytes.
  case columnsDiffer(position: Int)
  /// A device's events do not follow one another: some were taken out, or some are of another's making.
  case deviceChainBroken(position: Int, device: String, expected: Int, found: Int)
  /// A private value is not the one its event commits to.
  case personalValueAltered(commitment: String)
  /// The signature of an event by its author is not right.
  case personalSignature(position: Int, PersonalSignatureFault)
  /// An event that the tool would not have recorded.
  case notAllowed(ReplayFinding)
  /// Events that cannot be judged because the rules they name are not kept.
  case packMissing(hash: String, positions: [Int])
}

/// What can be wrong with a kept file.
public enum EvidenceProblem: Hashable, Sendable {
  /// The file is gone.
  case lost(name: String, hash: String)
  /// The file has another content.
  case altered(name: String, hash: String)
}

/// What reading a ledger again came to.
public struct LedgerVerification: Hashable, Sendable {
  /// What was read.
  public var scope: VerificationScope
  /// The number of events in the ledger.
  public var size: Int
  /// The root built from them.
  public var root: LogHash
  /// The position after which events were read.
  public var start: Int
  /// The number of signed states that were checked.
  public var checkpoints: Int
  /// The number of events no signature covers yet.
  public var unsigned: Int
  /// The number of files that were hashed; nothing when none were to be.
  public var files: Int?
  /// What witnesses have cosigned last.
  public var cosigned: [KeptCosignature]
  /// The number of events of hazards, cases and visits that were decided anew; nothing when none were to be.
  public var judged: Int?
  /// The number of signatures by people that were checked; nothing when none were to be.
  public var signatures: Int?
  /// The positions of events that could not be judged because they do not name their rules.
  public var unjudged: [Int]
  /// What is wrong, in the order of the log.
  public var problems: [LedgerProblem]
}
