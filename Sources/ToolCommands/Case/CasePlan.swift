import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 提交整改方案.
struct CasePlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: text("提交全案的整改方案（五落实）。", "Submit the plan of the case with its five elements."),
    aliases: ["方案"]
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var plan: PlanOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.submitPlan(try plan.request(), forCase: id)
    try CaseOutcome.print(.submitPlan, of: id, in: context)
  }
}
