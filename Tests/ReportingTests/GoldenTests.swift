import Determination
import Ledger
import Reporting
import RuleLanguage
import SQLStore
import SafetyModel
import Testing
import Workflow

@testable import Operations

/// Whole pages as they are handed out; read the difference before committing a new recording.
@Suite("成稿 Whole pages")
struct GoldenTests {
  private let day = Cast.day("2026-04-01")

  @Test("闭环报告：文本、Markdown、HTML", arguments: ["txt", "md", "html", "en.txt"])
  func closureReport(_ form: String) throws {
    let closed = try ClosedHazard()
    let visit = try FinishedVisit()
    let language: Language = form.hasPrefix("en") ? .english : .chinese
    let head = try closed.ledger.database.head
    let document = Document.closureReport(
      closed.view,
      inspection: visit.view,
      evidence: { _ in Cast.pixel },
      ledger: head,
      in: language
    )
    try expectGolden(text(of: document, as: form), "closure-report.\(form)")
  }

  @Test("检查记录", arguments: ["txt", "html"])
  func inspectionRecord(_ form: String) throws {
    let visit = try FinishedVisit()
    let document = Document.inspection(
      visit.view,
      evidence: { _ in Cast.pixel },
      in: .chinese
    )
    try expectGolden(text(of: document, as: form), "inspection-record.\(form)")
  }

  @Test("未销号重大隐患", arguments: ["txt", "en.txt", "md"])
  func openMajors(_ form: String) throws {
    let majors = try OpenMajors()
    let document = Document.openMajorHazards(
      majors.list,
      rules: try SampleRules.pack(),
      on: day,
      in: form.hasPrefix("en") ? .english : .chinese
    )
    try expectGolden(text(of: document, as: form), "open-majors.\(form)")
  }

  @Test("检查表")
  func checklist() throws {
    let visit = try FinishedVisit()
    let prepared = PreparedChecklist(
      checklists: visit.view.pack.checklists,
      pack: visit.view.pack,
      site: visit.view.site,
      day: Cast.found,
      items: visit.view.items
    )
    let document = Document.checklistSheet(prepared, showing: .all, in: .chinese)
    try expectGolden(text(of: document, as: "txt"), "checklist.txt")
  }

  @Test("台账")
  func register() throws {
    let majors = try OpenMajors()
    let document = Document.register(
      majors.list.major + majors.list.suspected,
      on: day,
      definition: BilingualText(zh: "本区域全部隐患", en: "all hazards"),
      in: .chinese
    )
    try expectGolden(text(of: document, as: "txt"), "register.txt")
  }

  @Test("全栏目台账", arguments: ["txt", "csv"])
  func fullRegister(_ form: String) throws {
    let views = [try ClosedHazard().view, try ClosedHazard(until: 4).view]
    let document = Document.register(
      views,
      rules: try SampleRules.pack(),
      on: Cast.day("2026-04-20"),
      definition: BilingualText(zh: "本区域全部隐患", en: "all hazards"),
      in: .chinese
    )
    let table = try #require(document.tables.first)
    let page = form == "csv" ? CSVRenderer().render(table) : text(of: document, as: form)
    try expectGolden(page, "full-register.\(form)")
  }

  @Test("检查对象")
  func site() throws {
    let majors = try OpenMajors()
    let view = SiteView(
      site: try Cast.replayedSite(),
      parent: nil,
      contacts: [SiteDraft.ContactDraft(role: .principal, name: "赵某", phone: "000-0000")],
      children: [],
      openHazards: majors.list.major,
      inspections: []
    )
    let document = Document.site(view, rules: try SampleRules.pack(), in: .chinese)
    try expectGolden(text(of: document, as: "txt"), "site.txt")
  }

  @Test("隐患和案件")
  func sheets() throws {
    let hazard = try ClosedHazard(until: 4)
    try expectGolden(
      text(
        of: .hazard(
          hazard.view,
          rules: try SampleRules.pack(),
          permitted: [.submitPlan, .claimRectification],
          on: day,
          in: .chinese
        ),
        as: "txt"
      ),
      "hazard.txt"
    )
    let majors = try OpenMajors()
    let view = try #require(majors.list.cases.first)
    try expectGolden(
      text(
        of: .majorCase(view, rules: try SampleRules.pack(), on: day, in: .chinese),
        as: "txt"
      ),
      "case.txt"
    )
  }

  private func text(of document: Document, as form: String) -> String {
    switch form {
    case "html": HTMLRenderer(language: "zh-Hans").render(document)
    case "md": MarkdownRenderer().render(document)
    default: TextRenderer(width: 100).render(document)
    }
  }
}
