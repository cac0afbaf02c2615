import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Corrects an answer of a finished visit.
struct InspectionAmend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: text(
      "更正已结束检查的一个答案，--reason 写更正的理由；原答案留在历史里。",
      "Correct an answer of a finished inspection, with --reason; the first answer stays in the history."
    ),
    aliases: ["更正"]
  )

  @OptionGroup var target: InspectionArguments
  @OptionGroup var answer: AnswerOptions

  @Option(
    name: .customLong("answer-reason"),
    help: help(
      "答案本身的理由，与更正的理由不同时写；如不符合而没有照片的缘由。",
      "The reason of the answer itself, when it is another; such as why there is no photo."
    )
  )
  var answerReason: String?

  func validate() throws {
    guard answer.reason != nil else {
      throw ValidationError(text("更正须用 --reason 写明理由。", "A correction needs its --reason."))
    }
  }

  func run() throws {
    let (context, id) = try target.act()
    var draft = try answer.draft()
    let reason = draft.reason ?? ""
    draft.reason = answerReason ?? (draft.answer.needsReason ? reason : nil)
    let outcome = try context.amendInspection(id, draft, reason: reason)
    Console.print(
      Sentence(
        zh: "检查 \(id) 的 \(draft.item) 已更正为：\(draft.answer.label.zh)。",
        en: "In inspection \(id), \(draft.item) is now: \(draft.answer.label.en)."
      ).spoken
    )
    if draft.answer != .nonconforming {
      Console.say(
        Sentence(
          zh: "已登记的隐患不会因此消失；确属登记有误的，用 bihuan hazard withdraw 撤销。",
          en: "Hazards on record stay; withdraw one that was an error with bihuan hazard withdraw."
        )
      )
    }
    try FinishOutcome(outcome, of: id, in: context).printFindings()
  }
}

extension AnswerKind {
  /// Whether the answer says nothing without a reason.
  fileprivate var needsReason: Bool {
    switch self {
    case .conforming, .nonconforming: false
    case .notApplicable, .unableToCheck, .notChecked: true
    }
  }
}
