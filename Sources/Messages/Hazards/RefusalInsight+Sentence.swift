import Operations
import SafetyModel
import Workflow

extension RefusalInsight {
  /// The same with the name of the matter before its id.
  func namingMatter(in sentence: Sentence) -> Sentence {
    guard let matter, let id = matterID else { return sentence }
    let quoted = Quote.value(id)
    return Sentence(
      zh: sentence.zh.replacing(quoted, with: "“\(matter.zh)（\(id)）”"),
      en: sentence.en.replacing(quoted, with: "“\(matter.en) (\(id))”")
    )
  }

  /// The exact command that refers the hazard to a body with the power; nothing for other reasons.
  func referral(of hazard: HazardID?, for reason: RefusalReason) -> Sentence? {
    guard let hazard, reason.isLackOfPower else { return nil }
    let receiver = competent.first.map { Sentence(both: Command.word($0)) }
    let to = receiver ?? Sentence(zh: "有职权的部门", en: "\"competent body\"")
    let topic = matter ?? Sentence(zh: "本事项", en: "this matter")
    let by = Command.word(actor ?? "")
    let start = "bihuan hazard transfer \(hazard) --to"
    return Sentence(
      zh:
        "移送（有答复期限）：\(start) \(to.zh) --referral --reason \(Command.word("本机关对\(topic.zh)没有职权")) --by \(actor == nil ? "姓名" : by)",
      en:
        "Refer it, with a day for the answer: \(start) \(to.en) --referral --reason \(Command.word("no mandate for \(topic.en)")) --by \(actor == nil ? "NAME" : by)"
    )
  }
}

/// Words of a command to be typed.
public enum Command {
  /// A word as a shell takes it: in quotation marks where it needs them.
  public static func word(_ text: String) -> String {
    let plain = Quote.plain(text)
    let isPlain =
      !plain.isEmpty && plain.allSatisfy { $0.isLetter || $0.isNumber || "-_.〔〕".contains($0) }
    return isPlain ? plain : "'" + plain.replacing("'", with: "’") + "'"
  }
}

extension Sentence {
  /// The same with the names of people and bodies before their ids.
  func naming(_ names: [String: String]) -> Sentence {
    var zh = zh
    var en = en
    for (id, name) in names.sorted(by: { $0.key < $1.key }) {
      let plain = Quote.value(name)
      // In Chinese an id stands between spaces, a name in quotation marks does not.
      zh = zh.replacing(" \(id) ", with: "\(plain)（\(id)）")
        .replacing(" \(id)", with: "\(plain)（\(id)）")
      en = en.replacing(id, with: "\(plain) (\(id))")
    }
    return Sentence(zh: zh, en: en)
  }
}
