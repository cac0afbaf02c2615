import ArgumentParser
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Shows one item of the checklists, key by key, with its basis; or one fact.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text(
      "逐项查看一个检查项及其依据，或一个属性。",
      "Show an item key by key with its basis, or a fact."
    ),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "检查项编号（或问题中的文字），或属性的键。",
      "Id of an item (or text of its question), or key of a fact."
    )
  )
  var item: String

  @Option(
    help: help(
      "区划代码：连同当地的规定，写明由谁改、原来是什么。",
      "Region code: with the local layers, by whom each was changed and from what."
    )
  )
  var region: String?

  func run() throws {
    var values = TypedValues()
    let code = values.region(region)
    try values.check()
    let whole = try loadRules(from: try global.rulesFolder())
    let pack = code.map { whole.tailored(for: $0) } ?? whole
    if let fact = pack.fact(item) ?? pack.fact("site.\(item)") {
      Console.print(FactSheet(fact).document)
    } else {
      Console.print(ItemSheet(try found(in: pack), pack: pack).document)
    }
  }

  private func found(in pack: RulePack) throws(OperationFailure) -> ChecklistItem {
    var items: [String: ChecklistItem] = [:]
    for item in pack.checklists.flatMap(\.items) { items[item.id] = item }
    if let exact = items[item] { return exact }
    let needle = item.lowercased()
    let matching = items.values.filter { candidate in
      [candidate.id, candidate.ask.zh, candidate.ask.en].contains {
        !$0.lowercased().ranges(of: needle).isEmpty
      }
    }.sorted { $0.id < $1.id }
    guard let first = matching.first else {
      if let nearest = nearestWord(to: item, among: items.keys) {
        throw .ambiguous(.item, item, candidates: [candidate(nearest, items[nearest])])
      }
      throw .notFound(.item, item)
    }
    guard matching.count == 1 else {
      throw .ambiguous(.item, item, candidates: matching.map { candidate($0.id, $0) })
    }
    return first
  }

  private func candidate(_ id: String, _ item: ChecklistItem?) -> Candidate {
    Candidate(id: id, name: item?.ask.spoken ?? "")
  }
}
