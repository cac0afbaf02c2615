import RuleLanguage
public import SafetyModel
import Workflow
import Workspace

/// What putting a year into the working-day calendar changed.
public struct CalendarChange: Sendable {
  /// The file written.
  public let file: String
  /// The calendar before.
  public let before: CalendarData
  /// The calendar now.
  public let after: CalendarData
}

/// Puts the yearly notice on holidays into the calendar of a rule folder.
///
/// The folder is read again with the new text before anything is written: a day outside the year, a
/// day named twice or any other error leaves the file as it was.
///
/// - Parameters:
///   - year: The year with its days off and make-up days.
///   - folder: The rule folder.
///   - isReplacing: Whether a published year may be replaced.
/// - Returns: The calendar before and after.
/// - Throws: `rules` with every error; `noRules` when the folder has no calendar; `input` for a
///   make-up day that is no weekend day or a year that is published already; `file` when it cannot
///   be written.
public func addCalendarYear(
  _ year: CalendarData.Year,
  in folder: String,
  replacing isReplacing: Bool
) throws(OperationFailure) -> CalendarChange {
  let files = try ruleFiles(in: folder)
  guard let before = try calendar(of: files) else {
    throw .noRules(searched: ["\(folder)/calendars"])
  }
  var faults = year.weekdaysWorked.map { InputProblem(.makeUpDayOnWeekday($0)) }
  if !isReplacing, before.years[year.year]?.status == .published {
    faults.append(InputProblem(.yearAlreadyPublished(year.year)))
  }
  guard faults.isEmpty else { throw .input(faults) }
  let path = "calendars/\(before.id).yml"
  var changed = files
  guard let index = changed.firstIndex(where: { $0.path == path }) else {
    throw .noRules(searched: ["\(folder)/\(path)"])
  }
  let text = String(decoding: changed[index].bytes, as: UTF8.self)
  let bytes = Array(CalendarText(putting: year, into: text).text.utf8)
  changed[index] = RuleSourceFile(path: path, bytes: bytes)
  guard let after = try calendar(of: changed) else {
    throw .noRules(searched: ["\(folder)/\(path)"])
  }
  do throws(FileFailure) {
    try Files.writeAtomically(bytes, to: "\(folder)/\(path)")
  } catch {
    throw .file(error)
  }
  return CalendarChange(file: "\(folder)/\(path)", before: before, after: after)
}

private func calendar(of files: [RuleSourceFile]) throws(OperationFailure) -> CalendarData? {
  let result = RulePack.load(from: files)
  guard let pack = result.pack else {
    throw .rules(result.diagnostics.filter { $0.severity == .error })
  }
  return pack.calendar
}
