import Messages
import Operations
import SafetyModel
import Workflow

/// What is said after a step of a case: what was done, where it stands, what comes next.
enum CaseOutcome {
  /// Prints two or three lines.
  static func print(
    _ done: CaseStep,
    of id: CaseID,
    in context: OperatingContext
  ) throws(OperationFailure) {
    let view = try context.viewCase(id)
    let decides = try context.isDecidedHere(view.state, for: context.actor)
    let lines = lines(after: done, view, decides: decides)
    Console.print(lines.map { $0.text(in: SpokenLanguage.current) }.joined(separator: "\n"))
  }

  private static func lines(
    after done: CaseStep,
    _ view: CaseView,
    decides: Bool
  ) -> [Sentence] {
    let headline = Sentence(
      zh:
        "已办理“\(done.label.zh)”：重大隐患案 \(view.state.id)（\(view.site.name)）现在是“\(view.kind.label.zh)”。",
      en:
        "Done, “\(done.label.en)”: case \(view.state.id) (\(view.site.name)) is now “\(view.kind.label.en)”."
    )
    guard let step = view.missing.first else {
      let line = "bihuan case show \(view.state.id)"
      return [headline, Sentence(zh: "查看：\(line)", en: "Look at it: \(line)")]
    }
    let line = next(step, view, decides: decides)
    return [
      headline, HazardOutcome.lacking(view.missing),
      Sentence(zh: "下一步：\(line.zh)", en: "Next: \(line.en)"),
    ]
  }

  /// What to type to decide: a study for a fire case, two officers for another.
  private static func confirmation(of state: CaseState) -> Sentence {
    let study =
      state.opened.regime == .fire
      ? Sentence(
        zh:
          "--collective-on 日期 --participant 甲 --participant 乙 --minutes 纪要编号 --conclusion 结论 --study-result major",
        en:
          "--collective-on DAY --participant A --participant B --minutes NUMBER --conclusion WORDS --study-result major"
      ) : Sentence(zh: "--officer 另一名执法人员", en: "--officer ANOTHER")
    return Sentence(
      zh:
        "bihuan case confirm（或 dismiss）\(state.id) --authority 机关 \(study.zh) --by 姓名 --signed-scan 签字扫描件",
      en:
        "bihuan case confirm (or dismiss) \(state.id) --authority BODY \(study.en) --by NAME --signed-scan FILE"
    )
  }

  /// The command that brings a missing step about; where the case is decided here it is not referred.
  static func next(_ step: MissingStep, _ view: CaseView, decides: Bool) -> Sentence {
    let id = view.state.id
    switch step {
    case .determination where view.state.referrals.contains { $0.reply == nil }:
      return next(.reply(receiver: ""), view, decides: decides)
    case .determination:
      return view.state.opened.regime == .fire && view.state.referrals.isEmpty && !decides
        ? Sentence(
          zh: "bihuan case refer \(id) --to 消防救援机构 --reason 理由 --by 姓名",
          en: "bihuan case refer \(id) --to \"fire-rescue body\" --reason REASON --by NAME"
        ) : confirmation(of: view.state)
    case .interimMeasures:
      return Sentence(
        zh: "bihuan case control \(id) --kind stopped_use --text 做了什么 --by 姓名",
        en: "bihuan case control \(id) --kind stopped_use --text WORDS --by NAME"
      )
    case .responsible, .plan:
      return Sentence(
        zh:
          "bihuan case plan \(id) --measures 措施 --responsible 姓名 --funds 元 --funds-source 来源 --deadline 日期 --contingency 预案 --by 姓名",
        en:
          "bihuan case plan \(id) --measures WORDS --responsible NAME --funds YUAN --funds-source WORDS --deadline DAY --contingency WORDS --by NAME"
      )
    case .reply:
      return Sentence(
        zh: "bihuan case reply \(id) --outcome determined_major --text 内容 --paper 文号 --by 姓名",
        en:
          "bihuan case reply \(id) --outcome determined_major --text WORDS --paper NUMBER --by NAME"
      )
    case .order:
      return Sentence(
        zh: "bihuan case notice \(id) --number 文号 --officer 甲 --officer 乙 --recipient 签收人",
        en: "bihuan case notice \(id) --number NUMBER --officer A --officer B --recipient NAME"
      )
    case .report(.government):
      return Sentence(
        zh:
          "bihuan case report \(id) --to government --body 区人民政府 --reporter 应急管理局 --receipt 文号 --by 姓名",
        en:
          "bihuan case report \(id) --to government --body GOVERNMENT --reporter DEPARTMENT --receipt NUMBER --by NAME"
      )
    case .report(let recipient):
      return Sentence(
        zh: "bihuan case report \(id) --to \(recipient.rawValue) --body 名称 --receipt 回执 --by 姓名",
        en:
          "bihuan case report \(id) --to \(recipient.rawValue) --body NAME --receipt RECEIPT --by NAME"
      )
    case .members(let hazards):
      let first = hazards.first?.text ?? "H-…"
      return Sentence(zh: "bihuan hazard next \(first)", en: "bihuan hazard next \(first)")
    case .redetermination:
      return Sentence(
        zh:
          "bihuan case redetermine \(id) --no-longer-major --authority 机关 --reason 理由 --by 姓名 --signed-scan 签字扫描件",
        en:
          "bihuan case redetermine \(id) --no-longer-major --authority BODY --reason REASON --by NAME --signed-scan FILE"
      )
    case .resumption:
      return Sentence(
        zh: "bihuan case accept-report、resume-apply、resume-decide \(id)",
        en: "bihuan case accept-report, resume-apply, resume-decide \(id)"
      )
    case .unsealing:
      return Sentence(
        zh: "bihuan case seal-lift \(id) --number 文号 --reason 理由 --officer 甲 --officer 乙",
        en: "bihuan case seal-lift \(id) --number NUMBER --reason REASON --officer A --officer B"
      )
    case .delisting:
      let step = view.state.supervision.nextStep
      let options = NextStep.overlay(step).at(view.state.supervision.nextLevel(for: step))
      let line = "bihuan case \(HazardNoun.verb(of: step) ?? "") \(id)"
      return Sentence(zh: "\(line) \(options.zh)", en: "\(line) \(options.en)")
    case .assignment, .referral, .rectification, .acceptance, .reinspection, .service, .closure:
      return Sentence(
        zh: "bihuan case end \(id) --officer 甲 --officer 乙 --signed-scan 签字扫描件",
        en: "bihuan case end \(id) --officer A --officer B --signed-scan FILE"
      )
    }
  }

  /// What is said after a stop, a seal or what ends them: on which members it stands.
  static func print(
    _ done: HazardStep,
    on members: [HazardState],
    of id: CaseID
  ) {
    let ids = members.map(\.id.text)
    let lines = [
      Sentence(
        zh: "已办理“\(done.label.zh)”，记在成员隐患 \(ids.joined(separator: "、")) 上。",
        en: "Done, “\(done.label.en)”, on the members \(ids.joined(separator: ", "))."
      ),
      Sentence(zh: "下一步：bihuan case next \(id)", en: "Next: bihuan case next \(id)"),
    ]
    Console.print(lines.map { $0.text(in: SpokenLanguage.current) }.joined(separator: "\n"))
  }
}
