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

  @Option(
    name: [.customLong("where")],
    help: help(
      "条件，可多次，如 '状态=已确认 且 (逾期 或 挂牌=市)'；写法同 hazard list。",
      "A condition, repeatable, such as 'state=confirmed and overdue'; as in hazard list."
    )
  )
  var conditions: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: help(
      "这一日当时的情况：只看到当日为止发生的事，期限也从这一日算，如 2026-03-05；默认今天。",
      "As it stood on this day: what had happened by then, terms counted from it; else today."
    )
  )
  var asOf: String?

  @Option(help: help("排序：suspected 疑似日期、due 最早的期限。", "Order: suspected or due."))
  var sort: String?

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  /// In which order cases are listed.
  private enum Order: String, CaseIterable {
    case suspected
    case due

    var label: Sentence {
      switch self {
      case .suspected: Sentence(zh: "疑似日期", en: "suspected")
      case .due: Sentence(zh: "期限", en: "due")
      }
    }
  }

  /// A case and the first day something about it is due.
  private struct Entry {
    var listing: CaseListing
    var kind: CaseStage
    var due: CivilDate?
  }

  func run() throws {
    let context = try global.look(asOf: try Typed.optionalDay(asOf, key: "--as-of"))
    let order = try sort.map { word throws(OperationFailure) -> Order in
      try Typed.word(word, key: "--sort", label: \.label)
    }
    var wanted: [FilterExpression] = []
    for text in conditions { wanted.append(try context.caseFilter(text)) }
    var entries: [Entry] = []
    let today = context.today
    for listing in try context.cases(standing: .any)
    where listing.majorCase.suspectedDay <= today {
      guard let id = CaseID(listing.majorCase.id.text) else { continue }
      let view = try context.viewCase(id)
      guard view.kind.isOpen || !(open || overdue),
        wanted.allSatisfy({ $0.passes(view, on: today) })
      else { continue }
      let due = view.obligations.map(\.due.day).min()
      entries.append(Entry(listing: listing, kind: view.kind, due: due))
    }
    if overdue { entries = entries.filter { entry in entry.due.map { $0 < today } ?? false } }
    switch order {
    case .due: entries.sort { CaseList.isFirst($0.due, $1.due) }
    case .suspected:
      entries.sort { $0.listing.majorCase.suspectedDay < $1.listing.majorCase.suspectedDay }
    case nil: break
    }
    switch form.chosen {
    case .table: Console.print(CaseList.document(entries, on: today, in: SpokenLanguage.current))
    case .json, .csv:
      Listing(
        columns: [
          "id", "criteria", "site", "site_name", "region", "regime", "state", "open", "suspected",
          "confirmed", "due",
        ],
        rows: entries.map(CaseList.row)
      ).print(as: form.chosen)
    }
  }

  /// What has no day comes last.
  private static func isFirst(_ one: CivilDate?, _ other: CivilDate?) -> Bool {
    guard let one else { return false }
    return other.map { one < $0 } ?? true
  }

  private static func row(_ entry: Entry) -> [CanonicalValue] {
    let (listing, row) = (entry.listing, entry.listing.majorCase)
    return [
      .string(row.id.text), .text(row.criterion), .string(row.site.text), .text(listing.siteName),
      .text(listing.region?.text), .string(row.regime.rawValue), .string(entry.kind.rawValue),
      .bool(entry.kind.isOpen), .string(row.suspectedDay.description),
      .text(row.confirmedDay?.description), .text(entry.due?.description),
    ]
  }

  private static func document(
    _ entries: [Entry],
    on today: CivilDate,
    in language: Language
  ) -> Document {
    func say(_ zh: String, _ en: String) -> String {
      BilingualText(zh: zh, en: en).text(in: language)
    }
    let title = say("重大隐患案 \(entries.count) 件", "Major cases: \(entries.count)")
    guard !entries.isEmpty else { return Document(title: title) }
    let table = Document.Table(
      columns: [
        say("编号", "Id"), say("检查对象", "Site"), say("判定标准", "Criteria"), say("状态", "State"),
        say("疑似日期", "Suspected"), say("确认日期", "Confirmed"), say("最早期限", "First due"),
      ],
      rows: entries.map { entry in
        let row = entry.listing.majorCase
        return [
          row.id.text, entry.listing.siteName ?? row.site.text, row.criterion ?? row.name,
          entry.kind.label.text(in: language),
          row.suspectedDay.text(in: language), row.confirmedDay?.text(in: language) ?? "",
          entry.due.map { day in
            let late = day.days(until: today)
            let past = late > 0 ? say("，逾期\(late)天", ", \(late) days late") : ""
            return day.text(in: language) + past
          } ?? "",
        ]
      }
    )
    return Document(title: title, blocks: [.table(table)])
  }
}
