import Operations
public import SafetyModel

/// Writes a checklist as one self-contained HTML file for A4 paper: no script, no outside reference.
///
/// Titles, visit, rules and page numbers stand in the margins of every page (CSS Paged Media).
public struct PaperRenderer: Sendable {
  private let language: Language

  /// Creates a renderer.
  public init(language: Language) {
    self.language = language
  }

  /// The paper as an HTML page.
  public func render(_ paper: ChecklistPaper) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-Hans" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escape(paper.title))</title>
    <style>
    \(PaperStyle.sheet)
    \(margins(of: paper))
    </style>
    </head>
    <body>
    <main>
    \(head(of: paper))
    \(items(of: paper))
    \(hidden(of: paper))
    \(signatures(of: paper))
    <p class="rules">\(escape(rules(of: paper)))</p>
    </main>
    </body>
    </html>

    """
  }

  // MARK: Head

  private func head(of paper: ChecklistPaper) -> String {
    let visit = visit(of: paper).map { id in
      "<div class=\"visit\"><span>\(say("检查编号", "Inspection"))</span><b>\(escape(id))</b></div>"
    }
    let lines = paper.header.map { line in
      let value = escape(line.value)
      return
        "<dt>\(escape(line.name))</dt><dd\(value.isEmpty ? " class=\"blank\"" : "")>\(value)</dd>"
    }
    return """
      <header>
      \(visit ?? "")
      <h1>\(escape(paper.title))</h1>
      <dl>\(lines.joined(separator: "\n"))</dl>
      <p class="key">\(escape(key(for: paper.reader)))</p>
      </header>
      """
  }

  /// What is typed in where the id is not known when the paper is printed.
  private static let visitBlank = "I-____-____-_"

  /// An enterprise on its own round has no visit unless one was begun.
  private func visit(of paper: ChecklistPaper) -> String? {
    switch paper.reader {
    case .inspectors: paper.inspection ?? PaperRenderer.visitBlank
    case .enterprise: paper.inspection
    }
  }

  private func key(for reader: PaperReader) -> BilingualText {
    let answers = BilingualText(
      zh: "“是”就是合格；没有看到的勾“未查”，不算合格。",
      en:
        "Yes means compliant; tick “unseen” for what was not looked at, it never counts as compliant."
    )
    let basis = BilingualText(
      zh: "依据一栏：核对过原文的法律、法规、规章条款印“法律依据”，标准印“技术标准”，其余都是“良好做法”，只能建议。",
      en:
        "Basis: “legal ground” is a clause of law that was read; “technical standard” a standard; all else is “good practice”, advice only."
    )
    switch reader {
    case .inspectors:
      let ticks = BilingualText(
        zh: "答“否”的，在下面勾出情形，记下位置。",
        en: "With a “no”, tick what was found below it and note the place."
      )
      return .joined([answers, ticks, basis], zh: "", en: " ")
    case .enterprise: return .joined([answers, basis], zh: "", en: " ")
    }
  }

  // MARK: Items

  private func items(of paper: ChecklistPaper) -> String {
    let names = columns(for: paper.reader)
    guard paper.count > 0 else { return "<p>\(say("没有适用的检查项。", "No item applies."))</p>" }
    let columns = names.map { "<col class=\"\($0.0)\">" }.joined()
    let head = names.map { "<th scope=\"col\" class=\"\($0.0)\">\(escape($0.1))</th>" }.joined()
    let bodies = paper.sections.map { section in
      body(of: section, for: paper.reader, width: names.count)
    }
    return """
      <table class="items">
      <colgroup>\(columns)</colgroup>
      <thead><tr>\(head)</tr></thead>
      \(bodies.joined(separator: "\n"))
      </table>
      """
  }

  /// The columns: the class in the style sheet and the heading.
  private func columns(for reader: PaperReader) -> [(String, BilingualText)] {
    let question =
      switch reader {
      case .inspectors: BilingualText(zh: "检查内容", en: "Question")
      case .enterprise: BilingualText(zh: "自己问一问", en: "Ask yourself")
      }
    let basis = BilingualText(zh: "依据", en: "Basis")
    let last: [(String, BilingualText)] =
      switch reader {
      case .inspectors: [("e", BilingualText(zh: "取证", en: "Evidence")), ("g", basis)]
      case .enterprise:
        [
          ("r", BilingualText(zh: "答“否”怎么改", en: "If no, do this")),
          ("w", BilingualText(zh: "谁改、何时改好", en: "Who, by when")), ("s", basis),
        ]
      }
    return [
      ("n", BilingualText(zh: "序", en: "No.")), ("q", question),
      ("b", BilingualText(zh: "是", en: "yes")), ("b", BilingualText(zh: "否", en: "no")),
      ("b", BilingualText(zh: "不适用", en: "n/a")), ("b", BilingualText(zh: "未查", en: "unseen")),
    ] + last
  }

  /// A station; its heading never stands alone at the foot of a page.
  private func body(
    of section: ChecklistPaper.Section,
    for reader: PaperReader,
    width: Int
  ) -> String {
    let rows = section.rows.map { row in
      switch reader {
      case .inspectors: inspectorsRow(row)
      case .enterprise: enterpriseRow(row)
      }
    }
    let heading =
      "<tr class=\"station\"><th colspan=\"\(width)\" scope=\"rowgroup\">\(escape(section.title))</th></tr>"
    let first = "<tbody class=\"lead\">\n\(heading)\n\(rows.first ?? "")\n</tbody>"
    guard rows.count > 1 else { return first }
    return "\(first)\n<tbody>\n\(rows.dropFirst().joined(separator: "\n"))\n</tbody>"
  }

  private static let boxes = String(repeating: "<td class=\"b\"><i></i></td>", count: 4)

  private func inspectorsRow(_ row: ChecklistPaper.Row) -> String {
    let ticks = row.circumstances.map { "<span><i></i>\(escape($0))</span>" }.joined(separator: " ")
    return
      "<tr>\(number(of: row))<td class=\"q\">\(question(of: row))<p class=\"look\">\(escape(row.lookAt))</p><p class=\"found\">\(ticks)</p>\(remarks(of: row))</td>\(PaperRenderer.boxes)<td class=\"e\">\(evidence(of: row))</td><td class=\"g\">\(basis(of: row))</td></tr>"
  }

  private func enterpriseRow(_ row: ChecklistPaper.Row) -> String {
    let why = row.why.map { "<p class=\"why\">\(escape($0))</p>" } ?? ""
    return
      "<tr>\(number(of: row))<td class=\"q\">\(question(of: row))\(why)<p class=\"look\">\(escape(row.lookAt))</p>\(remarks(of: row))</td>\(PaperRenderer.boxes)<td class=\"r\">\(escape(row.remedy))</td><td class=\"w\"></td><td class=\"s\">\(escape(row.basisWord))</td></tr>"
  }

  private func number(of row: ChecklistPaper.Row) -> String { "<td class=\"n\">\(row.number)</td>" }

  private func question(of row: ChecklistPaper.Row) -> String {
    let mark = row.mark.map { " <em>\(escape($0))</em>" } ?? ""
    return "<p class=\"ask\">\(escape(row.question))\(mark) <code>\(escape(row.id))</code></p>"
  }

  private func remarks(of row: ChecklistPaper.Row) -> String {
    row.remarks.map { "<p class=\"remark\">\(escape($0))</p>" }.joined()
  }

  private func evidence(of row: ChecklistPaper.Row) -> String {
    let kinds = row.evidence.map { "<p><i></i>\(escape($0))</p>" }.joined()
    guard let measure = row.measure else { return kinds }
    let unit = escape(row.unit ?? "")
    return
      "\(kinds)<p class=\"limit\">\(escape(measure))</p><p class=\"value\">\(say("实测", "found")) <u></u> \(unit)</p>"
  }

  private func basis(of row: ChecklistPaper.Row) -> String {
    let word = "<p class=\"word\">\(escape(row.basisWord))</p>"
    let grounds = row.grounds.map { "<p>\(escape($0))</p>" }.joined()
    guard !row.leads.isEmpty else { return word + grounds }
    let leads = row.leads.map { escape($0) }.joined(separator: say("；", "; "))
    return
      "\(word)\(grounds)<p class=\"leads\">\(say("参见（先核对原文）：", "See (read first): "))\(leads)</p>"
  }

  // MARK: Foot

  private func hidden(of paper: ChecklistPaper) -> String {
    guard !paper.hidden.isEmpty else { return "" }
    let rows = paper.hidden.map {
      "<li>\(escape($0.question))<p class=\"remark\">\(escape($0.change))</p></li>"
    }
    return """
      <section class="hidden"><h2>\(say("地方规定不查的项目（不等于合格）", "Hidden by local rules (not the same as compliant)"))</h2>
      <ul>\(rows.joined(separator: "\n"))</ul></section>
      """
  }

  private func signatures(of paper: ChecklistPaper) -> String {
    let rows: [String] =
      switch paper.reader {
      case .inspectors: officers(of: paper) + unit(of: paper)
      case .enterprise: selfChecked(by: paper.responsible)
      }
    return """
      <section class="sign"><h2>\(say("签字", "Signatures"))</h2>
      <table>\(rows.joined(separator: "\n"))</table></section>
      """
  }

  /// Two at least, as an administrative inspection needs; more when more are known.
  private func officers(of paper: ChecklistPaper) -> [String] {
    (0..<max(2, paper.inspectors.count)).map { index in
      let known = index < paper.inspectors.count ? paper.inspectors[index] : nil
      return line([
        (say("检查人员\(index + 1)", "Inspector \(index + 1)"), known?.name ?? ""),
        (say("执法证号", "Card no."), known?.cardNumber ?? ""),
        (say("签名", "Signature"), ""), (say("日期", "Date"), ""),
      ])
    }
  }

  private func unit(of paper: ChecklistPaper) -> [String] {
    let refusal =
      "<i></i>\(say("拒绝签字，理由", "Refuses to sign because"))<u class=\"long\"></u> \(say("见证人", "Witness"))<u class=\"long\"></u> \(say("身份", "Position"))<u></u>"
    let view =
      "<i></i>\(say("记录属实，无异议", "Correct, no objection")) &emsp;<i></i>\(say("有异议：", "Objection: "))<u class=\"long\"></u>"
    return [
      line([
        (say("单位负责人", "For the unit"), paper.responsible ?? ""), (say("职务", "Post"), ""),
        (say("签名", "Signature"), ""), (say("日期", "Date"), ""),
      ]), "<tr><td colspan=\"8\" class=\"free\">\(view)</td></tr>",
      "<tr><td colspan=\"8\" class=\"free\">\(refusal)</td></tr>",
    ]
  }

  private func selfChecked(by responsible: String?) -> [String] {
    [
      line([
        (say("自查人", "Checked by"), ""), (say("职务", "Post"), ""),
        (say("签名", "Signature"), ""), (say("日期", "Date"), ""),
      ]),
      line([
        (say("主要负责人", "Person in charge"), responsible ?? ""), (say("职务", "Post"), ""),
        (say("签名", "Signature"), ""), (say("日期", "Date"), ""),
      ]),
    ]
  }

  private func line(_ cells: [(String, String)]) -> String {
    "<tr>" + cells.map { "<th>\($0.0)</th><td>\(escape($0.1))</td>" }.joined() + "</tr>"
  }

  private func rules(of paper: ChecklistPaper) -> BilingualText {
    BilingualText(
      zh: "规则：\(paper.versions)；SHA-256 \(paper.hash)",
      en: "Rules: \(paper.versions); SHA-256 \(paper.hash)"
    )
  }

  // MARK: Margins

  /// What stands on every page, for loose sheets.
  private func margins(of paper: ChecklistPaper) -> String {
    let site = paper.header.first?.value.text(in: language) ?? ""
    let name = [paper.title.text(in: language), site].filter { !$0.isEmpty }
    let visit = paper.inspection ?? ""
    let rules = "\(paper.versions) · SHA-256 \(paper.hash.prefix(16))"
    let page =
      language == .chinese
      ? "\"第\" counter(page) \"页，共\" counter(pages) \"页\""
      : "\"page \" counter(page) \" of \" counter(pages)"
    return """
      @page {
        @top-left { content: \(quoted(name.joined(separator: " · "))); }
        @top-right { content: \(quoted(visit)); }
        @bottom-left { content: \(quoted(say("规则 ", "Rules ") + rules)); }
        @bottom-right { content: \(page); }
      }
      """
  }

  // MARK: Text

  private func say(_ zh: String, _ en: String) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }

  private func escape(_ text: BilingualText) -> String { escape(text.text(in: language)) }

  private func escape(_ text: String) -> String {
    HarmlessText.of(text).escapedForHTML(lineFeed: "<br>")
  }

  /// A string of CSS; what could end it, or end the style element, is written by number.
  private func quoted(_ text: String) -> String {
    let body = HarmlessText.of(text).escaped { scalar in
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\n", "'": "\\\(String(scalar.value, radix: 16)) "
      default: nil
      }
    }
    return "\"\(body)\""
  }
}
