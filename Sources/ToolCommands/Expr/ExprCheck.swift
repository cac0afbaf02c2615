import ArgumentParser
import CEL
import JSONSource
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Checks the names and types of an expression.
struct ExprCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: text(
      "检查表达式的名称和类型，印出结果的类型；有问题时退出码为 1。",
      "Check names and types of an expression and print its type; exit code 1 when something is wrong."
    ),
    aliases: ["检查"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("表达式。", "The expression."))
  var expression: String

  @Option(
    help: help(
      "变量及其类型，名=类型，可重复，例如 x='list(int)'；给了就不看规则里的属性。",
      "A variable and its type, name=type, repeatable, as x='list(int)'; given, the facts of the rules are left aside."
    )
  )
  var declare: [String] = []

  @Flag(help: help("结果写成一行 JSON。", "Print the answer as one line of JSON."))
  var json = false

  func run() throws {
    var question =
      declare.isEmpty
      ? FactQuestion.ask(expression, facts: try loadRules(from: try global.rulesFolder()))
      : ExpressionQuestion(expression)
    try question.declare(declare)
    question.checking = .only
    let answer = question.answer()
    if json {
      var writer = JSONWriter()
      writer.answer(answer) { $0.sentence.text(in: global.machineLanguage) }
      Console.print(String(decoding: writer.bytes, as: UTF8.self))
    }
    switch answer {
    case .type(let type): if !json { Console.print(type.description) }
    case .value, .unknown: break
    case .problems(let problems):
      if !json {
        for problem in problems { Console.done(problem.marked(in: expression)) }
      }
      throw ExitCode(1)
    }
  }
}

extension GlobalOptions {
  /// The language of messages inside machine output: English unless Chinese is asked for by name.
  var machineLanguage: Language { lang?.lowercased().hasPrefix("zh") == true ? .chinese : .english }
}

extension ExpressionQuestion {
  /// Declares variables written as `name=type`.
  mutating func declare(_ typed: [String]) throws {
    for text in typed {
      guard let sign = text.firstIndex(of: "=") else {
        throw ValidationError(
          Sentence(zh: "--declare 写成 名=类型：\(text)", en: "--declare is written name=type: \(text)")
            .spoken
        )
      }
      let name = String(text[..<sign])
      do throws(QuestionFault) {
        try declare(name, String(text[text.index(after: sign)...]), at: "--declare")
      } catch {
        throw ValidationError(error.sentence.text(in: SpokenLanguage.current))
      }
    }
  }
}
