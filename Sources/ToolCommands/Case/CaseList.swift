import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel
import Workflow

/// The cases of the workspace.
struct CaseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出重大隐患案。", "List the cases."),
    aliases: ["列表"]
  )

  @Flag(help: help("只列未销案的。", "Open ones only."))
  var open = false

  @Flag(help: help("只列有事项逾期的。", "Only those of which something is overdue."))
  var overdue = false

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look()
    var rows = try context.cases(standing: open || overdue ? .open : .any)
    if overdue { rows = try rows.filter { try isOverdue($0, in: context) } }
    switch form.chosen {
    case .table: Console.print(CaseList.document(rows, in: SpokenLanguage.current))
    case .json, .csv:
      Listing(
        columns: [
          "id", "criteria", "site", "site_name", "region", "regime", "state", "open", "suspected",
          "confirmed",
        ],
        rows: rows.map(CaseList.row)
      ).print(as: form.chosen)
    }
  }

  private func isOverdue(
    _ listing: CaseListing,
    in context: OperatingContext
  ) throws(OperationFailure) -> Bool {
    guard let id = CaseID(listing.majorCase.id.text) else { return false }
    return try context.viewCase(id).obligations.contains { $0.due.day < context.today }
  }

  private static func row(_ listing: CaseListing) -> [CanonicalValue] {
    let row = listing.majorCase
    return [
      .string(row.id.text), .text(row.criterion), .string(row.site.text), .text(listing.siteName),
      .text(listing.region?.text), .string(row.regime.rawValue), .string(row.state),
      .bool(row.isOpen), .string(row.suspectedDay.description),
      .text(row.confirmedDay?.description),
    ]
  }

  private static func document(_ rows: [CaseListing], in language: Language) -> Document {
    func say(_ zh: String, _ en: String) -> String {
      BilingualText(zh: zh, en: en).text(in: language)
    }
    let title = say("重大隐患案 \(rows.count) 件", "Major cases: \(rows.count)")
    guard !rows.isEmpty else { return Document(title: title) }
    let table = Document.Table(
      columns: [
        say("编号", "Id"), say("检查对象", "Site"), say("判定标准", "Criteria"), say("状态", "State"),
        say("疑似日期", "Suspected"), say("确认日期", "Confirmed"),
      ],
      rows: rows.map { listing in
        let row = listing.majorCase
        return [
          row.id.text, listing.siteName ?? row.site.text, row.criterion ?? row.name,
          CaseState.Kind(rawValue: row.state)?.label.text(in: language) ?? row.state,
          row.suspectedDay.text(in: language), row.confirmedDay?.text(in: language) ?? "",
        ]
      }
    )
    return Document(title: title, blocks: [.table(table)])
  }
}
