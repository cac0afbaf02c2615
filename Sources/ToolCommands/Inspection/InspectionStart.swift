import ArgumentParser
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Begins a visit.
struct InspectionStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: text(
      "开始一次检查：选出适用的项目，并锁定所用的规则。",
      "Begin an inspection: choose the applicable items and pin the rules."
    ),
    aliases: ["开始"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Option(help: help("检查对象（编号、代码或名称的一部分）。", "The site: id, code or a part of its name."))
  var site: String

  @Option(
    help: help(
      "检查表编号，可重复；复查（--reinspect）可不写，只看那些隐患的检查项。",
      "Id of a checklist, repeatable; with --reinspect it may be left out: the items of those hazards."
    )
  )
  var checklist: [String] = []

  @Option(help: help("检查人员（姓名或编号），可重复。", "Inspector by name or id, repeatable."))
  var inspector: [String]

  @Option(
    help: help(
      "检查性质：patrol 日常巡查（默认）、administrative_inspection 行政检查、guidance 指导服务、self_check 企业自查、park_duty 园区履责。",
      "Nature: patrol (default), administrative_inspection, guidance, self_check or park_duty."
    )
  )
  var nature: String?

  @Option(
    help: help(
      "检查由头：routine 日常（默认）、campaign 专项、random_draw 双随机、report 举报、handover 交办、reinspection 复查、look_back 回头看。",
      "Occasion: routine (default), campaign, random_draw, report, handover, reinspection, look_back."
    )
  )
  var occasion: String?

  @Option(help: help("本次复查的隐患，可重复。", "Hazard to be re-inspected, repeatable."))
  var reinspect: [String] = []

  @OptionGroup(title: text("行政检查", "Administrative inspection"))
  var administrative: AdministrativeOptions

  func validate() throws {
    guard !checklist.isEmpty || !reinspect.isEmpty else {
      throw ValidationError(
        text("请写 --checklist，或用 --reinspect 写明复查哪些隐患。", "Give --checklist, or --reinspect.")
      )
    }
  }

  func run() throws {
    let context = try global.act(acting, otherwise: inspector)
    let request = try request(in: context)
    let started = try context.startInspection(request)
    let title: InstrumentTitle = { started.prepared.pack.instrument($0)?.title }
    for warning in started.warnings { Console.say(warning.sentence(title: title)) }
    if let note = NatureNote.noOrder(after: request.nature) { Console.say(note) }
    report(started)
  }

  private func request(
    in context: OperatingContext
  ) throws(OperationFailure) -> InspectionRequest {
    var hazards: [HazardID] = []
    for text in reinspect { hazards.append(try context.hazard(named: text)) }
    var request = InspectionRequest(
      site: try context.site(named: site),
      checklists: checklist,
      inspectors: try context.people(named: inspector),
      administrative: try administrative.record(),
      reinspectedHazards: hazards
    )
    if let nature {
      request.nature = try Typed.word(nature, key: "--nature", label: \.label)
    }
    if let occasion {
      request.occasion = try Typed.word(occasion, key: "--occasion", label: \.label)
    } else if !hazards.isEmpty {
      request.occasion = .reinspection
    }
    if request.occasion == .reinspection, administrative.kind == nil {
      request.administrative?.kind = .singleCase
    }
    return request
  }

  private func report(_ started: StartedInspection) {
    let id = started.id
    let count = started.prepared.applicable.count
    let undecided = started.prepared.undecided.count
    let name = started.prepared.site?.name ?? ""
    let open =
      undecided == 0
      ? Sentence(zh: "", en: "")
      : Sentence(
        zh: "，另有\(undecided)项因资料不全尚不能确定是否适用",
        en: ", and \(undecided) that may apply"
      )
    Console.print(
      Sentence(
        zh: "检查 \(id) 已开始：\(name)，适用\(count)项\(open.zh)。",
        en: "Inspection \(id) has begun: \(name), \(count) items apply\(open.en)."
      ).spoken
    )
    Console.print(isBound ? boundNext(id) : freeNext(id))
  }

  private var isBound: Bool { checklist.isEmpty }

  /// A visit bound to hazards ends with their results.
  private func boundNext(_ id: InspectionID) -> String {
    let hazards = reinspect.joined(separator: " ")
    return Sentence(
      zh:
        "下一步：bihuan hazard reinspect \(hazards) --inspection \(id) --passed（或 --failed、--partly）--facts 看到的情况",
      en:
        "Next: bihuan hazard reinspect \(hazards) --inspection \(id) --passed (or --failed, --partly) --facts WORDS"
    ).spoken
  }

  private func freeNext(_ id: InspectionID) -> String {
    Sentence(
      zh:
        "下一步：bihuan inspection walk \(id)（逐项走查），或 bihuan inspection record 文件 --inspection \(id)",
      en:
        "Next: bihuan inspection walk \(id), or bihuan inspection record FILE --inspection \(id)"
    ).spoken
  }
}
