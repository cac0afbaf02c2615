import SafetyModel

extension PolicyProblem {
  /// What is wrong with the steps and what to do about it.
  var sentence: Sentence {
    switch self {
    case .notGoverned(let steps, let lost):
      Sentence(
        zh:
          "没有写明谁可以办：\(Sentence.list(steps.map(\.label)).zh)；没有写明的一律不能办\(PolicyProblem.loss(lost).zh)。请在 steps 中逐一写上：\(PolicyProblem.names(steps))。",
        en:
          "Nobody is said to be allowed: \(Sentence.list(steps.map(\.label)).en); what is not written is refused\(PolicyProblem.loss(lost).en). Write them under steps: \(PolicyProblem.names(steps))."
      )
    case .nobodyMay(let step, let lost):
      Sentence(
        zh:
          "“\(step.label.zh)”的几行互相排斥，谁也办不了\(PolicyProblem.loss(lost).zh)。请删去其中一行，或者写明各自何时适用（when）。",
        en:
          "The rows of “\(step.label.en)” exclude each other\(PolicyProblem.loss(lost).en). Delete one, or say when each applies (when)."
      )
    case .endedAlone(let step):
      Sentence(
        zh: "一个人就能用“\(step.label.zh)”了结重大隐患。请加上另一人的要求，如 forbid: finder（发现人不得办理），对重大隐患一律适用、不得豁免。",
        en:
          "One person could end a major hazard alone by “\(step.label.en)”. Require another, such as forbid: finder, for every major hazard and not waivable."
      )
    case .clockNotStarted(let clock, let step):
      Sentence(
        zh: "时限\(Quote.value(clock))由“\(step.label.zh)”起算，这一步却没有写它。请在该步的 starts 中写上，或改正时限的 starts。",
        en:
          "The clock \(Quote.value(clock)) starts with “\(step.label.en)”, which does not name it. Write it under starts of that step, or correct the clock."
      )
    case .clockNotEnded(let clock):
      Sentence(
        zh: "时限\(Quote.value(clock))没有终点。请在停止它的步骤写 stops，或在时限写 ends（什么事件结束）；自行届满的写 lapses: true。",
        en:
          "Nothing ends the clock \(Quote.value(clock)). Write stops at the step that ends it, ends for an event, or lapses: true when it simply runs out."
      )
    case .clockOfNoHazard(let clock, let start):
      Sentence(
        zh:
          "步骤用到时限\(Quote.value(clock))，它却从“\(start.label.zh)”起算，这不是任何隐患的事件。请改正 starts，或从步骤中去掉它。",
        en:
          "A step uses the clock \(Quote.value(clock)), which starts with “\(start.label.en)”: no event of any hazard. Correct starts, or take it from the step."
      )
    case .openToAll(let steps):
      Sentence(
        zh:
          "谁都能办：\(Sentence.list(steps.map(\.label)).zh)。这些步骤是对单位的权力或者恢复，须在 steps 中写明 guards：\(PolicyProblem.names(steps))。",
        en:
          "Open to anybody: \(Sentence.list(steps.map(\.label)).en). They are power over the unit or the way back; give each guards under steps: \(PolicyProblem.names(steps))."
      )
    case .gradedByAnybody:
      Sentence(
        zh: "谁都能认定等级。请在 confirm_determination 写上 require: entitlement（由有权机关认定）。",
        en:
          "Anybody could decide the grade. Write require: entitlement at confirm_determination."
      )
    case .unknownClock(let clock, let step):
      Sentence(
        zh: "“\(step.label.zh)”写的时限\(Quote.value(clock))，clocks 里没有。请改正编号，或补上这个时限。",
        en:
          "“\(step.label.en)” names the clock \(Quote.value(clock)), which is not among the clocks. Correct the id or add the clock."
      )
    }
  }

  private static func names(_ steps: [HazardStep]) -> String {
    steps.map(\.rawValue).joined(separator: ", ")
  }

  private static func loss(_ stages: [HazardStage]) -> Sentence {
    guard !stages.isEmpty else { return Sentence(both: "") }
    let named = Sentence.list(stages.map(\.label))
    return Sentence(
      zh: "，隐患到不了或走不出：\(named.zh)",
      en: "; lost or without a way to the closure: \(named.en)"
    )
  }
}
