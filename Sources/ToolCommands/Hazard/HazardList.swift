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

  @Flag(help: help("只列已逾期的。", "Overdue ones only."))
  var overdue = false

  @Option(help: help("行政区划代码或其开头。", "Code of a region; everything within it."))
  var region: String?

  @Option(help: help("检查对象（名称、编号或代码）。", "The site, by name, id or code."))
  var site: String?

  @Option(
    help: help(
      "状态，可多次：registered、assigned、rectified、reinspected、closed、withdrawn、merged，或中文。",
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
    name: .customLong("as-of"),
    help: help(
      "按这一日计算剩余和逾期天数（仍是现在的记录）；默认今天。",
      "Count days left and overdue from this day (the records are those of now); else today."
    )
  )
  var asOf: String?

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look()
    let day = try Typed.optionalDay(asOf, key: "--as-of") ?? context.today
    let filter = try filter(on: day, in: context)
    if major && open {
      let list = try context.openMajorHazards(matching: filter)
      try printMajor(try narrowed(list, by: filter, in: context), on: day, in: context)
    } else {
      try printRows(try context.hazards(matching: filter), on: day)
    }
  }

  private func filter(
    on day: CivilDate,
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
    for word in state {
      let kind: HazardState.Kind = try Typed.word(word, key: "--state", label: \.label)
      filter.states.append(kind.rawValue)
    }
    if let regime { filter.regime = try Typed.word(regime, key: "--regime", label: \.label) }
    filter.dueBefore = try Typed.optionalDay(dueBefore, key: "--due-before")
    if overdue { filter.dueBefore = min(filter.dueBefore ?? day, day) }
    filter.dueAfter = try Typed.optionalDay(dueAfter, key: "--due-after")
    filter.text = words
    return filter
  }

  /// Cases have no term, place or words of their own: they stay when a member passes the filter.
  private func narrowed(
    _ list: OpenMajorHazards,
    by filter: HazardFilter,
    in context: OperatingContext
  ) throws(OperationFailure) -> OpenMajorHazards {
    var narrowed = list
    if let regime = filter.regime {
      narrowed.cases.removeAll { $0.state.opened.regime != regime }
    }
    let isAboutMembers =
      filter.text != nil || filter.dueBefore != nil || filter.dueAfter != nil
      || !filter.states.isEmpty
    guard isAboutMembers, !narrowed.cases.isEmpty else { return narrowed }
    var members = filter
    members.grade = .any
    members.standing = .open
    let passing = Set(try context.hazards(matching: members).compactMap(\.hazard.majorCase))
    narrowed.cases.removeAll { !passing.contains(SubjectID($0.state.id)) }
    return narrowed
  }

  private func printMajor(
    _ list: OpenMajorHazards,
    on day: CivilDate,
    in context: OperatingContext
  ) throws {
    let isEmpty = list.major.isEmpty && list.suspected.isEmpty && list.cases.isEmpty
    switch form.chosen {
    case .table:
      Console.print(
        Document.openMajorHazards(
          list,
          rules: isEmpty ? nil : try? context.rules(),
          on: day,
          in: SpokenLanguage.current
        )
      )
    case .json:
      MachineText.print(
        .object([
          "as_of": .string(day.description),
          "major": .array(list.major.map { HazardRecord.object($0, block: "major", on: day) }),
          "suspected": .array(
            list.suspected.map { HazardRecord.object($0, block: "suspected", on: day) }
          ),
          "cases": .array(list.cases.map { CaseRecord.object($0, block: "cases", on: day) }),
        ])
      )
    case .csv:
      Listing(
        columns: HazardRecord.columns,
        rows: list.major.map { HazardRecord.row($0, block: "major", on: day) }
          + list.suspected.map { HazardRecord.row($0, block: "suspected", on: day) }
          + list.cases.map { CaseRecord.row($0, block: "cases", on: day) }
      ).print(as: .csv)
    }
  }

  private func printRows(_ rows: [HazardListing], on day: CivilDate) throws {
    switch form.chosen {
    case .table: Console.print(Document.hazardList(rows, on: day, in: SpokenLanguage.current))
    case .json:
      MachineText.print(.array(rows.map { HazardRecord.object($0, block: nil, on: day) }))
    case .csv:
      Listing(
        columns: HazardRecord.columns,
        rows: rows.map { HazardRecord.row($0, block: nil, on: day) }
      ).print(as: .csv)
    }
  }
}
