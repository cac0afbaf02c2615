public import Operations
public import RuleLanguage
public import SafetyModel

extension CaseCorrection {
  /// Where, what was expected and what came.
  ///
  /// - Parameter example: The case.
  /// - Returns: A line with the place before it.
  public func sentence(in example: RuleCase) -> Sentence {
    let subject = expected.subject.label
    let wanted = expected.subject.label(of: expected.value)
    let got = result.map(expected.subject.label(of:)) ?? .noResult
    return Sentence(
      zh:
        "\(expected.location): 例子“\(Quote.plain(example.name.zh))”：\(subject.zh)应为“\(wanted.zh)”，得出“\(got.zh)”。",
      en:
        "\(expected.location): case “\(Quote.plain(example.name.en))”: \(subject.en) should be “\(wanted.en)” and is “\(got.en)”."
    )
  }
}

extension RuleTest.Failure {
  /// A line for everything that came out differently.
  public var sentences: [Sentence] {
    guard corrections.isEmpty else {
      return corrections.map { $0.sentence(in: example) } + gradeReasons.map(\.sentence)
        + gradeAdvice
    }
    return [
      Sentence(
        zh:
          "\(example.location): 例子“\(Quote.plain(example.name.zh))”没有写明应得的结果，什么也证明不了。请在 expect 中写明，或用 --record 写入后核对。",
        en:
          "\(example.location): the case “\(Quote.plain(example.name.en))” expects nothing and proves nothing. Say what it must come to under expect, or write it with --record and check it."
      )
    ]
  }
}

extension RuleTest.Failure {
  /// Where to look on when the grade is not the one expected.
  fileprivate var gradeAdvice: [Sentence] {
    guard corrections.contains(where: { $0.expected.subject == .grade }) else { return [] }
    let items = example.answers.filter { $0.answer == .nonconforming }.map(\.item)
    guard let item = items.first else {
      guard gradeReasons.isEmpty else { return [] }
      return [
        Sentence(
          zh: "  这个例子没有答“不符合”的检查项；没有发现情形，等级就是 none。",
          en:
            "  No item of this case is answered nonconforming; with nothing found the grade is none."
        )
      ]
    }
    return [
      Sentence(
        zh: "  逐步看：bihuan rules explain \(item) --facts 属性文件。",
        en: "  Step by step: bihuan rules explain \(item) --facts FILE."
      )
    ]
  }
}

extension CaseResult.GradeReason {
  /// The circumstance and what the criteria make of it.
  var sentence: Sentence {
    let advice = adviceOnly.map { clause in
      Sentence(
        zh: "要素\(Quote.value(clause))成立，但它的标注只够作建议，判不出重大。",
        en:
          "The element \(Quote.value(clause)) is met, yet marked as advice only, so it decides nothing."
      )
    }
    let said = advice.isEmpty ? reasons : advice
    return Sentence(
      zh: "  情形“\(Quote.plain(circumstance.zh))”（\(id)）：\(said.map(\.zh).joined())",
      en:
        "  The circumstance “\(Quote.plain(circumstance.en))” (\(id)): \(said.map(\.en).joined(separator: " "))"
    )
  }
}

extension CaseExpectation.Subject {
  /// What is looked at, in words.
  public var label: Sentence {
    switch self {
    case .item(let item):
      Sentence(zh: "检查项\(Quote.value(item))", en: "the item \(Quote.value(item))")
    case .element(let criteria, let clause):
      Sentence(
        zh: "\(Quote.plain(criteria)) 的要素\(Quote.value(clause))",
        en: "the element \(Quote.value(clause)) of \(Quote.plain(criteria))"
      )
    case .force(let criteria), .verdict(let criteria):
      Sentence(
        zh: "判定标准\(Quote.value(criteria))",
        en: "the criteria set \(Quote.value(criteria))"
      )
    case .itemGrade(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))的等级",
        en: "the grade of the item \(Quote.value(item))"
      )
    case .ground(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))的首条法律依据",
        en: "the first legal ground of the item \(Quote.value(item))"
      )
    case .grade: Sentence(zh: "等级", en: "the grade")
    }
  }

  /// A word of the case file with what it means.
  func label(of word: String) -> Sentence {
    let meaning: Sentence? =
      switch self {
      case .item: CaseApplicability(rawValue: word)?.label
      case .element: ElementFinding.Status(rawValue: word)?.label
      case .verdict: Verdict(rawValue: word)?.label
      case .grade: CaseGrade(rawValue: word)?.label
      case .itemGrade: ItemGrade(rawValue: word)?.label
      case .ground:
        word == "none" ? Sentence(zh: "没有法律依据", en: "no legal ground") : nil
      case .force:
        word == "in_force"
          ? Sentence(zh: "当天适用", en: "in force on the day")
          : Sentence(zh: "当天不适用", en: "not in force on the day")
      }
    guard let meaning else { return Sentence(both: Quote.plain(word)) }
    return Sentence(zh: "\(word) \(meaning.zh)", en: word.replacing("_", with: " "))
  }
}

extension CaseApplicability {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .applicable: Sentence(zh: "适用", en: "applies")
    case .notApplicable: Sentence(zh: "不适用", en: "does not apply")
    case .incomplete: Sentence(zh: "缺少资料，无法判断", en: "facts are missing to tell")
    }
  }
}

extension CaseGrade {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .none: Sentence(zh: "没有发现问题", en: "nothing found")
    case .general: LegalGrade.general.label
    case .suspectedMajor: LegalGrade.suspectedMajor.label
    case .major: LegalGrade.major.label
    }
  }
}

extension RuleCoverage.Outcome {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .pass: Sentence(zh: "符合", en: "pass")
    case .fail: Sentence(zh: "不符合", en: "fail")
    case .undetermined: Sentence(zh: "情况不明", en: "undetermined")
    }
  }
}

extension RuleCoverage.Entry.Kind {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .item: Sentence(zh: "检查项", en: "item")
    case .element: Sentence(zh: "判定要素", en: "element")
    }
  }
}

extension RuleCoverage {
  /// One line: how many items and elements lack a case of each kind.
  public var sentence: Sentence {
    let parts = Entry.Kind.allCases.map { kind in
      let numbers = Outcome.allCases.map { outcome in
        let count = missing(outcome, of: kind)
        return Sentence(
          zh: "\(outcome.label.zh)\(count)个",
          en: "\(count) no \(outcome.label.en) case"
        )
      }
      return Sentence(
        zh: "\(total(kind))个\(kind.label.zh)中，缺例子的：\(Sentence.list(numbers).zh)",
        en: "of \(English.count(total(kind), kind.label.en)), \(Sentence.list(numbers).en)"
      )
    }
    return Sentence(
      zh: "覆盖：\(parts.map(\.zh).joined(separator: "；"))。",
      en: "Coverage: \(parts.map(\.en).joined(separator: "; "))."
    )
  }
}

extension Sentence {
  fileprivate static var noResult: Sentence { Sentence(zh: "没有结果", en: "no result") }
}
