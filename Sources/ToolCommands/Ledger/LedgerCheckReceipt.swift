import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

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
