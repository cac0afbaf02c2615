import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Adds the signature of a witness at another bureau.
struct LedgerCosign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosign",
    abstract: text(
      "见证人联署：核对另一单位账本的新状态接着上次见过的状态，然后加上自己的签名；不需要工作区。",
      "As a witness: check that another bureau's ledger continues the state seen last, then add your signature; no workspace is needed."
    ),
    discussion: text(
      "文件是对方 ledger consistency 的输出（第一次可以是检查点）。见证人的文件夹里放自己的密钥和每本账上次联署的状态，只许本人读写，不要放在对方能改的地方。对方出示两套历史、删去末尾或换回旧文件时，不签，退出码为 1。",
      "The file is what the other side's ledger consistency printed (the first time a checkpoint will do). The folder holds your key and the state last signed of every ledger; keep it where the other side cannot write. Two histories, a cut-off end or a rolled-back file are not signed; exit code 1."
    ),
    aliases: ["联署"]
  )

  @Argument(help: help("证明文件或检查点文件。", "The proof or the checkpoint."))
  var file: String

  @Option(help: help("见证人的文件夹。", "The folder of the witness."))
  var witness: String

  @Option(help: help("见证人的名称，第一次生成密钥时用。", "The name of the witness, for its first key."))
  var name: String?

  @Option(
    name: .customLong("log-key"),
    help: help(
      "那本账的公钥，或装着它的文件；第一次见到时必需，从对方另行取得。",
      "The ledger's public key or a file with it; needed the first time, got from its owner."
    )
  )
  var logKey: String?

  @Option(name: [.short, .long], help: help("写入这个文件；不写则输出到屏幕。", "Write to this file."))
  var output: String?

  func run() throws {
    let proof = try NoteFile.proof(file)
    let key = try NoteFile.verifier(logKey)
    let signed: (note: SignedNote, witness: NoteVerifier)
    do throws(WitnessRefusal) {
      signed = try cosign(
        proof,
        in: WitnessFolder(path: witness),
        name: name,
        logKey: key,
        now: SystemClock.now()
      )
    } catch {
      Console.say(error.sentence)
      throw ExitCode(error.exitCode)
    }
    try NoteFile.write(signed.note.description, to: output)
    Console.say(
      Sentence(
        zh: "已联署。见证人的公钥：\(signed.witness)",
        en: "Signed. The public key of the witness: \(signed.witness)"
      )
    )
  }
}
