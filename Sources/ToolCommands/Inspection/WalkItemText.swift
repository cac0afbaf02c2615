import Determination
import Messages
import Reporting
import RuleLanguage
import SafetyModel

/// How one item looks during a walk.
struct WalkItemText {
  let entry: ItemApplicability
  let number: Int
  let of: Int
  let pack: RulePack

  /// What can be pressed, in full.
  static let keys = Sentence(
    zh: "按键：y 是（符合）  n 否（不符合）  na 不适用  u 无法检查  s 跳过  b 返回上一项  q 退出  ? 帮助",
    en:
      "Keys: y yes (conforming)  n no  na not applicable  u unable to check  s skip  b back  q quit  ? help"
  )

  static let prompt = Sentence(zh: "y/n/na/u/s/b/q > ", en: "y/n/na/u/s/b/q > ")

  /// Tells the station when it changed, the question, what to look at, and what was answered.
  func tell(
    after station: Station?,
    given inspection: Inspection,
    through say: (Sentence) -> Void
  ) {
    let item = entry.item
    if item.station != station {
      let name = item.station.label
      say(Sentence(zh: "\n━━ \(name.zh) ━━", en: "\n━━ \(name.en) ━━"))
    }
    say(
      Sentence(
        zh: "\n[\(number)/\(of)] \(item.ask.zh)（\(item.id)）",
        en: "\n[\(number)/\(of)] \(item.ask.en) (\(item.id))"
      )
    )
    for detail in details { say(WalkItemText.indented(detail)) }
    for answer in inspection.answers(to: item.id) {
      let place = answer.location.map { Sentence(zh: "（\($0)）", en: " (\($0))") }
      say(
        Sentence(
          zh: "  已答：\(answer.answer.label.zh)\(place?.zh ?? "")",
          en: "  Answered: \(answer.answer.label.en)\(place?.en ?? "")"
        )
      )
    }
  }

  private var details: [Sentence] {
    let item = entry.item
    var lines = [
      Sentence(zh: "看：\(item.lookAt.zh)", en: "Look at: \(item.lookAt.en)")
    ]
    if let measure = item.measure {
      lines.append(
        Sentence(zh: "测：\(measure.sentence.zh)", en: "Measure: \(measure.sentence.en)")
      )
    }
    let evidence = item.evidenceOnNonconforming.map(\.label)
    if !evidence.isEmpty {
      lines.append(
        Sentence(
          zh: "不符合须附：\(evidence.map(\.zh).joined(separator: "、"))",
          en: "A no needs: \(evidence.map(\.en).joined(separator: ", "))"
        )
      )
    }
    switch item.grade {
    case .general: break
    case .escalates, .major:
      lines.append(
        Sentence(zh: "隐患等级：\(item.grade.label.zh)", en: "Grade: \(item.grade.label.en)")
      )
    }
    if case .undecided(let facts) = entry.status {
      let questions = facts.map { pack.fact($0)?.ask ?? BilingualText(zh: $0, en: $0) }
      lines.append(
        Sentence(
          zh: "尚不能确定是否适用，先问清：\(questions.map(\.zh).joined(separator: " "))",
          en: "May not apply; find out first: \(questions.map(\.en).joined(separator: " "))"
        )
      )
    }
    return lines
  }

  private static func indented(_ text: Sentence) -> Sentence {
    Sentence(zh: indented(text.zh), en: indented(text.en))
  }

  private static func indented(_ text: String) -> String {
    DisplayWidth.wrap(text, to: max(20, Console.width - 4)).enumerated()
      .map { ($0.offset == 0 ? "  " : "    ") + $0.element }
      .joined(separator: "\n")
  }
}
