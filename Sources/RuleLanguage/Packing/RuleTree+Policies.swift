import SafetyModel

extension RuleTree {
  /// A policy without its clocks.
  init(headingOf policy: Policy) {
    self = .keys([
      "policy": .text(policy.id),
      "regime": policy.supervision == nil ? .text(policy.regime.rawValue) : nil,
      "supervision": policy.supervision.map { RuleTree($0) },
      "title": RuleTree(policy.title), "visit_cap": policy.visitCap.map { RuleTree($0) },
      "escalation": .some(policy.escalation.map { RuleTree($0) }),
    ])
  }

  /// A whole policy.
  init(_ policy: Policy) {
    guard case .mapping(let entries) = RuleTree(headingOf: policy) else {
      self = .mapping([])
      return
    }
    var parts = [Entry(key: "clocks", value: .list(policy.clocks.map { RuleTree($0) }))]
    if let steps = RuleTree.some(policy.steps.map { RuleTree($0) }) {
      parts.append(Entry(key: "steps", value: steps))
    }
    if let steps = RuleTree.some(policy.caseSteps.map { RuleTree($0) }) {
      parts.append(Entry(key: "case_steps", value: steps))
    }
    self = .mapping(entries + parts)
  }

  private init(_ supervision: SupervisionRules) {
    self = .keys([
      "levels": .texts(supervision.levels.map(\.rawValue)),
      "documents": .some(supervision.documents.map { RuleTree($0) }),
    ])
  }

  init(_ clock: Clock) {
    self = .keys([
      "id": .text(clock.id), "label": RuleTree(clock.label), "starts": .text(clock.starts.rawValue),
      "ends": .some(clock.ends.map { .text($0.rawValue) }), "lapses": .flag(clock.lapses),
      "when": RuleTree.condition(clock.condition),
      "actor": .text(clock.actor.rawValue), "length": RuleTree(clock.length),
      "roll_forward": .text(clock.rollsForward ? "true" : "false"),
      "citation": RuleTree(clock.citation),
    ])
  }

  private init(_ span: Span) {
    self = .keys(["n": .text(String(span.count)), "unit": .text(span.unit.rawValue)])
  }

  private init(_ cap: VisitCap) {
    self = .keys(["per_year": .text(String(cap.perYear)), "citation": RuleTree(cap.citation)])
  }

  /// A calendar without its years.
  init(headingOf calendar: CalendarData) {
    self = .keys(["calendar": .text(calendar.id), "version": .text(calendar.version)])
  }

  /// A whole calendar.
  init(_ calendar: CalendarData) {
    let years = calendar.years.values.sorted { $0.year < $1.year }
    self = .keys([
      "calendar": .text(calendar.id), "version": .text(calendar.version),
      "years": .list(years.map { RuleTree($0) }),
    ])
  }

  init(_ year: CalendarData.Year) {
    self = .keys([
      "year": .text(String(year.year)), "status": .text(year.status.rawValue),
      "source": RuleTree(year.source), "off": .texts(RuleTree.spans(of: year.off)),
      "work": .texts(RuleTree.spans(of: year.work)),
    ])
  }

  /// Days in order, neighbours joined to `2024-02-10..2024-02-17`.
  static func spans(of days: Set<CivilDate>) -> [String] {
    var spans: [ClosedRange<CivilDate>] = []
    for day in days.sorted() {
      if let last = spans.last, last.upperBound.adding(days: 1) == day {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans.map { span in
      span.lowerBound == span.upperBound
        ? span.lowerBound.description : "\(span.lowerBound)..\(span.upperBound)"
    }
  }
}
