import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workflow
import Workspace

/// Compares two rule packs.
struct RulesDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: text(
      "比较两套规则，逐条列出改了什么；加 --impact 看对各检查对象的影响。",
      "Compare two sets of rules, rule by rule; with --impact what it means for the sites."
    ),
    discussion: text(
      "规则可以写成文件夹、打包文件，或工作区里检查用过的规则包的指纹（至少前六位）。"
        + "在工作区里，时限、办事规则或日历有改动的，列出未销号隐患会因此移动的日期；已记下的期限不变。",
      "Rules are a folder, a packed file, or the hash (six digits or more) of a pack kept in the workspace. "
        + "In a workspace the dates of open hazards that changed clocks would move are listed; recorded dates never move."
    ),
    aliases: ["比较"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: help("原规则。", "The old rules."))
  var old: String

  @Argument(help: help("新规则；默认用工作区的。", "The new rules; the workspace's own when not given."))
  var new: String?

  @Flag(
    help: help(
      "再看对工作区的影响：哪些对象的检查项会增减，哪些未了的检查和隐患引用了改动的规则。",
      "Also what it means here: items gained and lost by site, open visits and hazards that cite changed rules."
    )
  )
  var impact = false

  @Option(
    help: help(
      "看影响时，所有对象都按这张检查表看一遍，可重复；默认只按各对象用过的检查表。",
      "With --impact: judge every site by this list too, repeatable; else by the lists it was visited with."
    )
  )
  var checklist: [String] = []

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    let packs = (try? global.folder()).map { PackStore(folder: "\($0)/packs") }
    let newName: String
    if let new { newName = new } else { newName = try global.rulesFolder() }
    let comparison = RuleComparison(
      old: try namedRules(old, kept: packs),
      new: try namedRules(newName, kept: packs)
    )
    let meaning = try impact ? global.look().impact(of: comparison, lists: checklist) : nil
    let moved = try datesMoved(by: comparison)
    guard !json else {
      var object = comparison.canonical
      if let meaning { object["impact"] = .object(meaning.canonical) }
      if let moved { object["dates_moved"] = .array(moved.map { .object($0.canonical) }) }
      MachineText.print(.object(object))
      return
    }
    var document = Document.ruleChanges(
      comparison,
      as: report.chosen == .text ? .entries : .tables,
      in: SpokenLanguage.current
    )
    if let meaning {
      document.blocks += Document.ruleImpact(meaning, in: SpokenLanguage.current).blocks
    }
    if let moved {
      document.blocks += Document.datesMoved(moved, in: SpokenLanguage.current).blocks
    }
    try report.deliver(document)
  }

  /// What a changed clock, step or calendar would move; nothing where no such rule changed.
  private func datesMoved(by comparison: RuleComparison) throws -> [MovedDate]? {
    guard comparison.changes.contains(where: \.subject.noun.isAboutDates),
      (try? global.folder()) != nil
    else { return nil }
    return try global.look().datesMoved(from: comparison.old.pack, to: comparison.new.pack)
  }
}

extension RuleDiagnostic.Noun {
  /// Whether a change of it can move a date.
  fileprivate var isAboutDates: Bool {
    switch self {
    case .policy, .clock, .step, .calendar, .year, .locality: true
    default: false
    }
  }
}

extension MovedDate {
  /// The date for machines.
  var canonical: CanonicalObject {
    [
      "id": .string(id), "site_name": .text(site),
      "clock": (before ?? after).map { MachineText.obligation($0) } ?? .null,
      "old": .text(before?.due.day.description), "new": .text(after?.due.day.description),
    ]
  }
}

extension RuleComparison {
  /// The comparison for machines.
  var canonical: CanonicalObject {
    [
      "old": .object(old.canonical), "new": .object(new.canonical),
      "changes": .array(changes.map { .object($0.canonical) }),
      "summary": .object(summary),
    ]
  }

  private var summary: CanonicalObject {
    var kinds = CanonicalObject()
    for kind in RuleChange.Kind.allCases {
      let count = changes.filter { $0.kind == kind }.count
      if count > 0 { kinds[kind.rawValue] = .integer(Int64(count)) }
    }
    return [
      "rules": .integer(Int64(Set(changes.map(\.subject)).count)),
      "changes": .integer(Int64(changes.count)), "kinds": .object(kinds),
    ]
  }
}

extension NamedRules {
  fileprivate var canonical: CanonicalObject {
    ["name": .string(name), "hash": .string(pack.contentHash)]
  }
}

extension RuleSubject {
  /// The rule for machines.
  var canonical: CanonicalObject {
    ["noun": .string(noun.rawValue), "id": .string(id), "parent": .text(parent)]
  }
}

extension RuleChange {
  fileprivate var canonical: CanonicalObject {
    var object = subject.canonical
    object["kind"] = .string(kind.rawValue)
    object["title"] = .object(["zh": .string(title.zh), "en": .string(title.en)])
    object["field"] = .string(field)
    object["old"] = .text(old)
    object["new"] = .text(new)
    object["old_place"] = .text(oldPlace?.description)
    object["new_place"] = .text(newPlace?.description)
    if let marks {
      object["marks"] = .array(
        marks.map { .array([.string($0.kind.rawValue), .string($0.text)]) }
      )
    }
    return object
  }
}

extension RuleImpact {
  fileprivate var canonical: CanonicalObject {
    [
      "sites_judged": .integer(Int64(sitesJudged)),
      "sites_without_lists": .integer(Int64(sitesWithoutLists)),
      "sites": .array(sites.map { .object($0.canonical) }),
      "inspections": .array(inspections.map { .object($0.canonical) }),
      "hazards": .array(hazards.map { .object($0.canonical) }),
    ]
  }
}

extension RuleImpact.SiteImpact {
  fileprivate var canonical: CanonicalObject {
    [
      "id": .string(id), "name": .string(name),
      "newly_applying": .array(newlyApplying.map { .string($0.id) }),
      "no_longer_applying": .array(noLongerApplying.map { .string($0.id) }),
      "undecided": .array(
        undecided.map { entry in
          .object([
            "item": .string(entry.item),
            "unknown_facts": .array(entry.unknownFacts.map { .string($0) }),
          ])
        }
      ),
    ]
  }
}

extension RuleImpact.Pinned {
  fileprivate var canonical: CanonicalObject {
    [
      "id": .string(id), "site": .string(site),
      "rules": .array(rules.map { .object($0.canonical) }),
    ]
  }
}
