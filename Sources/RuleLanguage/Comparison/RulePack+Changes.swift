import SafetyModel

extension RulePack {
  /// What is different in another pack, rule by rule.
  ///
  /// Order: lists, items, circumstances, criteria, policies, facts, matters, instruments, calendars,
  /// local layers; within each in the order of the new pack, then what is gone in the order of the
  /// old one. Places, comments and the way a rule is written down make no difference.
  ///
  /// - Parameter old: The pack before.
  /// - Returns: Nothing when both say the same.
  public func changes(since old: RulePack) -> [RuleChange] {
    let before = old.statedRules
    let after = statedRules
    let known = Dictionary(
      before.map { ($0.identity, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let kept = Set(after.map(\.identity))
    var changes: [[RuleChange]] = after.map { rule in
      guard let earlier = known[rule.identity] else { return [RuleChange(.added, rule)] }
      return RulePack.changes(from: earlier, to: rule)
    }
    changes += before.filter { !kept.contains($0.identity) }.map { [RuleChange(.removed, $0)] }
    let all = changes.flatMap { $0 }
    return RuleChange.nounOrder.flatMap { nouns in
      all.filter { nouns.contains($0.subject.noun) }
    }
  }

  private static func changes(from old: StatedRule, to new: StatedRule) -> [RuleChange] {
    var differences = TreeComparison.differences(between: old.tree, and: new.tree)
    if old.subject.parent != new.subject.parent {
      let moved = TreeDifference(
        path: ["checklist"],
        old: old.subject.parent,
        new: new.subject.parent
      )
      differences.insert(moved, at: 0)
    }
    return differences.map { difference in
      RuleChange(
        subject: new.subject,
        title: new.title,
        kind: RuleChange.Kind(of: difference.path, in: new.subject.noun),
        field: difference.path.joined(separator: "."),
        old: difference.old,
        new: difference.new,
        oldPlace: old.place,
        newPlace: new.place
      )
    }
  }
}

extension RuleChange {
  /// The groups in which changes are told; what belongs to one document stays together.
  fileprivate static let nounOrder: [Set<RuleDiagnostic.Noun>] = [
    [.checklist], [.item], [.circumstance],
    [.criteria, .element, .branch, .exclusion, .place], [.policy, .clock, .step], [.fact],
    [.matter],
    [.instrument], [.calendar, .year], [.locality],
  ]

  fileprivate init(_ kind: Kind, _ rule: StatedRule) {
    self.init(
      subject: rule.subject,
      title: rule.title,
      kind: kind,
      field: "",
      old: nil,
      new: nil,
      oldPlace: kind == .removed ? rule.place : nil,
      newPlace: kind == .added ? rule.place : nil
    )
  }
}

extension RuleChange.Kind {
  /// What a difference at a place of a rule means.
  init(of path: [String], in noun: RuleDiagnostic.Noun) {
    let first = path.first ?? ""
    switch (noun, first) {
    case (.item, "rectify"):
      self = path.last == "days" || path.last == "days_basis" ? .term : .wording
    case (.item, "evidence"): self = .evidence
    case (.item, "circumstances"), (.circumstance, "family"), (.circumstance, "family_kind"),
      (.circumstance, "device"):
      self = .circumstances
    case (.element, "kind"), (_, "grade"): self = .grade
    case (.branch, "places"), (.branch, "otherwise"), (.branch, "at_least"), (.branch, "of"),
      (.branch, "any_of"), (.branch, "all_of"), (.branch, "not"), (.element, "not_counted_with"),
      (.criteria, "candidate"):
      self = .counting
    case (.branch, "clause"): self = .citation
    case (.criteria, "routes"), (.criteria, "clauses"), (.criteria, "left_out"),
      (.criteria, "unasked"), (.element, "route"):
      self = .scope
    case (.year, "off"), (.year, "work"), (.year, "status"), (.clock, "length"),
      (.clock, "starts"), (.clock, "actor"), (.clock, "roll_forward"), (.clock, "ends"),
      (.clock, "lapses"), (.policy, "visit_cap"):
      self = path.contains("citation") ? .citation : .term
    case (.step, _): self = path.contains("citation") ? .citation : .scope
    case (.policy, "escalation"), (.policy, "supervision"):
      self = path.contains("citation") ? .citation : .term
    case (.fact, "type"), (.fact, "unit"): self = .factType
    case (.fact, "value"): self = .condition
    case (.fact, "basis"): self = .citation
    case (.fact, "choices"): self = path.last == "zh" || path.last == "en" ? .wording : .factType
    case (.checklist, "walk"), (.checklist, "made_of"): self = .membership
    default: self = RuleChange.Kind(ofKey: first)
    }
  }

  /// What a key means wherever it stands.
  private init(ofKey key: String) {
    switch key {
    case "ask", "plain", "why", "look_at", "label", "title", "note", "known_by", "decided_by",
      "source":
      self = .wording
    case "when", "met_when", "any_of", "all_of", "not", "at_least", "judged_by_person":
      self = .condition
    case "norm", "power", "liability", "citation", "instrument", "number", "edition",
      "also_when_fitted_but_failed":
      self = .citation
    case "confidence": self = .confidence
    case "in_force", "replaced_by": self = .interval
    case "version": self = .version
    case "matter", "regime", "station", "checklist", "status", "kind", "group": self = .scope
    default: self = .other
    }
  }
}
