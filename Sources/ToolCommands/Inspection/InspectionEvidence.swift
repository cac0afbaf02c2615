import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Attaches a file to a visit as a whole.
struct InspectionEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: text("给整次检查附上一个文件。", "Attach a file to an inspection as a whole."),
    aliases: ["附件"]
  )

  @OptionGroup var target: InspectionArguments

  @Argument(help: help("文件。", "The file."))
  var file: String

  @Option(help: help("说明。", "A remark."))
  var note: String?

  func run() throws {
    let (context, id) = try target.act()
    let evidence = try context.attachEvidence(file, note: note, to: id)
    Console.print(
      Sentence(
        zh:
          "已附上 \(evidence.name)（\(evidence.mediaType)，\(evidence.size)字节，SHA-256 \(evidence.hash)）。",
        en:
          "Attached \(evidence.name) (\(evidence.mediaType), \(evidence.size) bytes, SHA-256 \(evidence.hash))."
      ).spoken
    )
  }
}
