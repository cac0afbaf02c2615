import ArgumentParser

/// The working-day calendar: look at it, check it, put the yearly notice in.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: text(
      "工作日历：列出各年放假和调休，检查，收入新一年的放假通知。",
      "The working-day calendar: list holidays and make-up days, check, add the yearly notice."
    ),
    subcommands: [CalendarList.self, CalendarCheck.self, CalendarAdd.self],
    aliases: ["日历"]
  )
}
