import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Records one answer.
struct InspectionAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: text(
      "回答一个检查项；再答一次就替换，旧答案留在历史里。",
      "Answer one item; a second answer replaces the first, which stays in the history."
    ),
    aliases: ["回答"]
  )

  @OptionGroup var target: InspectionArguments
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let (context, id) = try target.act()
    let recorded = try context.recordAnswers([try answer.draft()], in: id)
    for answer in recorded { Console.print(AnswerLine.of(answer).spoken) }
    let view = try context.viewInspection(id)
    Console.print(AnswerLine.rest(of: view).spoken)
  }
}

/// Short lines about answers.
enum AnswerLine {
  static func of(_ answer: Answer) -> Sentence {
    let place = answer.location.map { Sentence(zh: "（\($0)）", en: " (\($0))") }
    let files = answer.evidence.count
    let count =
      files == 0 ? Sentence(zh: "", en: "") : Sentence(zh: "，附件\(files)个", en: ", files: \(files)")
    return Sentence(
      zh: "已记录 \(answer.item)\(place?.zh ?? "")：\(answer.answer.label.zh)\(count.zh)。",
      en: "Recorded \(answer.item)\(place?.en ?? ""): \(answer.answer.label.en)\(count.en)."
    )
  }

  /// How many items are open, and what comes next.
  static func rest(of view: InspectionView) -> Sentence {
    let id = view.inspection.id
    guard let next = view.unanswered.first else {
      return Sentence(
        zh: "全部项目都有答案。下一步：bihuan inspection finish \(id)",
        en: "Every item has an answer. Next: bihuan inspection finish \(id)"
      )
    }
    return Sentence(
      zh: "还有\(view.unanswered.count)项没有答案，下一项 \(next.id)：\(next.ask.zh)",
      en: "\(view.unanswered.count) items have no answer; the next is \(next.id): \(next.ask.en)"
    )
  }
}
