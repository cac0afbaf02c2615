import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 销号.
struct HazardClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: text(
      "销号，可一次办理多条。整改人不能销号；重大隐患还须附签字扫描件。",
      "Close one or several. The rectifier cannot; a major hazard takes a signed scan."
    ),
    aliases: ["销号"]
  )

  @OptionGroup var target: HazardsArgument

  @Option(
    help: help(
      "原因：rectified 整改合格（默认）、moved_out 搬离、ceased 停业、demolished 拆除；后三种须写 --note 并附 --document。",
      "rectified (usual), moved_out, ceased or demolished; the last three take --note and --document."
    )
  )
  var reason = ClosureReason.rectified.rawValue

  @Option(help: help("说明；不是整改合格时为依据。", "A remark; the ground of an ending without rectification."))
  var note: String?

  @Option(
    name: .customLong("waive-finder-rule"),
    help: help(
      "重大隐患由发现人销号时的理由（本系统的规矩，可说明理由免除）。",
      "The reason for which the finder closes a major hazard (a rule of the house, waivable)."
    )
  )
  var waiveFinderRule: String?

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @OptionGroup var wording: WordingOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let why: ClosureReason = try Typed.word(reason, key: "--reason", label: \.label)
    let context = try global.act(acting)
    let states = try context.close(
      try context.hazards(named: target.hazards),
      reason: why,
      note: note,
      waiver: waiveFinderRule,
      documents: document,
      wordingConfirmed: why == .rectified ? wording.answer(to: note) : nil
    )
    for state in states {
      HazardOutcome(why.isRectified ? .close : .endOtherwise, state).print()
    }
    if states.contains(where: { $0.gradePending != nil }) { Console.say(HazardClose.pending) }
  }

  /// That it was closed before anybody knew whether it was major.
  private static let pending = Sentence(
    zh:
      "等级还没有定：规则判不出是否重大，也没有人认定。请补全检查对象的情况后重新判定（bihuan inspection reassess），或者由有权机关认定（bihuan hazard confirm，先撤销销号）。",
    en:
      "The grade is still pending: the rules cannot tell and nobody decided. Fill in the facts of the site and judge again (bihuan inspection reassess), or let the competent body decide (bihuan hazard confirm, after revoking the closure)."
  )
}
