import ArgumentParser
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workspace

/// The stages of a hazard's life as a diagram.
struct HazardDiagram: ParsableCommand {
  /// What a diagram can be written as.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case mermaid
    case svg
  }

  static let configuration = CommandConfiguration(
    commandName: "diagram",
    abstract: text(
      "画出隐患的一生：各个状态，以及从一个状态到另一个状态的步骤。",
      "Draw the life of a hazard: its stages and the steps between them."
    ),
    discussion: text(
      "由程序自己的步骤表推出，不是手画的。写明领域的，只画该领域规则写了谁可以办的步骤。",
      "Derived from the program's own table of steps. With a regime, only the steps its policy governs."
    ),
    aliases: ["状态图"]
  )

  @Option(
    help: help(
      "领域：work_safety、fire、self_check；不写则不看规则。",
      "The regime: work_safety, fire or self_check; else no policy is looked at."
    )
  )
  var regime: String?

  @Option(help: help("输出格式：mermaid（默认）或 svg。", "Output: mermaid (default) or svg."))
  var format: Form = .mermaid

  @Option(
    name: [.short, .long],
    help: help("写入这个文件；不写则显示在屏幕上。", "Write to this file instead of the screen.")
  )
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let diagram = LifeDiagram(under: try policy())
    let text =
      switch format {
      case .mermaid: diagram.mermaid(in: SpokenLanguage.current)
      case .svg: diagram.svg(in: SpokenLanguage.current)
      }
    guard let output else {
      Console.print(text)
      return
    }
    do throws(FileFailure) {
      try Files.writeAtomically(Array("\(text)\n".utf8), to: output)
    } catch {
      throw OperationFailure.file(error)
    }
    Console.say(Sentence(zh: "状态图已写入 \(output)", en: "The diagram is in \(output)"))
  }

  private func policy() throws -> Policy? {
    guard let regime else { return nil }
    let value: Regime = try Typed.word(regime, key: "--regime", label: \.label)
    let policy = try loadRules(from: try global.rulesFolder()).policy(value)
    guard let policy, !policy.steps.isEmpty else {
      throw OperationFailure.notFound(.rule, value.rawValue)
    }
    return policy
  }
}
