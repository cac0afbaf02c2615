import ArgumentParser
import CEL
import JSONSource
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Evaluates an expression, or a line of JSON after another.
struct ExprEval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: text(
      "求表达式的值；未知的属性列出名称。",
      "Evaluate an expression; unknown facts are named."
    ),
    discussion: text(
      "加 --jsonl 时从标准输入逐行读 JSON 问题，逐行答。",
      "With --jsonl, reads a question in JSON per line from standard input and answers each."
    ),
    aliases: ["求值"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("表达式，例如 'site.workers > 9'。", "The expression, as 'site.workers > 9'."))
  var expression: String?

  @Option(
    help: help(
      "属性文件（一行一个 site.键: 值）或检查对象文件；不给时属性都未知。",
      "File of facts (site.KEY: VALUE on a line each) or of one site; without it every fact is unknown."
    )
  )
  var facts: String?

  @Option(help: help("变量及其类型，名=类型，可重复。", "A variable and its type, name=type; repeatable."))
  var declare: [String] = []

  @Flag(help: help("结果写成一行 JSON。", "Print the answer as one line of JSON."))
  var json = false

  @Flag(
    help: help(
      "逐行读 {\"expr\": …, \"vars\": {…}}，逐行答；出错的行只影响自己。",
      "Read {\"expr\": …, \"vars\": {…}} per line and answer each; a bad line spoils only itself."
    )
  )
  var jsonl = false

  func validate() throws {
    guard jsonl else {
      if expression == nil { throw ValidationError(text("请写表达式。", "Write an expression.")) }
      return
    }
    if expression != nil || facts != nil || !declare.isEmpty {
      throw ValidationError(
        text(
          "--jsonl 不与表达式、--facts、--declare 同用。",
          "--jsonl takes no expression, --facts or --declare."
        )
      )
    }
  }

  func run() throws {
    guard !jsonl else {
      return try ExprLines(language: global.machineLanguage).run()
    }
    var question = try factQuestion()
    try question.declare(declare)
    let answer = question.answer()
    guard !json else {
      var writer = JSONWriter()
      writer.answer(answer) { $0.sentence.text(in: global.machineLanguage) }
      Console.print(String(decoding: writer.bytes, as: UTF8.self))
      if case .problems = answer { throw ExitCode(3) }
      return
    }
    switch answer {
    case .value(let value): Console.print(value.description)
    case .type(let type): Console.print(type.description)
    case .unknown(let names):
      let missing = names.map(\.description).joined(separator: ", ")
      Console.done(
        Sentence(zh: "未知，取决于：\(missing)", en: "unknown; it depends on \(missing)")
      )
    case .problems(let problems):
      for problem in problems { Console.say(problem.marked(in: question.expression)) }
      throw ExitCode(3)
    }
  }

  /// Rules are only looked for where the expression can mention a fact.
  private func factQuestion() throws -> ExpressionQuestion {
    let source = expression ?? ""
    let names = (try? Expression.parse(source)).map { !$0.attributes.isEmpty || !$0.calls.isEmpty }
    guard facts != nil || names == true else { return ExpressionQuestion(source) }
    guard let pack = try pack() else { return ExpressionQuestion(source) }
    return FactQuestion.ask(
      source,
      facts: pack,
      of: try facts.map { try StatedSite(in: $0, facts: pack, on: SystemClock.now().day) }
    )
  }

  /// The rules; an expression without a site can do without them.
  private func pack() throws -> RulePack? {
    if facts == nil, global.rules == nil, (try? global.rulesFolder()) == nil { return nil }
    return try loadRules(from: try global.rulesFolder())
  }
}
