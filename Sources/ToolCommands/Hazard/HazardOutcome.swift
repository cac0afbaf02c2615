import Messages
import SafetyModel
import Workflow

/// What is said after a step: what was done, where the hazard stands, what comes next.
struct HazardOutcome {
  let done: HazardStep
  let state: HazardState
  let power: KeeperPower

  init(_ done: HazardStep, _ state: HazardState, power: KeeperPower = .mandated) {
    self.done = done
    self.state = state
    self.power = power
  }

  /// Prints two or three lines.
  func print() {
    Console.print(lines.map { $0.text(in: SpokenLanguage.current) }.joined(separator: "\n"))
  }

  var lines: [Sentence] {
    let missing = HazardWorkflow.missingSteps(in: state, power: power)
    return [headline] + (missing.isEmpty ? [] : [HazardOutcome.lacking(missing)]) + [next(missing)]
  }

  private var headline: Sentence {
    let due = state.isOpen ? state.runningDue(on: state.lastDay)?.day : nil
    return Sentence(
      zh:
        "已办理“\(done.label.zh)”：隐患 \(state.id)（\(state.found.title.zh)，\(state.gradeLabel.zh)）现在是“\(state.kind.label.zh)”"
        + (due.map { "，期限\($0.chineseText)" } ?? "") + "。",
      en:
        "Done, “\(done.label.en)”: hazard \(state.id) (\(state.found.title.en), \(state.gradeLabel.en)) is now “\(state.kind.label.en)”"
        + (due.map { ", due \($0)" } ?? "") + "."
    )
  }

  /// The steps still missing, in a row.
  static func lacking(_ steps: [MissingStep]) -> Sentence {
    Sentence(
      zh: "还缺：\(steps.map(\.label.zh).joined(separator: "、"))。",
      en: "Still missing: \(steps.map(\.label.en).joined(separator: "; "))."
    )
  }

  private func next(_ missing: [MissingStep]) -> Sentence {
    // While another body has taken the hazard over, its answer comes first.
    let answer = state.custodian == nil ? nil : missing.first(where: \.isReply)
    guard let step = answer ?? missing.first else {
      let line = "bihuan hazard show \(state.id)"
      let report = "bihuan report closure \(state.id)"
      return state.kind == .closed
        ? Sentence(zh: "销号报告：\(report)", en: "Closure report: \(report)")
        : Sentence(zh: "查看：\(line)", en: "Look at it: \(line)")
    }
    let line = NextStep(step, of: state, power: power).line
    return Sentence(zh: "下一步：\(line.zh)", en: "Next: \(line.en)")
  }
}

extension MissingStep {
  /// Whether another body's answer is waited for.
  fileprivate var isReply: Bool {
    if case .reply = self { return true }
    return false
  }
}
