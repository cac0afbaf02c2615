import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel
import Workspace

/// Makes a workspace out of a backup, or only tries whether that would work.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: text(
      "恢复：从备份建一个新的工作区；--drill 只演练，什么也不改。",
      "Make a workspace out of a backup; --drill only tries and changes nothing."
    ),
    discussion: text(
      "从不覆盖已有的工作区。恢复后设备换新编号，原来的设备还能继续用。演练重读全部文件、从事件重算根，并与手边的账本比对；不能用时退出码为 1。",
      "Never overwrites a workspace. The restored device gets a new name, so that the old one may live on. A drill reads all files, builds the root from the events and compares with the ledger at hand; exit code 1 when the backup is no good."
    ),
    aliases: ["恢复"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("备份文件夹。", "The folder of the backup."))
  var folder: String

  @Option(help: help("恢复到这个空文件夹。", "The empty folder to restore into."))
  var into: String?

  @Flag(help: help("只演练。", "Only try."))
  var drill = false

  @Option(
    help: help(
      "账本的公钥（ledger key 打印的一行），默认用备份里写的。",
      "The ledger's public key; else the one the backup names."
    )
  )
  var key: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func validate() throws {
    guard drill != (into != nil) else {
      throw ValidationError(
        text("请写 --into 文件夹，或者 --drill。", "Give either --into FOLDER or --drill.")
      )
    }
  }

  func run() throws {
    let verifier = try NoteFile.verifier(key)
    let now = SystemClock.now()
    let report: RestoreReport
    if let into {
      report = try restoreBackup(folder, into: into, now: now, key: verifier)
    } else {
      report = try drillRestore(of: folder, now: now, key: verifier, present: try present())
    }
    if json {
      MachineText.print(.object(report.canonical))
    } else {
      for file in report.damaged {
        Console.print(BackupFailure.damaged(path: file).sentence.spoken)
      }
      for problem in report.problems { Console.print(problem.sentence.spoken) }
      if case .differs = report.present {
        let size = report.manifest.size
        Console.print(BackupFailure.diverged(path: folder, size: size).sentence.spoken)
      }
      Console.done(into.map { report.restored(to: $0) } ?? report.drilled)
    }
    guard report.isSound else { throw ExitCode(1) }
  }

  /// The workspace at hand, if there is one.
  private func present() throws(OperationFailure) -> OperatingContext? {
    do throws(OperationFailure) {
      return try global.look()
    } catch {
      if case .noWorkspace = error { return nil }
      throw error
    }
  }
}

extension RestoreReport {
  fileprivate func restored(to target: String) -> Sentence {
    Sentence(
      zh:
        "已恢复到 \(target)：账本\(manifest.size)条，根 \(root)；设备新编号 \(device ?? "")。签名的私钥请另行放回 ledger.key。",
      en:
        "Restored to \(target): \(manifest.size) events, root \(root); new device \(device ?? ""). Put the private key back as ledger.key."
    )
  }

  fileprivate var drilled: Sentence {
    let beside: Sentence? =
      switch present {
      case .continues(let added):
        Sentence(
          zh: "；现在的账本是它的延续，多\(added)条",
          en: "; the present ledger continues it, \(added) more"
        )
      case .differs: Sentence(zh: "；现在的账本不是它的延续", en: "; the present ledger does not continue it")
      case .another(let ledger):
        Sentence(zh: "；手边是另一本账 \(ledger)", en: "; the ledger at hand is another, \(ledger)")
      case nil: nil
      }
    let verdict =
      isSound
      ? Sentence(zh: "可以恢复", en: "it can be restored")
      : Sentence(zh: "不能依靠", en: "do not rely on it")
    return Sentence(
      zh:
        "演练：备份有账本\(manifest.size)条，重算的根 \(root)\(root == manifest.root ? "相符" : "不符")，文件\(manifest.files)个\(beside?.zh ?? "")：\(verdict.zh)。",
      en:
        "Drill: \(manifest.size) events, root \(root) \(root == manifest.root ? "as stated" : "is another"), \(manifest.files) files\(beside?.en ?? ""): \(verdict.en)."
    )
  }

  fileprivate var canonical: CanonicalObject {
    var object = manifest.canonical
    object["rebuilt_root"] = .string(root.hex)
    object["damaged"] = .array(damaged.map { .string($0) })
    object["problems"] = .array(problems.map { .string($0.sentence.spoken) })
    object["sound"] = .bool(isSound)
    object["device"] = .text(device)
    switch present {
    case .continues(let added): object["present"] = .object(["continues": .integer(Int64(added))])
    case .differs(let size): object["present"] = .object(["differs": .integer(Int64(size))])
    case .another(let ledger): object["present"] = .object(["another": .string(ledger)])
    case nil: break
    }
    return object
  }
}
