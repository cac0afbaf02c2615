import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Lists the checklists of the rules in use.
struct ChecklistList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text(
      "列出规则文件里的检查表；写明检查对象时，说出哪些表、哪些项目对它适用和为什么。",
      "List the checklists; for a site, which of them and of their items concern it, and why."
    ),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: ListFormatOptions

  @Option(help: help("检查对象（编号、代码或名称的一部分）。", "The site: id, code or a part of its name."))
  var site: String?

  @Flag(
    help: help(
      "连同适用、待定、不适用的每个检查项和理由；须写 --site。",
      "Also each item that applies, is undecided or left out, with the reason; needs --site."
    )
  )
  var reasons = false

  func validate() throws {
    guard site != nil || !reasons else {
      throw ValidationError(text("--reasons 要写 --site。", "--reasons needs --site."))
    }
  }

  func run() throws {
    guard let site else { return try listAll() }
    let context = try global.look()
    let selection = try context.selectChecklists(for: try context.site(named: site))
    switch output.chosen {
    case .table:
      Console.print(
        Document.checklistSelection(
          selection,
          items: reasons ? .shown : .leftOut,
          in: SpokenLanguage.current
        )
      )
    case .json, .csv:
      (reasons ? selection.itemListing : selection.listing).print(as: output.chosen)
    }
  }

  private func listAll() throws {
    let lists = try rules().checklists.inOrderOfUse
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
      text("归类", "Group"), text("编号", "Id"), text("名称", "Title"), text("项数", "Items"),
      text("版本", "Version"),
      text("说明", "Note"),
    ]
    let rows = lists.map { list in
      [
        list.group?.label.spoken ?? "", list.id, list.title.text(in: language),
        String(list.items.count), list.version,
        list.note?.text(in: language) ?? "",
      ]
    }
    return Document(title: "", blocks: [.table(Document.Table(columns: columns, rows: rows))])
  }

  private func listing(of lists: [Checklist]) -> Listing {
    Listing(
      columns: [
        "group", "id", "title", "title_en", "version", "items", "includes", "content_hash",
      ],
      rows: lists.map { list in
        [
          .text(list.group?.rawValue), .string(list.id), .string(list.title.zh),
          .string(list.title.en), .string(list.version),
          .number(list.items.count), .array(list.includes.map { .string($0) }),
          .string(list.contentHash),
        ]
      }
    )
  }
}
