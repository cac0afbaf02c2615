public import RuleLanguage
public import SafetyModel

/// How many cases show each item and each element passing, failing and undetermined.
public struct RuleCoverage {
  /// One item or element.
  public struct Entry: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case item
      case element
    }

    /// What it is.
    public var kind: Kind
    /// The checklist or criteria set it belongs to.
    public var owner: String
    /// The id of the item, the number of the clause.
    public var id: String
    /// Where it stands.
    public var location: RuleLocation
    /// The cases by what they show.
    public var counts: [Outcome: Int]

    /// What no case shows.
    public var missing: [Outcome] { Outcome.allCases.filter { counts[$0, default: 0] == 0 } }
  }

  /// What a case can show of an item or element.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The item is answered as conforming; the element is not met or does not apply.
    case pass
    /// The item is answered as nonconforming; the element is met.
    case fail
    /// It is not known whether the item applies, or it could not be checked; the element is open.
    case undetermined
  }

  /// Every item of a checklist or a local layer and every element of a criteria set.
  public var entries: [Entry]

  /// Counts cases.
  ///
  /// - Parameters:
  ///   - cases: The cases that hold; a case that does not shows nothing.
  ///   - pack: The rules.
  ///   - met: The elements that came out met in a case, whether it says so or not.
  public init(
    of cases: [RuleCase],
    under pack: RulePack,
    met: (RuleCase) -> [CaseExpectation.Subject] = { _ in [] }
  ) {
    var shown: [Key: [Outcome: Int]] = [:]
    for example in cases {
      let found = met(example).compactMap { subject -> Showing? in
        guard case .element(let criteria, let clause) = subject else { return nil }
        return Showing(key: .element(criteria: criteria, clause: clause), outcome: .fail)
      }
      for shows in Set(example.shows + found) {
        shown[shows.key, default: [:]][shows.outcome, default: 0] += 1
      }
    }
    var seen: Set<String> = []
    let national = pack.checklists.flatMap(\.items)
    let local = pack.layers.flatMap(\.items).map(\.item)
    let items = (national + local).filter { seen.insert($0.id).inserted }
    entries = items.map { item in
      Entry(
        kind: .item,
        owner: item.checklist,
        id: item.id,
        location: item.location,
        counts: shown[.item(item.id)] ?? [:]
      )
    }.sorted { ($0.location.file, $0.location.line) < ($1.location.file, $1.location.line) }
    entries += pack.criteria.flatMap { set in
      set.elements.map { element in
        Entry(
          kind: .element,
          owner: set.id,
          id: element.id,
          location: element.location,
          counts: shown[.element(criteria: set.id, clause: element.id)] ?? [:]
        )
      }
    }
  }

  /// The entries of which some outcome is shown by no case.
  public var gaps: [Entry] { entries.filter { !$0.missing.isEmpty } }

  /// How many entries of a kind there are.
  public func total(_ kind: Entry.Kind) -> Int { entries.count { $0.kind == kind } }

  /// How many entries of a kind no case shows with an outcome.
  public func missing(_ outcome: Outcome, of kind: Entry.Kind) -> Int {
    entries.count { $0.kind == kind && $0.missing.contains(outcome) }
  }

  fileprivate enum Key: Hashable {
    case item(String)
    case element(criteria: String, clause: String)
  }

  fileprivate struct Showing: Hashable {
    let key: Key
    let outcome: Outcome
  }
}

extension RuleTest {
  /// What the cases that hold show.
  public var coverage: RuleCoverage {
    let failed = Set(failures.map(\.example))
    return RuleCoverage(of: cases.filter { !failed.contains($0) }, under: pack) {
      metElements[$0] ?? []
    }
  }
}

extension RuleCase {
  /// What the case shows of items and elements.
  fileprivate var shows: [RuleCoverage.Showing] {
    let answered = answers.map { answer -> RuleCoverage.Showing? in
      let key = RuleCoverage.Key.item(answer.item)
      return switch answer.answer {
      case .conforming: .init(key: key, outcome: .pass)
      case .nonconforming: .init(key: key, outcome: .fail)
      case .unableToCheck, .notChecked: .init(key: key, outcome: .undetermined)
      case .notApplicable: nil
      }
    }
    let stated = expected.map { expectation -> RuleCoverage.Showing? in
      switch expectation.subject {
      case .item(let item):
        expectation.value == CaseApplicability.incomplete.rawValue
          ? .init(key: .item(item), outcome: .undetermined) : nil
      case .element(let criteria, let clause):
        ElementFinding.Status(rawValue: expectation.value).map {
          .init(key: .element(criteria: criteria, clause: clause), outcome: .init($0))
        }
      case .force, .verdict, .grade, .itemGrade, .ground: nil
      }
    }
    return (answered + stated).compactMap { $0 }
  }
}

extension RuleCoverage.Outcome {
  fileprivate init(_ status: ElementFinding.Status) {
    switch status {
    case .met: self = .fail
    case .notMet, .notApplicable: self = .pass
    case .undetermined: self = .undetermined
    }
  }
}
