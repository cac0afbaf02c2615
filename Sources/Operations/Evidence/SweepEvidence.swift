import Ledger
import SQLStore
public import Workspace

extension OperatingContext {
  /// Removes the evidence files no event names, or only lists them.
  ///
  /// What looks like a hash anywhere in an event counts as named: the lists beside the events could
  /// be wrong, the events are the truth.
  ///
  /// - Throws: `file(inUse)` while somebody adds evidence; nothing is removed then.
  public func sweepEvidence(isTrial: Bool) throws(OperationFailure) -> EvidenceSweep {
    do {
      return try workspace.evidence.sweep(isTrial: isTrial) {
        var named = Set(try workspace.database.blobs().map(\.hash.hex))
        try workspace.database.forEachRawEvent { event in
          EvidenceHashes.collect(from: event.bytes, into: &named)
        }
        return named
      }
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
  }
}

/// Finds what looks like a hash in the bytes of an event.
enum EvidenceHashes {
  /// Adds every run of exactly 64 lower-case hexadecimal digits.
  static func collect(from bytes: [UInt8], into hashes: inout Set<String>) {
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, isDigit(bytes[index]) { continue }
      if index - start == 64 {
        hashes.insert(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      start = index + 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
