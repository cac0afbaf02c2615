import RuleLanguage
import SafetyModel

/// What is wrong in a layer of a locality, and what to do about it.
enum LocalDiagnosticSentence {
  static func notTightened(_ field: LocalChange.Field, setBy: String?) -> Sentence {
    Sentence(
      zh:
        "这里写的是加严，却没有比现行的更严：\(field.transition.zh)\(source(setBy).zh)。请改成更严的值；要放宽的写到 relax 下，并写明理由和授权依据。",
      en:
        "This tightens, yet asks for no more than what holds: \(field.transition.en)\(source(setBy).en). Use a stricter value; to ask for less, write it under relax with reason and authority."
    )
  }

  static func notRelaxed(_ field: LocalChange.Field, setBy: String?) -> Sentence {
    Sentence(
      zh: "这里写的是放宽，却没有比现行的更宽：\(field.transition.zh)\(source(setBy).zh)。请改正值；要加严的写到 tighten 下。",
      en:
        "This relaxes, yet asks for no less than what holds: \(field.transition.en)\(source(setBy).en). Correct the value; to ask for more, write it under tighten."
    )
  }

  static func legallyFixed(_ key: String) -> Sentence {
    Sentence(
      zh:
        "\(Quote.value(key))由法律法规规定，地方不能改。判定要素、法定等级和法定期限不能加严也不能放宽；本地要从严处置的，在 circumstance 下写 handling: as_major（按重大处理），它不改变法定等级。",
      en:
        "\(Quote.value(key)) is fixed by law and no locality can change it. Elements, legal grade and statutory terms are neither tightened nor relaxed; to handle a circumstance more strictly write handling: as_major, which leaves the legal grade as it is."
    )
  }

  static func fixedByLaw(_ field: LocalChange.Field) -> Sentence {
    Sentence(
      zh: "不能放宽到法定要求以下：\(field.transition.zh)，现行的值有已核对的法律依据。请删除这一处。",
      en:
        "What a verified text asks for cannot be relaxed: \(field.transition.en). Delete this change."
    )
  }

  static func withoutGround(_ verb: TailoringVerb, _ key: String) -> Sentence {
    let asked =
      key == "authority"
      ? Sentence(
        zh: "哪个文件授权这样做（instrument、clause、confidence）",
        en: "the text that gives the power (instrument, clause, confidence)"
      )
      : Sentence(zh: "理由（中英文）", en: "the reason in both languages")
    return Sentence(
      zh: "\(verb.label.zh)必须写明\(Quote.value(key))。请补上\(asked.zh)。",
      en: "To \(verb.rawValue) something, \(Quote.value(key)) is required. Add \(asked.en)."
    )
  }

  static func authorityTooWeak(_ confidence: Confidence) -> Sentence {
    Sentence(
      zh:
        "放宽的授权依据只标为\(Quote.value(confidence.rawValue))（\(confidence.detailedLabel.zh)），不足以放宽。请核对原文后标为“verified”，或删除这一处。",
      en:
        "The authority to relax is marked \(Quote.value(confidence.rawValue)) (\(confidence.detailedLabel.en)) only. Check the text and mark it “verified”, or delete this change."
    )
  }

  static func conflictingLayers(
    _ field: String,
    _ other: String,
    _ first: RuleLocation
  ) -> Sentence {
    Sentence(
      zh:
        "同一个地方的两个层都改了\(Quote.value(field))：另一个是\(Quote.value(other))，写在 \(first)。请只在一处写。",
      en:
        "Two layers of the same place change \(Quote.value(field)): the other is \(Quote.value(other)), at \(first). Keep one of them."
    )
  }

  static func outsideFolder(_ region: String, _ parent: String, _ parentRegion: String) -> Sentence
  {
    Sentence(
      zh:
        "区划\(Quote.value(region))不在上级文件夹的\(Quote.value(parent))（\(parentRegion)）之内。请改正区划代码，或把文件移到所属地方的文件夹。",
      en:
        "The region \(Quote.value(region)) does not lie in that of the folder above, \(Quote.value(parent)) (\(parentRegion)). Correct the code or move the file."
    )
  }

  private static func source(_ setBy: String?) -> Sentence {
    guard let setBy else { return Sentence(both: "") }
    return Sentence(
      zh: "（现行值由\(Quote.value(setBy))规定）",
      en: " (what holds was set by \(Quote.value(setBy)))"
    )
  }
}
