public import CEL
import Synchronization
import Workspace

/// The clocks of the world as the system keeps them; UTC and China are known without files.
public final class ZoneFiles: TimeZoneProvider {
  /// The zones looked up so far; nothing for a name that is no zone.
  private let known = Mutex<[String: TimeZoneFile?]>([:])
  private let fixed = FixedTimeZones()

  /// Creates the provider; nothing is read until a zone is asked for, and each zone once.
  public init() {}

  /// Answers by the file of the zone, or without one for the zones that need none.
  public func offset(of zone: String, at seconds: Int64) -> Int64? {
    file(of: zone)?.offset(at: seconds) ?? fixed.offset(of: zone, at: seconds)
  }

  private func file(of zone: String) -> TimeZoneFile? {
    known.withLock { known in
      if let found = known[zone] { return found }
      let bytes = ZoneFolder.bytes(of: zone)
      let file = bytes.flatMap { bytes in try? TimeZoneFile(bytes) }
      // An expression can make up names without end; real zones are some hundreds.
      if known.count < 1_024 { known[zone] = .some(file) }
      return file
    }
  }
}
