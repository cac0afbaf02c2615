import RuleLanguage
import SafetyModel
import Testing

/// What the tests of records share.
enum RecordSamples {
  /// The sample pack.
  static func pack() throws -> RulePack { try #require(loaded) }

  private static let loaded = RulePack.load(from: SampleFolder.files).pack

  /// The items of the paint list; `p-alarm` has two circumstances.
  static func items() throws -> [ChecklistItem] {
    let files = SampleFolder.files(
      replacing: "circumstances: [spray-no-alarm]",
      with: "circumstances: [spray-no-alarm, hose-missing]",
      in: "checklists/paint.yml"
    )
    return try #require(RulePack.load(from: files).pack?.checklist("paint")).items
  }

  /// The diagnostics as `code line:column`.
  static func places(_ diagnostics: [RuleDiagnostic]) -> [String] {
    diagnostics.map { "\($0.code) \($0.location.line):\($0.location.column)" }
  }
}

/// A record with one slip and the problems it should give.
struct BrokenRecord: CustomTestStringConvertible, Sendable {
  let name: String
  let old: String
  let new: String
  let problems: [String]
  var testDescription: String { "\(problems.joined(separator: ", ")) \(name)" }

  init(_ name: String, _ old: String, _ new: String, _ problems: String...) {
    self.name = name
    self.old = old
    self.new = new
    self.problems = problems
  }

  /// The sound record with the slip made.
  func text(from sound: String) throws -> String {
    let range = try #require(sound.firstRange(of: old))
    return sound[..<range.lowerBound] + new + sound[range.upperBound...]
  }
}
