import Glibc

/// Replaces what differs from run to run: folders, the present, hashes, device and ledger.
struct Masking {
  /// Folders with what stands for them, longest first.
  private let folders: [(path: String, mask: String)]
  /// The day the run began, because a run may go past midnight.
  private let began = Masking.today()

  /// - Parameter folders: Paths with what stands for them, longest first.
  init(folders: [(path: String, mask: String)]) {
    self.folders = folders
  }

  /// Gives what a command printed, as it is compared and recorded.
  ///
  /// - Parameters:
  ///   - text: What it printed.
  ///   - command: The command: a day it names is no present day, even today.
  /// - Returns: The text with masks.
  func apply(_ text: String, of command: String) -> String {
    var result = text
    for (path, mask) in folders { result = result.replacing(path, with: mask) }
    return Masking.withoutHashes(withoutPresent(result, of: command))
  }

  /// A text without the present.
  ///
  /// It is applied to what is expected too: a day written there may be today by chance.
  func withoutPresent(_ text: String, of command: String) -> String {
    var result = text.replacing(Masking.example, with: "“<example>”")
    for day in [began, Masking.today()] where !day.contains(where: command.contains) {
      for form in day { result = result.replacing(form, with: "<today>") }
    }
    return Masking.withoutTimes(result)
  }

  /// The day messages give as an example, which must not be taken for the present.
  private static let example = "“2026-11-22”"

  /// The day in China in the forms people read, at this moment.
  private static func today() -> [String] {
    var seconds = time(nil) + 8 * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ["\(year)年\(month)月\(day)日", "\(year)-\(padded(month))-\(padded(day))"]
  }

  /// The time of day after the present day.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(#/<today>[ T]\d\d:\d\d(:\d\d)?/#, with: "<now>")
  }

  /// SHA-256 values, the roots and signatures of checkpoints, devices, ledgers and event ids.
  private static func withoutHashes(_ text: String) -> String {
    text.replacing(#/\b[0-9a-f]{64}\b/#, with: "<hash>")
      .replacing(#/SHA-256 [0-9a-f]{12}…/#, with: "SHA-256 <hash>")
      .replacing(
        #/\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/#,
        with: "<event>"
      )
      .replacing(#/[A-Za-z0-9+\/]{91}=/#, with: "<signature>")
      .replacing(#/[A-Za-z0-9+\/]{43}=/#, with: "<root>")
      .replacing(#/\bD-[0-9a-f]{12}\b/#, with: "<device>")
      .replacing(#/\bL-[0-9a-f]{16}\b/#, with: "<ledger>")
  }
}
