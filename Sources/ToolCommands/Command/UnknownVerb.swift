import ArgumentParser
import Messages
import RuleLanguage
import SafetyModel

/// A word of a command line that stands where a noun or verb is expected and is none.
struct UnknownVerb {
  /// The words before it that were understood, `bihuan hazard`.
  let parent: String
  /// The word.
  let word: String
  /// The noun or verb it is most like.
  let nearest: String?

  /// Finds the first such word; nothing when every noun and verb is known.
  init?(in arguments: [String]) {
    var command: any ParsableCommand.Type = BihuanCommand.self
    var words = ["bihuan"]
    for argument in arguments {
      let children = command.configuration.subcommands
      guard !children.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
      var known: (any ParsableCommand.Type)?
      for child in children where UnknownVerb.names(of: child).contains(argument) { known = child }
      guard let known else {
        parent = words.joined(separator: " ")
        word = argument
        nearest = nearestWord(to: argument, among: UnknownVerb.names(of: children))
        return
      }
      command = known
      words.append(argument)
    }
    return nil
  }

  /// What a command answers to: its name and its Chinese ones.
  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> [String] {
    var all: [String] = []
    for command in commands { all += names(of: command) }
    return all
  }

  /// What is wrong and what may be meant.
  var sentence: Sentence {
    let shown = String(word.prefix(40))
    return Sentence(
      zh: "没有“\(parent) \(shown)”这个命令。\(nearest.map { "是不是 \($0)？" } ?? "")全部命令见 \(parent) --help。",
      en:
        "There is no command “\(parent) \(shown)”. \(nearest.map { "Did you mean \($0)? " } ?? "")See \(parent) --help."
    )
  }
}
