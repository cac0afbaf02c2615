import ArgumentParser
import Glibc
import SafetyModel

/// The language the tool speaks in this run.
///
/// Chinese unless `--lang en` is given or, without `--lang`, `BIHUAN_LANG` or `LANG` begins with `en`.
enum SpokenLanguage {
  static let current = choose(
    arguments: CommandLine.arguments,
    environment: { name in getenv(name).map { String(cString: $0) } }
  )

  static func choose(
    arguments: [String],
    environment: (String) -> String?
  ) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { return language(arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { return language(String(argument.dropFirst(7))) }
    }
    return language(environment("BIHUAN_LANG") ?? environment("LANG") ?? "")
  }

  private static func language(_ tag: String) -> Language {
    tag.lowercased().hasPrefix("en") ? .english : .chinese
  }
}

/// The text of a command or option, written in both languages beside the thing it describes.
func help(_ zh: String, _ en: String) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: text(zh, en))
}

/// A text in the spoken language; Chinese is broken into lines, because help is otherwise only broken at spaces.
func text(_ zh: String, _ en: String) -> String {
  switch SpokenLanguage.current {
  case .chinese: DisplayWidthBreaks.insert(in: zh)
  case .english: en
  }
}
