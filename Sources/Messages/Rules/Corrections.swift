import RuleLanguage
import SafetyModel

/// What to do about a word that is not known.
extension BilingualText {
  /// Proposes the nearest known word, or says something else when there is none.
  static func correction(to nearest: String?, otherwise: BilingualText) -> BilingualText {
    guard let nearest else { return otherwise }
    return BilingualText(
      zh: "请改为\(Quote.value(nearest))，或核对拼写。",
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
      zh: "请改为\(Quote.value(nearest))，或先在 \(place) 中写明。",
      en: "Use \(Quote.value(nearest)) or declare it in \(place) first."
    )
  }

  static func declare(in place: String) -> BilingualText {
    BilingualText(
      zh: "请核对拼写，或先在 \(place) 中写明。",
      en: "Check the spelling or declare it in \(place) first."
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
