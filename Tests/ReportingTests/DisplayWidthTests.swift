import Reporting
import Testing

/// Columns by what a terminal shows: a Han character takes two.
@Suite("显示宽度 Display width")
struct DisplayWidthTests {
  @Test(
    "汉字两列，组合字符不占列",
    arguments: [("隐患", 4), ("abc", 3), ("（a）", 5), ("e\u{0301}", 1), ("", 0)]
  )
  func measures(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("任何宽度下折行都不超宽，一个字不丢", arguments: 4...40)
  func wrapsWithin(_ width: Int) {
    let text = "责任人“赵某”（设备科长）；整改期限：2026年4月1日，还缺：方案、复查、销号。H-2000-0000-Y done"
    let lines = DisplayWidth.wrap(text, to: width)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("标点跟着它所关闭的字，括号跟着它所打开的字", arguments: 8...40)
  func keepsMarksWithTheirWords(_ width: Int) {
    let text = "整改责任人、方案、整改、复查、销号（“停用喷漆房”），第二次复查合格。"
    for line in DisplayWidth.wrap(text, to: width) {
      #expect(!"，。、；）”".contains(line.first ?? "x"), "\(line)")
      #expect(!"（“".contains(line.last ?? "x"), "\(line)")
    }
  }

  @Test("表格各列左缘成一直线，行不超宽", arguments: [48, 60, 80, 100])
  func columnsAreStraight(_ width: Int) throws {
    let cells = ["逾期12天", "H-2000-0000-Y", "示例塑料制品有限公司、一楼喷漆房", "管控、责任人、方案、整改、复查、销号"]
    let table = Document.Table(
      columns: ["期限", "编号", "检查对象和部位", "还缺"],
      rows: [cells, ["今天到期", "H-3000-0000-X", "e\u{0301}clair 厂", "无"]]
    )
    let text = TextRenderer(width: width).render(Document(title: "", blocks: [.table(table)]))
    let lines = text.split(separator: "\n").map(String.init)
    let rule = try #require(lines.first { $0.hasPrefix("─") })
    let edges = rule.split(separator: " ").reduce(into: [0]) { edges, part in
      edges.append((edges.last ?? 0) + part.count + 2)
    }
    for line in lines where !line.hasPrefix("─") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
      for edge in edges.dropFirst().dropLast() {
        #expect(blank(line, at: edge - 1) && blank(line, at: edge - 2), "\(line)")
      }
    }
  }

  @Test("编号不折断")
  func idsAreNotBroken() {
    let row = [
      "H-2000-0000-Y", String(repeating: "隐患描述", count: 20), String(repeating: "部位", count: 20),
    ]
    let table = Document.Table(columns: ["编号", "描述", "部位"], rows: [row])
    let text = TextRenderer(width: 60).render(Document(title: "", blocks: [.table(table)]))
    #expect(text.contains("H-2000-0000-Y"))
  }

  @Test("列太多放不下时每行成为一组名和值")
  func tooManyColumnsBecomeRecords() {
    let columns = (1...18).map { "第\($0)列" }
    let table = Document.Table(columns: columns, rows: [columns.map { "值\($0)" }])
    let text = TextRenderer(width: 80).render(Document(title: "", blocks: [.table(table)]))
    #expect(text.split(separator: "\n").count == 18)
    #expect(text.hasPrefix("第1列   值第1列\n"))
  }

  /// Whether a column of a terminal line is empty.
  private func blank(_ line: String, at column: Int) -> Bool {
    var position = 0
    for character in line {
      let width = DisplayWidth.of(String(character))
      if column < position + width { return character == " " }
      position += width
    }
    return true
  }
}
