import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Lists organisations.
struct OrganisationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出单位。", "List the organisations."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("名称中的文字。", "Text in a name."))
  var words: String?

  func run() throws {
    let context = try global.look()
    let rows = try context.organisations(matching: words)
    guard format.chosen == .table else {
      Listing(
        columns: ["id", "name", "level", "region", "parent"],
        rows: rows.map {
          [
            .string($0.id.text), .string($0.name), .text($0.level?.rawValue),
            .text($0.region?.text), .text($0.parent?.text),
          ]
        }
      ).print(as: format.chosen)
      return
    }
    guard !rows.isEmpty else {
      Console.done(
        Sentence(
          zh: "没有符合条件的单位。可用 bihuan org add 登记。",
          en: "No such organisations. Register them with bihuan org add."
        )
      )
      return
    }
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "名称", en: "Name"),
      Sentence(zh: "层级", en: "Level"), Sentence(zh: "区划", en: "Region"),
    ]
    let table = Document.Table(
      columns: columns.map(\.spoken),
      rows: rows.map {
        [$0.id.text, $0.name, $0.level?.label.spoken ?? "", $0.region?.text ?? ""]
      }
    )
    Console.print(Document(title: "", blocks: [.table(table)]))
  }
}
