import Messages
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

extension WorkingCalendar {
  /// How firm a count is, and what to do where it is not.
  func firmness(_ status: CalendarStatus) -> Sentence {
    switch status {
    case .notNeeded: status.label
    case .published:
      Sentence(
        zh: "工作日历 \(data.version)，放假通知已公布。",
        en: "Calendar \(data.version); the notices are published."
      )
    case .provisional:
      Sentence(
        zh: "暂定：跨入的年份还没有收入放假通知，按周一至周五推算；通知公布后用 bihuan calendar add 收入，再推算一次。",
        en:
          "Provisional: a year counted through has no notice yet and follows Monday to Friday; add it with bihuan calendar add when it is out and reckon again."
      )
    }
  }
}
