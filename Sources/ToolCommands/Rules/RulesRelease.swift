import ArgumentParser
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workspace

/// Records what a rule folder releases.
struct RulesRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: text(
      "登记发布：把检查表、判定标准、时限规则的版本和内容指纹写入 released.yml。",
      "Record a release: write versions and content hashes into released.yml."
    ),
    discussion: text(
      "登记以后内容再变而版本不变，rules lint 报 RULE-140。规则有错误时不登记。",
      "From then on rules lint reports RULE-140 when content changes under its version. Refused while there are errors."
    ),
    aliases: ["发布"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("规则文件夹；默认用工作区的。", "Rule folder; the workspace's own when not given."))
  var folder: String?

  func run() throws {
    let place: String
    if let folder { place = folder } else { place = try global.rulesFolder() }
    let added = try releaseRules(in: place, on: SystemClock.now().day)
    guard !added.isEmpty else {
      Console.done(
        Sentence(
          zh: "没有新的内容要登记，released.yml 没有改动。",
          en: "There is nothing new to record; released.yml is as it was."
        )
      )
      return
    }
    let lines = added.map { record in
      Sentence(
        zh: "\(record.kind.label.zh) \(record.id) \(record.version)",
        en: "\(record.kind.label.en) \(record.id) \(record.version)"
      )
    }
    Console.done(
      Sentence(
        zh: "已在 \(place)/released.yml 登记\(added.count)项：",
        en: "\(added.count) recorded in \(place)/released.yml:"
      )
    )
    for line in lines { Console.done(line) }
  }
}
