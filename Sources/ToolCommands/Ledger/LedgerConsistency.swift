import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Proves that the ledger at one state continues another.
struct LedgerConsistency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistency",
    abstract: text(
      "证明账本后来的状态是从先前的状态接着记的；证明离开数据库也能核对。",
      "Prove that a later state of the ledger continues an earlier one; the proof is checked without the database."
    ),
    discussion: text(
      "状态写条数，或者检查点文件；后一个不写就用最近一次签名。证明是 C2SP 见证人的格式，交给 ledger cosign 或 Reliability/verify.py。检查点文件与这本账对不上时，退出码为 1。",
      "A state is a number of events or a checkpoint file; the later one defaults to the last signature. The proof has the form of C2SP witnesses, for ledger cosign or Reliability/verify.py. Exit code 1 when a checkpoint file is not of this ledger."
    ),
    aliases: ["一致"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("先前的状态：条数或检查点文件。", "The earlier state: a size or a checkpoint file."))
  var older: String

  @Argument(help: help("后来的状态；默认最近一次签名。", "The later state; else the last signature."))
  var newer: String?

  @Option(name: [.short, .long], help: help("写入这个文件；不写则输出到屏幕。", "Write to this file."))
  var output: String?

  func run() throws {
    let result = try global.look().proveConsistency(
      from: try state(older),
      to: try newer.map { try state($0) }
    )
    for problem in result.problems { Console.print(problem.sentence.spoken) }
    guard result.problems.isEmpty else { throw ExitCode(1) }
    try NoteFile.write(result.proof.description, to: output)
  }

  private func state(_ text: String) throws(OperationFailure) -> NamedState {
    if let size = Int(text), size >= 0 { return .size(size) }
    return .checkpoint(try NoteFile.read(text).state)
  }
}
