import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Shows any rule key by key: items with their basis, facts, circumstances, criteria and so on.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text(
      "逐键查看一条规则：检查项及其依据、属性、情形、检查表、判定标准和要素、法规标准、时限。",
      "Show a rule key by key: item with its basis, fact, circumstance, list, criteria, element, instrument, clock."
    ),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: help(
      "编号、条款、属性的键，或名称、问题中的文字。",
      "Id, clause or key of a fact, or text of a name or question."
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

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    var values = TypedValues()
    let code = values.region(region)
    try values.check()
    let whole = try loadRules(from: try global.rulesFolder())
    let pack = code.map { whole.tailored(for: $0) } ?? whole
    let rules = try found(among: pack.statedRules)
    guard !json else {
      MachineText.print(.array(rules.map { .object($0.canonical) }))
      return
    }
    for (index, rule) in rules.enumerated() {
      if index > 0 { Console.print("") }
      Console.print(sheet(of: rule, in: pack))
    }
  }

  private func sheet(of rule: StatedRule, in pack: RulePack) -> Document {
    switch rule.subject.noun {
    case .item:
      let items = pack.checklists.lazy.flatMap(\.items)
      if let item = items.first(where: { $0.id == rule.subject.id }) {
        return ItemSheet(item, pack: pack).document
      }
    case .fact:
      if let fact = pack.fact(rule.subject.id) { return FactSheet(fact).document }
    case .instrument, .matter, .choice, .circumstance, .checklist, .criteria, .element, .exclusion,
      .branch, .place, .policy, .clock, .step, .calendar, .year, .site, .locality, .ruleCase:
      break
    }
    return RuleSheet(rule).document
  }

  /// The rules a text names: all of that id, or the one whose id or name has the text in it.
  private func found(among rules: [StatedRule]) throws(OperationFailure) -> [StatedRule] {
    let exact = rules.filter { rule in
      let subject = rule.subject
      let names = [subject.id, "\(subject.parent ?? "") \(subject.id)"]
      return names.contains(item) || subject.noun == .fact && subject.id == "site.\(item)"
    }
    guard exact.isEmpty else { return exact }
    let needle = item.lowercased()
    let matching = rules.filter { rule in
      [rule.subject.id, rule.title.zh, rule.title.en].contains {
        !$0.lowercased().ranges(of: needle).isEmpty
      }
    }.sorted { $0.subject.id < $1.subject.id }
    guard let first = matching.first else {
      guard let nearest = nearestWord(to: item, among: rules.map(\.subject.id)) else {
        throw .notFound(.rule, item)
      }
      let named = rules.filter { $0.subject.id == nearest }
      throw .ambiguous(noun(of: named), item, candidates: named.map(candidate))
    }
    guard matching.count == 1 else {
      throw .ambiguous(noun(of: matching), item, candidates: matching.map(candidate))
    }
    return [first]
  }

  private func noun(of rules: [StatedRule]) -> Noun {
    rules.allSatisfy { $0.subject.noun == .item } ? .item : .rule
  }

  private func candidate(_ rule: StatedRule) -> Candidate {
    Candidate(id: rule.subject.id, name: rule.title.spoken)
  }
}

extension StatedRule {
  /// The rule for machines: what it says, with its name and place.
  fileprivate var canonical: CanonicalObject {
    var object = subject.canonical
    object["place"] = .text(place?.description)
    object["rule"] = tree.canonical
    return object
  }
}

extension RuleTree {
  fileprivate var canonical: CanonicalValue {
    switch self {
    case .text(let text): return .string(text)
    case .list(let members): return .array(members.map(\.canonical))
    case .mapping(let entries):
      var object = CanonicalObject()
      for entry in entries { object[entry.key] = entry.value.canonical }
      return .object(object)
    }
  }
}
