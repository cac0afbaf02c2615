import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Lists visits, newest first.
struct InspectionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出检查，新的在前。", "List inspections, newest first."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: ListFormatOptions

  @Option(help: help("只列这个检查对象的。", "Only of this site."))
  var site: String?

  func run() throws {
    let context = try global.look()
    let siteID: SiteID?
    if let site { siteID = try context.site(named: site) } else { siteID = nil }
    let visits = try context.inspections(at: siteID)
    switch output.chosen {
    case .table: Console.print(document(of: visits))
    case .json, .csv: listing(of: visits).print(as: output.chosen)
    }
  }

  private func document(of visits: [InspectionListing]) -> Document {
    guard !visits.isEmpty else {
      return Document(title: "", blocks: [.paragraph(text("还没有检查。", "No inspections yet."))])
    }
    let columns = [
      text("编号", "Id"), text("日期", "Day"), text("检查对象", "Site"), text("性质", "Nature"),
      text("检查表", "Checklists"), text("状态", "State"), text("问题", "Findings"),
    ]
    let rows = visits.map { visit in
      let row = visit.inspection
      return [
        row.id.text, row.day.description, visit.siteName ?? row.site.text,
        row.nature.label.spoken, row.checklist ?? "",
        Inspection.Status(rawValue: row.state)?.label.spoken ?? row.state, String(row.findings),
      ]
    }
    return Document(title: "", blocks: [.table(Document.Table(columns: columns, rows: rows))])
  }

  private func listing(of visits: [InspectionListing]) -> Listing {
    Listing(
      columns: [
        "id", "day", "site", "site_name", "region", "nature", "occasion", "checklist", "state",
        "findings",
      ],
      rows: visits.map { visit in
        let row = visit.inspection
        return [
          .string(row.id.text), .string(row.day.description), .string(row.site.text),
          .text(visit.siteName), .text(visit.region?.text), .string(row.nature.rawValue),
          .text(row.occasion?.rawValue), .text(row.checklist), .string(row.state),
          .number(row.findings),
        ]
      }
    )
  }
}
