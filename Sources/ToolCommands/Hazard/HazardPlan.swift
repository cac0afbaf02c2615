import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 提交整改方案.
struct HazardPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: text(
      "提交整改方案（五落实：措施、责任人、资金、时限、预案）。",
      "Submit the rectification plan with its five elements."
    ),
    aliases: ["方案"]
  )

  @OptionGroup var target: HazardArgument
  @OptionGroup var plan: PlanOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.submitPlan(
      try plan.request(),
      for: try context.hazard(named: target.hazard)
    )
    HazardOutcome(.submitPlan, state, power: try context.keeperPower(over: state)).print()
  }
}

/// The parts of a plan, for a hazard or a case; parts not given yet are named as missing.
struct PlanOptions: ParsableArguments {
  @Option(help: help("整改措施。", "Methods and measures."))
  var measures: String?

  @Option(help: help("责任人姓名。", "The person in charge."))
  var responsible: String?

  @Option(help: help("责任人职务。", "The post of the person in charge."))
  var post: String?

  @Option(help: help("负责的机构、部门。", "The body in charge."))
  var body: String?

  @Option(help: help("资金，以元计，如 12000.50。", "Money in yuan, such as 12000.50."))
  var funds: String?

  @Option(name: .customLong("funds-source"), help: help("资金来源。", "Where the money comes from."))
  var fundsSource: String?

  @Option(help: help("完成时限，如 2026-03-20。", "The last day, such as 2026-03-20."))
  var deadline: String?

  @Option(help: help("应急预案（安全措施）。", "Safety measures and contingency plan."))
  var contingency: String?

  @Option(help: help("目标和任务。", "Goals and tasks."))
  var goals: String?

  @Option(help: help("方案扫描件，可多次。", "Scan of the plan; repeatable."))
  var document: [String] = []

  func request() throws(OperationFailure) -> PlanRequest {
    PlanRequest(
      goals: goals,
      measures: measures,
      responsibleBody: body,
      responsible: responsible,
      post: post,
      fundsFen: try Typed.fen(yuan: funds, key: "--funds"),
      fundsSource: fundsSource,
      deadline: try Typed.optionalDay(deadline, key: "--deadline"),
      contingency: contingency,
      documents: document
    )
  }
}
