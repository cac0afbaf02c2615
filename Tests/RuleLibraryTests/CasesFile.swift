import SafetyModel
import Testing
import YAMLSource

/// One worked example of `Rules/cases`: facts and answers, and what they must come to.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let checklist: String
  let inspected: CivilDate
  /// The texts of each fact's value, by key.
  let facts: [String: [String]]
  let answers: [Answer]
  let expected: Expected

  /// What a case says about its result; what is nil or empty is not checked.
  struct Expected: Sendable {
    var applicable: [String] = []
    var notApplicable: [String] = []
    var incomplete: [String] = []
    /// By criteria set and clause; no clause at all means the set must not be in force.
    var elements: [String: [String: ElementFinding.Status]] = [:]
    var grade: String?
  }

  var testDescription: String { "\(file): \(name)" }
}

/// Why a file of cases cannot be read.
struct CaseFault: Error, CustomStringConvertible {
  let description: String

  init(_ text: String, at node: YAMLNode) {
    description = "\(node.location.file):\(node.location.line): \(text)"
  }
}

extension RuleCase {
  /// Reads one file of cases; an unknown key is a fault, so that no expectation is lost to a slip.
  static func read(_ root: YAMLNode, file: String) throws -> [RuleCase] {
    try root.requireKeys(["checklist", "inspected", "cases"])
    let checklist = try root.text(of: "checklist")
    let day = root["inspected"]
    return try (root["cases"]?.members ?? []).map { node in
      try node.requireKeys(["case", "en", "inspected", "facts", "answers", "expect"])
      guard let text = (node["inspected"] ?? day)?.text, let inspected = CivilDate(text) else {
        throw CaseFault("no day of inspection", at: node)
      }
      _ = try node.text(of: "en")
      return RuleCase(
        file: file,
        name: try node.text(of: "case"),
        checklist: checklist,
        inspected: inspected,
        facts: try facts(node["facts"]),
        answers: try (node["answers"]?.members ?? []).map(answer),
        expected: try expected(node["expect"])
      )
    }
  }

  private static func facts(_ node: YAMLNode?) throws -> [String: [String]] {
    var facts: [String: [String]] = [:]
    for entry in node?.entries ?? [] { facts[entry.key] = try entry.value.texts() }
    return facts
  }

  private static func answer(_ node: YAMLNode) throws -> Answer {
    try node.requireKeys([
      "item", "answer", "circumstances", "location", "note", "measurement", "fitted_but_failed",
      "corrected_on_the_spot", "reason",
    ])
    guard let kind = AnswerKind(rawValue: try node.text(of: "answer")) else {
      throw CaseFault("unknown answer", at: node)
    }
    return Answer(
      item: try node.text(of: "item"),
      answer: kind,
      circumstances: try node["circumstances"]?.texts() ?? [],
      location: node["location"]?.text,
      note: node["note"]?.text,
      measurement: try node["measurement"].map(measurement),
      fittedButFailed: node["fitted_but_failed"]?.text == "true",
      correctedOnTheSpot: node["corrected_on_the_spot"]?.text == "true",
      reason: node["reason"]?.text
    )
  }

  private static func measurement(_ node: YAMLNode) throws -> Measurement {
    try node.requireKeys(["fact", "value", "unit"])
    guard let value = ExactDecimal(try node.text(of: "value")) else {
      throw CaseFault("not a decimal", at: node)
    }
    return Measurement(
      fact: try node.text(of: "fact"),
      value: value,
      unit: try node.text(of: "unit")
    )
  }

  private static func expected(_ node: YAMLNode?) throws -> Expected {
    guard let node else { return Expected() }
    try node.requireKeys(["applicable", "not_applicable", "incomplete", "elements", "grade"])
    var expected = Expected()
    expected.applicable = try node["applicable"]?.texts() ?? []
    expected.notApplicable = try node["not_applicable"]?.texts() ?? []
    expected.incomplete = try node["incomplete"]?.texts() ?? []
    expected.grade = node["grade"]?.text
    for set in node["elements"]?.entries ?? [] {
      var clauses: [String: ElementFinding.Status] = [:]
      for clause in set.value.entries ?? [] {
        guard let status = clause.value.text.flatMap(ElementFinding.Status.init(rawValue:)) else {
          throw CaseFault("unknown status", at: clause.value)
        }
        clauses[clause.key] = status
      }
      expected.elements[set.key] = clauses
    }
    return expected
  }
}

extension YAMLNode {
  fileprivate func requireKeys(_ allowed: Set<String>) throws {
    for entry in entries ?? [] where !allowed.contains(entry.key) {
      throw CaseFault("unknown key \(entry.key)", at: self)
    }
  }

  fileprivate func text(of key: String) throws -> String {
    guard let text = self[key]?.text else { throw CaseFault("\(key) missing", at: self) }
    return text
  }

  /// The text, or the texts of a list.
  fileprivate func texts() throws -> [String] {
    if let text { return [text] }
    return try (members ?? []).map { member in
      guard let text = member.text else { throw CaseFault("text expected", at: member) }
      return text
    }
  }
}
