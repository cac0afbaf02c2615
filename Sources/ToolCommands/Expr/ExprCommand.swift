import ArgumentParser

/// Expressions, as the conditions of rules are written.
struct ExprCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expr",
    abstract: text(
      "表达式：求值，检查类型。规则里的条件就是这种表达式。",
      "Expressions: evaluate, check types. Conditions of rules are such expressions."
    ),
    subcommands: [ExprEval.self, ExprCheck.self],
    aliases: ["表达式"]
  )
}
