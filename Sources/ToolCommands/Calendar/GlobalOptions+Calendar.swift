import Operations
import RuleLanguage
import SafetyModel
import Workflow

extension GlobalOptions {
  /// The working-day calendar of the rules in use.
  ///
  /// - Throws: `noRules` when the rules have none.
  func workingCalendar() throws(OperationFailure) -> WorkingCalendar {
    let folder = try rulesFolder()
    guard let data = try loadRules(from: folder).calendar else {
      throw .noRules(searched: ["\(folder)/calendars"])
    }
    return WorkingCalendar(data)
  }
}
