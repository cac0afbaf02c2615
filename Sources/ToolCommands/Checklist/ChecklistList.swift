import ArgumentParser
import Ledger
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Lists the checklists of the rules in use.
struct ChecklistList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出规则文件里的检查表。", "List the checklists of the rule files."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: ListFormatOptions

  func run() throws {
    let lists = try rules().checklists
    switch output.chosen {
    case .table: Console.print(document(of: lists))
    case .json, .csv: listing(of: lists).print(as: output.chosen)
    }
  }

  /// The rules of the workspace, or of the folder given, which needs no workspace.
  private func rules() throws(OperationFailure) -> RulePack {
    if let folder = global.rules { return try loadRules(from: folder) }
    return try global.look().rules()
  }

  private func document(of lists: [Checklist]) -> Document {
    let language = SpokenLanguage.current
    let columns = [
      text("编号", "Id"), text("名称", "Title"), text("项数", "Items"), text("版本", "Version"),
      text("说明", "Note"),
    ]
    let rows = lists.map { list in
      [
        list.id, list.title.text(in: language), String(list.items.count), list.version,
        list.note?.text(in: language) ?? "",
      ]
    }
    return Document(title: "", blocks: [.table(Document.Table(columns: columns, rows: rows))])
  }

  private func listing(of lists: [Checklist]) -> Listing {
    Listing(
      columns: ["id", "title", "title_en", "version", "items", "includes", "content_hash"],
      rows: lists.map { list in
        [
          .string(list.id), .string(list.title.zh), .string(list.title.en), .string(list.version),
          .number(list.items.count), .array(list.includes.map { .string($0) }),
          .string(list.contentHash),
        ]
      }
    )
  }
}
