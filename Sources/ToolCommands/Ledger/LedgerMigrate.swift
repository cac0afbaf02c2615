import ArgumentParser
import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel
import Workspace

/// Brings the database to the format of this program.
struct LedgerMigrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: text(
      "把较早格式的数据库升到本程序的格式；事件不变。",
      "Bring a database of an older format up to date; the events stay as they are."
    ),
    discussion: text(
      "写入的命令会自动升级；--dry-run 先试做一遍再全部撤回，列出会执行的语句。较新程序写的数据库不降级，退出码 6。",
      "Commands that write do this by themselves; --dry-run tries it, takes it back and lists the statements. The database of a newer program is never brought down, exit code 6."
    ),
    aliases: ["升级"]
  )

  @OptionGroup var global: GlobalOptions

  @Flag(help: help("只试做，全部撤回。", "Try it and take it back."))
  var dryRun = false

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func run() throws {
    let plan = try migrateLedger(
      in: try global.folder(),
      now: SystemClock.now(),
      isTrial: dryRun
    )
    if json {
      MachineText.print(
        .object([
          "found": .integer(Int64(plan.found)), "target": .integer(Int64(plan.target)),
          "events": .integer(Int64(plan.events)), "dry_run": .bool(dryRun),
          "statements": .array(plan.statements.map { .string($0) }),
        ])
      )
      return
    }
    guard !plan.isDone else {
      Console.done(
        Sentence(
          zh: "数据库已是格式\(plan.target)，不用升级。",
          en: "The database has format \(plan.target) already."
        )
      )
      return
    }
    if dryRun { for statement in plan.statements { Console.print(statement + ";") } }
    Console.done(
      dryRun
        ? Sentence(
          zh:
            "试做成功，已全部撤回：格式\(plan.found)升到\(plan.target)，事件\(plan.events)条不变。请先复制整个文件夹留存，再运行 bihuan ledger migrate。",
          en:
            "Tried and taken back: format \(plan.found) to \(plan.target), \(plan.events) events unchanged. Keep a copy of the folder, then run bihuan ledger migrate."
        )
        : Sentence(
          zh: "已从格式\(plan.found)升到\(plan.target)，事件\(plan.events)条不变。",
          en:
            "Brought from format \(plan.found) to \(plan.target); \(plan.events) events unchanged."
        )
    )
  }
}

/// Makes the register anew and gives unused space back.
struct LedgerCompact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: text(
      "重建台账并整理数据库文件，归还空闲空间；事件一条不少。",
      "Rebuild the register, order the file and give unused space back; no event is ever removed."
    ),
    aliases: ["整理"]
  )

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(ActingOptions.parse([]))
    let done = try context.compactLedger()
    let head = try context.ledgerHead()
    Console.done(
      Sentence(
        zh: "已整理：数据库从\(done.before)字节到\(done.after)字节，事件\(head.size)条，根不变。",
        en:
          "Compacted: the database went from \(done.before) to \(done.after) bytes; \(head.size) events, the same root."
      )
    )
  }
}
