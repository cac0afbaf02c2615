import SafetyModel

/// What is wrong with the ground a rule stands on, or with what it counts and measures.
enum GroundSentence {
  static func majorWithoutElement(_ item: String) -> Sentence {
    Sentence(
      zh: "检查项\(Quote.value(item))标为重大，但没有一条直接判定要素以它的情形为依据。请补上判定要素，或把 grade 改为 escalates。",
      en:
        "The item \(Quote.value(item)) is graded major, yet no direct element rests on its circumstances. Add the element or change grade to escalates."
    )
  }

  static func withoutNorm(_ confidence: Confidence) -> Sentence {
    Sentence(
      zh: "标为“\(confidence.label.zh)”，却没有写 norm（依据条款）。请写明法规和条款；没有核对过原文的，改为 practice 或 unknown。",
      en:
        "Marked “\(confidence.label.en)”, yet no norm is cited. Cite instrument and clause; if the text was not read, mark it practice or unknown."
    )
  }

  static func moreCertain(_ confidence: Confidence, _ best: Confidence) -> Sentence {
    Sentence(
      zh: "标为“\(confidence.label.zh)”，高于所引条款的“\(best.label.zh)”。请核对原文后提高条款的标注，或降低这里的标注。",
      en:
        "Marked “\(confidence.label.en)”, more certain than the cited clause (“\(best.label.en)”). Check the text and raise the clause, or lower the mark here."
    )
  }

  static func notNumber(_ fact: String) -> Sentence {
    Sentence(
      zh: "要测量的属性\(Quote.value(fact))不是数值。请换一个数值属性，或在 facts.yml 中改为 decimal 或 integer。",
      en:
        "The measured fact \(Quote.value(fact)) is not a number. Choose another or make it decimal or integer in facts.yml."
    )
  }

  static func tooMany(_ atLeast: Int, _ available: Int) -> Sentence {
    Sentence(
      zh: "要求至少成立\(atLeast)项，可数的要素却只有\(available)项。请改小 at_least，或补全 of。",
      en:
        "At least \(atLeast) elements are asked for, only \(available) can count. Lower at_least or complete of."
    )
  }
}
