import Glibc

/// Replaces what differs from run to run: folders, the present, hashes, device and ledger.
struct Masking {
  /// Texts with what stands for them, longest first.
  var fixed: [(text: String, mask: String)]

  init(folders: [(path: String, mask: String)]) {
    fixed = folders.map { ($0.path, $0.mask) } + Masking.present
  }

  /// A text as it is compared and recorded.
  func apply(_ text: String) -> String {
    var result = text.replacing(Masking.example, with: "“<example>”")
    for (text, mask) in fixed { result = result.replacing(text, with: mask) }
    result = Masking.withoutTimes(result)
    return Masking.withoutHashes(result)
  }

  /// The day messages give as an example, which must not be taken for the present.
  private static let example = "“2026-11-22”"

  /// The day in China in the forms people read, at this moment.
  private static var present: [(text: String, mask: String)] {
    var seconds = time(nil) + 8 * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return [
      ("\(year)年\(month)月\(day)日", "<today>"),
      ("\(year)-\(padded(month))-\(padded(day))", "<today>"),
    ]
  }

  /// The time of day after the present day.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(#/<today>[ T]\d\d:\d\d(:\d\d)?/#, with: "<now>")
  }

  /// SHA-256 values, devices, ledgers and event ids.
  private static func withoutHashes(_ text: String) -> String {
    text.replacing(#/\b[0-9a-f]{64}\b/#, with: "<hash>")
      .replacing(#/SHA-256 [0-9a-f]{12}…/#, with: "SHA-256 <hash>")
      .replacing(
        #/\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/#,
        with: "<event>"
      )
      .replacing(#/\bD-[0-9a-f]{12}\b/#, with: "<device>")
      .replacing(#/\bL-[0-9a-f]{16}\b/#, with: "<ledger>")
  }
}
