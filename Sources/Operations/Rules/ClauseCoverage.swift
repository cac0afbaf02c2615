public import RuleLanguage
public import SafetyModel

/// Which clauses of an instrument have rules and which have none.
///
/// Only a registered list of clauses shows what is missing. Without one the cited clauses are all
/// there is to say, and nothing is claimed about the rest.
public struct ClauseCoverage: Hashable, Sendable {
  /// How a clause stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// A rule rests on it.
    case ruled
    /// An element restates it, and no checklist asks about it.
    case unasked
    /// It is not turned into rules, for a reason.
    case leftOut = "left_out"
    /// It is on the list and no rule rests on it.
    case missing
    /// A rule cites it, and the list does not have it.
    case unlisted
  }

  /// One clause with the rules that rest on it.
  public struct Clause: Hashable, Sendable {
    /// The clause as cited.
    public var text: String
    /// How it stands.
    public var state: State
    /// The items that cite it.
    public var items: [String]
    /// The elements, routes and clocks that rest on it.
    public var rules: [String]
    /// Why it is left out.
    public var reason: BilingualText?
  }

  /// The instrument.
  public var instrument: Instrument
  /// Whether its clauses are registered.
  public var isListed: Bool
  /// The clauses, in the order of their numbers.
  public var clauses: [Clause]

  /// The clauses in a state.
  public func clauses(_ state: State) -> [String] {
    clauses.filter { $0.state == state }.map(\.text)
  }

  /// Whether every registered clause has a rule or a reason; absent when none are registered.
  public var isComplete: Bool? { isListed ? clauses(.missing).isEmpty : nil }
}

extension RulePack {
  /// Every instrument with its clauses, the local ones after the national ones.
  public var clauseCoverage: [ClauseCoverage] {
    let uses = ClauseUses(of: self)
    let national = Set(instruments.map(\.id))
    let local = layers.flatMap(\.instruments).filter { !national.contains($0.id) }
    return (instruments + local).map { instrument in
      let lists = criteria.filter { $0.instrument == instrument.id }.map(\.clauses)
      return ClauseCoverage(of: instrument, lists: lists, uses: uses.byInstrument[instrument.id])
    }
  }
}

extension ClauseCoverage {
  fileprivate init(of instrument: Instrument, lists: [ClauseList], uses: [String: Use]?) {
    let uses = uses ?? [:]
    let leftOut = lists.flatMap(\.leftOut)
    let listed = (lists.flatMap(\.known) + leftOut.flatMap(\.clauses)).map(ClausePath.init)
    let unasked = Set(lists.flatMap(\.unasked))
    var clauses = listed.map { path in
      let found = uses.filter { path.touches(ClausePath($0.key)) }
      let use = found.values.reduce(Use()) { $0.joined($1) }
      let reason = leftOut.first { $0.clauses.contains(path.text) }?.reason
      let state: State =
        if reason != nil {
          .leftOut
        } else if use == Use() {
          .missing
        } else if use.items.isEmpty, found.keys.allSatisfy(unasked.contains) {
          .unasked
        } else {
          .ruled
        }
      return Clause(
        text: path.text,
        state: state,
        items: use.items.sorted(),
        rules: use.rules.sorted(),
        reason: reason
      )
    }
    for (clause, use) in uses where !listed.contains(where: { $0.touches(ClausePath(clause)) }) {
      clauses.append(
        Clause(
          text: clause,
          state: listed.isEmpty ? .ruled : .unlisted,
          items: use.items.sorted(),
          rules: use.rules.sorted(),
          reason: nil
        )
      )
    }
    self.init(
      instrument: instrument,
      isListed: !listed.isEmpty,
      clauses: clauses.sorted { ClausePath($0.text).precedes(ClausePath($1.text)) }
    )
  }
}

/// What rests on a clause.
private struct Use: Hashable {
  var items: Set<String> = []
  var rules: Set<String> = []

  func joined(_ other: Use) -> Use {
    Use(items: items.union(other.items), rules: rules.union(other.rules))
  }
}

/// Who cites what, by instrument and clause.
private struct ClauseUses {
  private(set) var byInstrument: [String: [String: Use]] = [:]

  init(of pack: RulePack) {
    let added = pack.layers.flatMap { $0.items.map(\.item) }
    for item in pack.checklists.flatMap(\.items) + added {
      for citation in item.norm + item.power + item.liability {
        note(citation.instrument, citation.clause) { $0.items.insert(item.id) }
      }
    }
    for layer in pack.layers {
      for added in layer.citations {
        for citation in added.citations.values.joined() {
          note(citation.instrument, citation.clause) { $0.items.insert(added.item) }
        }
      }
      for citation in layer.edits.compactMap(\.authority) {
        note(citation.instrument, citation.clause) { $0.rules.insert(layer.id) }
      }
    }
    for policy in pack.policies {
      for clock in policy.clocks {
        note(clock.citation.instrument, clock.citation.clause) {
          $0.rules.insert("\(policy.id)/\(clock.id)")
        }
      }
    }
    for set in pack.criteria {
      for clause in set.ruledClauses {
        note(set.instrument, clause) { $0.rules.insert("\(set.id)/\(clause)") }
      }
    }
  }

  private mutating func note(
    _ instrument: String,
    _ clause: String,
    _ insert: (inout Use) -> Void
  ) {
    insert(&byInstrument[instrument, default: [:]][clause, default: Use()])
  }
}

extension ClausePath {
  /// Whether one of the two stands above the other, or both are the same.
  fileprivate func touches(_ other: ClausePath) -> Bool { covers(other) || other.covers(self) }
}
