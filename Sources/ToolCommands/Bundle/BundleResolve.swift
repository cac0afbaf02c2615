import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Takes note of conflicts.
struct BundleResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: text(
      "处理合并冲突：写明理由，较安全的读法从此由人决定保留。",
      "Settle conflicts of a hazard with a reason: the safe reading stays, by decision of a person."
    ),
    discussion: text(
      "被搁置的销号、合格、解除不会因此生效；要了结的，重新复查，按通常步骤办理。",
      "No closure, pass or lifting takes effect by it; to end the hazard look again and take the usual steps."
    ),
    aliases: ["处理"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help(
      "哪一处：conflicts 列出的编号的开头；不写则该隐患的全部。",
      "Which one: the beginning of its mark in conflicts; else all of the hazard."
    )
  )
  var event: String?

  @Option(help: help("理由。", "The reason."))
  var reason: String

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let list = try context.settleConflicts(of: id, event: event, reason: reason)
    Console.done(
      Sentence(
        zh: "已处理隐患 \(id) 的合并冲突\(list.conflicts.count)处。",
        en: "Conflicts of \(id) settled: \(list.conflicts.count)."
      )
    )
  }
}
