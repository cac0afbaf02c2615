import ArgumentParser

/// The checklists of the rule files.
struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: text("检查表：列出，或按检查对象的情况展开。", "Checklists: list them, or apply them to a site."),
    subcommands: [ChecklistList.self, ChecklistShow.self],
    aliases: ["检查表"]
  )
}
