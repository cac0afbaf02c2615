import SafetyModel

/// Sentences about entered values that several readers share, so that the same fault reads the same
/// whether it stood in a file, a table or on the command line.
enum EntrySentence {
  static func badRegion(_ text: String) -> Sentence {
    Sentence(
      zh: "行政区划代码\(Quote.value(text))不对，应为2、4、6、9或12位数字。请核对所在镇（街道）的代码。",
      en:
        "The region code \(Quote.value(text)) is not 2, 4, 6, 9 or 12 digits. Check the code of the town."
    )
  }

  static func badCreditCode(_ text: String, _ fault: CreditCode.Fault) -> Sentence {
    Sentence(
      zh: "统一社会信用代码\(Quote.value(text))不对，",
      en: "The credit code \(Quote.value(text)) is wrong: "
    )
    .joined(reason(fault))
    .followed(
      by: Sentence(
        zh: "请对照营业执照改正；暂时不知道的可以不填。",
        en: "Correct it by the business licence, or leave it out while it is not known."
      )
    )
  }

  static func unknownItem(_ id: String, nearest: String?) -> Sentence {
    Sentence(
      zh: "本次检查没有检查项\(Quote.value(id))。",
      en: "This inspection has no item \(Quote.value(id))."
    )
    .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
  }

  static func circumstanceNotOfItem(_ id: String, item: String, allowed: [String]) -> Sentence {
    let row = Quote.list(allowed)
    return Sentence(
      zh: "检查项\(Quote.value(item))没有情形\(Quote.value(id))。请改为下列之一：\(row.zh)。",
      en:
        "The item \(Quote.value(item)) has no circumstance \(Quote.value(id)). Use one of \(row.en)."
    )
  }

  static func circumstanceNotNamed(item: String, allowed: [String]) -> Sentence {
    let row = Quote.list(allowed)
    return Sentence(
      zh: "检查项\(Quote.value(item))有几种情形，答案没有写明是哪一种。请从下列选填：\(row.zh)。",
      en:
        "The item \(Quote.value(item)) has several circumstances and the answer names none. Name those found among \(row.en)."
    )
  }

  static func nothingToMeasure(_ item: String) -> Sentence {
    Sentence(
      zh: "检查项\(Quote.value(item))不要求测量，却填了测量值。请删除测量值，需要时写进备注。",
      en:
        "The item \(Quote.value(item)) asks for no measurement, yet one is given. Delete it; put it into the note if needed."
    )
  }

  static func measurementContradicts(
    _ item: String,
    _ value: ExactDecimal,
    _ limit: MeasuredLimit
  ) -> Sentence {
    Sentence(
      zh:
        "检查项\(Quote.value(item))答为符合，测量值\(value)\(Quote.plain(limit.unit))却超出限值（\(limit.sentence.zh)）。请改答“不符合”，或核对测量值。",
      en:
        "The item \(Quote.value(item)) is answered conforming, yet the measured \(value) \(Quote.plain(limit.unit)) is outside the limit (\(limit.sentence.en)). Answer nonconforming or check the value."
    )
  }

  static let unclosedQuote = Sentence(
    zh: "单元格开头的双引号没有对应的结尾。请在单元格末尾补上双引号。",
    en: "A quoted cell does not end. Add the closing quotation mark."
  )

  static let textAfterQuote = Sentence(
    zh: "单元格的结尾双引号之后还有文字。请把双引号里的双引号写两遍，或删除多余文字。",
    en:
      "Text follows the closing quotation mark of a cell. Double the inner quotation marks or delete the text."
  )

  static func wrongCellCount(expected: Int, found: Int) -> Sentence {
    Sentence(
      zh: "这一行有\(found)个单元格，表头有\(expected)个。请检查是否多写或漏写了逗号。",
      en:
        "This row has \(found) cells, the head has \(expected). Check for a comma too many or too few."
    )
  }

  static func missingColumn(_ name: String) -> Sentence {
    Sentence(
      zh: "缺少列\(Quote.value(name))。请在表头补上这一列。",
      en: "The column \(Quote.value(name)) is missing. Add it to the head."
    )
  }

  static func unknownColumn(_ name: String, nearest: String?) -> Sentence {
    Sentence(zh: "未知的列\(Quote.value(name))。", en: "Unknown column \(Quote.value(name)).")
      .followed(
        by: .correction(
          to: nearest,
          otherwise: Sentence(zh: "请核对列名，或删除这一列。", en: "Check the name or delete the column.")
        )
      )
  }

  static func badDay(_ key: String, _ value: String) -> Sentence {
    Sentence(
      zh: "\(Quote.value(key))的日期\(Quote.value(value))不存在或写法不对。请写成“2026-11-22”的样子。",
      en:
        "The day \(Quote.value(value)) under \(Quote.value(key)) does not exist or has the wrong form. Write it like “2026-11-22”."
    )
  }

  static func derivedFact(_ fact: String) -> Sentence {
    Sentence(
      zh:
        "属性\(Quote.value(fact))由别的属性推算，不能填写或测量。请填推算它的属性，用 bihuan rules show \(fact) 查看是哪几个。",
      en:
        "The fact \(Quote.value(fact)) follows from others and is not entered or measured. Enter what it follows from; bihuan rules show \(fact) lists it."
    )
  }

  static func unitMismatch(_ fact: String, expected: String, found: String) -> Sentence {
    Sentence(
      zh: "属性\(Quote.value(fact))的单位应为\(Quote.value(expected))，填的是\(Quote.value(found))。请换算后改填。",
      en:
        "The fact \(Quote.value(fact)) is in \(Quote.value(expected)), not \(Quote.value(found)). Convert it."
    )
  }

  private static func reason(_ fault: CreditCode.Fault) -> Sentence {
    switch fault {
    case .length(let count):
      Sentence(zh: "应为18位，填了\(count)位。", en: "it has \(count) characters instead of 18.")
    case .symbol(let character, let position, let hint):
      symbol(character, position, hint)
    case .regionNotDigits:
      Sentence(zh: "第3至8位应为数字。", en: "characters 3 to 8 must be digits.")
    case .checkSymbol:
      Sentence(
        zh: "最后一位校验码不符，前面至少有一位抄错。",
        en: "the check character at the end does not fit, so at least one character was miscopied."
      )
    }
  }

  private static func symbol(
    _ character: Character,
    _ position: Int,
    _ hint: Character?
  ) -> Sentence {
    let shown = Quote.value(String(character))
    guard let hint else {
      return Sentence(
        zh: "第\(position)位的\(shown)不是信用代码用的字符。",
        en: "character \(position), \(shown), is not used in credit codes."
      )
    }
    let meant = Quote.value(String(hint))
    return Sentence(
      zh: "第\(position)位的\(shown)不是信用代码用的字符，可能应为\(meant)。",
      en: "character \(position), \(shown), is not used in credit codes; perhaps \(meant) is meant."
    )
  }
}
