public import Messages
public import Operations
public import RuleLanguage
public import SafetyModel
public import Workflow

extension Document {
  /// How every date of a hazard was found: start, rule, rest days passed over, roll-over, source.
  ///
  /// - Parameters:
  ///   - view: The hazard with its trail.
  ///   - rules: The calendar counted by, and the titles of instruments.
  ///   - day: The day it is looked at.
  ///   - language: The language.
  /// - Returns: The sheet.
  public static func deadlines(
    of view: HazardView,
    rules: RulePack,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let id = view.state.id
    let title = Titles(rules: rules).instrument
    var page = Page(
      Sentence(zh: "隐患 \(id) 的期限", en: "The dates of hazard \(id)"),
      in: language
    )
    page.add(
      view.obligations,
      rules: rules,
      policy: rules.policy(leading: view.state),
      on: day
    )
    if !view.rights.isEmpty {
      page.heading(
        Sentence(
          zh: "以下是行使权利、须等满的期间，过了就没有，不算逾期",
          en: "Times to use a right or to wait: gone when over, never overdue"
        )
      )
      page.add(view.rights, rules: rules, on: day)
    }
    let former = view.state.terms.dropLast()
    if !former.isEmpty {
      page.heading(Sentence(zh: "原来的期限", en: "Former terms"))
      page.list(former.map { $0.derivationSentence(title: title) })
    }
    if view.obligations.isEmpty, view.rights.isEmpty { page.addNoTerm() }
    return page.finished
  }

  /// How every date of a case was found.
  public static func deadlines(
    of view: CaseView,
    rules: RulePack,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let id = view.state.id
    var page = Page(
      Sentence(zh: "重大隐患案 \(id) 的期限", en: "The dates of major case \(id)"),
      in: language
    )
    page.add(view.obligations, rules: rules, on: day)
    if view.obligations.isEmpty { page.addNoTerm() }
    return page.finished
  }
}

extension Obligation {
  /// What follows now that it is past its last day, as the policy says.
  public func consequence(under policy: Policy?) -> Sentence? {
    guard daysOverdue > 0, let text = policy?.consequence(of: self) else { return nil }
    return Sentence(zh: "逾期的后果：\(text.zh)", en: "What follows: \(text.en)")
  }
}

extension Page {
  fileprivate mutating func add(
    _ obligations: [Obligation],
    rules: RulePack,
    policy: Policy? = nil,
    on day: CivilDate
  ) {
    let title = Titles(rules: rules).instrument
    for obligation in obligations {
      heading(obligation.sentence(on: day))
      let skipped = rules.calendar.map { WorkingCalendar($0).skipped(by: obligation.due) } ?? []
      list(
        [obligation.due.derivationSentence(title: title)]
          + (skipped.isEmpty ? [] : [Self.passedOver(skipped)])
          + [obligation.consequence(under: policy)].compactMap { $0 }
      )
    }
  }

  fileprivate mutating func addNoTerm() {
    list([Sentence(zh: "没有在计算的期限。", en: "No term is running.")])
  }

  private static func passedOver(_ days: [CalendarDay]) -> Sentence {
    Sentence(
      zh: "跳过：" + days.map(\.sentence.zh).joined(separator: "、"),
      en: "Passed over: " + days.map(\.sentence.en).joined(separator: ", ")
    )
  }
}
