import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Keeps what a witness has signed.
struct LedgerCosigned: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosigned",
    abstract: text(
      "收存见证人联署的检查点；以后每次核对都与它比较。",
      "Keep a checkpoint a witness has cosigned; every verification compares with it from then on."
    ),
    aliases: ["收存联署"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("见证人交回的文件。", "The file the witness gave back."))
  var file: String

  @Option(
    name: .customLong("witness-key"),
    help: help(
      "见证人的公钥，或装着它的文件；第一次必需，向见证人另行取得。",
      "The witness's public key or a file with it; needed the first time, got from the witness."
    )
  )
  var witnessKey: String?

  func run() throws {
    let note = try NoteFile.read(file).note
    let kept = try global.look().keepCosignature(note, by: try NoteFile.verifier(witnessKey))
    Console.done(
      Sentence(
        zh: "已收存：\(kept.sentence.zh)",
        en: "Kept: \(kept.sentence.en)"
      )
    )
  }
}
