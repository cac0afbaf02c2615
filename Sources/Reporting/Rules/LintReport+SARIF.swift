public import Ledger
import Messages
import RuleLanguage
import SafetyModel

extension LintReport {
  /// The report as SARIF 2.1.0, the form viewers of continuous integration read (OASIS, 2023).
  ///
  /// Messages carry both languages, because a viewer does not choose.
  ///
  /// - Parameter version: The version of the tool.
  /// - Returns: The log as one JSON value.
  public func sarif(toolVersion version: String) -> CanonicalValue {
    let driver: CanonicalObject = [
      "name": .string("bihuan"),
      "version": .string(version),
      "rules": .array(RuleCode.all.map(LintReport.rule)),
    ]
    let run: CanonicalObject = [
      "tool": .object(["driver": .object(driver)]),
      "columnKind": .string("unicodeCodePoints"),
      "results": .array(diagnostics.map(result)),
    ]
    return .object([
      "$schema": .string(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      ),
      "version": .string("2.1.0"),
      "runs": .array([.object(run)]),
    ])
  }

  private static func rule(_ code: RuleCode) -> CanonicalValue {
    let anchor = "Docs/Diagnostics.md#\(code.id.lowercased())"
    return .object([
      "id": .string(code.id),
      "shortDescription": text("\(code.title.zh) · \(code.title.en)"),
      "help": .object([
        "text": .string("\(code.title.zh) · \(code.title.en)：\(anchor)"),
        "markdown": .string("[\(code.id)](\(anchor)) \(code.title.zh) · \(code.title.en)"),
      ]),
      "defaultConfiguration": .object(["level": .string(code.severity.rawValue)]),
    ])
  }

  private func result(_ diagnostic: RuleDiagnostic) -> CanonicalValue {
    let sentence = diagnostic.kind.sentence
    var result: CanonicalObject = [
      "ruleId": .string(diagnostic.code),
      "level": .string(diagnostic.severity.rawValue),
      "message": LintReport.text("\(sentence.zh)\n\(sentence.en)"),
      "locations": .array([.object(["physicalLocation": place(of: diagnostic)])]),
    ]
    if let index = RuleCode.all.firstIndex(where: { $0.id == diagnostic.code }) {
      result["ruleIndex"] = .integer(Int64(index))
    }
    return .object(result)
  }

  private func place(of diagnostic: RuleDiagnostic) -> CanonicalValue {
    var region: CanonicalObject = [
      "startLine": .integer(Int64(diagnostic.location.line)),
      "startColumn": .integer(Int64(diagnostic.location.column)),
      "endColumn": .integer(Int64(endColumn(of: diagnostic))),
    ]
    if let line = excerpt(of: diagnostic)?.line { region["snippet"] = LintReport.text(line) }
    let uri = LintReport.uri(of: path(of: diagnostic.location.file))
    return .object([
      "artifactLocation": .object(["uri": .string(uri)]),
      "region": .object(region),
    ])
  }

  private static func text(_ text: String) -> CanonicalValue {
    .object(["text": .string(text)])
  }

  /// A path as a reference after RFC 3986: relative paths stay relative, so that viewers find the
  /// file in the repository.
  static func uri(of path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return uri
  }
}
