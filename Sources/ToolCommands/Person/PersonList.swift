import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Lists people.
struct PersonList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出人员。", "List the people."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("姓名或证号中的文字。", "Text in a name or card number."))
  var words: String?

  func run() throws {
    let context = try global.look()
    let people = try context.people(matching: words)
    switch format.chosen {
    case .table: Console.print(try document(people, in: context))
    case .json, .csv:
      Listing(
        columns: ["id", "name", "qualification", "organisation", "site"],
        rows: people.map {
          [
            .string($0.person.id.text), .text($0.name),
            .string($0.person.qualification.rawValue), .text($0.person.organisation?.text),
            .text($0.person.site?.text),
          ]
        }
      ).print(as: format.chosen)
    }
  }

  private func document(
    _ people: [PersonListing],
    in context: OperatingContext
  ) throws(OperationFailure) -> Document {
    guard !people.isEmpty else {
      let none = Sentence(
        zh: "没有符合条件的人员。可用 bihuan person add 登记。",
        en: "No such people. Register them with bihuan person add."
      )
      return Document(title: "", blocks: [.paragraph(none.spoken)])
    }
    var names: [String: String] = [:]
    for row in try context.organisations() { names[row.id.text] = row.name }
    for row in try context.sites(matching: SiteFilter()) { names[row.id.text] = row.name }
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "姓名", en: "Name"),
      Sentence(zh: "资格", en: "Qualification"), Sentence(zh: "单位", en: "Organisation or site"),
    ]
    let rows = people.map { listing in
      let body = (listing.person.organisation ?? listing.person.site)?.text
      return [
        listing.person.id.text, listing.name ?? "—", listing.person.qualification.label.spoken,
        body.map { names[$0] ?? $0 } ?? "",
      ]
    }
    return Document(
      title: "",
      blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
    )
  }
}
