import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Writes a bundle.
struct BundleExportFolder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: text(
      "把记录连同证据写成签名的数据包，带给另一台设备；其中有姓名和电话，请妥善保管。",
      "Write signed events with their evidence for another device; it holds names and phone numbers."
    ),
    discussion: text(
      "--since 给上一个数据包里的 checkpoint，只写其后的；--all 全部写出。包里也有从别的设备收来的记录，可以转交。",
      "--since takes the checkpoint of the last bundle made here; --all writes everything. What came from other devices is passed on."
    ),
    aliases: ["导出"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("文件夹；其中不能已有数据包。", "The folder; it must not hold a bundle yet."))
  var folder: String

  @Option(help: help("检查点文件：只写其后的。", "A checkpoint file: what came after it."))
  var since: String?

  @Flag(help: help("全部。", "Everything."))
  var all = false

  func validate() throws {
    guard all != (since != nil) else {
      throw ValidationError(
        text("请给 --since 或 --all 之一。", "Give either --since or --all.")
      )
    }
  }

  func run() throws {
    let context = try global.act(ActingOptions.parse([]))
    let written = try context.exportBundle(to: folder, since: since)
    let contents = written.contents
    Console.done(
      Sentence(
        zh:
          "已写成数据包 \(folder)：第\(written.after + 1)条起共\(contents.events)条，个人信息\(contents.personal)条，证据\(contents.evidence)份。",
        en:
          "Wrote the bundle \(folder): \(contents.events) events from number \(written.after + 1) on, \(contents.personal) personal values, \(contents.evidence) evidence files."
      ),
      Sentence(
        zh:
          "对方读入：bihuan bundle import \(folder)；首次须用 --key 写明本机公钥（bihuan ledger key）。下次用 --since \(folder)/checkpoint 接着写。",
        en:
          "To take it in: bihuan bundle import \(folder), the first time with --key and this device's public key (bihuan ledger key). Go on with --since \(folder)/checkpoint."
      )
    )
  }
}
