import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// The saved filters of the workspace.
struct HazardFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: text("保存的筛选条件。", "Saved filters."),
    subcommands: [HazardFilterSave.self, HazardFilterList.self, HazardFilterRemove.self],
    aliases: ["筛选"]
  )
}

/// Keeps a condition under a name.
struct HazardFilterSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: text("用一个名称保存筛选条件。", "Keep a filter under a name."),
    discussion: text(
      "条件写法见 hazard list --where；“今天+7”一类的日期每次使用时重新计算。",
      "Conditions as in hazard list --where; days such as today+7 are counted anew at every use."
    ),
    aliases: ["保存"]
  )

  @Argument(help: help("名称。", "The name."))
  var name: String

  @Argument(
    help: help("条件，如 '等级=重大 且 期限<今天+7'。", "The condition, such as 'grade=major and due<today+7'.")
  )
  var condition: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look()
    let before = try context.saveFilter(condition, named: name)
    let replaced = before.map { $0.text }
    Console.done(
      Sentence(
        zh: "已保存筛选“\(name)”" + (replaced.map { "，原为：\($0)" } ?? "")
          + "。使用：bihuan hazard list --filter \(name)",
        en: "Saved the filter “\(name)”" + (replaced.map { ", before: \($0)" } ?? "")
          + ". Use it: bihuan hazard list --filter \(name)"
      )
    )
  }
}

/// Lists the saved filters.
struct HazardFilterList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出保存的筛选条件。", "List the saved filters."),
    aliases: ["列表"]
  )

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let filters = try global.look().savedFilters()
    switch form.chosen {
    case .table:
      let columns = [Sentence(zh: "名称", en: "Name"), Sentence(zh: "条件", en: "Condition")]
      let none = Sentence(
        zh: "没有保存的筛选。可用 bihuan hazard filter save 名称 '条件' 保存。",
        en: "No saved filters. Keep one with bihuan hazard filter save NAME 'CONDITION'."
      )
      let table = Document.Table(
        columns: columns.map(\.spoken),
        rows: filters.map { [$0.name, $0.text] }
      )
      Console.print(
        Document(title: "", blocks: [filters.isEmpty ? .paragraph(none.spoken) : .table(table)])
      )
    case .json, .csv:
      Listing(
        columns: ["name", "condition"],
        rows: filters.map { [.string($0.name), .string($0.text)] }
      ).print(as: form.chosen)
    }
  }
}

/// Forgets a saved filter.
struct HazardFilterRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: text("删去一个保存的筛选条件。", "Forget a saved filter."),
    aliases: ["删去"]
  )

  @Argument(help: help("名称。", "The name."))
  var name: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.look().removeFilter(named: name)
    Console.done(Sentence(zh: "已删去筛选“\(name)”。", en: "Removed the filter “\(name)”."))
  }
}
