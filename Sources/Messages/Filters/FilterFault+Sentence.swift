public import Operations
public import SafetyModel

extension FilterFault {
  /// Where the filter is not understood, with the place in ▸ ◂, and what may stand there.
  public var sentence: Sentence {
    let quoted = marked
    let place = position + 1
    let reason = reason.sentence
    return Sentence(
      zh: "筛选条件“\(quoted)”第\(place)个字处：\(reason.zh)",
      en: "Filter “\(quoted)”, character \(place): \(reason.en)"
    )
  }

  /// The filter with brackets around what is meant, cut where it is long.
  private var marked: String {
    let text = Array(source)
    let start = min(position, text.count)
    let end = min(start + max(1, length), text.count)
    let from = max(0, start - FilterFault.shown)
    let to = min(text.count, end + FilterFault.shown)
    let lead = (from > 0 ? "…" : "") + String(text[from..<start])
    let tail = String(text[end..<to]) + (to < text.count ? "…" : "")
    return Quote.plain(lead) + "▸" + Quote.plain(String(text[start..<end])) + "◂"
      + Quote.plain(tail)
  }

  private static let shown = 30
}

extension FilterFault.Reason {
  /// What is wrong and what to write instead.
  var sentence: Sentence {
    switch self {
    case .empty, .conditionMissing:
      Sentence(
        zh: "这里缺一个条件，例如 等级=重大 或 逾期。\(FilterField.all.zh)",
        en: "A condition is missing here, such as grade=major or overdue. \(FilterField.all.en)"
      )
    case .tooLong(let limit):
      Sentence(
        zh: "筛选条件超过\(limit)个字。请写短些，或分成几个保存的筛选。",
        en: "The filter is longer than \(limit) characters. Shorten it or use several filters."
      )
    case .tooDeep:
      Sentence(zh: "括号套得太深。请减少层数。", en: "Too many brackets within brackets. Use fewer.")
    case .unknownWord(let word, let fields):
      Sentence(
        zh: "不认识“\(Quote.plain(word))”。\(FilterField.row(fields).zh)",
        en: "“\(Quote.plain(word))” is not known. \(FilterField.row(fields).en)"
      )
    case .comparisonMissing(let field):
      Sentence(
        zh: "“\(field.names[0])”后面要写比较和值，可用：\(field.signs)。",
        en: "“\(field.rawValue)” needs a comparison and a value; use \(field.signs)."
      )
    case .comparisonNotAllowed(let field, let comparison):
      Sentence(
        zh: "“\(field.names[0])”不能用“\(comparison.rawValue)”比较，可用：\(field.signs)。",
        en: "“\(field.rawValue)” does not admit “\(comparison.rawValue)”; use \(field.signs)."
      )
    case .valueMissing(let field):
      Sentence(
        zh: "这里缺“\(field.names[0])”的值。含空格、括号的值请加引号。",
        en:
          "The value of “\(field.rawValue)” is missing here. Quote values with spaces or brackets."
      )
    case .unknownValue(let field, let text, let allowed): unknownValue(field, text, allowed)
    case .badDay(let field, let text):
      Sentence(
        zh:
          "“\(field.names[0])”的“\(Quote.plain(text))”不是日期。请写成 2026-03-05、今天、今天+7、昨天 或 无（没有日期）。",
        en:
          "“\(Quote.plain(text))” for “\(field.rawValue)” is no day. Write 2026-03-05, today, today+7, yesterday, or none."
      )
    case .badNumber(let field, let text):
      Sentence(
        zh: "“\(field.names[0])”的“\(Quote.plain(text))”不是天数。请写成 30 或 30天。",
        en: "“\(Quote.plain(text))” for “\(field.rawValue)” is no number of days. Write 30."
      )
    case .badRegion(let text):
      Sentence(
        zh: "“\(Quote.plain(text))”不是行政区划代码。请写 2、4、6、9 或 12 位数字，如 330299001。",
        en: "“\(Quote.plain(text))” is no code of a region. Write 2, 4, 6, 9 or 12 digits."
      )
    case .oneValueOnly(let field):
      Sentence(
        zh: "“\(field.names[0])”比大小、早晚只能写一个值。",
        en: "Only one value of “\(field.rawValue)” can be compared by order."
      )
    case .bracketOpen:
      Sentence(zh: "括号没有配对。请补上“)”。", en: "A bracket has no other half. Add “)”.")
    case .quoteOpen: Sentence(zh: "引号没有配对。请补上。", en: "A quotation mark has no other half. Add it.")
    case .trailing(let text):
      Sentence(
        zh: "“\(Quote.plain(text))”前面要有 且 或 或；值含空格的请加引号。",
        en: "“\(Quote.plain(text))” needs and or or before it; quote values with spaces."
      )
    }
  }

  private func unknownValue(
    _ field: FilterField,
    _ text: String,
    _ allowed: [FilterChoice]
  ) -> Sentence {
    let words = allowed.map { "\($0.names.first ?? $0.id)（\($0.id)）" }.joined(separator: "、")
    let english = allowed.map(\.id).joined(separator: ", ")
    return Sentence(
      zh: "“\(field.names[0])”没有“\(Quote.plain(text))”。可用：\(words)。",
      en: "“\(field.rawValue)” has no “\(Quote.plain(text))”. Use one of \(english)."
    )
  }
}

extension FilterField {
  /// The comparisons it admits, in a row.
  fileprivate var signs: String { comparisons.map(\.rawValue).joined(separator: " ") }

  /// Every field there is.
  fileprivate static var all: Sentence { row(allCases) }

  /// Some fields and how they are joined.
  fileprivate static func row(_ fields: [FilterField]) -> Sentence {
    Sentence(
      zh: "可用的词：\(fields.map(\.names[0]).joined(separator: "、"))，用 且、或、非 和括号连接。",
      en:
        "Words: \(fields.map(\.rawValue).joined(separator: ", ")), joined with and, or, not and brackets."
    )
  }
}
