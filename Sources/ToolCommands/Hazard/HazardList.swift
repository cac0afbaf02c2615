import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SQLStore
import SafetyModel
import Workflow

/// The hazards of the workspace; with `--major --open` the list of lists.
struct HazardList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text(
      "列出隐患；--major --open 列出未销号的重大隐患。",
      "List hazards; --major --open lists the open major ones."
    ),
    aliases: ["列表"]
  )

  @Flag(help: help("只列重大和疑似重大隐患。", "Major and suspected major ones only."))
  var major = false

  @Flag(help: help("只列未销号的。", "Open ones only."))
  var open = false

  @Flag(
    help: help(
      "只列已逾期的：整改期限、监管部门的复查答复、停产查封挂牌、管控措施等，不论由谁办。",
      "Overdue ones only: terms, the regulator's duties, stops, seals, listings, measures, whoever owes them."
    )
  )
  var overdue = false

  @Option(help: help("行政区划代码或其开头。", "Code of a region; everything within it."))
  var region: String?

  @Option(help: help("检查对象（名称、编号或代码）。", "The site, by name, id or code."))
  var site: String?

  @Option(
    help: help(
      "状态，可多次，与条件用同样的词：已登记、已交办（整改中）、已报整改（待复查）、复查合格（待销号）、已销号、已撤销、已合并，或英文词。",
      "State, repeatable: registered, assigned, rectified, reinspected, closed, withdrawn or merged."
    )
  )
  var state: [String] = []

  @Option(
    help: help(
      "领域：work_safety 安全生产、fire 消防安全、self_check 单位自查、other 其他部门职责。",
      "work_safety, fire, self_check or other."
    )
  )
  var regime: String?

  @Option(name: .customLong("due-before"), help: help("期限早于这一日。", "Due before this day."))
  var dueBefore: String?

  @Option(name: .customLong("due-after"), help: help("期限晚于这一日。", "Due after this day."))
  var dueAfter: String?

  @Option(
    name: .customLong("text"),
    help: help("名称、位置、说明或单位名称中的文字。", "Words in title, place, note or name of the site.")
  )
  var words: String?

  @Option(
    name: [.customLong("where")],
    help: help(
      "条件，如 '等级=重大 且 状态=整改中 且 (逾期 或 期限<今天+7)'；写法见文档。",
      "A condition, such as 'grade=major and state=assigned and (overdue or due<today+7)'."
    )
  )
  var conditions: [String] = []

  @Option(help: help("用保存的筛选（hazard filter save），可多次。", "A saved filter, repeatable."))
  var filter: [String] = []

  @Option(
    help: help(
      "排序，如 due,-grade,site 或 期限,-等级；前面加 - 表示倒序。",
      "Order, such as due,-grade,site; a minus before a word turns it round."
    )
  )
  var sort: String?

  @Option(
    name: .customLong("as-of"),
    help: help(
      "这一日当时的情况：只看到当日为止发生的事，期限也从这一日算；默认今天。",
      "As it stood on this day: what had happened by then, terms counted from it; else today."
    )
  )
  var asOf: String?

  @Flag(
    name: .customLong("as-known"),
    help: help(
      "与 --as-of 同用：只看到当日为止已记入账本的，以后补录的不算。",
      "With --as-of: only what the ledger had by then; late entries do not count."
    )
  )
  var asKnown = false

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look(
      asOf: try Typed.optionalDay(asOf, key: "--as-of"),
      asKnown ? .recorded : .happened
    )
    let query = try query(in: context)
    let listed = try listed(by: query, in: context)
    switch form.chosen {
    case .table: try printTable(listed, in: context)
    case .json:
      let remarks = try context.remarks(on: listed.hazards, depth: .everything)
      MachineText.print(listed.object(remarks, on: context.today))
    case .csv:
      let remarks = try context.remarks(on: listed.hazards, depth: .everything)
      Listing(
        columns: HazardRecord.columns,
        rows: listed.rows(remarks, on: context.today)
      ).print(as: .csv)
    }
  }

  private func query(in context: OperatingContext) throws(OperationFailure) -> HazardQuery {
    var texts = conditions
    for name in filter { texts.append(try context.savedFilter(named: name).text) }
    var parts: [FilterExpression] = []
    for text in texts { parts.append(try context.filter(text)) }
    if overdue { parts.append(.test(FilterTest(field: .overdue, condition: .holds))) }
    return HazardQuery(
      try registerFilter(in: context),
      conditions: parts,
      sort: try sort.map { text throws(OperationFailure) in try HazardSort(text) }
    )
  }

  private func listed(
    by query: HazardQuery,
    in context: OperatingContext
  ) throws(OperationFailure) -> ListedHazards {
    if major && open { return .openMajor(try context.openMajorHazards(answering: query)) }
    let cases = form.chosen == .json ? try context.cases(answering: query) : []
    return .plain(try context.hazards(answering: query), cases: cases)
  }

  private func registerFilter(
    in context: OperatingContext
  ) throws(OperationFailure) -> HazardFilter {
    var filter = HazardFilter(
      grade: major ? .majorOrSuspected : .any,
      standing: open || overdue ? .open : .any
    )
    if let region {
      guard let code = RegionCode(region) else { throw .input([InputProblem(.badRegion(region))]) }
      filter.region = code
    }
    if let site { filter.site = SubjectID(try context.site(named: site)) }
    filter.states = try Typed.states(state, key: "--state").map(\.rawValue)
    if let regime { filter.regime = try Typed.word(regime, key: "--regime", label: \.label) }
    filter.dueBefore = try Typed.optionalDay(dueBefore, key: "--due-before")
    filter.dueAfter = try Typed.optionalDay(dueAfter, key: "--due-after")
    filter.text = words
    return filter
  }

  private func printTable(_ listed: ListedHazards, in context: OperatingContext) throws {
    let language = SpokenLanguage.current
    switch listed {
    case .openMajor(let list):
      let isEmpty = list.major.isEmpty && list.suspected.isEmpty && list.cases.isEmpty
      Console.print(
        Document.openMajorHazards(
          list,
          rules: isEmpty ? nil : try? context.rules(),
          remarks: try remarks(on: list.major + list.suspected, in: context),
          isSorted: sort != nil,
          on: context.today,
          in: language
        )
      )
    case .plain(let rows, _):
      Console.print(
        Document.hazardList(
          rows,
          remarks: try remarks(on: rows, in: context),
          on: context.today,
          in: language
        )
      )
    }
  }

  /// Titles stand in the register in Chinese; only English lists look them up.
  private func remarks(
    on rows: [HazardListing],
    in context: OperatingContext
  ) throws -> ListRemarks {
    let isEnglish = SpokenLanguage.current == .english && !rows.isEmpty
    return try context.remarks(
      on: rows,
      rules: isEnglish ? try? context.rules() : nil,
      depth: .late
    )
  }
}

