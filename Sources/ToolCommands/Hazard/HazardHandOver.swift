import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 交接经办人: one hazard, or every open one of a person who leaves.
struct HazardHandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: text(
      "把隐患交给另一位同事跟进；谁发现、谁办过不变。",
      "Give a hazard to a colleague; authorship stays."
    ),
    discussion: text(
      "离岗时写 --from，一次交出此人跟进的全部未销号隐患：有一条不能交，就一条也不交。",
      "When somebody leaves, --from gives away every open hazard he follows: all of them, or none."
    ),
    aliases: ["交接"]
  )

  @Argument(
    help: help("隐患编号或开头几位；写 --from 时不写。", "Id of the hazard; left out with --from.")
  )
  var hazard: String?

  @Option(
    help: help("离岗的人：交出其跟进的全部未销号隐患。", "Who leaves: every open hazard he follows is given away.")
  )
  var from: String?

  @Option(help: help("接手的人。", "Who takes over."))
  var to: String

  @Flag(
    name: .customLong("dry-run"),
    help: help("只列出会交出的隐患，不办理。", "Only list what would be handed over.")
  )
  var isTrial = false

  @OptionGroup var why: ReasonOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (hazard == nil) != (from == nil) else {
      throw ValidationError(
        text("写一条隐患，或者写 --from 离岗的人。", "Name one hazard, or the leaver with --from.")
      )
    }
  }

  func run() throws {
    let context = try global.act(acting)
    let colleague = try context.person(named: to)
    if let from {
      try handOverAll(of: try context.person(named: from), to: colleague, in: context)
    } else if let hazard {
      let id = try context.hazard(named: hazard)
      HazardOutcome(.handOver, try context.handOver(id, to: colleague, reason: why.reason)).print()
    }
  }

  private func handOverAll(
    of person: PersonID,
    to colleague: PersonID,
    in context: OperatingContext
  ) throws {
    let ids =
      isTrial
      ? try context.hazards(followedBy: person)
      : try context.handOverAll(from: person, to: colleague, reason: why.reason).map(\.id)
    guard !ids.isEmpty else {
      Console.done(
        Sentence(zh: "此人没有跟进中的隐患。", en: "This person follows no open hazard.")
      )
      return
    }
    let list = ids.map(\.text).joined(separator: "\n")
    Console.done(
      isTrial
        ? Sentence(
          zh: "会交出\(ids.count)条隐患（没有办理）：\n\(list)",
          en: "\(ids.count) hazards would be handed over (nothing done):\n\(list)"
        )
        : Sentence(
          zh: "已交出\(ids.count)条隐患，谁发现、谁办过不变：\n\(list)",
          en: "Handed over \(ids.count) hazards, authorship kept:\n\(list)"
        )
    )
  }
}
