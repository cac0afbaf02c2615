import SafetyModel

/// What typed values mean for the field they are compared with.
extension FilterParser {
  func test(
    _ field: FilterField,
    _ comparison: FilterComparison,
    _ values: [Value]
  ) throws(FilterFault) -> FilterExpression {
    switch field.kind {
    case .choice:
      return .test(FilterTest(field: field, condition: .among(try words(field, values))))
    case .grade: return try gradeTest(field, comparison, values)
    case .text: return textTest(field, comparison, values)
    case .flagOrText:
      if comparison == .equal, let answer = yesOrNo(values) { return standing(field, answer) }
      return textTest(field, comparison, values)
    case .region:
      var regions: [RegionCode] = []
      for value in values { regions.append(try region(value)) }
      return .test(FilterTest(field: field, condition: .within(regions)))
    case .day: return try dayTest(field, comparison, values)
    case .days:
      if comparison == .equal, let answer = yesOrNo(values) { return standing(field, answer) }
      if comparison == .equal, values.allSatisfy({ $0.text.first?.isNumber == false }) {
        return .test(FilterTest(field: field, condition: .among(try words(field, values))))
      }
      return try each(field, comparison, values) { order, value throws(FilterFault) in
        .days(order, try number(field, value))
      }
    case .flagOrChoice:
      if let answer = yesOrNo(values) { return standing(field, answer) }
      return .test(FilterTest(field: field, condition: .among(try words(field, values))))
    case .flag:
      guard let answer = yesOrNo(values) else {
        throw fault(
          .unknownValue(field, values[0].text, allowed: Self.yesAndNo),
          at: values[0].place,
          length: values[0].length
        )
      }
      return standing(field, answer)
    }
  }

  private static let yes = FilterChoice("yes", "是", "有", "true")
  private static let no = FilterChoice("no", "否", "无", "false")
  private static let yesAndNo = [yes, no]

  private func yesOrNo(_ values: [Value]) -> Bool? {
    guard values.count == 1 else { return nil }
    if Self.yes.isMeant(by: values[0].text) { return true }
    return Self.no.isMeant(by: values[0].text) ? false : nil
  }

  private func standing(_ field: FilterField, _ answer: Bool) -> FilterExpression {
    let test = FilterExpression.test(FilterTest(field: field, condition: .holds))
    return answer ? test : .not(test)
  }

  private func textTest(
    _ field: FilterField,
    _ comparison: FilterComparison,
    _ values: [Value]
  ) -> FilterExpression {
    let texts = values.map(\.text)
    return .test(
      FilterTest(
        field: field,
        condition: comparison == .contains ? .contains(texts) : .equals(texts)
      )
    )
  }

  private func gradeTest(
    _ field: FilterField,
    _ comparison: FilterComparison,
    _ values: [Value]
  ) throws(FilterFault) -> FilterExpression {
    let words = try words(field, values)
    guard comparison != .equal else {
      return .test(FilterTest(field: field, condition: .among(words)))
    }
    return try each(field, comparison, values) { order, value throws(FilterFault) in
      guard let grade = LegalGrade(rawValue: words[0]) else {
        throw fault(
          .unknownValue(
            field,
            value.text,
            allowed: (vocabulary.choices(of: field) ?? []).filter {
              LegalGrade(rawValue: $0.id) != nil
            }
          ),
          at: value.place,
          length: value.length
        )
      }
      return .grade(order, grade)
    }
  }

  private func dayTest(
    _ field: FilterField,
    _ comparison: FilterComparison,
    _ values: [Value]
  ) throws(FilterFault) -> FilterExpression {
    if comparison == .equal, values.count == 1,
      Self.no.isMeant(by: values[0].text) || isNone(values[0])
    {
      return .test(FilterTest(field: field, condition: .noDay))
    }
    return try each(field, comparison, values) { order, value throws(FilterFault) in
      .day(order, try day(field, value))
    }
  }

  private func isNone(_ value: Value) -> Bool { value.text.lowercased() == "none" }

  /// One test for each value; an order admits one value only.
  private func each(
    _ field: FilterField,
    _ comparison: FilterComparison,
    _ values: [Value],
    _ condition: (FilterTest.Order, Value) throws(FilterFault) -> FilterTest.Condition
  ) throws(FilterFault) -> FilterExpression {
    let order: FilterTest.Order =
      switch comparison {
      case .less: .less
      case .atMost: .atMost
      case .more: .more
      case .atLeast: .atLeast
      case .equal, .unequal, .contains, .lacks: .equal
      }
    if order != .equal, values.count > 1 {
      throw fault(.oneValueOnly(field), at: values[1].place, length: values[1].length)
    }
    var tests: [FilterExpression] = []
    for value in values {
      tests.append(.test(FilterTest(field: field, condition: try condition(order, value))))
    }
    return tests.count == 1 ? tests[0] : .any(tests)
  }

  private func words(_ field: FilterField, _ values: [Value]) throws(FilterFault) -> [String] {
    let choices = vocabulary.choices(of: field) ?? []
    var words: [String] = []
    for value in values {
      let exact = choices.filter { $0.isMeant(by: value.text) }.map(\.id)
      let meant = exact.isEmpty ? choices.filter { $0.begins(with: value.text) }.map(\.id) : exact
      // A beginning counts only where it can mean one thing.
      guard !meant.isEmpty, !exact.isEmpty || Set(meant).count == 1 else {
        throw fault(
          .unknownValue(
            field,
            value.text,
            allowed: meant.isEmpty ? choices : choices.filter { meant.contains($0.id) }
          ),
          at: value.place,
          length: value.length
        )
      }
      words += meant
    }
    return words
  }

  private func region(_ value: Value) throws(FilterFault) -> RegionCode {
    guard let region = RegionCode(value.text) else {
      throw fault(.badRegion(value.text), at: value.place, length: value.length)
    }
    return region
  }

  private func number(_ field: FilterField, _ value: Value) throws(FilterFault) -> Int {
    let digits = value.text.hasSuffix("天") ? String(value.text.dropLast()) : value.text
    guard let number = Int(digits), number >= 0 else {
      throw fault(.badNumber(field, value.text), at: value.place, length: value.length)
    }
    return number
  }

  /// `2026-03-05`, or a word for a day, each with days added or taken away.
  private func day(_ field: FilterField, _ value: Value) throws(FilterFault) -> CivilDate {
    let bad = fault(.badDay(field, value.text), at: value.place, length: value.length)
    let typed = value.text.lowercased()
    for (word, offset) in Self.relativeDays where typed.hasPrefix(word) {
      return try shifted(today.adding(days: offset), by: String(typed.dropFirst(word.count)), bad)
    }
    guard typed.count >= 10, let day = CivilDate(String(typed.prefix(10))) else { throw bad }
    return try shifted(day, by: String(typed.dropFirst(10)), bad)
  }

  private static let relativeDays = [
    ("今天", 0), ("明天", 1), ("后天", 2), ("昨天", -1), ("前天", -2), ("today", 0), ("tomorrow", 1),
    ("yesterday", -1),
  ]

  private func shifted(
    _ day: CivilDate,
    by text: String,
    _ bad: FilterFault
  ) throws(FilterFault) -> CivilDate {
    guard let sign = text.first else { return day }
    var digits = text.dropFirst()
    if let last = digits.last, last == "天" || last == "d" { digits = digits.dropLast() }
    guard sign == "+" || sign == "-" || sign == "＋" || sign == "－", let count = Int(digits),
      (0...36_500).contains(count)
    else { throw bad }
    return day.adding(days: sign == "+" || sign == "＋" ? count : -count)
  }
}
