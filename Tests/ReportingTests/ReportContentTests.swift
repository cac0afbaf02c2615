import Ledger
import Messages
import RuleLanguage
import SQLStore
import SafetyModel
import Testing
import Workflow

@testable import Operations
@testable import Reporting

/// What the pages say and what they must never say.
@Suite("成稿内容 Content of the pages")
struct ReportContentTests {
  private func report(_ hazard: ClosedHazard, language: Language = .chinese) throws -> Document {
    .closureReport(
      hazard.view,
      inspection: nil,
      ledger: try hazard.ledger.database.head,
      in: language
    )
  }

  @Test("闭环报告各节每一行都有事件号，事件都在表中")
  func everyLineNamesItsEvent() throws {
    let document = try report(ClosedHazard())
    let lines = document.blocks.flatMap { block -> [Document.Fact] in
      if case .facts(let facts) = block { facts } else { [] }
    }
    for line in lines where !["检查对象", "账本"].contains(line.name) {
      #expect(line.value.contains("事件 #"), "\(line.name) \(line.value)")
    }
    let table = try #require(document.tables.last)
    #expect(table.rows.map { $0[0] } == (2...12).map { "#\($0)" })
  }

  @Test("没有走完的隐患不叫闭环报告，写明还缺什么", arguments: 1...10)
  func unfinishedSaysSo(_ steps: Int) throws {
    let text = TextRenderer().render(try report(ClosedHazard(until: steps)))
    #expect(text.hasPrefix("隐患办理情况（未销号）"))
    #expect(text.contains("还缺："))
    #expect(!text.contains("职责分离"))
  }

  @Test("没有给出的法律依据印“未核”，任何页都不说“符合要求”", arguments: Language.allCases)
  func unknownIsNeverCompliant(_ language: Language) throws {
    let visit = try FinishedVisit()
    let texts = [
      TextRenderer().render(try report(ClosedHazard(), language: language)),
      TextRenderer().render(.inspection(visit.view, in: language)),
    ]
    #expect(texts[0].contains(language == .chinese ? "法律责任      未核" : "Liability    not verified"))
    for text in texts {
      #expect(!text.contains("合规"))
      #expect(!text.lowercased().contains("compliant"))
    }
  }

  @Test("恶意文字进不了任何一种成稿")
  func hostileTextStaysText() throws {
    let note = "<script>alert(1)</script>\u{1B}[31m | x\n=cmd"
    let document = try report(ClosedHazard(noted: note))
    let html = HTMLRenderer(language: "zh-Hans").render(document)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!TextRenderer().render(document).unicodeScalars.contains("\u{1B}"))
    #expect(!withoutEscapes(MarkdownRenderer().render(document)).contains("<script"))
  }

  @Test("照片成对放在一起，内容在文件里")
  func photosStandBesideEachOther() throws {
    let closed = try ClosedHazard()
    let document = Document.closureReport(
      closed.view,
      inspection: nil,
      evidence: { _ in Cast.pixel },
      ledger: try closed.ledger.database.head,
      in: .chinese
    )
    let pictures = document.blocks.flatMap { block -> [Document.Picture] in
      if case .pictures(let pictures) = block { pictures } else { [] }
    }
    #expect(pictures.map { $0.caption.prefix(3) } == ["发现时", "整改后"])
    #expect(pictures.allSatisfy { $0.bytes == Cast.pixel })
    let html = HTMLRenderer(language: "zh-Hans").render(document)
    #expect(html.contains("src=\"data:image/png;base64,iVBORw0KGgo"))
  }

  @Test("已删除的私人信息不猜，写明已删除")
  func erasedValuesSaySo() throws {
    let closed = try ClosedHazard()
    var view = closed.view
    view.values = [:]
    let document = Document.closureReport(
      view,
      inspection: nil,
      ledger: try closed.ledger.database.head,
      in: .chinese
    )
    #expect(TextRenderer().render(document).contains("（已删除）（设备科长）"))
  }

  @Test("逾期的在前，案件只计一次，空的一栏写“无”")
  func openMajorsAreOrdered() throws {
    let majors = try OpenMajors()
    let day = Cast.day("2026-04-01")
    let document = Document.openMajorHazards(majors.list, on: day, in: .chinese)
    #expect(document.title.hasSuffix("2项，逾期1项"))
    #expect(document.tables.map { $0.rows.count } == [2, 1, 1])
    #expect(document.tables[0].rows.map { $0[0] } == ["逾期12天", "还剩29天"])
    #expect(document.tables[2].rows[0][4].contains("要素 3/3"))
    let empty = OpenMajorHazards(major: [], suspected: [], cases: [])
    let text = TextRenderer().render(.openMajorHazards(empty, on: day, in: .chinese))
    #expect(text.split(separator: "\n").filter { $0 == "无" }.count == 2)
  }

  @Test(
    "比率有分子分母，分母为零印“—”",
    arguments: [(0, 0, "—"), (0, 3, "0.0%"), (2, 3, "66.6%"), (3, 3, "100.0%")]
  )
  func ratios(_ part: Int, _ whole: Int, _ expected: String) {
    #expect(RegisterFigures.ratio(part, of: whole).zh == expected)
  }

  @Test("非行政检查写明只能提醒或移送", arguments: VisitNature.allCases)
  func onlyAnAdministrativeInspectionLeadsToAnOrder(_ nature: VisitNature) throws {
    let text = TextRenderer(width: 200).render(
      .inspection(try FinishedVisit(nature: nature).view, in: .chinese)
    )
    #expect(text.contains("可以出具责令整改文书") == (nature == .administrativeInspection))
    #expect(text.contains("不能据此出具责令整改文书") == (nature != .administrativeInspection))
  }

  @Test("英文成稿里，除了名称和原话，没有汉字句子")
  func englishPagesAreEnglish() throws {
    let majors = try OpenMajors()
    let document = Document.openMajorHazards(
      majors.list,
      rules: try SampleRules.pack(),
      on: Cast.day("2026-04-01"),
      in: .english
    )
    let headings = document.blocks.compactMap { block -> String? in
      if case .heading(let text, _) = block { text } else { nil }
    }
    for text in headings + [document.title] + document.tables.flatMap(\.columns) {
      #expect(text.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(text)")
    }
  }
}
