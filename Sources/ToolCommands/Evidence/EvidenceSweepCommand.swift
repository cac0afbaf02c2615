import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workspace

/// Removes evidence files that no event names.
struct EvidenceSweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: text(
      "清理没有任何记录用到的证据文件；有记录的从不删除。",
      "Remove evidence files no record names; a file that is named is never removed."
    ),
    discussion: text(
      "中断的录入会留下这样的文件。有人正在添加证据时不做，稍后再试。",
      "An interrupted entry leaves such files. While somebody adds evidence nothing is done; try again later."
    ),
    aliases: ["清理"]
  )

  @OptionGroup var global: GlobalOptions

  @Flag(help: help("只列出，不删除。", "List them only."))
  var dryRun = false

  func run() throws {
    let sweep = try global.look().sweepEvidence(isTrial: dryRun)
    for orphan in sweep.orphans { Console.print(orphan.path) }
    let size = sweep.orphans.reduce(0) { $0 + $1.size }
    let count = sweep.orphans.count
    Console.done(
      dryRun
        ? Sentence(
          zh: "没有记录用到的文件\(count)个，共\(size)字节，没有删除；留下\(sweep.kept)个。",
          en:
            "\(count) files no record names, \(size) bytes; nothing was removed; \(sweep.kept) stay."
        )
        : Sentence(
          zh: "已删除没有记录用到的文件\(count)个，共\(size)字节；留下\(sweep.kept)个。",
          en: "Removed \(count) files no record names, \(size) bytes; \(sweep.kept) stay."
        )
    )
  }
}
