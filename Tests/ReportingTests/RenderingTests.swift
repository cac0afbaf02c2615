import Reporting
import Testing

/// What every form of a document keeps to, whatever stands in it.
@Suite("成稿格式 Renderers")
struct RenderingTests {
  private let hostile = [
    "<script>alert(1)</script>", "a | b\n| c |", "第一行\r\n第二行", "=1+1", "\"引号\" & '单引号'",
    "\u{1B}[2J清屏", "\u{202E}反向", "\"\u{0301} onerror=alert(1)", "[链](http://example.invalid)",
  ]

  private var page: Document {
    Document(
      title: hostile[0],
      blocks: [
        .heading(hostile[0], level: 2), .paragraph(hostile.joined()),
        .facts(hostile.map { Document.Fact($0, $0) }), .list(hostile), .note(hostile[0]),
        .entry(hostile[0], details: hostile),
        .table(Document.Table(columns: ["甲", "乙"], rows: hostile.map { [$0, $0] })),
        .pictures(
          hostile.map { Document.Picture(caption: $0, mediaType: "image/png", bytes: [1, 2, 3]) }
        ),
      ]
    )
  }

  @Test("HTML 自成一体：没有脚本，没有外部引用，没有逃出引号的文字")
  func htmlIsSelfContained() {
    let html = HTMLRenderer(language: "zh-Hans").render(page)
    for forbidden in ["<script", "src=\"http", "href=", "url(", "@import", "<link", "<iframe"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    let tags = html.unicodeScalars.split(separator: "<").dropFirst().map { part in
      String(String.UnicodeScalarView(part.prefix { $0 != ">" }))
    }
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "dl", "dt",
      "dd", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "div", "figure", "figcaption",
      "img", "br", "!DOCTYPE",
    ]
    for tag in tags {
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
      #expect(known.contains(String(name)), "<\(tag)>")
      #expect(tag.unicodeScalars.count { $0 == "\"" } % 2 == 0, "<\(tag)>")
      let outside = tag.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
      #expect(!outside.contains("onerror"), "<\(tag)>")
    }
  }

  @Test("只有四种位图格式作为图片嵌入", arguments: ["image/svg+xml", "text/html", "image/png\" onload=\"x"])
  func onlyBitmapsAreEmbedded(_ type: String) {
    let document = Document(
      title: "图",
      blocks: [.pictures([Document.Picture(caption: "图", mediaType: type, bytes: [1])])]
    )
    let html = HTMLRenderer(language: "zh-Hans").render(document)
    #expect(!html.contains("<img"))
    #expect(html.contains("图片未附"))
  }

  @Test("终端文字不含控制字符")
  func textHasNoControlCharacters() {
    for scalar in TextRenderer(width: 80).render(page).unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test("Markdown 表格每行的列数不变，链接不成链接")
  func markdownKeepsItsShape() {
    let markdown = MarkdownRenderer().render(page)
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == hostile.count + 2)
    for row in rows {
      var bars = 0
      var escaped = false
      for scalar in row.unicodeScalars {
        if scalar == "|", !escaped { bars += 1 }
        escaped = scalar == "\\" && !escaped
      }
      #expect(bars == 3, "\(row)")
    }
    #expect(!withoutEscapes(markdown).contains("](http"))
    #expect(!withoutEscapes(markdown).contains("<script"))
  }

  @Test(
    "CSV 单元格不会被当成公式",
    arguments: ["=1+1", "+1", "-1+1", "@x", "\t=1", "\r\n=1", "＝1", "＋1", "－1", "＠x"]
  )
  func csvHasNoFormulas(_ text: String) {
    let csv = CSVRenderer().render(Document.Table(columns: ["甲"], rows: [[text]]))
    let cell = csv.unicodeScalars.drop { $0 != "\n" }.dropFirst().first { $0 != "\"" }
    #expect(cell == "'")
  }

  @Test("CSV 带组合字符的引号也成对")
  func csvQuotesCombiningMarks() {
    let csv = CSVRenderer().render(Document.Table(columns: ["甲"], rows: [["\"\u{0301},乙"]]))
    #expect(
      Array(csv.unicodeScalars).suffix(10).map(\.value) == [
        0x0A, 0x22, 0x22, 0x22, 0x0301, 0x2C, 0x4E59, 0x22, 0x0D, 0x0A,
      ]
    )
  }
}

/// The text without signs that are escaped: what is left has a meaning for Markdown.
func withoutEscapes(_ markdown: String) -> String {
  var left = String.UnicodeScalarView()
  var escaped = false
  for scalar in markdown.unicodeScalars {
    if escaped {
      escaped = false
    } else if scalar == "\\" {
      escaped = true
    } else {
      left.append(scalar)
    }
  }
  return String(left)
}
