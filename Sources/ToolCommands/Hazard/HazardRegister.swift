import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// A hazard that came in without a visit: a report, the press, another body, the unit itself.
struct HazardRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: text(
      "登记检查以外得知的隐患：举报投诉、媒体、移送、单位自报。",
      "Register a hazard known without a visit: a report, the press, another body, the unit itself."
    ),
    discussion: text(
      "举报投诉从接到之日计核查时限；核查后用 hazard record 编号 report_verified，答复举报人后用 reporter_answered。举报人的姓名和联系方式按个人信息保存，不写进账本，可以抹去。",
      "A report starts the clock of its check; record report_verified after the check and reporter_answered after the answer. Name and contact of the reporter are kept as personal data outside the ledger and can be erased."
    ),
    aliases: ["登记"]
  )

  @Option(help: help("检查对象（名称、编号或代码）。", "The site, by name, id or code."))
  var site: String

  @Option(
    help: help(
      "情形的编号，如 exit-blocked，或中文名称。",
      "Id of the circumstance, such as exit-blocked, or its Chinese name."
    )
  )
  var circumstance: String

  @Option(help: help("部位。", "Where on the site."))
  var location: String?

  @Option(help: help("反映的情况。", "What was said."))
  var note: String?

  @Option(
    help: help(
      "来源：report 举报投诉、media 媒体、transfer 其他部门移送、self_check 单位自报。",
      "report, media, transfer or self_check (the unit's own word)."
    )
  )
  var source = "report"

  @Option(help: help("接到的日期；默认办理当天。", "The day it came in; else the day of recording."))
  var received: String?

  @Flag(
    help: help(
      "占用、堵塞出口或者擅自停用消防设施的举报，核查时限以小时计。",
      "About blocked exits or switched-off facilities: the check is due within hours."
    )
  )
  var urgent = false

  @Option(
    help: help(
      "举报人姓名和联系方式；不写就是匿名。",
      "Name and contact of the reporter; anonymous without it."
    )
  )
  var reporter: String?

  @Option(help: help("举报、移送的编号。", "The number of the report or letter."))
  var number: String?

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  @Option(help: help("材料，可多次。", "A paper; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let source: HazardSource = try Typed.word(source, key: "--source", label: \.label)
    let day = try Typed.optionalDay(received, key: "--received")
    let (state, isNew) = try context.register(
      RegistrationRequest(
        site: try context.site(named: site),
        circumstance: circumstance,
        location: location,
        note: note,
        source: source,
        received: day ?? context.today,
        isUrgent: urgent,
        reporter: reporter,
        number: number,
        photos: photo,
        documents: document
      )
    )
    let outcome = HazardOutcome(.observe, state, power: try context.keeperPower(over: state))
    let lines = [HazardRegister.headline(of: state, isNew: isNew)] + outcome.lines.dropFirst()
    Console.print(lines.map(\.spoken).joined(separator: "\n"))
    if urgent, source == .report, !HazardRegister.hurries(state) {
      Console.say(HazardRegister.noHours)
    }
  }

  /// Whether the last receipt is one whose check is due within hours.
  private static func hurries(_ state: HazardState) -> Bool {
    guard case .recorded(let body) = state.proceedings.last else { return false }
    return body.matter == .urgentReportReceived
  }

  private static let noHours = Sentence(
    zh: "这个领域的政策没有按小时的核查时限（只有消防有），按一般举报计时；情况紧急的请马上到现场。",
    en:
      "The policy of this regime knows no check within hours (fire safety does); it counts as any report. If it is urgent, go there at once."
  )

  private static func headline(of state: HazardState, isNew: Bool) -> Sentence {
    let what = "\(state.found.title.zh)，\(state.gradeLabel.zh)"
    let english = "\(state.found.title.en), \(state.gradeLabel.en)"
    return isNew
      ? Sentence(
        zh: "已登记隐患 \(state.id)（\(what)），来源：\(state.found.source.label.zh)。",
        en: "Registered hazard \(state.id) (\(english)), from: \(state.found.source.label.en)."
      )
      : Sentence(
        zh: "隐患 \(state.id)（\(what)）已经登记，记为再次发现。",
        en: "Hazard \(state.id) (\(english)) is on the register already and was seen again."
      )
  }
}
