import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Brings a backup up to date.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: text(
      "备份：把账本、证据和规则存到另一个文件夹，边用边备，写完逐个核对。",
      "Back up ledger, evidence and rules to a folder, while in use, and read it all back."
    ),
    discussion: text(
      "再次运行只复制缺的；被中断时原来的备份不受影响。账本不是备份的延续时拒绝，不会用坏的盖掉好的。备份里有姓名和电话，请妥善保管。",
      "A second run copies only what is missing; a killed run leaves the former backup whole. A ledger that does not continue the backup is refused. It holds names and phone numbers; keep it safe."
    ),
    aliases: ["备份"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("备份文件夹，最好在另一块盘上。", "The folder of the backup, best on another disk."))
  var folder: String

  @Flag(
    help: help(
      "连账本的私钥 ledger.key 一起备份；拿到备份的人就能冒签。个人密钥从不备份。",
      "Take the ledger's private key along; whoever has the backup can then sign. People's keys never go along."
    )
  )
  var withKey = false

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func run() throws {
    let report = try global.look().backUp(to: folder, withKey: withKey)
    if json {
      MachineText.print(.object(report.canonical))
    } else {
      Console.done(report.summary(folder))
      if !withKey {
        Console.say(
          Sentence(
            zh: "私钥（ledger.key 和 keys/ 里的个人密钥）不在备份里，请另行保管。",
            en:
              "Private keys (ledger.key and those of people in keys/) are not in the backup; keep them elsewhere."
          )
        )
      }
    }
    for hash in report.manifest.missing { Console.say(EvidenceFailure.lost(hash: hash).sentence) }
    guard report.manifest.missing.isEmpty else { throw ExitCode(1) }
  }
}

extension BackupReport {
  fileprivate func summary(_ folder: String) -> Sentence {
    let since = added.map {
      Sentence(zh: "，比上次多\($0)条", en: ", \($0) more than before")
    }
    return Sentence(
      zh:
        "已备份到 \(folder)：账本\(manifest.size)条\(since?.zh ?? "")，根 \(manifest.root)；新复制\(copied)个文件，沿用\(reused)个，全部读回核对。",
      en:
        "Backed up to \(folder): \(manifest.size) events\(since?.en ?? ""), root \(manifest.root); \(copied) files copied, \(reused) there already, all read back."
    )
  }

  fileprivate var canonical: CanonicalObject {
    var object = manifest.canonical
    object["copied"] = .integer(Int64(copied))
    object["reused"] = .integer(Int64(reused))
    return object
  }
}
