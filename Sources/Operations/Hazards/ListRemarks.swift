public import Ledger
public import RuleLanguage
public import SQLStore
public import SafetyModel
public import Workflow

/// What lists of hazards say beside the rows of the register.
public struct ListRemarks {
  /// How much is said of each row, which has to be read from its events.
  public enum Depth: Hashable, Sendable {
    /// The terms that stand still.
    case terms
    /// What is late on open hazards too.
    case late
    /// That, and the campaign and the listing of every hazard.
    case everything
  }

  /// The rules, for titles in another language than the register's and for criteria in words.
  public var rules: RulePack?
  /// The term that stands still, of hazards whose order is stayed.
  public var stayed: [SubjectID: CivilDate]
  /// What the rows do not say, of those that were read.
  public var details: [SubjectID: HazardDetails]

  /// Creates remarks.
  public init(
    rules: RulePack? = nil,
    stayed: [SubjectID: CivilDate] = [:],
    details: [SubjectID: HazardDetails] = [:]
  ) {
    self.rules = rules
    self.stayed = stayed
    self.details = details
  }

  /// What is owed on a hazard and past its last day, the longest first.
  public func late(_ row: HazardListing) -> [Obligation] {
    row.hazard.isOpen ? details[row.hazard.id]?.late ?? [] : []
  }

  /// Whether an open hazard is past its term, or anything else owed on it past its last day.
  public func isOverdue(_ row: HazardListing, on day: CivilDate) -> Bool {
    row.daysPastTerm(on: day) > 0 || !late(row).isEmpty
  }
}

extension OperatingContext {
  /// What is to be said beside rows of the register.
  ///
  /// While a stay lasts a row has no due day; such rows are read again from their events. What is
  /// late besides the term needs the rules: where they cannot be read, the rows say what they know.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - rules: The rules, when words are to be taken from them.
  ///   - depth: How much is said.
  /// - Returns: The remarks.
  /// - Throws: Only when the ledger cannot be read.
  public func remarks(
    on rows: [HazardListing],
    rules: RulePack? = nil,
    depth: ListRemarks.Depth = .terms
  ) throws(OperationFailure) -> ListRemarks {
    var remarks = ListRemarks(rules: rules)
    for row in rows
    where row.hazard.isOpen && row.hazard.dueDay == nil && row.hazard.assignment == "order" {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let state = try loadHazard(id).value
      if state.isPaused, let due = state.due { remarks.stayed[row.hazard.id] = due.day }
    }
    guard depth != .terms, !rows.isEmpty else { return remarks }
    var sources = DetailSources(asksLate: (try? self.rules()) != nil)
    for row in rows where row.hazard.isOpen || depth == .everything {
      remarks.details[row.hazard.id] = try details(of: row, from: &sources)
    }
    return remarks
  }
}
