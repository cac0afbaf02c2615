import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 申请延期.
struct HazardExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: text(
      "申请延期；至迟在期限当天提出。",
      "Ask for more time, by the last day of the term."
    ),
    discussion: text(
      "事由、提前几日、至多几次、每次至多几日由规则写明（bihuan hazard next 列出）；安全生产的责令只因不可抗力延期，期限届满前10日内申请。",
      "Grounds, days and number are rules (bihuan hazard next lists them): an order in work safety is "
        + "extended for force majeure, asked for within 10 days before the end."
    ),
    aliases: ["延期"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("希望延到的最后一日。", "The last day asked for."))
  var to: String

  @Option(help: help("事由：不可抗力或其他。", "What it rests on: force_majeure or other."))
  var ground: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.requestExtension(
      of: try context.hazard(named: target.hazard),
      to: try Typed.day(to, key: "--to"),
      ground: try ground.map { word throws(OperationFailure) in
        try Typed.word(word, key: "--ground", label: \.label)
      },
      reason: why.reason
    )
    HazardOutcome(.requestExtension, state).print()
  }
}
