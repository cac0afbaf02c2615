import RuleLanguage
import SafetyModel

/// What to do about a word that is not known.
extension BilingualText {
  /// Proposes the nearest known word, or says something else when there is none.
  static func correction(to nearest: String?, otherwise: BilingualText) -> BilingualText {
    guard let nearest else { return otherwise }
    return BilingualText(
      zh: "是不是\(Quote.value(nearest))？不是的话，请核对拼写。",
      en: "Did you mean \(Quote.value(nearest))? If not, check the spelling."
    )
  }

  /// Proposes what was probably meant, when that can be told.
  static func likely(_ suggestions: [String]) -> BilingualText {
    guard let first = suggestions.first else { return BilingualText(both: "") }
    return BilingualText(
      zh: "要写的可能是\(Quote.value(first))。",
      en: "You probably meant \(Quote.value(first))."
    )
  }

  /// Names what took the place of something that ended, or says something else when nothing did.
  static func successor(_ successor: String?, otherwise: BilingualText) -> BilingualText {
    guard let successor else { return otherwise }
    return BilingualText(
      zh: "代替它的是\(Quote.value(successor))，请核对内容后改用。",
      en: "It was replaced by \(Quote.value(successor)); compare the two and use that."
    )
  }

  /// An id nothing answers to, with the place where such things are declared.
  static func unknown(
    _ noun: RuleDiagnostic.Noun,
    _ id: String,
    _ nearest: String?,
    in place: String
  ) -> BilingualText {
    BilingualText(
      zh: "未知的\(noun.label.zh)\(Quote.value(id))。",
      en: "Unknown \(noun.label.en) \(Quote.value(id))."
    )
    .followed(by: unknownRemedy(nearest, in: place))
  }

  private static func unknownRemedy(_ nearest: String?, in place: String) -> BilingualText {
    guard let nearest else { return declare(in: place) }
    return BilingualText(
      zh: "是不是\(Quote.value(nearest))？不是的话，请先在 \(place) 中写明。",
      en: "Did you mean \(Quote.value(nearest))? If not, declare it in \(place) first."
    )
  }

  static func declare(in place: String) -> BilingualText {
    BilingualText(
      zh: "请核对拼写，或先在 \(place) 中写明。",
      en: "Check the spelling or declare it in \(place) first."
    )
  }

  /// The keys a place has, where none is like the one written.
  static func oneOfTheKeys(_ allowed: [String]) -> BilingualText {
    guard !allowed.isEmpty else { return deleteOrCheckSpelling }
    return BilingualText(
      zh: "这里可以写：\(allowed.joined(separator: "、"))。请改写，或删除这一行。",
      en: "What may stand here: \(allowed.joined(separator: ", ")). Rewrite the line or delete it."
    )
  }

  static let checkSpelling = BilingualText(zh: "请核对拼写。", en: "Check the spelling.")

  static let deleteOrCheckSpelling = BilingualText(
    zh: "请核对拼写，或删除这一行。",
    en: "Check the spelling or delete the line."
  )

  static let checkSuccessor = BilingualText(
    zh: "请核对现行文件后改引。",
    en: "Find the text now in force and cite it instead."
  )
}
