import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 合并.
struct HazardMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: text(
      "与同一对象的另一条隐患合并，由那一条继续。",
      "Mark as the same as another hazard, which goes on for both."
    ),
    aliases: ["合并"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("并入哪一条。", "The hazard that goes on."))
  var into: String

  @Option(help: help("理由；默认“同一隐患”。", "The reason; else that they are the same."))
  var reason: String?

  @Option(
    help: help(
      "批准人，不是办理人或发现人；已责令的、（疑似）重大的隐患必填。",
      "Who approves, neither who merges nor the finder; needed once ordered or where it is or may be major."
    )
  )
  var approver: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.merge(
      try context.hazard(named: target.hazard),
      into: try context.hazard(named: into),
      reason: reason ?? Sentence(zh: "同一隐患", en: "the same hazard").spoken,
      approver: try approver.map { name throws(OperationFailure) in
        try context.person(named: name)
      }
    )
    HazardOutcome(.merge, state).print()
  }
}