/// What a list shows: rows of every grade, or the open major hazards in blocks.
enum ListedHazards {
  case openMajor(OpenMajorHazards)
  case plain([HazardListing], cases: [CaseView])

  /// One object of the same keys for every list: the day, counts, hazards, cases.
  func object(_ remarks: ListRemarks, on day: CivilDate) -> CanonicalValue {
    let hazards = hazards
    return .object([
      "as_of": .string(day.description),
      "count": .integer(Int64(hazards.count)),
      "overdue": .integer(Int64(hazards.count { remarks.isOverdue($0, on: day) })),
      "hazards": .array(hazards.map { HazardRecord.object($0, remarks, on: day) }),
      "cases": .array(cases.map { CaseRecord.object($0, on: day) }),
    ])
  }

  /// The rows of the CSV: cases stand among the hazards where the list shows them.
  func rows(_ remarks: ListRemarks, on day: CivilDate) -> [[CanonicalValue]] {
    let rows = hazards.map { row in
      HazardRecord.row(row, remarks, on: day).saying(late: remarks.late(row), on: day)
    }
    guard case .openMajor = self else { return rows }
    return rows + cases.map { CaseRecord.row($0, on: day).saying(late: $0.late, on: day) }
  }

  /// The hazards, without those that stand only in a case.
  var hazards: [HazardListing] {
    switch self {
    case .openMajor(let list): list.major + list.suspected
    case .plain(let rows, _): rows
    }
  }

  private var cases: [CaseView] {
    switch self {
    case .openMajor(let list): list.cases
    case .plain(_, let cases): cases
    }
  }
}
