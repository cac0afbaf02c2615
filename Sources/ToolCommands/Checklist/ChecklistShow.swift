import ArgumentParser
import Determination
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workspace

/// Prints checklists as they stand for a site today.
struct ChecklistShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text(
      "展开检查表：适用的项目按行走顺序排列；缺少资料、无法判断是否适用的单列。",
      "Print checklists: the applicable items in walking order, the undecided ones apart."
    ),
    aliases: ["展开", "查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("检查表编号，可写几个。", "Ids of checklists."))
  var lists: [String]

  @Option(help: help("检查对象（编号、代码或名称的一部分）。", "The site: id, code or a part of its name."))
  var site: String?

  @Option(
    help: help(
      "属性文件（一行一个 site.键: 值）或检查对象文件，不用工作区时写。",
      "File of facts (site.KEY: VALUE on a line each) or of one site, where there is no workspace."
    )
  )
  var facts: String?

  @Option(
    help: help(
      "哪一天，如 2026-03-05：只用当天已有的属性；默认用档案里的全部。",
      "The day, such as 2026-03-05: only facts of that day or earlier; default all on file."
    )
  )
  var on: String?

  @Flag(help: help("连不适用的项目一起列出，并说明理由。", "Also the items that do not apply, with the reason."))
  var all = false

  @Flag(
    help: help(
      "只用全国规则，不加地方规定，用来对比。",
      "The national rules alone, without local ones, to compare."
    )
  )
  var noLocalities = false

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  @Option(help: help("输出格式：text、markdown 或 html。", "Output: text, markdown or html."))
  var format: ReportFormat = .text

  func validate() throws {
    guard site == nil || facts == nil else {
      throw ValidationError(text("--site 和 --facts 只写一个。", "Give --site or --facts, not both."))
    }
  }

  func run() throws {
    let prepared = try prepared()
    guard !json else {
      MachineText.print(.object(items(of: prepared)))
      return
    }
    let sheet = Document.checklistSheet(
      prepared,
      showing: all ? .all : .applicable,
      in: SpokenLanguage.current
    )
    Console.print(format.render(sheet, width: Console.width))
  }

  private func prepared() throws(OperationFailure) -> PreparedChecklist {
    let moment = try Typed.noon(on, key: "--on")
    if let facts {
      let pack = try loadRules(from: try global.rulesFolder())
      let day = moment?.day ?? SystemClock.now().day
      return try PreparedChecklist(
        lists,
        for: try StatedSite(in: facts, facts: pack, on: day),
        under: pack,
        rules: noLocalities ? .national : .ofThePlace,
        on: day
      )
    }
    guard let site else {
      return try PreparedChecklist(
        lists,
        under: try loadRules(from: try global.rulesFolder()),
        on: moment?.day ?? SystemClock.now().day
      )
    }
    let context = try global.look(asOf: moment)
    return try context.prepareChecklists(
      lists,
      for: try context.site(named: site),
      factsOn: moment?.day,
      rules: noLocalities ? .national : .ofThePlace
    )
  }

  private func items(of prepared: PreparedChecklist) -> CanonicalObject {
    let shown = prepared.items.filter { all || $0.mayApply || $0.isHidden }
    let titles: InstrumentTitle = { prepared.pack.instrument($0)?.title }
    return [
      "checklists": .array(prepared.checklists.map { .string($0.id) }),
      "pack": .string(prepared.pack.contentHash),
      "site": .text(prepared.site?.id.text),
      "day": .string(prepared.day.description),
      "layers": .array(prepared.pack.appliedLayers.map { .string($0.id) }),
      "items": .array(
        shown.map { entry in
          var object = entry.canonical
          let basis = ItemBasis(of: entry.item, on: prepared.day) { prepared.pack.instrument($0) }
          object["basis"] = .string(basis.basis.rawValue)
          let changes = prepared.pack.localChanges(toItem: entry.item.id)
          object["local_changes"] = .array(changes.map { .object($0.canonical(title: titles)) })
          return .object(object)
        }
      ),
    ]
  }
}

extension ItemApplicability {
  /// The item for machines.
  fileprivate var canonical: CanonicalObject {
    var object = item.canonical
    object["status"] = .string(status.word)
    switch status {
    case .doesNotApply(let facts): object["facts"] = .array(facts.map { .string($0) })
    case .undecided(let facts): object["unknown_facts"] = .array(facts.map { .string($0) })
    case .applies, .hidden: break
    }
    return object
  }

  fileprivate var isHidden: Bool {
    if case .hidden = status { true } else { false }
  }
}

extension ChecklistItem {
  fileprivate var canonical: CanonicalObject {
    [
      "id": .string(id), "checklist": .string(checklist), "station": .string(station.rawValue),
      "ask": .string(ask.zh), "ask_en": .string(ask.en), "look_at": .string(lookAt.zh),
      "look_at_en": .string(lookAt.en),
      "plain": .text(plain?.zh), "plain_en": .text(plain?.en), "grade": .string(grade.rawValue),
      "condition": .text(condition?.source), "matter": .string(matter),
      "circumstances": .array(circumstances.map { .string($0) }),
      "evidence_on_nonconforming": .array(
        evidenceOnNonconforming.map { .string($0.rawValue) }
      ),
      "confidence": .string(confidence.rawValue),
      "norm": .array(
        norm.map { citation in
          .object([
            "instrument": .string(citation.instrument), "clause": .string(citation.clause),
            "confidence": .string(citation.confidence.rawValue),
          ])
        }
      ),
    ]
  }
}
