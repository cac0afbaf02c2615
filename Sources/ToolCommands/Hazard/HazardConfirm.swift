import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 确认等级.
struct HazardConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: text("确认或推翻规则建议的等级。", "Decide the grade the rules proposed, or override it."),
    discussion: text(
      "须由有权机关的执法人员作出，并附签字扫描件（--signed-scan）；与建议不一致时写 --override 和理由。重大火灾隐患还须集体讨论。单位自查、等级未定的，单位两人可以共同定为一般（--officer 写另一人）。",
      "By an officer of the body entitled, with --signed-scan. Against the proposal: --override and a "
        + "reason. A major fire hazard takes a collective study. A pending grade of its own check two of "
        + "the unit may decide to be general (--officer names the other)."
    ),
    aliases: ["确认", "定级"]
  )

  @OptionGroup var target: HazardArgument

  @Flag(help: help("构成重大隐患。", "It is major."))
  var major = false

  @Flag(help: help("不构成重大隐患。", "It is not major."))
  var general = false

  @Flag(
    name: .customLong("override"),
    help: help("与规则的建议不一致。", "Departs from what the rules proposed.")
  )
  var overriding = false

  @Option(help: help("由哪个机关作出。", "The body that decides."))
  var authority: String

  @Option(help: help("判定标准的编号；默认按建议。", "Id of the criteria; else as proposed."))
  var criteria: String?

  @Option(help: help("条款；默认按建议。", "The clause; else as proposed."))
  var clause: String?

  @Option(help: help("理由。", "The reason."))
  var reason: String?

  @Option(
    help: help(
      "一同认定的执法人员（单位自查的，单位的另一人），可多次；认定重大（安全生产）、把（疑似）重大定为一般须两人，或经集体讨论、有权机关答复。",
      "An officer who decides along; repeatable. One alone neither makes it major (work safety) nor makes what may be major general."
    )
  )
  var officer: [String] = []

  @OptionGroup var collective: CollectiveOptions

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard major != general else {
      throw ValidationError(
        text("请写 --major 或 --general 其中一个。", "Give one of --major and --general.")
      )
    }
  }

  func run() throws {
    let context = try global.act(acting)
    let state = try context.confirmDetermination(
      of: try context.hazard(named: target.hazard),
      ConfirmationRequest(
        decision: major ? .major : .general,
        manner: overriding ? .overriding : .asProposed,
        criteria: criteria,
        clause: clause,
        authority: authority,
        reason: reason,
        collective: try collective.record(in: context),
        officers: try context.people(named: officer),
        documents: document
      )
    )
    HazardOutcome(.confirmDetermination, state, power: try context.keeperPower(over: state)).print()
  }
}

/// The record of a collective study; all of its parts or none.
struct CollectiveOptions: ParsableArguments {
  @Option(
    name: .customLong("collective-on"),
    help: help("集体讨论的日子。", "The day of the collective study.")
  )
  var collectiveOn: String?

  @Option(help: help("参加集体讨论的人，可多次。", "Who took part; repeatable."))
  var participant: [String] = []

  @Option(help: help("集体讨论记录的编号或存放处。", "Number or place of the minutes."))
  var minutes: String?

  @Option(help: help("集体讨论的结论。", "The conclusion in words."))
  var conclusion: String?

  @Option(
    name: .customLong("study-result"),
    help: help(
      "集体讨论的结果：major 重大、general 不构成重大；须与决定一致。",
      "major or general; agrees with the decision."
    )
  )
  var studyResult: String?

  @OptionGroup var panel: PanelOptions

  func record(in context: OperatingContext) throws(OperationFailure) -> CollectiveRecord? {
    let panel = try self.panel.record(in: context)
    guard
      collectiveOn != nil || !participant.isEmpty || minutes != nil || conclusion != nil
        || studyResult != nil || panel != nil
    else { return nil }
    guard let day = try Typed.optionalDay(collectiveOn, key: "--collective-on") else {
      throw .input([InputProblem(.missing(key: "--collective-on"))])
    }
    guard let minutes else { throw .input([InputProblem(.missing(key: "--minutes"))]) }
    guard let conclusion else { throw .input([InputProblem(.missing(key: "--conclusion"))]) }
    return CollectiveRecord(
      on: day,
      participants: try context.people(named: participant),
      minutes: minutes,
      conclusion: conclusion,
      outcome: try studyResult.map { word throws(OperationFailure) in
        try Typed.word(word, key: "--study-result", label: \.label)
      },
      panel: panel
    )
  }
}

/// The record of an expert panel; all of its parts or none.
struct PanelOptions: ParsableArguments {
  @Option(name: .customLong("panel-on"), help: help("专家论证的日子。", "The day of the expert panel."))
  var panelOn: String?

  @Option(help: help("论证的专家（登记为专家的人），可多次。", "A registered expert heard; repeatable."))
  var expert: [String] = []

  @Option(help: help("专家意见：major 重大、general 不构成重大。", "What they advise: major or general."))
  var opinion: String?

  @Option(
    name: .customLong("opinion-text"),
    help: help("专家意见的文字。", "The opinion in words.")
  )
  var opinionText: String?

  func record(in context: OperatingContext) throws(OperationFailure) -> ExpertPanel? {
    guard panelOn != nil || !expert.isEmpty || opinion != nil || opinionText != nil else {
      return nil
    }
    guard let day = try Typed.optionalDay(panelOn, key: "--panel-on") else {
      throw .input([InputProblem(.missing(key: "--panel-on"))])
    }
    guard let opinion else { throw .input([InputProblem(.missing(key: "--opinion"))]) }
    return ExpertPanel(
      on: day,
      experts: try context.people(named: expert),
      opinion: try Typed.word(opinion, key: "--opinion", label: \.label),
      text: opinionText
    )
  }
}
