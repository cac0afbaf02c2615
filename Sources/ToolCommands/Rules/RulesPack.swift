import ArgumentParser
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Puts a rule folder into one file.
struct RulesPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: text(
      "把规则文件夹解析成一个文件：引用全部展开，同样的规则总得到同样的字节。",
      "Resolve a rule folder to one file; the same rules always give the same bytes."
    ),
    discussion: text(
      "凡写规则文件夹的地方都可以写这个文件，如 --rules 规则.yml。",
      "The file is accepted wherever a rule folder is, such as --rules rules.yml."
    ),
    aliases: ["打包"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("规则文件夹；默认用工作区的。", "Rule folder; the workspace's own when not given."))
  var folder: String?

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: help("写入这个文件；不写则输出到屏幕。", "Write to this file instead of the screen.")
  )
  var out: String?

  func run() throws {
    let place: String
    if let folder { place = folder } else { place = try global.rulesFolder() }
    let pack = try loadRules(from: place)
    if pack.files.isEmpty { throw OperationFailure.noRules(searched: [place]) }
    let file = pack.packed(by: BihuanCommand.configuration.version)
    guard let out else {
      Console.print(String(decoding: file.bytes, as: UTF8.self))
      return
    }
    do throws(FileFailure) {
      try Files.writeAtomically(file.bytes, to: out)
    } catch {
      throw OperationFailure.file(error)
    }
    let hash = RulePack.load(from: [file]).pack?.contentHash ?? ""
    Console.done(
      Sentence(zh: "规则包已写入 \(out)", en: "The pack is in \(out)"),
      Sentence(
        zh: "来源 \(place)，指纹 \(pack.contentHash)",
        en: "From \(place), hash \(pack.contentHash)"
      ),
      Sentence(zh: "打包后的指纹 \(hash)", en: "Hash as packed \(hash)")
    )
  }
}
