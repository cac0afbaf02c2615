import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// What comes next for a hazard: what is due, what is missing, what a person may do now.
struct HazardNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: text(
      "下一步：什么到期、缺什么；现在每一步由谁办、要什么、怎么写命令，不能办的为什么。",
      "What is due and missing; who may take each step now, what it needs, what to type; what is not possible and why."
    ),
    discussion: text(
      "由谁、要什么都来自办事规则的各行。命令里已知的姓名和日期已填好，可以复制；其余是要替换的字。",
      "Who and what come from the rows of the policy. Known names and days stand in the command, which can be copied; the rest are words to replace."
    ),
    aliases: ["下一步"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help(
      "谁来办；写了只列此人可以办的，并说明其余为什么不能。",
      "Who is to act; then what this person may do, and why not the rest."
    )
  )
  var by: String?

  @Option(
    name: .customLong("as-of"),
    help: help(
      "这一日当时的情况：只看到当日为止发生的事，期限也从这一日算，如 2026-03-05；默认今天。",
      "As it stood on this day: what had happened by then, terms counted from it; else today."
    )
  )
  var asOf: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look(asOf: try Typed.optionalDay(asOf, key: "--as-of"))
    let person = try by.map { try context.person(named: $0) }
    let view = try context.viewNext(try context.hazard(named: target.hazard), by: person)
    if json {
      MachineText.print(HazardNext.object(view, by: person))
    } else {
      let sheet = NextSheet(
        view: view,
        person: person.flatMap { view.names[$0.text] },
        day: context.today,
        language: SpokenLanguage.current
      )
      Console.print(sheet.document)
    }
  }

  /// The same for machines; `permitted` only for a person.
  static func object(_ view: HazardNextView, by person: PersonID?) -> CanonicalValue {
    let steps = NextSheet.typed(view.steps)
    let permitted = steps.map { CanonicalValue.string($0.outlook.step.rawValue) }
    let refused = view.refused.filter { HazardNoun.verb(of: $0.step) != nil }
    return .object([
      "id": .string(view.hazard.state.id.text),
      "state": .string(view.hazard.state.kind.rawValue),
      "grade": .string(view.hazard.state.gradeWord),
      "due": .array(view.hazard.obligations.map { MachineText.obligation($0) }),
      "rights": .array(view.hazard.rights.map { MachineText.obligation($0) }),
      "missing": .array(MachineText.missing(view.hazard.missing)),
      "permitted": person == nil ? .null : .array(permitted),
      "steps": .array(steps.map { object($0, of: view) }),
      "not_now": .array(refused.map { object($0, of: view) }),
    ])
  }

  private static func object(_ step: HazardNextView.Step, of view: HazardNextView) -> CanonicalValue
  {
    let outlook = step.outlook
    return .object([
      "step": .string(outlook.step.rawValue),
      "verb": .text(HazardNoun.verb(of: outlook.step)),
      "who": .array(outlook.guards.map { object($0, of: view) }),
      "excluded": .array(
        outlook.excluded.map {
          .object([
            "person": .string($0.person.text), "name": .text(view.names[$0.person.text]),
            "party": .string($0.party.rawValue),
          ])
        }
      ),
      "candidates": .array(step.candidates.map { .string($0.text) }),
      "needs": .array(outlook.needs.map { .string($0.field.rawValue) }),
      "evidence": .array(outlook.evidence.map { .string($0.purpose?.rawValue ?? "any") }),
      "documents": .array(outlook.documents.map { .string($0.id) }),
      "lacking": .array(outlook.lackingSentences.map(object)),
      "due": .array(outlook.duties.map { MachineText.obligation($0) }),
      "command": .string(FilledLine(step, of: view).command.en),
    ])
  }

  private static func object(_ row: StepGuard, of view: HazardNextView) -> CanonicalValue {
    let demand = row.demand(on: view.matter)
    return .object([
      "zh": .string(demand.zh), "en": .string(demand.en),
      "of": .string(row.subject.rawValue),
      "waivable": .bool(row.isWaivable),
      "instrument": .string(row.citation.instrument), "clause": .text(row.citation.clause),
      "confidence": .string(row.citation.confidence.rawValue),
    ])
  }

  private static func object(_ outlook: StepOutlook, of view: HazardNextView) -> CanonicalValue {
    .object([
      "step": .string(outlook.step.rawValue),
      "why": outlook.obstacle.map { object($0.why(naming: view.names)) } ?? .null,
    ])
  }

  private static func object(_ text: Sentence) -> CanonicalValue {
    .object(["zh": .string(text.zh), "en": .string(text.en)])
  }
}
