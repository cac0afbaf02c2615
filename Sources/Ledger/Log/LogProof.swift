/// The hashes that prove that an event is in a log, or that one log continues another.
///
/// Source: RFC 9162, sections 2.1.3 (inclusion) and 2.1.4 (consistency). Positions in proofs count
/// from 0, as the source does; positions in the ledger from 1.
public enum LogProof {
  /// Gives the hash of a run of events that begins at a multiple of its length, a power of two.
  public typealias RunHash<Failure: Error> = (
    _ exponent: Int, _ ordinal: Int
  ) throws(Failure) -> LogHash

  /// The path from an event to the root of a log.
  ///
  /// - Parameters:
  ///   - index: The event, counted from 0.
  ///   - size: The number of events of the log; above `index`.
  ///   - run: Gives the hashes of full runs.
  /// - Returns: The neighbours on the way up, the lowest first.
  /// - Throws: What `run` throws.
  public static func inclusion<Failure: Error>(
    of index: Int,
    size: Int,
    run: RunHash<Failure>
  ) throws(Failure) -> [LogHash] {
    try path(to: index, in: 0..<size, run: run)
  }

  /// The path that proves that a log of `size` events begins with one of `older` events.
  ///
  /// - Returns: The hashes, the lowest first; empty when the older log is empty or the same.
  /// - Throws: What `run` throws.
  public static func consistency<Failure: Error>(
    from older: Int,
    to size: Int,
    run: RunHash<Failure>
  ) throws(Failure) -> [LogHash] {
    guard older > 0, older < size else { return [] }
    return try subproof(older, in: 0..<size, isWhole: true, run: run)
  }

  /// The hash of a stretch of events that begins at a multiple of the largest power of two in it.
  public static func hash<Failure: Error>(
    of range: Range<Int>,
    run: RunHash<Failure>
  ) throws(Failure) -> LogHash {
    guard !range.isEmpty else { return LogHash.empty }
    if range.count.nonzeroBitCount == 1 {
      let exponent = range.count.trailingZeroBitCount
      return try run(exponent, range.lowerBound >> exponent)
    }
    let middle = range.lowerBound + split(range.count)
    return LogHash(
      left: try hash(of: range.lowerBound..<middle, run: run),
      right: try hash(of: middle..<range.upperBound, run: run)
    )
  }

  /// The hash of a run whose parts are known, as many as a power of two.
  public static func root(ofRun parts: [LogHash]) -> LogHash {
    var level = parts
    while level.count > 1 {
      level = stride(from: 0, to: level.count - 1, by: 2).map {
        LogHash(left: level[$0], right: level[$0 + 1])
      }
    }
    return level.first ?? LogHash.empty
  }

  /// The largest power of two below a number above 1.
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }

  private static func path<Failure: Error>(
    to index: Int,
    in range: Range<Int>,
    run: RunHash<Failure>
  ) throws(Failure) -> [LogHash] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + split(range.count)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    let (inner, sibling) = index < middle ? (left, right) : (right, left)
    return try path(to: index, in: inner, run: run) + [try hash(of: sibling, run: run)]
  }

  private static func subproof<Failure: Error>(
    _ older: Int,
    in range: Range<Int>,
    isWhole: Bool,
    run: RunHash<Failure>
  ) throws(Failure) -> [LogHash] {
    if older == range.count { return isWhole ? [] : [try hash(of: range, run: run)] }
    let half = split(range.count)
    let middle = range.lowerBound + half
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    if older <= half {
      return try subproof(older, in: left, isWhole: isWhole, run: run)
        + [try hash(of: right, run: run)]
    }
    return try subproof(older - half, in: right, isWhole: false, run: run)
      + [try hash(of: left, run: run)]
  }
}

extension LogProof {
  /// Whether a path leads from an event to a root (RFC 9162, section 2.1.3.2).
  ///
  /// - Parameters:
  ///   - path: The path, the lowest first.
  ///   - leaf: The hash of the event.
  ///   - index: Its place, counted from 0.
  ///   - size: The number of events of the log.
  ///   - root: The root of the log.
  /// - Returns: True only for the very path of this event in this log.
  public static func includes(
    _ path: [LogHash],
    leaf: LogHash,
    index: Int,
    size: Int,
    root: LogHash
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var (fn, sn) = (index, size - 1)
    var hash = leaf
    for step in path {
      if sn == 0 { return false }
      if fn & 1 == 1 || fn == sn {
        hash = LogHash(left: step, right: hash)
        while fn & 1 == 0, fn != 0 {
          fn >>= 1
          sn >>= 1
        }
      } else {
        hash = LogHash(left: hash, right: step)
      }
      fn >>= 1
      sn >>= 1
    }
    return sn == 0 && hash == root
  }

  /// Whether a path proves that a log continues an older one (RFC 9162, section 2.1.4.2).
  public static func continues(
    _ path: [LogHash],
    older: Int,
    olderRoot: LogHash,
    size: Int,
    root: LogHash
  ) -> Bool {
    guard older >= 0, older <= size else { return false }
    if older == size { return path.isEmpty && olderRoot == root }
    if older == 0 { return path.isEmpty && olderRoot == LogHash.empty }
    var steps = older.nonzeroBitCount == 1 ? [olderRoot] + path : path
    guard !steps.isEmpty else { return false }
    var (fn, sn) = (older - 1, size - 1)
    while fn & 1 == 1 {
      fn >>= 1
      sn >>= 1
    }
    let first = steps.removeFirst()
    var (fr, sr) = (first, first)
    for step in steps {
      if sn == 0 { return false }
      if fn & 1 == 1 || fn == sn {
        fr = LogHash(left: step, right: fr)
        sr = LogHash(left: step, right: sr)
        while fn & 1 == 0, fn != 0 {
          fn >>= 1
          sn >>= 1
        }
      } else {
        sr = LogHash(left: sr, right: step)
      }
      fn >>= 1
      sn >>= 1
    }
    return sn == 0 && fr == olderRoot && sr == root
  }
}
