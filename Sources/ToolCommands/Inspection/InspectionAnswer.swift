import ArgumentParser
import Determination
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
    let draft = try answer.draft()
    let before = try context.readInspection(id).answers(to: draft.item)
    let recorded = try context.recordAnswers([draft], in: id)
    for answer in recorded { Console.print(AnswerLine.of(answer).spoken) }
    let view = try context.viewInspection(id)
    let replaced = before.filter { !view.inspection.answers.contains($0) }
    if let remark = AnswerLine.replaced(replaced) { Console.say(remark) }
    for answer in recorded {
      if let remark = AnswerLine.missingPhoto(answer, in: view) { Console.say(remark) }
    }
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

  /// Earlier answers to the item that no longer count; they stay in the history.
  static func replaced(_ answers: [Answer]) -> Sentence? {
    guard !answers.isEmpty else { return nil }
    let places = answers.map { $0.location ?? "—" }
    return Sentence(
      zh: "取代了此前的\(answers.count)条答案（部位：\(places.joined(separator: "、"))），历史里仍可查到。",
      en:
        "Replaces \(answers.count) earlier answers (at \(places.joined(separator: ", "))); they stay in the history."
    )
  }

  /// A photo the item asks for and the answer does not have yet.
  static func missingPhoto(_ answer: Answer, in view: InspectionView) -> Sentence? {
    let asks =
      view.items.first { $0.item.id == answer.item }?.item.evidenceOnNonconforming
      .contains(.photo) ?? false
    let hasPicture = answer.evidence.contains { $0.mediaType.hasPrefix("image/") }
    guard answer.answer == .nonconforming, asks, !hasPicture, answer.reason == nil else {
      return nil
    }
    return Sentence(
      zh: "这一项结束检查前须有照片：再答一次并加 --photo，或用 --reason 写明没有照片的理由。",
      en:
        "This needs a photo before the visit is finished: answer again with --photo, or say with --reason why there is none."
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
