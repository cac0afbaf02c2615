import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Judges a finished visit again under other rules.
struct InspectionReassess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassess",
    abstract: text(
      "用另一版规则重新评估已结束的检查，--rules 写规则文件夹、规则包文件或工作区里存着的规则哈希；结果记在旁边，检查、隐患和所用规则都不改变。",
      "Judge a finished inspection again under other --rules (a folder, a packed file or the hash of rules kept here); recorded beside it, changing neither the inspection nor its hazards nor its rules."
    ),
    aliases: ["重新评估", "重评"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查编号或开头几位。", "Id of the inspection or the beginning of it."))
  var inspection: String

  @Option(help: help("为什么重新评估。", "What it is done for."))
  var reason: String?

  @Flag(
    name: .customLong("dry-run"),
    help: help("只看结果，什么也不记录。", "Only show the result; record nothing.")
  )
  var dryRun = false

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func validate() throws {
    guard global.rules != nil else {
      throw ValidationError(
        text("请用 --rules 写明另一版规则。", "Name the other rules with --rules.")
      )
    }
  }

  func run() throws {
    let rules = global.rules ?? ""
    let context = dryRun ? try global.look() : try global.act(acting)
    let id = try context.inspection(named: inspection)
    let result =
      dryRun
      ? try context.compareInspection(id, under: rules, reason: reason)
      : try context.reassessInspection(id, under: rules, reason: reason)
    if json {
      MachineText.print(.object(InspectionReassess.canonical(result)))
    } else {
      Console.print(
        Document.reassessment(
          result.reassessment,
          pinned: result.pinned,
          other: result.pack,
          in: SpokenLanguage.current
        )
      )
    }
    Console.say(
      dryRun
        ? Sentence(zh: "只是试看，什么也没有记录。", en: "A look only; nothing was recorded.")
        : Sentence(
          zh: "已记在检查 \(id) 旁边；bihuan inspection show \(id) 的附页可以看到。",
          en: "Recorded beside inspection \(id); see the appendix of bihuan inspection show \(id)."
        )
    )
  }

  private static func canonical(_ result: ReassessedInspection) -> CanonicalObject {
    let record = (try? CanonicalEncoder().encode(result.reassessment.record)) ?? .null
    return [
      "inspection": .string(result.inspection.id.text),
      "pinned": .string(result.pinned.contentHash), "record": record,
      "sets": .array(
        result.reassessment.sets.map { set in
          .object([
            "criteria": .string(set.criteria), "before": .text(set.before?.verdict.rawValue),
            "after": .text(set.after?.verdict.rawValue),
          ])
        }
      ),
      "elements": .array(
        result.reassessment.elements.map { change in
          .object([
            "criteria": .string(change.criteria), "element": .string(change.element),
            "before": .text(change.before?.rawValue), "after": .text(change.after?.rawValue),
          ])
        }
      ),
    ]
  }
}
