import Ledger
import SQLStore
public import SafetyModel
import Workflow

extension FilterExpression {
  /// Whether a major case passes on a day.
  public func passes(_ view: CaseView, on day: CivilDate) -> Bool {
    switch self {
    case .test(let test): test.passes(view, on: day)
    case .not(let part): !part.passes(view, on: day)
    case .all(let parts): parts.allSatisfy { $0.passes(view, on: day) }
    case .any(let parts): parts.contains { $0.passes(view, on: day) }
    }
  }
}

extension FilterTest {
  fileprivate func passes(_ view: CaseView, on day: CivilDate) -> Bool {
    let opened = view.state.opened
    return switch field {
    case .id: isText([view.state.id.text])
    case .state: isAmong([view.kind.rawValue])
    case .open: view.kind.isOpen
    case .overdue: isLate(view.obligations.filter { $0.due.day < day }, on: day)
    case .due: isDay(view.obligations.map(\.due.day).min())
    case .found: isDay(opened.on)
    case .region: isWithin(view.site.region)
    case .site: isText([view.site.name, view.site.id.text])
    case .regime:
      isAmong(
        [opened.regime.rawValue]
          + (opened.nature == .selfCheck ? [Regime.selfCheck.rawValue] : [])
      )
    case .matter: isAmong([opened.matter])
    case .listed: isListed(view.state.supervision.levels)
    case .missing: isAmong(FilterTest.missingWords(MissingStepWords.text(view.missing)))
    case .text:
      isText(
        [view.site.name, opened.criteria] + opened.elements.map(\.clause)
          + view.members.flatMap { [$0.hazard.name, $0.hazard.location ?? ""] }
          + [view.state.confirmation?.reason, view.state.dismissal?.reason].compactMap { $0 }
      )
    // The vocabulary of cases knows none of these: they are asked of one hazard.
    case .grade, .category, .industry, .item, .location, .responsible, .handler, .campaign,
      .majorCase:
      false
    }
  }

  private func isLate(_ late: [Obligation], on day: CivilDate) -> Bool {
    switch condition {
    case .days(let order, let days):
      order.holds(late.map { $0.due.day.days(until: day) }.max() ?? 0, days)
    case .among(let sides): late.contains { sides.contains($0.actor.rawValue) }
    case .holds, .grade, .equals, .contains, .within, .day, .noDay: !late.isEmpty
    }
  }
}

extension OperatingContext {
  /// A condition on major cases, read with the words of the rules in use.
  ///
  /// - Throws: `input(badFilter)` with the place of what is not understood, and the words there are.
  public func caseFilter(_ text: String) throws(OperationFailure) -> FilterExpression {
    let vocabulary = FilterVocabulary.cases(rules: try rules())
    do throws(FilterFault) {
      return try FilterExpression(text, vocabulary: vocabulary, today: today)
    } catch {
      throw .input([InputProblem(.badFilter(error))])
    }
  }
}
