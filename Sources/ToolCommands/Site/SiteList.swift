import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Lists sites.
struct SiteList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出检查对象。", "List the sites."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("名称、曾用名、编号或地址中的文字。", "Text in a name, former name, code or address."))
  var words: String?

  @Option(help: help("区划代码或它的开头几位。", "Region code or the beginning of one."))
  var region: String?

  @Option(help: help("类型。", "Kind."))
  var kind: String?

  @Option(help: help("所在园区或楼栋。", "The park or building they stand in."))
  var parent: String?

  @Flag(help: help("连同已关闭、已合并的。", "With closed and merged ones."))
  var all = false

  func run() throws {
    let context = try global.look()
    var values = TypedValues()
    var filter = SiteFilter(
      text: words,
      region: values.region(region),
      kind: values.choice(kind, key: "--kind", label: \SiteKind.label),
      standing: all ? .any : .open
    )
    try values.check()
    if let parent { filter.parent = SubjectID(try context.site(named: parent)) }
    let rows = try context.sites(matching: filter)
    switch format.chosen {
    case .table: Console.print(SiteList.document(rows))
    case .json, .csv: SiteList.listing(rows).print(as: format.chosen)
    }
  }

  private static func document(_ rows: [SiteRow]) -> Document {
    guard !rows.isEmpty else {
      return Document(
        title: "",
        blocks: [
          .paragraph(
            Sentence(
              zh: "没有符合条件的检查对象。可用 bihuan site add 或 bihuan site import 登记。",
              en: "No such sites. Register them with bihuan site add or bihuan site import."
            ).spoken
          )
        ]
      )
    }
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "名称", en: "Name"),
      Sentence(zh: "类型", en: "Kind"), Sentence(zh: "区划", en: "Region"),
      Sentence(zh: "代码", en: "Code"), Sentence(zh: "状态", en: "Standing"),
    ]
    let standing = [
      Sentence(zh: "在册", en: "active"), Sentence(zh: "已关闭或合并", en: "closed or merged"),
    ]
    let cells = rows.map { row in
      [
        row.id.text, row.name, row.kind.label.spoken, row.region?.text ?? "", row.code ?? "",
        standing[row.isActive ? 0 : 1].spoken,
      ]
    }
    return Document(
      title: "",
      blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: cells))]
    )
  }

  private static func listing(_ rows: [SiteRow]) -> Listing {
    Listing(
      columns: ["id", "name", "kind", "region", "code", "address", "parent", "active"],
      rows: rows.map { row in
        [
          .string(row.id.text), .string(row.name), .string(row.kind.rawValue),
          .text(row.region?.text), .text(row.code), .text(row.address), .text(row.parent?.text),
          .bool(row.isActive),
        ]
      }
    )
  }
}
