import ArgumentParser
import Glibc
import Messages
import SafetyModel
import Workflow

/// The answer to words that do not go with a pass or a closure.
struct WordingOption: ParsableArguments {
  @Option(
    name: .customLong("confirm-wording"),
    help: help(
      "文字里有“仍未”“部分”一类的话而结论是合格时，写明为什么合格；会一并记录。",
      "Why a pass is meant although the words say “still” or “partly”; recorded with it."
    )
  )
  var confirmation: String?

  @Flag(help: help("不再追问，按合格登记。", "Do not ask again: a pass is meant."))
  var yes = false

  /// The answer given, or asked for at a terminal; nothing when no word speaks against the result.
  func answer(to words: String?) -> String? {
    guard let words, let word = Wording.doubt(in: words) else { return nil }
    if let confirmation { return confirmation }
    if yes { return "已确认合格 confirmed" }
    guard isatty(0) == 1 else { return nil }
    let typed = Console.readLine(
      prompt: Sentence(
        zh: "文字里写着“\(word)”，结论却是合格。为什么合格？直接回车则不登记：",
        en: "The words say “\(word)”, yet the result is a pass. Why? Return alone records nothing: "
      )
    )
    return typed.flatMap { $0.isEmpty ? nil : $0 }
  }
}
