import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workflow

/// What comes next for a case: what is due, what is missing, what a person may do now.
struct CaseNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: text(
      "下一步：什么到期、缺什么、某人现在可以办什么。",
      "What is due, what is missing, and what a person may do now."
    ),
    aliases: ["下一步"]
  )

  @OptionGroup var target: CaseArgument

  @Option(
    help: help("谁来办；写了才列出此人可以办的事项。", "Who is to act; then what this person may do is listed.")
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
    let view = try context.viewCase(try context.majorCase(named: target.id))
    let person = try by.map { name throws(OperationFailure) in try context.person(named: name) }
    let permitted = try person.map { person throws(OperationFailure) in
      try context.acting(as: person).permittedCommands(on: view.state.id)
    }
    let decides = try context.isDecidedHere(view.state, for: person)
    if json {
      MachineText.print(object(view, permitted: permitted))
    } else {
      let rows = CaseRows(rules: try context.rules(), of: view.state)
      Console.print(
        document(
          view,
          rows,
          permitted,
          decides: decides,
          on: context.today,
          in: SpokenLanguage.current
        )
      )
    }
  }

  private func document(
    _ view: CaseView,
    _ rows: CaseRows,
    _ permitted: [CaseStep]?,
    decides: Bool,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    func say(_ zh: String, _ en: String) -> String {
      Sentence(zh: zh, en: en).text(in: language)
    }
    let id = view.state.id
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "\(view.site.name)，重大隐患案，现在是“\(view.kind.label.zh)”。",
          "\(view.site.name), major case, now “\(view.kind.label.en)”."
        )
      )
    ]
    if !view.obligations.isEmpty {
      blocks.append(.heading(say("期限", "Due"), level: 2))
      blocks.append(.list(view.obligations.map { $0.sentence(on: day).text(in: language) }))
    }
    if !view.missing.isEmpty {
      blocks.append(
        .heading(say("还缺什么，怎么办", "What is missing and how to bring it about"), level: 2)
      )
      blocks += grouped(view, decides: decides).flatMap { group -> [Document.Block] in
        [
          .entry(
            group.labels.map { $0.text(in: language) }.joined(separator: say("、", ", ")),
            details: group.steps.flatMap { rows.details(of: $0, in: language) }
          ),
          .command(group.command.text(in: language)),
        ]
      }
    }
    if let permitted, let by {
      blocks.append(.heading(say("\(by)现在可以办理", "What \(by) may do now"), level: 2))
      blocks.append(.list(permitted.map { $0.hint.text(in: language) }))
    }
    return Document(
      title: say("重大隐患案 \(id) 的下一步", "What comes next for case \(id)"),
      blocks: blocks
    )
  }

  /// What one command brings about stands together.
  private struct Group {
    var labels: [Sentence]
    var command: Sentence
    var steps: [CaseStep]
  }

  private func grouped(_ view: CaseView, decides: Bool) -> [Group] {
    var groups: [Group] = []
    for step in view.missing {
      let command = named(CaseOutcome.next(step, view, decides: decides))
      if let last = groups.indices.last, groups[last].command == command {
        groups[last].labels.append(step.label)
      } else {
        let steps = CaseRows.steps(of: step, view.state)
        groups.append(Group(labels: [step.label], command: command, steps: steps))
      }
    }
    return groups
  }

  /// With the name of the person who is to act, where one was given.
  private func named(_ line: Sentence) -> Sentence {
    guard let by else { return line }
    return Sentence(
      zh: line.zh.replacing("--by 姓名", with: "--by \(by)"),
      en: line.en.replacing("--by NAME", with: "--by \(by)")
    )
  }

  private func object(_ view: CaseView, permitted: [CaseStep]?) -> CanonicalValue {
    .object([
      "id": .string(view.state.id.text),
      "state": .string(view.kind.rawValue),
      "due": .array(view.obligations.map { MachineText.obligation($0) }),
      "missing": .array(MachineText.missing(view.missing)),
      "permitted": permitted.map { .array($0.map { .string($0.rawValue) }) } ?? .null,
    ])
  }
}
