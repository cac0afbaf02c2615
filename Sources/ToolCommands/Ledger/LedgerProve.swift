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

/// Checks a receipt, with no workspace at hand.
struct LedgerCheckReceipt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-receipt",
    abstract: text(
      "核对凭证，不需要数据库；不成立时退出码为 1。",
      "Check a receipt without the database; exit code 1 when it does not hold."
    ),
    aliases: ["核对凭证"]
  )

  @Argument(help: help("凭证文件。", "The receipt."))
  var file: String

  @Option(
    help: help(
      "账本的公钥，或装着它的文件；从开具单位另行取得。",
      "The ledger's public key or a file with it, got from its owner."
    )
  )
  var key: String?

  func run() throws {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(file, limit: 1 << 21)
    } catch {
      throw OperationFailure.file(error)
    }
    let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    guard let receipt = Receipt(canonicalBytes: line) else {
      throw OperationFailure.input([
        InputProblem(
          .wrongType(key: file, expected: text("凭证", "a receipt"), found: text("别的内容", "else"))
        )
      ])
    }
    let verifier = try NoteFile.verifier(key)
    let problems = receipt.problems(checkedBy: verifier)
    for problem in problems { Console.print(problem.sentence.spoken) }
    guard problems.isEmpty else { throw ExitCode(1) }
    let state = SignedNote(receipt.checkpoint).flatMap { Checkpoint(noteText: $0.text) }
    Console.print(
      Sentence(
        zh:
          "\(receipt.subject)：\(receipt.entries.count)条记录都在账本 \(state?.origin ?? "") 的前\(state?.size ?? 0)条里，内容未变。",
        en:
          "\(receipt.subject): all \(receipt.entries.count) records stand unchanged among the first \(state?.size ?? 0) of the ledger \(state?.origin ?? "")."
      ).spoken
    )
    if verifier == nil {
      Console.say(
        Sentence(
          zh: "没有给出公钥，签名没有核对：只证明记录与检查点相符。请用 --key 写明公钥。",
          en:
            "No key was given and the signature not checked: this only shows that records and checkpoint agree. Give the key with --key."
        )
      )
    }
  }
}
