import Glibc
package import RuleLanguage
import SafetyModel
import Workflow

/// The policies and the calendar as the project ships them, read from its rule folder.
package enum ShippedRules {
  /// The files policies rest on.
  package static let paths = [
    "facts.yml", "instruments.yml", "matters.yml", "circumstances.yml", "calendars/china.yml",
    "policies/fire.yml", "policies/listed-supervision.yml", "policies/self-check.yml",
    "policies/work-safety.yml",
  ]

  /// The files themselves, below the folder of the project.
  package static func files(project: String) -> [RuleSourceFile] {
    paths.map { RuleSourceFile(path: $0, bytes: bytes(of: "\(project)/Rules/\($0)")) }
  }

  /// Everything a simulation needs, or the problems of the files.
  package static func editions(
    of files: [RuleSourceFile]
  ) -> Result<RuleEditions, UnusableRules> {
    let loading = RulePack.load(from: files)
    guard let pack = loading.pack, let calendar = pack.calendar else {
      return .failure(UnusableRules(diagnostics: loading.diagnostics.map { "\($0)" }))
    }
    return .success(RuleEditions(policies: pack.policies, calendar: WorkingCalendar(calendar)))
  }

  /// A file, whole; empty when there is none.
  package static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return content }
      content += buffer[..<count]
    }
  }
}

/// Why the rule folder cannot be simulated.
package struct UnusableRules: Error, Sendable {
  package var diagnostics: [String]
}
