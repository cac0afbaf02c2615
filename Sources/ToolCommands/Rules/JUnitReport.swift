import Messages
import Operations
import RuleLanguage
import SafetyModel

/// The result of the cases as JUnit XML, which continuous integration reads.
struct JUnitReport {
  private let test: RuleTest

  init(_ test: RuleTest) { self.test = test }

  var text: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    let errors = test.diagnostics.count { $0.severity == .error }
    lines.append(
      #"<testsuites name="rules" tests="\#(test.cases.count)" failures="\#(test.failures.count)" errors="\#(errors)">"#
    )
    for file in test.files { lines += suite(file.path) }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n")
  }

  private func suite(_ file: String) -> [String] {
    let cases = test.cases.filter { $0.location.file == file }
    let failures = Dictionary(
      test.failures.map { ($0.example, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let errors = test.diagnostics.filter {
      $0.location.file == file && $0.severity == .error
    }
    guard !cases.isEmpty || !errors.isEmpty else { return [] }
    let failed = cases.count { failures[$0] != nil }
    let counts = #"tests="\#(cases.count)" failures="\#(failed)" errors="\#(errors.count)""#
    var lines = [#"  <testsuite name="\#(escaped(file))" \#(counts)>"#]
    for error in errors {
      lines.append(#"    <testcase name="\#(escaped(file))" classname="\#(escaped(file))">"#)
      lines.append(#"      <error message="\#(escaped(error.sentence.spoken))"/>"#)
      lines.append("    </testcase>")
    }
    for example in cases {
      let name = escaped(example.name.spoken)
      let line = example.location.line
      let head = #"    <testcase name="\#(name)" classname="\#(escaped(file))" line="\#(line)""#
      guard let failure = failures[example] else {
        lines.append("\(head)/>")
        continue
      }
      lines.append("\(head)>")
      for sentence in failure.sentences {
        lines.append(#"      <failure message="\#(escaped(sentence.spoken))"/>"#)
      }
      lines.append("    </testcase>")
    }
    lines.append("  </testsuite>")
    return lines
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
