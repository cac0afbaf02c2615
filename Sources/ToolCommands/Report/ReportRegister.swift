import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel
import Workflow

/// The register of hazards as a paper.
struct ReportRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: text("隐患台账。", "The register of hazards."),
    aliases: ["台账"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var selection: RegisterSelection

  @Flag(
    help: help(
      "写成 CSV（RFC 4180，UTF-8，带字节顺序标记，WPS 和 Excel 直接打开）。",
      "Write CSV: RFC 4180, UTF-8 with a byte order mark, as WPS and Excel open it."
    )
  )
  var csv = false

  @Flag(
    name: .customLong("no-bom"),
    help: help("CSV 不带字节顺序标记，给程序读。", "CSV without the byte order mark, for programs.")
  )
  var noBom = false

  func run() throws {
    let context = try global.look()
    let rows = try context.hazards(answering: HazardQuery(try selection.filter(in: context)))
    let rules = rows.isEmpty ? nil : try? context.rules()
    let document = Document.register(
      rows,
      remarks: try context.remarks(on: rows, rules: rules, depth: .late),
      on: context.today,
      definition: try selection.definition(in: context),
      in: SpokenLanguage.current
    )
    guard csv || noBom else {
      let standing = try context.ledgerStanding()
      return try report.deliver(document.closing(with: standing, in: SpokenLanguage.current))
    }
    let table = document.tables.first ?? Document.emptyRegister(in: SpokenLanguage.current)
    try report.deliver(csv: CSVRenderer(mark: noBom ? .absent : .present).render(table))
  }
}

/// Which hazards the register shows.
struct RegisterSelection: ParsableArguments {
  @Option(help: help("检查对象。", "The site."))
  var site: String?

  @Option(help: help("行政区划代码或其开头，如 330299。", "Region code or its beginning, 330299."))
  var region: String?

  @Option(help: help("监管领域：work_safety 安全生产、fire 消防……", "Regime: work_safety, fire, …"))
  var regime: String?

  @Option(help: help("状态，可重复，与条件用同样的词：已交办、待复查、已销号……", "State, repeatable."))
  var state: [String] = []

  @Option(name: .customLong("due-before"), help: help("期限早于这一天。", "Due before this day."))
  var dueBefore: String?

  @Option(name: .customLong("due-after"), help: help("期限晚于这一天。", "Due after this day."))
  var dueAfter: String?

  @Flag(help: help("只列重大和疑似重大隐患。", "Only major and suspected major hazards."))
  var major = false

  @Flag(help: help("只列未销号的。", "Only open ones."))
  var open = false

  func filter(in context: OperatingContext) throws(OperationFailure) -> HazardFilter {
    var filter = HazardFilter(
      grade: major ? .majorOrSuspected : .any,
      standing: open ? .open : .any
    )
    if let site { filter.site = SubjectID(try context.site(named: site)) }
    if let region {
      guard let code = RegionCode(region) else {
        throw .input([InputProblem(.badRegion(region))])
      }
      filter.region = code
    }
    if let regime { filter.regime = try Typed.word(regime, key: "--regime", label: \.label) }
    filter.states = try states().map(\.rawValue)
    if let dueBefore {
      filter.dueBefore = try Typed.day(dueBefore, key: "--due-before") as CivilDate
    }
    if let dueAfter { filter.dueAfter = try Typed.day(dueAfter, key: "--due-after") as CivilDate }
    return filter
  }

  /// What is counted, in words, for the head of the paper.
  func definition(in context: OperatingContext) throws(OperationFailure) -> Sentence {
    var parts = [
      open
        ? Sentence(zh: "未销号的隐患", en: "open hazards") : Sentence(zh: "全部隐患", en: "all hazards")
    ]
    if major { parts.append(Sentence(zh: "重大和疑似重大", en: "major and suspected major")) }
    if let site {
      let name = try context.viewSite(try context.site(named: site)).site.name
      parts.append(Sentence(zh: "检查对象：\(name)", en: "site: \(name)"))
    }
    if let region { parts.append(Sentence(zh: "区划：\(region)", en: "region: \(region)")) }
    if let regime {
      let value: Regime = try Typed.word(regime, key: "--regime", label: \.label)
      parts.append(value.label)
    }
    let words = try states().map(\.label)
    if !words.isEmpty {
      parts.append(
        Sentence(
          zh: "状态：\(words.map(\.zh).joined(separator: "、"))",
          en: "state: \(words.map(\.en).joined(separator: ", "))"
        )
      )
    }
    if let dueBefore {
      parts.append(Sentence(zh: "期限早于\(dueBefore)", en: "due before \(dueBefore)"))
    }
    if let dueAfter {
      parts.append(Sentence(zh: "期限晚于\(dueAfter)", en: "due after \(dueAfter)"))
    }
    return Sentence(
      zh: parts.map(\.zh).joined(separator: "；"),
      en: parts.map(\.en).joined(separator: "; ")
    )
  }

  private func states() throws(OperationFailure) -> [HazardState.Kind] {
    try Typed.states(state, key: "--state")
  }
}
