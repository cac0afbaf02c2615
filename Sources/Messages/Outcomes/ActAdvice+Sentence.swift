public import Operations
public import SafetyModel

extension DatedBack {
  /// That an entry is dated back, in a few words.
  public var sentence: Sentence {
    Sentence(
      zh: "倒签：登记时此日之后已有\(acts)项记录，最晚\(lastDay.chineseText)",
      en: "dated back: \(acts) acts after that day were on record, the last on \(lastDay)"
    )
  }
}

extension ActAdvice {
  /// What to think about, and what to do.
  public var sentence: Sentence {
    switch self {
    case .datedBack(let name, let mark):
      Sentence(
        zh:
          "提醒：\(Quote.value(name))的这项登记写成更早的日期，此日之后已有\(mark.acts)项涉及的记录（最晚\(mark.lastDay.chineseText)）；已记录并标明倒签。",
        en:
          "Note: this entry about \(Quote.value(name)) is dated before \(mark.acts) acts on record (the last on \(mark.lastDay)); it is recorded and marked as dated back."
      )
    case .noRegion(let body):
      Sentence(
        zh: "提醒：\(Quote.value(body))没有登记区划，无法核对管辖。请用 bihuan org change 补登。",
        en:
          "Note: \(Quote.value(body)) has no region on record, so its jurisdiction was not checked. Record it with bihuan org change."
      )
    case .cardUnfit(let name):
      Sentence(
        zh: "提醒：\(Quote.value(name))没有登记有效的执法证，不能在本次检查的文书上签字。",
        en: "Note: \(Quote.value(name)) holds no valid card and signs no paper of this inspection."
      )
    case .proofReused(let file, let other):
      Sentence(
        zh: "提醒：\(Quote.value(file))已作为 \(other) 的整改证据，请核对是否用错照片。",
        en: "Note: \(Quote.value(file)) already served as proof for \(other). Check the picture."
      )
    case .unknownBasis(let basis):
      Sentence(
        zh: "提醒：\(Quote.value(basis))不在文本库中，已注明“未核”。请核对条文（bihuan rules instruments）。",
        en:
          "Note: \(Quote.value(basis)) is on no list of instruments and is marked as not checked (未核). See bihuan rules instruments."
      )
    case .penalty(let doubt): doubt.sentence
    }
  }
}

extension PenaltyDoubt {
  /// What speaks against it; it is recorded all the same.
  public var sentence: Sentence {
    switch self {
    case .notNotified:
      Sentence(
        zh: "提醒：没有处罚告知的记录。作出处罚决定前应当告知事实、理由、依据和权利（行政处罚法）。",
        en: "Note: no notice before the penalty is on record; the unit is told beforehand."
      )
    case .hearingRuns(let day):
      Sentence(
        zh: "提醒：要求听证的期限到\(day.chineseText)才届满，决定早于此日。请核对日期。",
        en: "Note: the time to ask for a hearing runs until \(day); the decision is earlier."
      )
    case .noCase:
      Sentence(
        zh: "提醒：没有立案的记录。请用 bihuan hazard penalty-case 补登。",
        en: "Note: no case was opened on record. Record it with bihuan hazard penalty-case."
      )
    case .aboveCeiling(let article, let fen):
      Sentence(
        zh: "提醒：金额超过安全生产法第\(article)条对单位罚款的最高额\(fen / 100)元。请核对。",
        en:
          "Note: more than the \(fen / 100) yuan that art. \(article) of the Work Safety Law admits against a unit."
      )
    case .selfFound:
      Sentence(
        zh: "提醒：这是单位自查发现的隐患。请核对处罚的事实和依据。",
        en: "Note: the unit found this hazard itself. Check the ground of the penalty."
      )
    }
  }
}
