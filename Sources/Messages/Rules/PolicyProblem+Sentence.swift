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
        zh:
          "一个人就能用“\(step.label.zh)”了结重大的或者曾经重大的隐患。请加上另一人的要求，对重大隐患一律适用、不得豁免：了结的步骤写 forbid: finder 和 forbid: downgrader（降为一般的人不得办理），确认为一般写 require: decided_together。",
        en:
          "One person could end a hazard that is or once was major alone by “\(step.label.en)”. Require another, for every major hazard and not waivable: forbid: finder and forbid: downgrader on what ends it, require: decided_together where it is decided to be general."
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
    case .clockNotKeepable(let clock):
      Sentence(
        zh:
          "时限\(Quote.value(clock))由单位完成，停止它的步骤却只有执法人员能办，谁也守不住。请用 when 限定单位的时限，另写一个 actor: authority 的。",
        en:
          "The clock \(Quote.value(clock)) binds the unit, yet only officers may take the step that stops it. Limit it with when, and write another for the authority."
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
    case .waitsForGrade(let step):
      Sentence(
        zh:
          "“\(step.label.zh)”要等级已定（decided_grade），却没有人能定，走不下去。请在 confirm_determination 写明谁可以认定；单位自查的写 require: own_grade，单位两人可以共同定为一般。",
        en:
          "“\(step.label.en)” waits for a decided grade (decided_grade) and nobody there can decide it. Say who may at confirm_determination; for a unit's own check write require: own_grade."
      )
    case .gradedByAnybody:
      Sentence(
        zh: "谁都能认定等级。请在 confirm_determination 写上 require: entitlement（由有权机关认定）。",
        en:
          "Anybody could decide the grade. Write require: entitlement at confirm_determination."
      )
    case .casesNotGoverned(let steps, let lost):
      Sentence(
        zh:
          "没有写明谁可以对重大隐患案办理：\(Sentence.list(steps.map(\.label)).zh)；没有写明的一律不能办\(PolicyProblem.loss(lost).zh)。请在 case_steps 中逐一写上：\(PolicyProblem.names(steps))。",
        en:
          "Nobody is said to be allowed on a major case: \(Sentence.list(steps.map(\.label)).en); what is not written is refused\(PolicyProblem.loss(lost).en). Write them under case_steps: \(PolicyProblem.names(steps))."
      )
    case .casesOpenToAll(let steps):
      Sentence(
        zh:
          "谁都能对重大隐患案办理：\(Sentence.list(steps.map(\.label)).zh)。这些步骤须在 case_steps 中写明 guards：\(PolicyProblem.names(steps))。",
        en:
          "Open to anybody on a major case: \(Sentence.list(steps.map(\.label)).en). Give each guards under case_steps: \(PolicyProblem.names(steps))."
      )
    case .nobodyMayOnCase(let step):
      Sentence(
        zh: "重大隐患案的“\(step.label.zh)”，几行互相排斥，谁也办不了。请删去其中一行，或者写明各自何时适用（when）。",
        en:
          "On a major case the rows of “\(step.label.en)” exclude each other. Delete one, or say when each applies (when)."
      )
    case .caseGradedByAnybody(let step):
      Sentence(
        zh:
          "谁都能用“\(step.label.zh)”认定重大隐患案的等级。请在这一步写上 require: entitlement（由有权机关认定），不附条件。",
        en:
          "Anybody could decide the grade of a case by “\(step.label.en)”. Write require: entitlement there, without a condition."
      )
    case .caseEndedAlone(let step):
      Sentence(
        zh:
          "一个人就能用“\(step.label.zh)”了结已确认的重大隐患案。请加上 forbid: decider（作出“不再重大”判定的人不得办理）或两名以上执法人员。",
        en:
          "One person could end a confirmed case alone by “\(step.label.en)”. Add forbid: decider, or two officers."
      )
    case .unknownClockOfCase(let clock, let step):
      Sentence(
        zh:
          "重大隐患案的“\(step.label.zh)”写的时限\(Quote.value(clock))，clocks 里没有。请改正编号，或补上这个时限。",
        en:
          "On a major case “\(step.label.en)” names the clock \(Quote.value(clock)), which is not among the clocks. Correct the id or add the clock."
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

  private static func names(_ steps: [CaseStep]) -> String {
    steps.map(\.rawValue).joined(separator: ", ")
  }

  private static func loss(_ stages: [CaseStage]) -> Sentence {
    guard !stages.isEmpty else { return Sentence(both: "") }
    let named = Sentence.list(stages.map(\.label))
    return Sentence(
      zh: "，案件到不了或走不出：\(named.zh)",
      en: "; stages of a case lost or without a way to its end: \(named.en)"
    )
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
