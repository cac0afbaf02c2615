import ArgumentParser

/// The checklists of the rule files.
struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: text(
      "检查表：列出，按检查对象的情况展开，或者打印。",
      "Checklists: list them, apply them to a site, or print them."
    ),
    subcommands: [ChecklistList.self, ChecklistShow.self, ChecklistPrint.self],
    aliases: ["检查表"]
  )
}
