import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Writes the whole ledger to a folder.
struct LedgerExportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: text(
      "把整个账本连同证据和规则写到文件夹；其中有姓名和电话，请妥善保管。",
      "Write the whole ledger with evidence and rules to a folder; it holds names and phone numbers."
    ),
    aliases: ["导出"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("文件夹；其中不能已有导出。", "The folder; it must not hold an export yet."))
  var folder: String

  func run() throws {
    let events = "\(folder)/events.jsonl"
    guard !Files.exists(events) else {
      throw OperationFailure.file(
        FileFailure(action: .write, path: events, reason: .alreadyThere)
      )
    }
    let written = try global.look().exportLedger(to: folder)
    Console.done(
      Sentence(
        zh: "已导出到 \(folder)：\(written.inWords.zh)。",
        en: "Exported to \(folder): \(written.inWords.en)."
      ),
      Sentence(
        zh: "其中有姓名和电话，请妥善保管。读入新工作区：bihuan init 新文件夹，进入后 bihuan ledger import \(folder)",
        en:
          "It holds names and phone numbers; keep it safe. To read it: bihuan init FOLDER, there bihuan ledger import \(folder)"
      )
    )
  }
}

/// Reads an export into an empty workspace.
struct LedgerImportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: text("把导出的账本读入空的工作区。", "Read an export into an empty workspace."),
    aliases: ["导入"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("导出的文件夹。", "The folder of the export."))
  var folder: String

  func run() throws {
    guard Files.exists("\(folder)/events.jsonl") else {
      throw OperationFailure.file(
        FileFailure(action: .read, path: "\(folder)/events.jsonl", reason: .missing)
      )
    }
    let context = try global.act(ActingOptions.parse([]))
    let read = try context.importLedger(from: folder)
    Console.done(
      Sentence(
        zh: "已读入 \(folder)：\(read.inWords.zh)。",
        en: "Read \(folder): \(read.inWords.en)."
      )
    )
  }
}

/// Makes the register anew from the events.
struct LedgerRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: text(
      "从事件重建台账；事件不变。",
      "Make the register anew from the events, which stay as they are."
    ),
    aliases: ["重建"]
  )

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(ActingOptions.parse([]))
    try context.rebuildRegister()
    let size = try context.ledgerHead().size
    Console.done(
      Sentence(zh: "已从\(size)条事件重建台账。", en: "Rebuilt the register from \(size) events.")
    )
  }
}

extension LedgerExchange {
  /// The numbers in words.
  fileprivate var inWords: Sentence {
    Sentence(
      zh: "事件\(events)条、个人信息\(personal)条、证据\(evidence)份、规则\(packs)套",
      en:
        "\(events) events, \(personal) personal values, \(evidence) evidence files, \(packs) rule packs"
    )
  }
}
