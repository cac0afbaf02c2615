import ArgumentParser
import Testing

@testable import ToolCommands

@Suite("报告的格式和去处")
struct ReportOptionsTests {
  @Test(
    "格式取自选项，再取自扩展名",
    arguments: [
      ([], ReportFormat.text), (["-o", "a.html"], .html), (["-o", "a.md"], .markdown),
      (["-o", "a.txt"], .text), (["-o", "a.html", "--format", "markdown"], .markdown),
    ]
  )
  func formatOfAReport(words: [String], format: ReportFormat) throws {
    #expect(try ReportOptions.parse(words).chosen == format)
  }
}
