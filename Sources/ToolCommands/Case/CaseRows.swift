import Messages
import Reporting
import RuleLanguage
import SafetyModel
import Workflow

/// What the rows of the policy ask of a step of a case, for whoever is to take it.
struct CaseRows {
  private let rules: RulePack
  private let policy: Policy?
  private let matter: BilingualText?

  /// The rows of the case's regime.
  init(rules: RulePack, of state: CaseState) {
    self.rules = rules
    policy = rules.policy(state.opened.regime)
    matter = rules.matter(state.opened.matter)?.label
  }

  /// The steps that bring a missing thing about.
  static func steps(of missing: MissingStep, _ state: CaseState) -> [CaseStep] {
    switch missing {
    case .determination where state.referrals.contains { $0.reply == nil }: [.recordReply]
    case .determination: [.confirm]
    case .interimMeasures: [.takeMeasure]
    case .responsible, .plan: [.submitPlan]
    case .reply: [.recordReply]
    case .order: [.issueNotice]
    case .report(.government): [.reportGovernment]
    case .report: [.report]
    case .redetermination: [.redetermine]
    case .closure: [.end]
    case .members, .delisting, .assignment, .referral, .rectification, .acceptance, .reinspection,
      .resumption, .unsealing, .service:
      []
    }
  }

  /// Who may take the step, what must be stated, and the papers that belong to it.
  func details(of step: CaseStep, in language: Language) -> [String] {
    guard let rule = policy?.rule(of: step) else { return [] }
    let who = rule.guards.map { row in
      row.sentence(on: matter, in: rules.instrument(row.citation.instrument))
    }
    return part(Sentence(zh: "由谁", en: "By"), who, in: language)
      + part(Sentence(zh: "要写明", en: "To be stated"), rule.needs.map(\.field.label), in: language)
      + part(Sentence(zh: "文书", en: "Papers"), rule.documents.map(\.name), in: language)
  }

  private func part(
    _ name: Sentence,
    _ texts: [Sentence],
    in language: Language
  ) -> [String] {
    guard !texts.isEmpty else { return [] }
    return [
      Sentence(
        zh: "\(name.zh)：\(texts.map(\.zh).joined(separator: "；"))",
        en: "\(name.en): \(texts.map(\.en).joined(separator: "; "))"
      ).text(in: language)
    ]
  }
}
