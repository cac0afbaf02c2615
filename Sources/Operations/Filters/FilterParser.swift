public import SafetyModel

extension FilterExpression {
  /// Reads a filter such as `等级=重大 且 状态=整改中 且 逾期` or `grade>=suspected and due<today+7`.
  ///
  /// ```
  /// filter     = part { 或 part }          part  = piece { 且 piece }
  /// piece      = 非 piece | ( filter ) | condition
  /// condition  = field comparison value { , value } | field | word of a grade or state
  /// ```
  /// Days are `2026-03-05`, `今天`, `明天`, `昨天`, `today`, each with `+7` or `-3` days behind.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - vocabulary: The words of closed lists.
  ///   - today: What relative days are counted from.
  /// - Throws: The first thing that is not understood, with its place.
  public init(
    _ text: String,
    vocabulary: FilterVocabulary,
    today: CivilDate
  ) throws(FilterFault) {
    var parser = FilterParser(source: text, vocabulary: vocabulary, today: today)
    self = try parser.whole()
  }
}

/// Reads a filter from left to right.
struct FilterParser {
  static let longest = 1000
  static let deepest = 30

  let source: String
  let vocabulary: FilterVocabulary
  let today: CivilDate
  let text: [Character]
  var place = 0
  private var depth = 0

  init(source: String, vocabulary: FilterVocabulary, today: CivilDate) {
    self.source = source
    self.vocabulary = vocabulary
    self.today = today
    text = Array(source)
  }

  mutating func whole() throws(FilterFault) -> FilterExpression {
    guard text.count <= Self.longest else {
      throw fault(.tooLong(limit: Self.longest), at: Self.longest)
    }
    skipSpaces()
    guard place < text.count else { throw fault(.empty, at: 0) }
    let expression = try alternatives()
    skipSpaces()
    guard place == text.count else {
      let rest = wordHere()
      throw fault(.trailing(rest), at: place, length: rest.count)
    }
    return expression
  }

