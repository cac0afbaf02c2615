import ArgumentParser
import Messages
import Operations
import Reporting
import SafetyModel
import Workspace

/// The forms a report can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case html

  /// A document in this form; `width` counts only for text.
  func render(_ document: Document, width: Int) -> String {
    switch self {
    case .text: TextRenderer(width: width).render(document)
    case .markdown: MarkdownRenderer().render(document)
    case .html: HTMLRenderer(language: ReportFormat.languageTag).render(document)
    }
  }

  private static var languageTag: String {
    switch SpokenLanguage.current {
    case .chinese: "zh-Hans"
    case .english: "en"
    }
  }
}

/// Where a report goes and in which form.
struct ReportOptions: ParsableArguments {
  @Option(
    help: help(
      "输出格式：text、markdown 或 html；不写时按 --output 的扩展名，默认 text。",
      "Output: text, markdown or html; else by the extension of --output; else text."
    )
  )
  var format: ReportFormat?

  @Option(
    name: [.short, .long],
    help: help("写入这个文件；不写则显示在屏幕上。", "Write to this file instead of the screen.")
  )
  var output: String?

  var chosen: ReportFormat {
    if let format { return format }
    guard let output else { return .text }
    if output.hasSuffix(".html") || output.hasSuffix(".htm") { return .html }
    return output.hasSuffix(".md") ? .markdown : .text
  }

  /// Prints the report, or writes it whole and says where it is.
  func deliver(_ document: Document) throws(OperationFailure) {
    guard let output else {
      Console.print(chosen.render(document, width: Console.width))
      return
    }
    try write(chosen.render(document, width: 100), to: output)
  }

  /// Prints a table as CSV, or writes it whole and says where it is.
  func deliver(csv text: String) throws(OperationFailure) {
    guard let output else {
      Console.print(text)
      return
    }
    try write(text, to: output)
  }

  private func write(_ text: String, to output: String) throws(OperationFailure) {
    do throws(FileFailure) {
      try Files.writeAtomically(Array(text.utf8), to: output)
    } catch {
      throw .file(error)
    }
    let path = output.hasPrefix("/") ? output : "\(Files.currentFolder())/\(output)"
    Console.say(Sentence(zh: "报告已写入 \(path)", en: "The report is in \(path)"))
  }
}
