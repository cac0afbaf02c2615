public import Ledger
import SQLite
import SafetyModel

/// What stands beside the bytes of the events is copied out of them, so that lists need not parse.
extension LedgerDatabase {
  /// The positions of events whose columns do not say what their bytes say.
  ///
  /// Events that cannot be read are left out; what is wrong with them is told elsewhere.
  ///
  /// - Returns: The positions, in order.
  /// - Throws: `StoreFailure` when the events cannot be read.
  public func columnDifferences() throws(StoreFailure) -> [Int] {
    try StoreFailure.translating {
      var versions: [String: Int] = [:]
      return try connection.rows(
        """
        SELECT position, bytes, id, subject, version, kind, occurred, actor, device,
          device_sequence FROM event WHERE ledger = ? ORDER BY position
        """,
        [number]
      ) { row -> Int? in
        guard let envelope = try? Envelope(canonicalBytes: row.blob(1)) else { return nil }
        let version = versions[envelope.subject.text, default: 0] + 1
        versions[envelope.subject.text] = version
        let isSame =
          row.text(2) == envelope.id.description && row.text(3) == envelope.subject.text
          && row.int(4) == version && row.text(5) == envelope.kind
          && row.integer(6) == envelope.occurred.milliseconds
          && row.optionalText(7) == envelope.actor?.text && row.text(8) == envelope.device
          && row.int(9) == envelope.deviceSequence
        return isSame ? nil : row.int(0)
      }.compactMap { $0 }
    }
  }

  /// The kept hashes of long runs of the log that are not those of the events.
  ///
  /// - Returns: The number of such runs, and of those that are missing or too many.
  /// - Throws: `StoreFailure`.
  public func runDifferences() throws(StoreFailure) -> Int {
    try StoreFailure.translating {
      var made: [String: String] = [:]
      var frontier = LogFrontier()
      try connection.query(
        "SELECT bytes FROM event WHERE ledger = ? ORDER BY position",
        [number]
      ) { row in
        frontier.append(LogHash(leaf: row.blob(0))) { exponent, ordinal, hash in
          if exponent % Self.keptStep == 0 { made["\(exponent)/\(ordinal)"] = hash.hex }
        }
      }
      let kept = try connection.rows(
        "SELECT exponent, ordinal, hash FROM log_run WHERE ledger = ?",
        [number]
      ) { (key: "\($0.int(0))/\($0.int(1))", hash: $0.text(2)) }
      let wrong = kept.filter { made[$0.key] != $0.hash }.count
      return wrong + max(0, made.count - (kept.count - wrong))
    }
  }
}
