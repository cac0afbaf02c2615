public import Ledger
public import RuleLanguage
public import SQLStore
public import SafetyModel
import Workflow

/// What lists of hazards say beside the rows of the register.
public struct ListRemarks {
  /// The rules, for titles in another language than the register's and for criteria in words.
  public var rules: RulePack?
  /// The term that stands still, of hazards whose order is stayed.
  public var stayed: [SubjectID: CivilDate]

  /// Creates remarks.
  public init(rules: RulePack? = nil, stayed: [SubjectID: CivilDate] = [:]) {
    self.rules = rules
    self.stayed = stayed
  }
}

extension OperatingContext {
  /// What is to be said beside rows of the register.
  ///
  /// While a stay lasts a row has no due day; only such rows are read again from their events.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - rules: The rules, when words are to be taken from them.
  /// - Returns: The remarks.
  /// - Throws: Only when the ledger cannot be read.
  public func remarks(
    on rows: [HazardListing],
    rules: RulePack? = nil
  ) throws(OperationFailure) -> ListRemarks {
    var remarks = ListRemarks(rules: rules)
    for row in rows
    where row.hazard.isOpen && row.hazard.dueDay == nil && row.hazard.assignment == "order" {
      guard let id = HazardID(row.hazard.id.text) else { continue }
      let state = try loadHazard(id).value
      if state.isPaused, let due = state.due { remarks.stayed[row.hazard.id] = due.day }
    }
    return remarks
  }
}
