import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel

/// Takes in a bundle.
struct BundleImportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: text(
      "读入数据包：任何次序，重复无妨；缺的等着，并说出缺哪几条。",
      "Take in a bundle: in any order, duplicates do no harm; what is missing is named and waited for."
    ),
    discussion: text(
      "先核对签名、每个文件和每条事件，再写入。合并不会把隐患读成比任何一方所知更安全；不相容的列为冲突。",
      "Signature, files and events are checked before anything is written. Merging never makes a hazard safer than anybody had reason to think; what does not go together is listed."
    ),
    aliases: ["导入"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("数据包的文件夹。", "The folder of the bundle."))
  var folder: String

  @Option(
    help: help(
      "对方的公钥（对方 ledger key 打印的一行或其文件），首次须给，以后记住。",
      "The public key of its maker (ledger key there), needed once and then remembered."
    )
  )
  var key: String?

  func run() throws {
    let context = try global.act(ActingOptions.parse([]))
    let result = try context.importBundle(from: folder, trusting: try NoteFile.verifier(key))
    Console.done(
      Sentence(
        zh: "已读入 \(folder)：新记录\(result.recorded)条，已有的\(result.known)条，等待的\(result.waiting)条。",
        en:
          "Took in \(folder): \(result.recorded) recorded, \(result.known) known, \(result.waiting) waiting."
      )
    )
    for gap in result.gaps { Console.say(gap.sentence) }
    let open = try context.mergeConflicts().conflicts.count
    guard open > 0 else { return }
    Console.say(
      Sentence(
        zh: "有\(open)处合并冲突待处理，按较安全的读法计。查看：bihuan bundle conflicts",
        en:
          "Conflicts to settle: \(open); the safe reading counts. See bihuan bundle conflicts"
      )
    )
  }
}

extension DeviceGap {
  fileprivate var sentence: Sentence {
    let range = from == to ? "\(from)" : "\(from)–\(to)"
    return Sentence(
      zh: "还缺设备 \(device) 的第 \(range) 号记录，后面的先等着。",
      en: "Missing: number \(range) of device \(device); what follows waits."
    )
  }
}
