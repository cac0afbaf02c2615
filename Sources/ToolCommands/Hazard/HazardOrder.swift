import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 责令整改.
struct HazardOrder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: text("责令整改：立即或限期。", "Order rectification, at once or by a day."),
    discussion: text(
      "只能依据行政检查，由同一机关两名以上执法人员在职权范围内开具。",
      "Only from an administrative inspection, by two officers of one body within its mandate."
    ),
    aliases: ["责令"]
  )

  @OptionGroup var target: HazardsArgument
  @OptionGroup var paper: PaperOptions

  @Flag(help: help("责令立即整改。", "Order to correct at once."))
  var immediate = false

  @Option(
    help: help(
      "责令限期整改：最后一日，如 2026-03-20；某一条另有期限写 H-7K3M=2026-03-25，可多次。",
      "By a day: the last one, such as 2026-03-20; H-7K3M=2026-03-25 for one of several; repeatable."
    )
  )
  var due: [String] = []

  @Option(help: help("执法人员，写两次以上。", "An officer; given twice or more."))
  var officer: [String] = []

  @Option(
    help: help("所依据的行政检查；默认是发现它的那次。", "The administrative inspection; else the one that found it.")
  )
  var inspection: String?

  @Option(
    help: help(
      "责令内容；默认用检查项的整改要求；某一条另写 H-7K3M=内容。",
      "What is ordered; else the item's usual rectification; H-7K3M=WORDS for one of several."
    )
  )
  var requirement: [String] = []

  @OptionGroup var service: ServiceOptions

  @Option(
    help: help(
      "除本单位外的责任方：owner、operator、tenant，可多次；各自的送达用 hazard serve 登记。",
      "A party beside the unit: owner, operator or tenant; repeatable; served with hazard serve."
    )
  )
  var party: [String] = []

  @Option(help: help("文书扫描件，可多次。", "Scan of the paper; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !immediate || due.isEmpty else {
      throw ValidationError(
        text("请写 --immediate 或 --due 其中一个。", "Give one of --immediate and --due.")
      )
    }
    guard paper.number != nil else {
      throw ValidationError(text("请写文书编号 --number。", "Give the number of the paper, --number."))
    }
  }

  func run() throws {
    let context = try global.act(acting, otherwise: officer)
    let ids = try context.hazards(named: target.hazards)
    if !immediate, due.isEmpty, let first = ids.first { throw try withoutDay(first, in: context) }
    guard let number = Typed.number(paper.number, isOfficial: paper.official) else { return }
    let visit: InspectionID?
    if let inspection { visit = try context.inspection(named: inspection) } else { visit = nil }
    let days = try PerHazard(due, key: "--due", of: ids, in: context)
    let wanted = try PerHazard(requirement, key: "--requirement", of: ids, in: context)
    var dueByHazard: [HazardID: CivilDate] = [:]
    for (id, day) in days.single { dueByHazard[id] = try Typed.day(day, key: "--due") }
    let states = try context.order(
      ids,
      OrderRequest(
        form: immediate ? .immediate : .byDate,
        number: number,
        due: try Typed.optionalDay(days.common, key: "--due"),
        dueByHazard: dueByHazard,
        officers: try context.people(named: officer),
        inspection: visit,
        requirement: wanted.common,
        requirementByHazard: wanted.single,
        service: service.told,
        parties: try party.map { try Typed.word($0, key: "--party", label: \.label) },
        servedOn: try service.day(),
        documents: document
      )
    )
    for state in states { HazardOutcome(.issueOrder, state).print() }
  }

  /// No day is chosen for the officers; the usual one is proposed.
  private func withoutDay(
    _ id: HazardID,
    in context: OperatingContext
  ) throws -> ValidationError {
    let usual = try context.viewNext(id, by: nil).usualTerm.map(\.description)
    return ValidationError(
      text(
        "没有写期限。请写 --immediate，或者写最后一日 --due"
          + (usual.map { "；按惯例的期限是 --due \($0)（惯例，不是法定期限）。" } ?? "。"),
        "No term. Give --immediate or the last day with --due"
          + (usual.map { "; the usual one is --due \($0) (practice, not law)." } ?? ".")
      )
    )
  }
}
