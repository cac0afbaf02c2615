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
      "下一步：什么到期、缺什么、某人现在可以办什么。",
      "What is due, what is missing, and what a person may do now."
    ),
    aliases: ["下一步"]
  )

  @OptionGroup var target: HazardArgument

  @Option(
    help: help("谁来办；写了才列出此人可以办的事项。", "Who is to act; then what this person may do is listed.")
  )
  var by: String?

  @Option(
    name: .customLong("as-of"),
    help: help("按哪一天计算期限，如 2026-03-05；默认今天。", "The day to count terms on; default today.")
  )
  var asOf: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look(asOf: try Typed.noon(asOf, key: "--as-of"))
    let view = try context.viewHazard(try context.hazard(named: target.hazard))
    let permitted: [HazardStep]?
    if let by {
      let acting = try context.acting(as: try context.person(named: by))
      permitted = try acting.permittedCommands(on: view.state.id)
        .filter { HazardNoun.verb(of: $0) != nil }
    } else {
      permitted = nil
    }
    if json {
      MachineText.print(HazardNext.object(view, permitted: permitted, on: context.today))
    } else {
      Console.print(
        document(view, permitted: permitted, on: context.today, in: SpokenLanguage.current)
      )
    }
  }

  private func document(
    _ view: HazardView,
    permitted: [HazardStep]?,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let state = view.state
    func say(_ zh: String, _ en: String) -> String {
      Sentence(zh: zh, en: en).text(in: language)
    }
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "\(view.site.name)，\(state.found.title.zh)，\(state.grade.label.zh)，现在是“\(state.kind.label.zh)”。",
          "\(view.site.name), \(state.found.title.en), \(state.grade.label.en), now “\(state.kind.label.en)”."
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
      let lines = view.missing.map { step in
        "\(step.label.text(in: language))\(say("：", ": "))\(NextStep(step, of: state).line.text(in: language))"
      }
      blocks.append(.list(lines))
    }
    blocks += permittedBlocks(permitted, for: state, in: language)
    return Document(
      title: say("隐患 \(state.id) 的下一步", "What comes next for hazard \(state.id)"),
      blocks: blocks
    )
  }

  private func permittedBlocks(
    _ permitted: [HazardStep]?,
    for state: HazardState,
    in language: Language
  ) -> [Document.Block] {
    guard let permitted, let by else {
      return [
        .note(
          Sentence(
            zh: "加 --by 姓名，可看此人现在可以办理的事项。",
            en: "Add --by NAME to see what that person may do now."
          ).text(in: language)
        )
      ]
    }
    guard !permitted.isEmpty else {
      return [
        .note(
          Sentence(zh: "\(by)现在没有可以办理的事项。", en: "There is nothing \(by) may do now.")
            .text(in: language)
        )
      ]
    }
    return [
      .heading(
        Sentence(zh: "\(by)现在可以办理", en: "What \(by) may do now").text(in: language),
        level: 2
      ),
      .list(
        permitted.map { kind in
          let line = NextStep(kind, of: state).line(by: by)
          return Sentence(zh: "\(kind.label.zh)：\(line.zh)", en: "\(kind.label.en): \(line.en)")
            .text(in: language)
        }
      ),
    ]
  }

  /// The same for machines.
  static func object(
    _ view: HazardView,
    permitted: [HazardStep]?,
    on day: CivilDate
  ) -> CanonicalValue {
    .object([
      "id": .string(view.state.id.text),
      "state": .string(view.state.kind.rawValue),
      "grade": .string(view.state.grade.rawValue),
      "due": .array(view.obligations.map { MachineText.obligation($0) }),
      "missing": .array(MachineText.missing(view.missing)),
      "permitted": permitted.map { .array($0.map { .string($0.rawValue) }) } ?? .null,
    ])
  }
}
