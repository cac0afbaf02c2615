import Determination
import Messages
import Reporting
import RuleLanguage
import SafetyModel
import Testing
import Workspace

@testable import Operations

/// The paper that is carried, ticked and signed.
@Suite("纸质检查表 Checklists on paper")
struct PaperTests {
  private func printable(site name: String? = nil) throws -> PrintableChecklist {
    let view = try FinishedVisit().view
    var site = view.site
    if let name { site.name = name }
    return PrintableChecklist(
      prepared: PreparedChecklist(
        checklists: view.pack.checklists,
        pack: view.pack,
        site: site,
        day: Cast.found,
        items: view.items
      ),
      inspection: view.inspection,
      inspectors: [
        PrintableChecklist.Signatory(name: "王检", cardNumber: "示执0001"),
        PrintableChecklist.Signatory(name: "李检", cardNumber: nil),
      ],
      responsible: "赵某"
    )
  }

  /// The list for nobody in particular.
  private func whole() throws -> PrintableChecklist {
    let pack = try SampleRules.pack()
    let items = try #require(pack.checklist("paint")).items
    return PrintableChecklist(
      prepared: PreparedChecklist(
        checklists: pack.checklists,
        pack: pack,
        site: nil,
        day: Cast.found,
        items: items.map { item in
          ItemApplicability(
            item: item,
            status: item.condition == nil ? .applies : .undecided(unknownFacts: ["site.spray"])
          )
        }
      )
    )
  }

  @Test("成稿 whole pages", arguments: ["paper", "paper.en", "paper-self", "paper-whole"])
  func pages(_ name: String) throws {
    let paper = ChecklistPaper(
      name == "paper-whole" ? try whole() : try printable(),
      for: name == "paper-self" ? .enterprise : .inspectors
    )
    let language: Language = name.hasSuffix(".en") ? .english : .chinese
    try expectGolden(PaperRenderer(language: language).render(paper), "checklist-\(name).html")
  }

  private static let hostile = [
    "<script>alert(1)</script>", "</style><b>", "\"; } * { display: none } \"", "a\\b", "第一行\n第二行",
    "R&D 'x'", "\u{202E}反向", "Pneumonoultramicroscopicsilicovolcanoconiosis",
  ]

  @Test("名称里的符号不会变成标记或样式", arguments: hostile)
  func namesStayText(_ name: String) throws {
    var printable = try printable(site: name)
    printable.responsible = name
    printable.inspectors = [PrintableChecklist.Signatory(name: name, cardNumber: name)]
    let html = PaperRenderer(language: .chinese).render(ChecklistPaper(printable, for: .inspectors))
    let plain = PaperRenderer(language: .chinese)
      .render(ChecklistPaper(try self.printable(site: "甲"), for: .inspectors))
    func tags(_ text: String) -> [String] {
      text.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" && $0 != " " }) }
        .filter { $0 != "br" }
    }
    #expect(tags(html) == tags(plain))
    let margin = try #require(
      html.split(separator: "\n").first { $0.contains("@top-left { content") }
    )
    let body = margin.dropFirst(margin.prefix { $0 != "\"" }.count + 1)
    var escaped = false
    let end = body.firstIndex { letter in
      defer { escaped = letter == "\\" && !escaped }
      return letter == "\"" && !escaped
    }
    #expect(end.map { body[$0...] } == "\"; }", "the string of the margin must end once: \(margin)")
    #expect(!html.unicodeScalars.contains("\u{202E}"))
  }

  @Test("没核对过原文的检查项，整行没有“法律依据”四个字 only what was read is called law")
  func onlyWhatWasReadIsCalledLaw() throws {
    let files = try RuleFolder.files(in: "\(repository)/Rules")
    let pack = try #require(RulePack.load(from: files).pack)
    let day = Cast.day("2026-11-22")
    let items = pack.checklists.flatMap { list in list.items.filter { $0.checklist == list.id } }
    let paper = ChecklistPaper(
      PrintableChecklist(
        prepared: PreparedChecklist(
          checklists: [],
          pack: pack,
          site: nil,
          day: day,
          items: items.map { ItemApplicability(item: $0, status: .applies) }
        )
      ),
      for: .inspectors
    )
    let html = PaperRenderer(language: .chinese).render(paper)
    let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
    var seen = 0
    for row in html.split(separator: "<tr>") {
      guard let code = row.firstRange(of: "<code>")?.upperBound else { continue }
      let id = String(row[code...].prefix { $0 != "<" })
      let item = try #require(byID[id])
      seen += 1
      let read = item.norm.filter { citation in
        guard let instrument = pack.instrument(citation.instrument) else { return false }
        let isLaw = instrument.number.map { !$0.hasPrefix("GB") && !$0.hasPrefix("XF") } ?? true
        return citation.confidence == .verified && instrument.confidence == .verified && isLaw
      }
      let isLaw = item.confidence == .verified && !read.isEmpty
      #expect((row.firstRange(of: "法律依据") != nil) == isLaw, "\(id)")
    }
    #expect(seen == items.count)
  }

  @Test("待定的项目写明先问什么，不适用的不印")
  func undecidedItemsSayWhatToAsk() throws {
    let paper = ChecklistPaper(try printable(), for: .inspectors)
    let rows = paper.sections.flatMap(\.rows)
    #expect(rows.map(\.id) == ["p-exit", "p-alarm", "p-area"])
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows[2].remarks.map(\.zh) == ["先问清是否适用：面积"])
    #expect(rows.map(\.basisWord.zh) == ["法律依据", "技术标准（核对原文）", "良好做法"])
    #expect(rows.map(\.basis) == [.legalGround, .technicalStandard, .goodPractice])
  }

  @Test("自查版用大白话的问法，没有时用原来的问题")
  func theSelfCheckAsksInPlainWords() throws {
    var printable = try printable()
    printable.prepared.items[0].item.plain = BilingualText(zh: "门推得开吗？", en: "Does it open?")
    let plain = ChecklistPaper(printable, for: .enterprise).sections.flatMap(\.rows)
    #expect(plain.map(\.question.zh).prefix(2) == ["门推得开吗？", "喷漆房有可燃气体报警器吗？"])
    let official = ChecklistPaper(printable, for: .inspectors).sections.flatMap(\.rows)
    #expect(official.first?.question.zh == "疏散通道是否畅通？")
  }
}
