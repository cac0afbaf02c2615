public import Ledger
public import SafetyModel

/// Why a bundle was not made or not taken in; nothing has changed.
public enum BundleFailure: Error, Hashable, Sendable {
  /// The folder holds no bundle, or its first file is damaged.
  case notABundle(path: String)
  /// The bundle is signed by nobody who is trusted here.
  case foreignSignature(path: String, keys: [String])
  /// The signature does not belong to the text.
  case wrongSignature(path: String)
  /// A file is not what was signed.
  case fileAltered(path: String)
  /// The bundle is of another ledger.
  case otherLedger(found: String, own: String)
  /// An event in it is of another ledger or of a kind this program does not know.
  case notTheLedgersEvent(id: UUIDv7)
  /// Two different events bear one number of one device: it was copied, or its history was changed.
  case deviceForked(device: String, sequence: Int)
  /// An event that is here already has other content there.
  case eventDiffers(id: UUIDv7)
  /// The file holds no checkpoint.
  case notACheckpoint(path: String)
  /// The checkpoint is not one of this ledger's own log.
  case otherLog(path: String, size: Int)
  /// The hazard has no open conflict, or none whose event begins so.
  case noConflict(HazardID, event: String?)
}
