import ArgumentParser
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Prints the description of a kind of file for editors.
struct RulesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: text(
      "输出一类文件的 JSON Schema（draft-07）：编辑器据此补全键名、用中文解释、标出错误。",
      "Print the JSON Schema (draft-07) of a kind of file, by which editors complete, explain and check."
    ),
    aliases: ["格式"]
  )

  @Option(help: help("语言：zh 或 en。", "Language: zh or en."))
  var lang: String?

  @Argument(
    help: help("文件种类；不写则列出全部种类。", "Kind of file; all kinds are listed when not given."),
    completion: .list(RuleSchema.allCases.map(\.rawValue)),
    transform: RulesSchema.kind
  )
  var kind: RuleSchema?

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: help("把全部种类写入这个文件夹。", "Write every kind into this folder.")
  )
  var out: String?

  func run() throws {
    if let out { return try write(to: out) }
    guard let kind else {
      for kind in RuleSchema.allCases {
        Console.print(
          "\(kind.rawValue)  \(kind.title.spoken)  \(kind.paths.joined(separator: " "))"
        )
      }
      return
    }
    Console.print(kind.text)
  }

  private static func kind(_ name: String) throws -> RuleSchema {
    if let kind = RuleSchema(rawValue: name) { return kind }
    let known = RuleSchema.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(text("没有这种文件，请写其中之一：\(known)", "No such kind; one of: \(known)"))
  }

  private func write(to folder: String) throws(OperationFailure) {
    do throws(FileFailure) {
      try Files.makeFolder(folder)
      for kind in RuleSchema.allCases {
        try Files.writeAtomically(Array(kind.text.utf8), to: "\(folder)/\(kind.fileName)")
      }
    } catch {
      throw .file(error)
    }
    Console.done(
      Sentence(
        zh: "已写入 \(RuleSchema.allCases.count) 个文件：\(folder)",
        en: "\(RuleSchema.allCases.count) files written: \(folder)"
      )
    )
  }
}
