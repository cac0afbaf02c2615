import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Lists which items and elements lack a case, and which clauses lack a rule.
struct RulesCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: text(
      "列出还缺例子的检查项和判定要素（符合、不符合、情况不明各要有一个），以及每件依据哪些条款有规则、哪些没有。",
      "List items and elements without a case that passes, fails or stays undetermined, and the clauses of each instrument with and without rules."
    ),
    aliases: ["覆盖"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions
  @OptionGroup var place: CasePlace

  @Flag(help: help("连例子齐全的一起列出。", "Also those that have all cases."))
  var all = false

  @Flag(
    help: help(
      "改为逐条列出每件依据的条款：有没有规则，是哪些检查项和要素。",
      "Instead, the clauses of each instrument with the items and elements that rest on them."
    )
  )
  var clauses = false

  @Option(
    help: help(
      "只看这一件依据的条款（instruments.yml 里的编号）。",
      "Only the clauses of this instrument (an id of instruments.yml)."
    )
  )
  var instrument: String?

  func run() throws {
    let (pack, folder) = try place.load(global)
    if clauses || instrument != nil { return try printClauses(of: pack) }
    let test = RuleTest(folder.files, under: pack)
    let coverage = test.coverage
    let shown = all ? coverage.entries : coverage.gaps
    guard format.chosen == .table else {
      RulesCoverage.listing(shown).print(as: format.chosen)
      return
    }
    if !test.holds {
      Console.say(
        Sentence(
          zh: "有\(test.failures.count)个例子不符，不计入覆盖；先运行 bihuan rules test。",
          en:
            "\(test.failures.count) cases do not hold and are not counted; run bihuan rules test first."
        )
      )
    }
    if !shown.isEmpty { Console.print(Document(title: "", blocks: [.table(table(shown))])) }
    Console.print(Document(title: "", blocks: ClauseTables.summary(pack.clauseCoverage)))
    Console.done(coverage.sentence)
  }

  private func printClauses(of pack: RulePack) throws {
    let coverage = pack.clauseCoverage
    let shown = coverage.filter { instrument == nil || $0.instrument.id == instrument }
    if let instrument, shown.isEmpty { throw OperationFailure.notFound(.rule, instrument) }
    switch format.chosen {
    case .table: Console.print(ClauseTables.document(shown))
    case .json, .csv: ClauseTables.listing(shown).print(as: format.chosen)
    }
  }

  private func table(_ entries: [RuleCoverage.Entry]) -> Document.Table {
    let columns =
      [
        Sentence(zh: "种类", en: "Kind"), Sentence(zh: "所属", en: "Of"),
        Sentence(zh: "编号", en: "Id"),
      ] + RuleCoverage.Outcome.allCases.map(\.label) + [Sentence(zh: "出处", en: "Stands in")]
    return Document.Table(
      columns: columns.map(\.spoken),
      rows: entries.map { entry in
        [entry.kind.label.spoken, entry.owner, entry.id]
          + RuleCoverage.Outcome.allCases.map { outcome in
            let count = entry.counts[outcome, default: 0]
            return count == 0 ? Sentence(zh: "缺", en: "none").spoken : String(count)
          } + ["\(entry.location.file):\(entry.location.line)"]
      }
    )
  }

  private static func listing(_ entries: [RuleCoverage.Entry]) -> Listing {
    Listing(
      columns: ["kind", "owner", "id"] + RuleCoverage.Outcome.allCases.map(\.rawValue)
        + ["missing", "file", "line"],
      rows: entries.map { entry in
        [.string(entry.kind.rawValue), .string(entry.owner), .string(entry.id)]
          + RuleCoverage.Outcome.allCases.map { .number(entry.counts[$0, default: 0]) }
          + [
            .array(entry.missing.map { .string($0.rawValue) }), .string(entry.location.file),
            .number(entry.location.line),
          ]
      }
    )
  }
}
