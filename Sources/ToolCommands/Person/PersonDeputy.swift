import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Records who stands in for whom.
struct PersonDeputy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deputy",
    abstract: text(
      "登记代理：谁在哪几天代谁办事；办理人仍是代理人本人。",
      "Record who stands in for whom; whoever acts stays the actor."
    ),
    aliases: ["代理"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("不在岗的人（姓名或编号）。", "The absent person, by name or id."))
  var person: String

  @Option(help: help("代理人（姓名或编号）。", "Who stands in, by name or id."))
  var deputy: String

  @Option(help: help("第一天，默认今天。", "The first day; today when not given."))
  var from: String?

  @Option(name: .customLong("until"), help: help("最后一天。", "The last day."))
  var until: String?

  @Option(help: help("只代理这些事项，可多次；不写为全部。", "Only these matters, repeatable; else all."))
  var matter: [String] = []

  @Option(help: help("依据的文件或理由。", "The paper or the reason."))
  var ground: String

  func run() throws {
    let context = try global.act(acting)
    let absent = try context.person(named: person)
    let colleague = try context.person(named: deputy)
    var values = TypedValues()
    let first = values.day(from, key: "--from") ?? context.today
    let last = values.day(until, key: "--until")
    _ = values.required(ground, key: "--ground")
    try values.check()
    try context.nameDeputy(
      Deputy(
        person: colleague,
        valid: DayInterval(from: first, to: last),
        matters: matter,
        ground: ground
      ),
      of: absent
    )
    let end = last.map { Sentence(zh: "至\($0.chineseText)", en: "to \($0)") }
    let (who, whom) = (try context.name(of: colleague), try context.name(of: absent))
    Console.done(
      Sentence(
        zh:
          "已登记：\(first.chineseText)起\(end?.zh ?? "")\(who)代\(whom)。办理时写 --by \(Command.word(who)) --on-behalf-of \(Command.word(whom))。",
        en:
          "Recorded: \(who) stands in for \(whom) from \(first) \(end?.en ?? "on"). Act with --by \(Command.word(who)) --on-behalf-of \(Command.word(whom))."
      )
    )
  }
}

/// Ends standing in.
struct PersonDeputyEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deputy-end",
    abstract: text("代理提前终止。", "End standing in earlier than was said."),
    aliases: ["代理终止"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("不在岗的人（姓名或编号）。", "The absent person, by name or id."))
  var person: String

  @Option(help: help("代理人（姓名或编号）。", "Who stands in, by name or id."))
  var deputy: String

  @Option(
    name: .customLong("last-day"),
    help: help("最后一天，默认今天。", "The last day; today when not given.")
  )
  var lastDay: String?

  @OptionGroup var why: ReasonOption

  func run() throws {
    let context = try global.act(acting)
    let absent = try context.person(named: person)
    let colleague = try context.person(named: deputy)
    var values = TypedValues()
    let day = values.day(lastDay, key: "--last-day") ?? context.today
    _ = values.required(why.reason, key: "--reason")
    try values.check()
    try context.endDeputy(colleague, of: absent, lastDay: day, reason: why.reason)
    let (who, whom) = (try context.name(of: colleague), try context.name(of: absent))
    Console.done(
      Sentence(
        zh: "\(who)代\(whom)到\(day.chineseText)为止。",
        en: "\(who) stands in for \(whom) until \(day)."
      )
    )
  }
}

extension OperatingContext {
  /// The name of a person; the id where the name was erased.
  fileprivate func name(of person: PersonID) throws(OperationFailure) -> String {
    try viewPerson(person).name ?? person.text
  }
}
