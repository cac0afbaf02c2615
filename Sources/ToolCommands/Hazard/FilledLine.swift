import Messages
import Operations
import SafetyModel
import Workflow

/// A command line that can be copied: names and days that are known stand in it, other choices beside it.
struct FilledLine {
  /// What to type.
  let command: Sentence
  /// Options that may stand instead of one in the line.
  let others: Sentence?

  /// Fills in a step of a hazard.
  ///
  /// - Parameters:
  ///   - step: The step with those who may take it.
  ///   - view: What is known around it.
  init(_ step: HazardNextView.Step, of view: HazardNextView) {
    let line = NextStep.suggested(step.outlook.step, of: view.hazard).line
    let names = step.candidates.compactMap { view.names[$0.text] }
    let count = FilledLine.officers(in: step.outlook)
    let zh = FilledLine.split(line.zh, open: "（或 ", close: "）")
    let en = FilledLine.split(line.en, open: " (or ", close: ")")
    var (chinese, english) = (zh.line, en.line)
    for option in ["--officer", "--inspector", "--reviewer"] {
      let people = names.prefix(count).map { "\(option) \(Command.word($0))" }
      guard people.count == count else { continue }
      let filled = people.joined(separator: " ")
      chinese = chinese.replacing("\(option) 甲 \(option) 乙", with: filled)
        .replacing("\(option) 甲", with: filled)
      english = english.replacing("\(option) NAME \(option) NAME", with: filled)
        .replacing("\(option) NAME", with: filled)
    }
    if let first = names.first {
      chinese = chinese.replacing("--by 姓名", with: "--by \(Command.word(first))")
      english = english.replacing("--by NAME", with: "--by \(Command.word(first))")
    }
    if step.outlook.step == .issueOrder, let due = view.usualTerm {
      chinese = chinese.replacing("--due 日期", with: "--due \(due)")
      english = english.replacing("--due DAY", with: "--due \(due)")
    }
    command = Sentence(zh: chinese, en: english)
    others =
      zh.others.isEmpty
      ? nil
      : Sentence(
        zh: zh.others.joined(separator: "、"),
        en: en.others.joined(separator: ", ")
      )
  }

  /// How many officers the rows ask for; one where they ask for none.
  static func officers(in outlook: StepOutlook) -> Int {
    let counts = outlook.guards.compactMap { row -> Int? in
      guard row.subject == .doers, case .officers(let count) = row.rule else { return nil }
      return count
    }
    let isReview = outlook.step == .reviewDelisting
    return max(counts.max() ?? 1, isReview ? 2 : 1)
  }

  /// The line without the choices in brackets, and those.
  private static func split(
    _ line: String,
    open: String,
    close: String
  ) -> (line: String, others: [String]) {
    var rest = line[...]
    var kept = ""
    var others: [String] = []
    while let start = rest.firstRange(of: open),
      let end = rest[start.upperBound...].firstRange(of: close)
    {
      kept += rest[..<start.lowerBound]
      others.append(String(rest[start.upperBound..<end.lowerBound]))
      let next = rest[end.upperBound...]
      if !next.isEmpty, next.first != " " { kept += " " }
      rest = next
    }
    return (kept + rest, others)
  }
}

extension NextStep {
  /// The command for a step as what is missing suggests it: a referral rather than a transfer.
  static func suggested(_ step: HazardStep, of view: HazardView) -> NextStep {
    view.missing.lazy.map { NextStep($0, of: view.state, power: view.power) }.first {
      $0.kind == step
    }
      ?? NextStep(step, of: view.state)
  }
}
