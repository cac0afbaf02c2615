import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workspace

/// Lists the laws and standards the rules rest on.
struct RulesInstruments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruments",
    abstract: text(
      "列出近一年和今后一年施行、失效的法规标准，以及还有规则引用的失效文件；--all 列出登记的全部。",
      "List the laws and standards that begin or end within a year of the day, and ended ones still cited; --all lists every one."
    ),
    aliases: ["依据"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("编号、名称或文号中的文字。", "Text in an id, title or number."))
  var words: String?

  @Option(help: help("看哪一天，默认今天。", "The day; today when not given."))
  var on: String?

  @Flag(help: help("列出登记的全部。", "Every one that is registered."))
  var all = false

  @Flag(name: .customLong("in-force"), help: help("只列当天现行的。", "Only those in force on the day."))
  var inForce = false

  @Option(
    help: help(
      "只列当天起这么多天内要施行或失效的。",
      "Only those that begin or end within so many days from the day."
    )
  )
  var changing: Int?

  @Option(
    name: .customLong("changed-since"),
    help: help("只列这一天以后到当天施行或失效的。", "Only those that began or ended since this day.")
  )
  var changedSince: String?

  func validate() throws {
    guard let changing, !(0...36_500).contains(changing) else { return }
    throw ValidationError(text("--changing 应为 0 至 36500 天。", "--changing takes 0 to 36500 days."))
  }

  func run() throws {
    var values = TypedValues()
    let day = values.day(on, key: "--on") ?? SystemClock.now().day
    let since = values.day(changedSince, key: "--changed-since")
    try values.check()
    let pack = try loadRules(from: try global.rulesFolder())
    let needle = words?.lowercased()
    let standings = pack.instrumentStandings(on: day)
    let shown = standings.filter { standing in
      if isPlain { return standing.matters(on: day) }
      let instrument = standing.instrument
      if inForce, standing.status != .inForce { return false }
      if let changing, standing.change(in: day...day.adding(days: changing)) == nil { return false }
      if let since, since > day || standing.change(in: since...day) == nil { return false }
      guard let needle else { return true }
      return [instrument.id, instrument.title.zh, instrument.title.en, instrument.number ?? ""]
        .contains { !$0.lowercased().ranges(of: needle).isEmpty }
    }
    guard format.chosen == .table else {
      RulesInstruments.listing(shown).print(as: format.chosen)
      return
    }
    RulesInstruments.printTable(shown, on: day)
    guard isPlain, shown.count < standings.count else { return }
    let rest = standings.count - shown.count
    Console.say(
      Sentence(
        zh: "其余\(rest)件一年内没有变动。全部列出：bihuan rules instruments --all",
        en:
          "\(rest) others do not change within a year. All of them: bihuan rules instruments --all"
      )
    )
  }

  /// Whether nothing was asked for in particular.
  private var isPlain: Bool {
    !all && !inForce && changing == nil && changedSince == nil && words == nil
  }

  private static func printTable(_ standings: [InstrumentStanding], on day: CivilDate) {
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "名称", en: "Title"),
      Sentence(zh: "种类", en: "Kind"), Sentence(zh: "状态", en: "Status"),
      Sentence(zh: "起止日", en: "Days"), Sentence(zh: "引用", en: "Cited"),
      Sentence(zh: "可信度", en: "Confidence"),
    ]
    let rows = standings.map { standing in
      let instrument = standing.instrument
      return [
        instrument.id,
        instrument.number.map { instrument.title.spoken.remarked($0) } ?? instrument.title.spoken,
        instrument.kind.label.spoken, standing.status.label.spoken,
        days(of: instrument), String(standing.citations),
        instrument.confidence.detailedLabel.spoken,
      ]
    }
    let counted = InstrumentStanding.Status.allCases.compactMap { status -> String? in
      let count = standings.filter { $0.status == status }.count
      return count == 0 ? nil : "\(status.label.spoken) \(count)"
    }
    let summary = Sentence(
      zh: "\(day.chineseText)，共\(standings.count)件：\(counted.joined(separator: "、"))",
      en: "\(day): \(standings.count) in all; \(counted.joined(separator: ", "))"
    )
    Console.print(
      Document(
        title: "",
        blocks: [
          .table(Document.Table(columns: columns.map(\.spoken), rows: rows)),
          .paragraph(summary.spoken),
        ]
      )
    )
  }

  /// From when to when, and what took its place.
  private static func days(of instrument: Instrument) -> String {
    let from = instrument.inForce.from?.description
    let to = instrument.inForce.to?.description
    let span = from == nil && to == nil ? nil : "\(from ?? "")…\(to ?? "")"
    let successor = instrument.replacedBy.map {
      Sentence(zh: "由 \($0) 代替", en: "replaced by \($0)").spoken
    }
    return [span, successor].compactMap(\.self).joined(separator: " ")
  }

  private static func listing(_ standings: [InstrumentStanding]) -> Listing {
    Listing(
      columns: [
        "id", "title_zh", "title_en", "kind", "number", "edition", "status", "from", "to",
        "replaced_by",
        "cited_by", "confidence",
      ],
      rows: standings.map { standing in
        let instrument = standing.instrument
        return [
          .string(instrument.id), .string(instrument.title.zh), .string(instrument.title.en),
          .string(instrument.kind.rawValue), .text(instrument.number), .text(instrument.edition),
          .string(standing.status.rawValue),
          .text(instrument.inForce.from?.description), .text(instrument.inForce.to?.description),
          .text(instrument.replacedBy), .number(standing.citations),
          .string(instrument.confidence.rawValue),
        ]
      }
    )
  }
}

extension InstrumentStanding {
  /// Whether an official should look at it: it changed or changes within a year, or it ended and
  /// rules rest on it still.
  fileprivate func matters(on day: CivilDate) -> Bool {
    if change(in: day.adding(days: -365)...day.adding(days: 365)) != nil { return true }
    return status == .ended && citations > 0
  }
}
