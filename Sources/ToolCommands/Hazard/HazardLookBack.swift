import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 回头看.
struct HazardLookBack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look-back",
    abstract: text("回头看：销号以后再看有没有反弹。", "Look at a closed hazard again."),
    aliases: ["回头看"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("谁看的，可多次。", "Who looked; repeatable."))
  var inspector: [String]

  @Flag(help: help("未反弹或反弹。", "Held or relapsed."))
  var result: LookBackResult

  @Option(help: help("看到的情况。", "What was seen."))
  var facts: String

  @Option(help: help("属于哪次检查。", "The visit it was part of."))
  var inspection: String?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: inspector)
    let id = try context.hazard(named: target.hazard)
    let people = try context.people(named: inspector)
    let visit: InspectionID?
    if let inspection { visit = try context.inspection(named: inspection) } else { visit = nil }
    let state = try context.record(
      { by, on, papers in
        .lookedBack(
          LookedBack(
            inspectors: people,
            inspection: visit,
            result: result,
            facts: facts,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      naming: people,
      documents: document
    )
    HazardOutcome(.lookBack, state).print()
    if result == .relapsed { Console.print(HazardLookBack.afterRelapse(id).spoken) }
  }

  /// What to do when it came back.
  private static func afterRelapse(_ id: HazardID) -> Sentence {
    Sentence(
      zh:
        "反弹了：没有真正整改过的，撤销销号（bihuan hazard revoke \(id) --reason 理由）；整改后又出现的，在检查中登记新的隐患，会注明系 \(id) 反弹（bihuan inspection start）。",
      en:
        "It came back: if it was never put right, revoke the closure (bihuan hazard revoke \(id) --reason REASON); if it appeared anew, register it in a visit, it will point at \(id) (bihuan inspection start)."
    )
  }
}
