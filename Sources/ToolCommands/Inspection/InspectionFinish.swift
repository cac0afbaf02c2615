import ArgumentParser
import Operations
import SafetyModel

/// Ends a visit: evaluates, grades and registers.
struct InspectionFinish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: text(
      "结束检查：判定、定级、登记隐患，一步完成。",
      "End an inspection: evaluate, grade and register hazards in one step."
    ),
    aliases: ["结束"]
  )

  @OptionGroup var target: InspectionArguments

  @Option(
    name: .customLong("not-checked-reason"),
    help: help(
      "没有查看的项目为什么没查，一个理由管全部。",
      "Why the items without an answer were not looked at; one for all."
    )
  )
  var notCheckedReason: String?

  @Option(
    name: .customLong("unit-signer"),
    help: help("单位现场签字人姓名。", "Who of the unit signed or refused.")
  )
  var unitSigner: String?

  @Option(
    help: help("拒签的情况和见证人；与 --unit-signer 同用。", "Why the signature was refused, with the witness.")
  )
  var refused: String?

  @Option(
    help: help(
      "没有查成，按放弃记录的理由；不作判定，不登记隐患。",
      "Why it came to nothing; recorded as abandoned, nothing is evaluated."
    )
  )
  var abandoned: String?

  func validate() throws {
    guard abandoned == nil || (notCheckedReason == nil && unitSigner == nil) else {
      throw ValidationError(
        text("--abandoned 不与别的选项同用。", "--abandoned goes with none of the other options.")
      )
    }
    guard refused == nil || unitSigner != nil else {
      throw ValidationError(
        text(
          "写 --refused 时请用 --unit-signer 写明谁拒签。",
          "With --refused name who refused in --unit-signer."
        )
      )
    }
  }

  func run() throws {
    let (context, id) = try target.act()
    if let abandoned {
      try context.abandonInspection(id, reason: abandoned)
      InspectionAbandon.report(id)
      return
    }
    let outcome = try context.finishInspection(
      id,
      FinishRequest(
        notCheckedReason: notCheckedReason,
        unitSigner: unitSigner,
        refusal: refused
      )
    )
    try FinishOutcome(outcome, of: id, in: context).print()
  }
}
