import ArgumentParser
import Determination
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Asks a criteria set what stated clauses come to.
struct DetermineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "determine",
    abstract: text(
      "判定：写明哪些条款成立、哪些未知，按判定标准得出结论；不需要工作区，什么也不写入。",
      "Determine: say which clauses are met and unknown; what do the criteria make of them? No workspace needed, nothing is written."
    ),
    aliases: ["判定"]
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: help("判定标准的编号，如 gb-35181-2017。", "Id of the criteria set, gb-35181-2017."))
  var criteria: String

  @Option(
    help: help(
      "场所性质，逗号分隔：crowded、dangerous_goods、important，或 other（都不是）；不写为未知。",
      "Kinds of place, by commas: crowded, dangerous_goods, important, or other (none of them); unknown when not given."
    )
  )
  var occupancy: [String] = []

  @Option(
    help: help(
      "成立的条款，逗号分隔，可写范围：7.3.1-7.3.9,7.5。",
      "Clauses that are met, by commas, ranges too: 7.3.1-7.3.9,7.5."
    )
  )
  var met: [String] = []

  @Option(help: help("没能查明的条款，写法同上。", "Clauses nobody could decide, written alike."))
  var unknown: [String] = []

  @Option(
    help: help(
      "没有写到的条款：unknown 没查，not_met 查过不成立。必填，没有默认值。",
      "All other clauses: unknown (nobody looked) or not_met (looked for, not found). Required, no default."
    )
  )
  var rest: String?

  @Option(help: help("不计入的条款（当场改正），写法同上。", "Clauses that do not count (corrected at once)."))
  var excluded: [String] = []

  @Option(
    help: help("成立的排除情形，如 a,c 或 5.1.3a。", "Exclusions that hold, such as a,c or 5.1.3a.")
  )
  var exemption: [String] = []

  @Option(
    help: help("检查日期，决定用哪一版；默认今天。", "Day of the inspection, which decides the edition; today.")
  )
  var on: String?

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func validate() throws {
    guard rest == nil else { return }
    throw ValidationError(
      Sentence(
        zh: "缺少 --rest：没有写到的条款是没查（unknown），还是查过不成立（not_met）？两者结论不同，没有默认值。",
        en:
          "--rest is missing: are the clauses not named unknown (nobody looked) or not_met (looked for, not found)? The verdicts differ, so there is no default."
      ).spoken
    )
  }

  func run() throws {
    var values = TypedValues()
    let day = values.day(on, key: "--on") ?? SystemClock.now().day
    let rest = restOfClauses(&values)
    let occupancy = Self.words(occupancy)
    if occupancy.isEmpty, !self.occupancy.isEmpty { values.report(.emptyText(key: "--occupancy")) }
    try values.check()
    guard let rest else { return }
    let pack = try loadRules(from: try global.rulesFolder())
    let question = ClauseQuestion(
      criteria: criteria,
      day: day,
      occupancy: occupancy.isEmpty ? nil : occupancy,
      met: Self.words(met),
      unknown: Self.words(unknown),
      excluded: Self.words(excluded),
      exemptions: Self.words(exemption),
      rest: rest
    )
    let answer = try determineClauses(question, by: pack)
    if json {
      MachineText.print(answer.machineText)
    } else {
      Console.print(Document.clauses(answer, rules: pack, in: SpokenLanguage.current))
    }
  }

  private func restOfClauses(_ values: inout TypedValues) -> StatedClauses.Rest? {
    guard let typed = rest else { return nil }
    let word = typed.lowercased().replacing("-", with: "_")
    let found = StatedClauses.Rest.allCases.first { $0.rawValue == word }
    if found == nil {
      let allowed = StatedClauses.Rest.allCases.map(\.rawValue)
      values.report(.notAllowed(key: "--rest", value: typed, allowed: allowed))
    }
    return found
  }

  /// The members of lists separated by commas of either width.
  private static func words(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split { ",，、;； ".contains($0) } }.map { word in
      String(word).replacing("–", with: "-").replacing("～", with: "-").replacing("~", with: "-")
    }
  }
}
