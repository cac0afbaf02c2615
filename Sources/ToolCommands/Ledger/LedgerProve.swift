import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Makes a receipt for one thing.
struct LedgerProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: text(
      "为一条隐患（或检查、对象、案件）的全部记录开具凭证；没有数据库也能核对。",
      "Make a receipt for all records of a hazard (or visit, site, case); it is checked without the database."
    ),
    discussion: text(
      "凭证里有事件原文（姓名电话只有散列）、到根的路径和签名的检查点。最近一次签名之后的记录不在其中，先运行 ledger sign。",
      "It holds the events (names and phones as hashes only), their paths and the signed checkpoint. Records after the last signature are left out; run ledger sign first."
    ),
    aliases: ["凭证"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("编号或开头几位。", "The id or the beginning of it."))
  var subject: String

  @Option(name: [.short, .long], help: help("写入这个文件；不写则输出到屏幕。", "Write to this file."))
  var output: String?

  func run() throws {
    let proved = try global.look().prove(subject)
    let bytes: [UInt8]
    do throws(CanonicalSyntaxError) {
      bytes = try proved.receipt.canonicalBytes()
    } catch {
      throw OperationFailure.unreadable(position: 0, detail: "\(error)")
    }
    if let output {
      do throws(FileFailure) {
        try Files.writeAtomically(bytes + [UInt8(ascii: "\n")], to: output)
      } catch {
        throw OperationFailure.file(error)
      }
    } else {
      Console.print(String(decoding: bytes, as: UTF8.self))
    }
    let count = proved.receipt.entries.count
    Console.say(
      Sentence(
        zh: "凭证含\(count)条记录；尚未签名、不在其中的\(proved.unsigned)条。",
        en: "Records in the receipt: \(count); not yet signed and left out: \(proved.unsigned)."
      )
    )
  }
}
