import SafetyModel

extension RuleTree {
  init(_ item: ChecklistItem) {
    self = .keys([
      "id": .text(item.id), "station": .text(item.station.rawValue), "ask": RuleTree(item.ask),
      "plain": .bilingual(item.plain), "why": .bilingual(item.why),
      "when": .text(item.condition?.source),
      "look_at": RuleTree(item.lookAt), "evidence": RuleTree.evidence(of: item),
      "grade": .text(item.grade.rawValue), "circumstances": .texts(item.circumstances),
      "matter": .text(item.matter), "norm": .citations(item.norm),
      "power": .citations(item.power), "liability": .citations(item.liability),
      "rectify": RuleTree(item.rectify), "confidence": RuleTree(item.confidence),
    ])
  }

  private static func evidence(of item: ChecklistItem) -> RuleTree? {
    let kinds = RuleTree.some(item.evidenceOnNonconforming.map { .text($0.rawValue) })
    let figures = item.figures.isEmpty ? nil : RuleTree.texts(item.figures)
    let measure = item.measure.map { RuleTree($0) }
    guard kinds != nil || measure != nil || figures != nil else { return nil }
    return .keys(["on_nonconforming": kinds, "measure": measure, "figures": figures])
  }

  private init(_ limit: MeasuredLimit) {
    self = .keys([
      "fact": .text(limit.fact), "unit": .text(limit.unit),
      "at_least": .text(limit.atLeast?.description), "at_most": .text(limit.atMost?.description),
      "at_least_fact": .text(limit.atLeastFact), "at_most_fact": .text(limit.atMostFact),
      "confidence": limit.confidence.map { RuleTree($0) },
    ])
  }

  private init(_ rectification: Rectification) {
    self = .keys([
      "zh": .text(rectification.text.zh), "en": .text(rectification.text.en),
      "days": .text(String(rectification.days)), "days_basis": RuleTree(rectification.daysBasis),
    ])
  }

  /// The heading of a list, and the ids of its items in walking order.
  init(headingOf list: Checklist) {
    self = .keys([
      "checklist": .text(list.id), "version": .text(list.version), "title": RuleTree(list.title),
      "note": .bilingual(list.note), "group": .text(list.group?.rawValue),
      "when": .text(list.condition?.source),
      "made_of": .some(list.includes.map { .text($0) }),
      "walk": .texts(list.items.map(\.id)),
    ])
  }
}
