import Messages
public import Operations
import RuleLanguage
public import SafetyModel

/// How changes are laid out.
public enum RuleChangeLayout: Hashable, Sendable {
  /// A line for each rule and its changes below it, for the screen.
  case entries
  /// A table for each checklist or other document, for a memo.
  case tables
}

extension Document {
  /// What is different between two rule packs.
  ///
  /// - Parameters:
  ///   - comparison: The packs and their differences.
  ///   - layout: How changes are laid out.
  ///   - language: The language.
  /// - Returns: A summary, then the changes by checklist, criteria set, policy and so on.
  public static func ruleChanges(
    _ comparison: RuleComparison,
    as layout: RuleChangeLayout,
    in language: Language
  ) -> Document {
    var page = Page(Sentence(zh: "规则比较", en: "Comparison of rules"), in: language)
    page.facts([
      Line(Sentence(zh: "原规则", en: "Old"), .same(comparison.old.name).with(hash(comparison.old))),
      Line(Sentence(zh: "新规则", en: "New"), .same(comparison.new.name).with(hash(comparison.new))),
      Line(Sentence(zh: "改动", en: "Changes"), summary(of: comparison.changes)),
    ])
    for section in RuleChangeSection.sections(of: comparison) {
      page.heading(section.title)
      switch layout {
      case .entries: for rule in section.rules { page.entry(rule.head, details: rule.details) }
      case .tables: page.table(RuleChangeLines.columns, rows: section.rules.flatMap(\.rows))
      }
    }
    return page.finished
  }

  private static func hash(_ rules: NamedRules) -> Sentence? {
    let hash = rules.pack.contentHash
    return rules.name == hash ? nil : .same(String(hash.prefix(12)))
  }

  private static func summary(of changes: [RuleChange]) -> Sentence {
    let rules = Set(changes.map(\.subject)).count
    let kinds = RuleChange.Kind.allCases.compactMap { kind -> Sentence? in
      let count = changes.filter { $0.kind == kind }.count
      guard count > 0 else { return nil }
      return Sentence(zh: "\(kind.label.zh)\(count)处", en: "\(kind.label.en) \(count)")
    }
    guard !kinds.isEmpty else { return Sentence(zh: "没有不同", en: "none") }
    return Sentence(zh: "\(rules)条规则：", en: "\(rules == 1 ? "1 rule" : "\(rules) rules"): ")
      .joinedTo(.row(kinds))
  }
}

extension BilingualText {
  fileprivate func joinedTo(_ next: BilingualText) -> BilingualText {
    BilingualText(zh: zh + next.zh, en: en + next.en)
  }
}

/// The changes of one document an official would hold in hand: a list, a criteria set, a catalogue.
struct RuleChangeSection {
  let title: Sentence
  let rules: [RuleChangeLines]

  static func sections(of comparison: RuleComparison) -> [RuleChangeSection] {
    var order: [Sentence] = []
    var changes: [Sentence: [RuleChange]] = [:]
    for change in comparison.changes {
      let title = title(of: change.subject, in: comparison)
      if changes[title] == nil { order.append(title) }
      changes[title, default: []].append(change)
    }
    return order.map { title in
      RuleChangeSection(title: title, rules: RuleChangeLines.byRule(changes[title] ?? []))
    }
  }

  private static func title(of subject: RuleSubject, in comparison: RuleComparison) -> Sentence {
    let (new, old) = (comparison.new.pack, comparison.old.pack)
    let document = subject.parent ?? subject.id
    switch subject.noun {
    case .checklist, .item:
      let list = new.checklist(document) ?? old.checklist(document)
      return titled(.checklist, document, list?.title)
    case .criteria, .element, .branch, .exclusion, .place:
      let set = new.criteria(document) ?? old.criteria(document)
      return titled(.criteria, document, set?.title)
    case .policy, .clock, .step:
      let policy = (new.policies + old.policies).first { $0.id == document }
      return titled(.policy, document, policy?.title)
    case .calendar, .year: return titled(.calendar, document, nil)
    case .locality:
      let layer = (new.layers + old.layers).first { $0.id == document }
      return titled(.locality, document, layer?.title)
    case .instrument, .matter, .fact, .choice, .circumstance, .site, .ruleCase:
      return subject.noun.label.asName
    }
  }

  private static func titled(
    _ noun: RuleDiagnostic.Noun,
    _ id: String,
    _ title: Sentence?
  ) -> Sentence {
    let name = title ?? .same("")
    return Sentence(
      zh: "\(noun.label.zh) \(id) \(name.zh)",
      en: "\(noun.label.asName.en) \(id) \(name.en)"
    )
  }
}
