import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 延长查封期限.
struct HazardSealExtend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal-extend",
    abstract: text("延长查封期限：只能一次，须经批准。", "Extend a seal, once and with approval."),
    aliases: ["延长查封"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("第几次查封；只有一次时可不写。", "Which seal, by number; not needed when there is one."))
  var seal: Int?

  @OptionGroup var paper: NumberedPaperOptions

  @Option(help: help("批准人（职务）。", "Who approved, by office."))
  var approver: String

  @Option(help: help("新的最后一日；不写则按规定的最长期限。", "The new last day; else the longest the rules admit."))
  var until: String?

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.extendSeal(
      of: try context.hazard(named: target.hazard),
      SealExtensionRequest(
        seal: seal,
        number: paper.value,
        approver: approver,
        reason: why.reason,
        until: try Typed.optionalDay(until, key: "--until")
      )
    )
    HazardOutcome(.extendSeal, state).print()
  }
}
