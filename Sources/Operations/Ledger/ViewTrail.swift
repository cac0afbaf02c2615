import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// Events in the order of the ledger, with the names needed to print them.
public struct LedgerTrail {
  /// The events, oldest first.
  public var events: [RecordedEvent]
  /// The names of the people in it that are still kept, by id.
  public var names: [PersonID: String]
}

extension OperatingContext {
  /// The latest events of the ledger.
  public func latestEvents(limit: Int) throws(OperationFailure) -> LedgerTrail {
    let size = try ledgerHead().size
    return try trail(try events(after: max(0, size - limit), limit: limit))
  }

  /// The latest events of one thing of any kind, by its id or the beginning of it; of a site also by name.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func events(ofSubject text: String, limit: Int) throws(OperationFailure) -> LedgerTrail {
    let subject = try subject(named: text)
    let stored = try query { () throws(StoreFailure) in
      try workspace.database.history(of: subject)
    }
    var events: [RecordedEvent] = []
    for event in stored.suffix(limit) { events.append(try recorded(event)) }
    return try trail(events)
  }

  private func trail(_ events: [RecordedEvent]) throws(OperationFailure) -> LedgerTrail {
    LedgerTrail(events: events, names: try names(in: events))
  }

  func subject(named typed: String) throws(OperationFailure) -> SubjectID {
    let text = typed.uppercased()
    guard let noun = OperatingContext.noun(of: text) else {
      return SubjectID(try site(named: typed))
    }
    let found = try query { () throws(StoreFailure) in
      try workspace.database.identifiers(withPrefix: text, limit: 10)
    }
    guard let first = found.first else { throw .notFound(noun, text) }
    guard found.count == 1 else {
      throw .ambiguous(noun, text, candidates: found.map { Candidate(id: $0.text, name: "") })
    }
    return first
  }

  /// The kind of thing an id names by its letter; nothing when it is no id at all.
  private static func noun(of id: String) -> Noun? {
    guard id.dropFirst().first == "-" else { return nil }
    return switch id.first {
    case PersonTag.letter: .person
    case OrganisationTag.letter: .organisation
    case InspectionTag.letter: .inspection
    case HazardTag.letter: .hazard
    case CaseTag.letter: .majorCase
    case SiteTag.letter: .site
    default: nil
    }
  }
}
