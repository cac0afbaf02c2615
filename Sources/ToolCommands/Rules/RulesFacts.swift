import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Lists the facts a site can have.
struct RulesFacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: text("列出检查对象的属性：键、类型、单位、选项。", "List the facts of sites: key, type, unit, choices."),
    aliases: ["属性"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("键或名称中的文字。", "Text in a key or name."))
  var words: String?

  func run() throws {
    let pack = try loadRules(from: try global.rulesFolder())
    let needle = words?.lowercased()
    let facts = pack.facts.filter { fact in
      guard let needle else { return true }
      return [fact.key, fact.label.zh, fact.label.en].contains {
        !$0.lowercased().ranges(of: needle).isEmpty
      }
    }
    guard format.chosen == .table else {
      RulesFacts.listing(facts).print(as: format.chosen)
      return
    }
    let columns = [
      Sentence(zh: "键", en: "Key"), Sentence(zh: "名称", en: "Name"),
      Sentence(zh: "类型", en: "Type"), Sentence(zh: "单位", en: "Unit"),
      Sentence(zh: "选项", en: "Choices"),
    ]
    let rows = facts.map { fact in
      [
        fact.key, fact.label.spoken, fact.type.label.spoken, fact.unit ?? "",
        fact.choices.map { "\($0.value) \($0.label.spoken)" }
          .joined(separator: Sentence(zh: "；", en: "; ").spoken),
      ]
    }
    Console.print(
      Document(
        title: "",
        blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
      )
    )
  }

  private static func listing(_ facts: [FactDefinition]) -> Listing {
    Listing(
      columns: ["key", "type", "unit", "label_zh", "label_en", "ask_zh", "ask_en", "choices"],
      rows: facts.map {
        [
          .string($0.key), .string($0.type.rawValue), .text($0.unit), .string($0.label.zh),
          .string($0.label.en), .string($0.ask.zh), .string($0.ask.en),
          .array($0.choices.map { .string($0.value) }),
        ]
      }
    )
  }
}
