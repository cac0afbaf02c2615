import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// Reads the ledger again and compares it with what was signed.
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: text(
      "重读账本，与签名的检查点核对；有问题时退出码为 1。",
      "Read the ledger again and compare it with the signed states; exit code 1 when something is wrong."
    ),
    discussion: text(
      "默认从最近一次签名往后读；--full 从第一条读起，逐个核对检查点，把台账与重建的逐行比较，并按当时的规则重演每一步，指出流程不会允许的事件。放在别处的检查点用 --checkpoint 指明，能发现整个文件被换回旧的。",
      "Reads on from the last signature; --full reads everything, compares the register row by row with one made anew, and decides every act again under the rules of its time, naming what the workflow would not have allowed. A checkpoint kept elsewhere, given with --checkpoint, shows a file rolled back as a whole."
    ),
    aliases: ["核对"]
  )

  @OptionGroup var global: GlobalOptions

  @Flag(
    help: help(
      "从第一条事件读起，连台账、个人信息和政策。",
      "Read from the first event, with register, private values and policy."
    )
  )
  var full = false

  @Flag(
    help: help(
      "从第一条读起，只核对散列和签名，不比较台账，不按政策重演。",
      "Read from the first event, hashes and signatures only: neither the register nor the policy."
    )
  )
  var hashes = false

  @Flag(help: help("把每份证据的散列也重算一遍。", "Hash every evidence file again too."))
  var evidence = false

  @Option(help: help("放在别处的检查点文件，可多次。", "A checkpoint kept elsewhere; repeatable."))
  var checkpoint: [String] = []

  @Option(
    help: help(
      "账本的公钥（ledger key 打印的一行），默认用工作区的密钥。",
      "The ledger's public key; else the workspace's own."
    )
  )
  var key: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func run() throws {
    let outside = try checkpoint.map { try NoteFile.read($0).state }
    let result = try global.look().verifyLedger(
      full ? .everythingAnew : hashes ? .everything : .sinceLastSignature,
      key: try NoteFile.verifier(key),
      outside: outside,
      evidence: evidence
    )
    if json {
      MachineText.print(.object(result.canonical))
    } else {
      for problem in result.problems { Console.print(problem.sentence.spoken) }
      for kept in result.cosigned { Console.print(kept.sentence.spoken) }
      if let remark = result.unjudgedRemark { Console.print(remark.spoken) }
      Console.done(result.summary)
    }
    guard result.problems.isEmpty else { throw ExitCode(1) }
  }
}

extension LedgerVerification {
  /// What was neither found right nor wrong.
  fileprivate var unjudgedRemark: Sentence? {
    guard let first = unjudged.first else { return nil }
    return Sentence(
      zh: "没有判断：\(unjudged.count)条事件（第\(first)条起）没有写明当时依据的规则，不能按政策重演。",
      en:
        "Not judged: \(unjudged.count) events, from \(first) on, do not name the rules they were decided under."
    )
  }

  fileprivate var summary: Sentence {
    let acts = judged.map { Sentence(zh: "，按政策重演\($0)条", en: ", acts decided anew \($0)") }
    let own = signatures.flatMap { $0 == 0 ? nil : $0 }.map {
      Sentence(zh: "，本人签名\($0)个", en: ", people's signatures \($0)")
    }
    let files = files.map { Sentence(zh: "，证据\($0)份", en: ", \($0) evidence files") }
    let verdict =
      problems.isEmpty
      ? Sentence(zh: "没有问题", en: "no problems")
      : Sentence(
        zh: "发现\(problems.count)处问题，请保留现状并报告",
        en: "problems: \(problems.count); leave all as it is and report it"
      )
    return Sentence(
      zh:
        "账本\(size)条，重读第\(start + 1)条起，核对检查点\(checkpoints)个\(acts?.zh ?? "")\(own?.zh ?? "")\(files?.zh ?? "")；尚未签名\(unsigned)条；根 \(root)：\(verdict.zh)。",
      en:
        "Ledger of \(size), read from \(start + 1) on, checkpoints checked \(checkpoints)\(acts?.en ?? "")\(own?.en ?? "")\(files?.en ?? ""); unsigned \(unsigned); root \(root): \(verdict.en)."
    )
  }

  fileprivate var canonical: CanonicalObject {
    var object: CanonicalObject = [
      "size": .integer(Int64(size)), "root": .string(root.hex),
      "read_from": .integer(Int64(start + 1)), "checkpoints": .integer(Int64(checkpoints)),
      "unsigned": .integer(Int64(unsigned)),
      "problems": .array(problems.map { .string($0.sentence.spoken) }),
    ]
    if let judged {
      object["judged"] = .integer(Int64(judged))
      object["not_judged"] = .array(unjudged.map { .integer(Int64($0)) })
    }
    if let signatures { object["personal_signatures"] = .integer(Int64(signatures)) }
    object["cosigned"] = .array(
      cosigned.map { kept in
        .object([
          "witness": .string(kept.witness), "size": .integer(Int64(kept.size)),
          "time": .integer(kept.time.milliseconds),
        ])
      }
    )
    if let files { object["files"] = .integer(Int64(files)) }
    return object
  }
}
