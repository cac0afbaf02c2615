public import SafetyModel

/// One rule of a pack: its name, its place, and what it says.
public struct StatedRule: Hashable, Sendable {
  /// Its name.
  public let subject: RuleSubject
  /// Where it stands; absent for what has no place of its own.
  public let place: RuleLocation?
  /// What it says, key by key.
  public let tree: RuleTree

  /// What makes two rules of two packs the same rule: an item stays itself when its list changes.
  var identity: RuleSubject {
    subject.noun == .item ? RuleSubject(.item, subject.id) : subject
  }

  /// The name in words: the first of the texts rules are called by.
  public var title: BilingualText {
    for key in ["label", "ask", "title", "source"] {
      if let zh = tree[key]?["zh"]?.text, let en = tree[key]?["en"]?.text {
        return BilingualText(zh: zh, en: en)
      }
    }
    return BilingualText(zh: subject.id, en: subject.id)
  }
}

extension RulePack {
  /// Every rule of the pack, each once, in the order in which changes are told.
  public var statedRules: [StatedRule] {
    var rules = checklists.map { list in
      StatedRule(
        subject: RuleSubject(.checklist, list.id),
        place: nil,
        tree: RuleTree(headingOf: list)
      )
    }
    rules += itemRules
    for circumstance in circumstances {
      rules.append(
        StatedRule(
          subject: RuleSubject(.circumstance, circumstance.id),
          place: circumstance.location,
          tree: RuleTree(circumstance)
        )
      )
    }
    rules += criteria.flatMap(RulePack.rules)
    rules += policies.flatMap(RulePack.rules)
    for fact in facts {
      rules.append(
        StatedRule(
          subject: RuleSubject(.fact, fact.key),
          place: fact.location,
          tree: RuleTree(fact)
        )
      )
    }
    for matter in matters {
      rules.append(
        StatedRule(
          subject: RuleSubject(.matter, matter.id),
          place: nil,
          tree: RuleTree(matter)
        )
      )
    }
    for instrument in instruments {
      rules.append(
        StatedRule(
          subject: RuleSubject(.instrument, instrument.id),
          place: nil,
          tree: RuleTree(instrument)
        )
      )
    }
    rules += calendars.flatMap(RulePack.rules)
    for layer in layers {
      rules.append(
        StatedRule(
          subject: RuleSubject(.locality, layer.id),
          place: layer.location,
          tree: layer.source
        )
      )
    }
    return rules
  }

  private var itemRules: [StatedRule] {
    checklists.flatMap { list in
      list.items.filter { $0.checklist == list.id }.map { item in
        StatedRule(
          subject: RuleSubject(.item, item.id, in: item.checklist),
          place: item.location,
          tree: RuleTree(item)
        )
      }
    }
  }

  private static func rules(of set: CriteriaSet) -> [StatedRule] {
    func rule(
      _ noun: RuleDiagnostic.Noun,
      _ id: String,
      _ tree: RuleTree,
      at place: RuleLocation? = nil
    ) -> StatedRule {
      StatedRule(
        subject: RuleSubject(noun, id, in: noun == .criteria ? nil : set.id),
        place: place ?? set.location,
        tree: tree
      )
    }
    return [rule(.criteria, set.id, RuleTree(headingOf: set))]
      + set.elements.map { rule(.element, $0.id, RuleTree($0), at: $0.location) }
      + set.branches.map { rule(.branch, $0.id, RuleTree($0)) }
      + set.exclusions.map { rule(.exclusion, $0.id, RuleTree($0)) }
      + set.places.map { rule(.place, $0.kind, RuleTree($0), at: $0.condition.location) }
  }

  private static func rules(of policy: Policy) -> [StatedRule] {
    [
      StatedRule(
        subject: RuleSubject(.policy, policy.id),
        place: policy.location,
        tree: RuleTree(headingOf: policy)
      )
    ]
      + policy.clocks.map { clock in
        StatedRule(
          subject: RuleSubject(.clock, clock.id, in: policy.id),
          place: policy.location,
          tree: RuleTree(clock)
        )
      }
      + policy.steps.map { step in
        StatedRule(
          subject: RuleSubject(.step, step.step.rawValue, in: policy.id),
          place: step.location,
          tree: RuleTree(step)
        )
      }
      + policy.caseSteps.map { step in
        StatedRule(
          subject: RuleSubject(.step, "case.\(step.step.rawValue)", in: policy.id),
          place: step.location,
          tree: RuleTree(step)
        )
      }
  }

  private static func rules(of calendar: CalendarData) -> [StatedRule] {
    [
      StatedRule(
        subject: RuleSubject(.calendar, calendar.id),
        place: nil,
        tree: RuleTree(headingOf: calendar)
      )
    ]
      + calendar.years.values.sorted { $0.year < $1.year }.map { year in
        StatedRule(
          subject: RuleSubject(.year, String(year.year), in: calendar.id),
          place: nil,
          tree: RuleTree(year)
        )
      }
  }
}
