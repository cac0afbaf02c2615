import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Walks through the items in the terminal.
struct InspectionWalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: text(
      "在终端里按行走顺序逐项检查；每答一项立即保存，中断后接着查。",
      "Go through the items in the terminal; every answer is kept at once and the walk can be resumed."
    ),
    aliases: ["走查"]
  )

  @OptionGroup var target: InspectionArguments

  func run() throws {
    let (context, id) = try target.act()
    let view = try context.viewInspection(id)
    guard view.inspection.status == .underWay else {
      throw OperationFailure.notNow(.inspectionNotUnderWay(id))
    }
    var dialogue = WalkDialogue(
      view,
      questions: WalkQuestions(
        ask: { Console.readLine(prompt: $0) },
        say: { Console.say($0) }
      ),
      context: { () throws(OperationFailure) in try target.act().context }
    )
    guard !dialogue.unanswered.isEmpty else {
      Console.done(AnswerLine.rest(of: view))
      return
    }
    let ending = try dialogue.run()
    report(ending, rest: dialogue.unanswered, of: id)
  }

  private func report(_ ending: WalkDialogue.Ending, rest: [ChecklistItem], of id: InspectionID) {
    switch ending {
    case .endOfInput:
      // The cursor stands behind a prompt nobody answered.
      Console.say(Sentence(zh: "\n输入结束，走查停在这里。", en: "\nThe input ended; the walk stops here."))
    case .quit, .complete: break
    }
    guard !rest.isEmpty else {
      Console.done(
        Sentence(
          zh: "全部项目都有答案。下一步：bihuan inspection finish \(id)",
          en: "Every item has an answer. Next: bihuan inspection finish \(id)"
        )
      )
      return
    }
    Console.done(
      Sentence(
        zh: "已答的都已保存，还有\(rest.count)项没有答案。接着查：bihuan inspection walk \(id)",
        en:
          "Every answer is kept; \(rest.count) items have none. Go on: bihuan inspection walk \(id)"
      ),
      Sentence(
        zh: "其余不查了：bihuan inspection finish \(id) --not-checked-reason '理由'",
        en: "To leave the rest: bihuan inspection finish \(id) --not-checked-reason 'the reason'"
      )
    )
  }
}