  private mutating func alternatives() throws(FilterFault) -> FilterExpression {
    var parts = [try conjunction()]
    while take(Self.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FilterFault) -> FilterExpression {
    var parts = [try piece()]
    while take(Self.and) { parts.append(try piece()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func piece() throws(FilterFault) -> FilterExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault(.tooDeep, at: place) }
    skipSpaces()
    // 不构成重大 is a word of a list, 不重大 says that 重大 does not hold.
    let start = place
    if !standsWordWithNot(), take(Self.not) { return .not(try negated(from: start)) }
    skipSpaces()
    let opening = place
    guard take(["(", "（"]) else { return try condition() }
    let inner = try alternatives()
    guard take([")", "）"]) else { throw fault(.bracketOpen, at: opening) }
    return inner
  }

  /// What 不 is put before; an unknown word that hangs on it is meant with it.
  private mutating func negated(from start: Int) throws(FilterFault) -> FilterExpression {
    let inner = place
    do throws(FilterFault) { return try piece() } catch {
      guard case .unknownWord(let word, let fields) = error.reason, error.position == inner,
        "不非".contains(text[start])
      else { throw error }
      throw fault(
        .unknownWord(String(text[start..<inner]) + word, fields: fields),
        at: start,
        length: inner - start + word.count
      )
    }
  }

  private mutating func condition() throws(FilterFault) -> FilterExpression {
    skipSpaces()
    guard place < text.count else { throw fault(.conditionMissing, at: place) }
    let start = place
    if Self.quotes[text[place]] != nil { return try quotedCondition() }
    let field = longest(of: vocabulary.fields, names: \.names)
    if let bare = longestBareWord(), bare.length > field?.length ?? 0 {
      place += bare.length
      return .test(FilterTest(field: bare.field, condition: .among([bare.id])))
    }
    guard let field else {
      guard !endsWord(at: start) else { throw fault(.conditionMissing, at: start) }
      let word = wordHere()
      throw fault(
        .unknownWord(word, fields: vocabulary.fields),
        at: start,
        length: word.count
      )
    }
    place += field.length
    return try comparison(of: field.value, from: start)
  }

  /// A bare word in quotation marks means what it means without them; it is never cut.
  private mutating func quotedCondition() throws(FilterFault) -> FilterExpression {
    let start = place
    let word = try quoted()
    for field in FilterVocabulary.bareFields {
      let choices = vocabulary.choices(of: field) ?? []
      if let meant = choices.first(where: { $0.isMeant(by: word.text) }) {
        return .test(FilterTest(field: field, condition: .among([meant.id])))
      }
    }
    let named = vocabulary.fields.first { field in
      field.names.contains { $0.lowercased() == word.text.lowercased() }
    }
    guard let named else {
      throw fault(
        .unknownWord(word.text, fields: vocabulary.fields),
        at: start,
        length: word.length
      )
    }
    return try comparison(of: named, from: start)
  }

  private mutating func comparison(
    of field: FilterField,
    from start: Int
  ) throws(FilterFault) -> FilterExpression {
    skipSpaces()
    let sign = place
    guard let found = longest(of: FilterComparison.allCases, names: \.signs) else {
      guard field.standsAlone else {
        throw fault(.comparisonMissing(field), at: start, length: max(1, place - start))
      }
      return .test(FilterTest(field: field, condition: .holds))
    }
    place += found.length
    let comparison = found.value
    guard field.comparisons.contains(comparison) else {
      throw fault(
        .comparisonNotAllowed(field, comparison),
        at: sign,
        length: found.length
      )
    }
    let values = try values(of: field)
    switch comparison {
    case .unequal: return .not(try test(field, .equal, values))
    case .lacks: return .not(try test(field, .contains, values))
    case .equal, .less, .atMost, .more, .atLeast, .contains:
      return try test(field, comparison, values)
    }
  }
}

// MARK: - Words and places
extension FilterParser {
  static let or = ["||", "或者", "或", "or"]
  static let and = ["&&", "并且", "而且", "且", "and"]
  static let not = ["非", "不", "not", "!", "！"]

  /// One typed value with its place.
  struct Value {
    var text: String
    var place: Int
    var length: Int
  }

  func fault(_ reason: FilterFault.Reason, at place: Int, length: Int = 1) -> FilterFault {
    FilterFault(source: source, position: place, length: length, reason: reason)
  }

  mutating func skipSpaces() {
    while place < text.count, text[place].isWhitespace { place += 1 }
  }

  /// Takes the first of some words that stands here.
  private mutating func take(_ words: [String]) -> Bool {
    skipSpaces()
    guard let word = words.first(where: { stands($0, at: place) }) else { return false }
    place += word.count
    return true
  }

  /// Whether a word stands at a place; a word of letters must end there.
  private func stands(_ word: String, at place: Int) -> Bool {
    let letters = Array(word)
    guard place + letters.count <= text.count else { return false }
    for (offset, letter) in letters.enumerated()
    where text[place + offset].lowercased() != letter.lowercased() {
      return false
    }
    let end = place + letters.count
    guard let last = letters.last, last.isPlainLetter, end < text.count else { return true }
    return !text[end].isPlainLetter
  }

  /// Whether a word of a list or a field stands here whose first letters also say not.
  ///
  /// A sign of letters must end there, so only the Chinese ones can begin a word.
  private func standsWordWithNot() -> Bool {
    guard let sign = Self.not.first(where: { stands($0, at: place) }) else { return false }
    let word = longestBareWord()?.length ?? 0
    let field = longest(of: vocabulary.fields, names: \.names)?.length ?? 0
    return max(word, field) > sign.count
  }

  private func longest<Element>(
    of elements: [Element],
    names: (Element) -> [String]
  ) -> (value: Element, length: Int)? {
    var best: (value: Element, length: Int)?
    for element in elements {
      for name in names(element) where name.count > best?.length ?? 0 && stands(name, at: place) {
        best = (element, name.count)
      }
    }
    return best
  }

  private func longestBareWord() -> (field: FilterField, id: String, length: Int)? {
    var best: (field: FilterField, id: String, length: Int)?
    for field in FilterVocabulary.bareFields {
      let choices = vocabulary.choices(of: field) ?? []
      guard let found = longest(of: choices, names: { $0.names + [$0.id] }),
        found.length > best?.length ?? 0
      else { continue }
      best = (field, found.value.id, found.length)
    }
    return best
  }

  /// The characters up to the next space, sign, bracket or connective.
  private func wordHere() -> String {
    var end = place
    while end < text.count, !endsWord(at: end) || end == place { end += 1 }
    return String(text[place..<end])
  }

  private func endsWord(at place: Int) -> Bool {
    let character = text[place]
    if character.isWhitespace || "()（）=＝<>＜＞≤≥≠,，、".contains(character) { return true }
    return ["&&", "||", "!=", "！=", "并且", "而且", "或者", "且", "或"].contains { stands($0, at: place) }
  }

  private mutating func values(of field: FilterField) throws(FilterFault) -> [Value] {
    var values = [try value(of: field)]
    while place < text.count, ",，、".contains(text[place]) {
      place += 1
      values.append(try value(of: field))
    }
    return values
  }

  private mutating func value(of field: FilterField) throws(FilterFault) -> Value {
    skipSpaces()
    guard place < text.count else { throw fault(.valueMissing(field), at: place) }
    let start = place
    if Self.quotes[text[place]] != nil { return try quoted() }
    guard !endsWord(at: place) else { throw fault(.valueMissing(field), at: place) }
    let word = wordHere()
    place += word.count
    return Value(text: word, place: start, length: word.count)
  }

  /// The text between the quotation mark here and its other half.
  private mutating func quoted() throws(FilterFault) -> Value {
    let start = place
    guard let closing = Self.quotes[text[start]],
      let end = text[(start + 1)...].firstIndex(of: closing)
    else { throw fault(.quoteOpen, at: start) }
    place = end + 1
    return Value(text: String(text[(start + 1)..<end]), place: start, length: place - start)
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "'": "'", "“": "”", "「": "」", "”": "”",
  ]
}

extension Character {
  /// A letter or digit of the Latin alphabet, which words of letters must not run into.
  fileprivate var isPlainLetter: Bool { isASCII && (isLetter || isNumber || self == "_") }
}
