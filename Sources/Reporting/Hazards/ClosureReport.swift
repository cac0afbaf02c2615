public import Ledger
import Messages
public import Operations
public import RuleLanguage
public import SafetyModel
import Workflow

extension Document {
  /// The whole life of one hazard on one or two pages (闭环报告); every line carries its event.
  ///
  /// - Parameters:
  ///   - view: The hazard with its trail.
  ///   - inspection: The visit that found it, for what was not checked there.
  ///   - rules: For the titles of instruments and criteria.
  ///   - evidence: The content of a photo; nothing when it is not to be shown or not there.
  ///   - ledger: Where the ledger stands.
  ///   - language: The language.
  /// - Returns: The report; of a hazard that is not closed it says so in its title.
  public static func closureReport(
    _ view: HazardView,
    inspection: InspectionView?,
    rules: RulePack? = nil,
    evidence: (EvidenceReference) -> [UInt8]? = { _ in nil },
    ledger: LedgerHead,
    in language: Language
  ) -> Document {
    let report = ClosureReport(
      view: view,
      inspection: inspection,
      titles: Titles(rules: rules ?? inspection?.pack),
      ledger: ledger
    )
    var page = Page(report.title, in: language)
    report.write(to: &page, evidence: evidence)
    return page.finished
  }
}

/// The parts of a closure report.
struct ClosureReport {
  let view: HazardView
  let inspection: InspectionView?
  let titles: Titles
  let ledger: LedgerHead?
  /// What the policies call the papers.
  let papers: PaperNames
  /// The day it is looked at.
  let day: CivilDate

  init(
    view: HazardView,
    inspection: InspectionView?,
    titles: Titles,
    ledger: LedgerHead?,
    day: CivilDate? = nil
  ) {
    self.view = view
    self.inspection = inspection
    self.titles = titles
    self.ledger = ledger
    self.day = day ?? view.state.lastDay
    papers = PaperNames(HazardTrail(view.history), of: view.state.id, rules: titles.rules)
  }

  var state: HazardState { view.state }
  var found: HazardRegistered { view.state.found }
  var trail: HazardTrail { HazardTrail(view.history) }
  var people: People { People(names: view.names, values: view.values) }

  var title: Sentence {
    switch state.kind {
    case .closed:
      Sentence(zh: "隐患闭环报告 \(state.id)", en: "Closure report \(state.id)")
    case .registered, .assigned, .rectified, .reinspected:
      Sentence(
        zh: "隐患办理情况（未销号） \(state.id)",
        en: "Hazard report (not closed) \(state.id)"
      )
    case .withdrawn, .merged:
      Sentence(
        zh: "隐患办理情况（\(state.kind.label.zh)） \(state.id)",
        en: "Hazard report (\(state.kind.label.en)) \(state.id)"
      )
    }
  }

  func write(to page: inout Page, evidence: (EvidenceReference) -> [UInt8]?) {
    page.facts(header)
    section(Sentence(zh: "发现", en: "Found"), findingLines, &page)
    section(Sentence(zh: "等级判定", en: "Determination"), determinationLines, &page)
    section(Sentence(zh: "交办", en: "Order or reminder"), handlingLines, &page)
    optional(Sentence(zh: "送达其他责任方", en: "Service on other parties"), serviceLines, &page)
    optional(
      Sentence(zh: "双报告、帮扶和督促升级", en: "Reports, help and the ladder"),
      reportLines,
      &page
    )
    section(Sentence(zh: "管控措施", en: "Interim measures"), measureLines, &page)
    optional(
      Sentence(zh: "停产停用、查封和恢复", en: "Stops, seals and resuming"),
      stopWorkLines,
      &page
    )
    optional(Sentence(zh: "挂牌督办", en: "Listed supervision"), listingLines, &page)
    section(Sentence(zh: "整改方案（五落实）", en: "Plan, five elements"), planLines, &page)
    section(Sentence(zh: "延期", en: "Extensions"), extensionLines, &page)
    optional(Sentence(zh: "移送、报告和抄告", en: "Transfers and referrals"), transferLines, &page)
    section(Sentence(zh: "整改", en: "Rectification"), claimLines, &page)
    section(Sentence(zh: "复查", en: "Re-inspections"), reinspectionLines, &page)
    optional(Sentence(zh: "行政处罚（只作记录）", en: "Penalties, recorded only"), penaltyLines, &page)
    optional(
      Sentence(zh: "复议、诉讼和停止执行", en: "Reviews, lawsuits and stays"),
      appealLines,
      &page
    )
    section(Sentence(zh: "销号", en: "Closure"), closureLines, &page)
    optional(Sentence(zh: "回头看", en: "Later looks"), lookBackLines, &page)
    page.heading(Sentence(zh: "整改前后照片", en: "Photos before and after"))
    let photos = Photos(trail: trail, evidence: evidence)
    if photos.pairs.isEmpty { page.paragraph(.nothing) }
    page.pictures(photos.pairs)
    page.heading(Sentence(zh: "全部事件", en: "All events"))
    let table = view.history.table(names: people, papers: papers)
    page.table(table.columns, rows: table.rows)
    page.facts(ledgerLines)
    page.heading(Sentence(zh: "说明", en: "Notes"))
    page.list(notes)
  }

  private func section(_ heading: Sentence, _ lines: [Line], _ page: inout Page) {
    page.heading(heading)
    if lines.isEmpty { page.paragraph(.nothing) } else { page.facts(lines) }
  }

  /// A section that is left out when there is nothing to say.
  private func optional(_ heading: Sentence, _ lines: [Line], _ page: inout Page) {
    if !lines.isEmpty { section(heading, lines, &page) }
  }

  private var ledgerLines: [Line] {
    guard let ledger else { return [] }
    let last = ledger.last?.hex ?? "—"
    return [
      Line(
        Sentence(zh: "账本", en: "Ledger"),
        Sentence(
          zh: "共\(ledger.size)条事件，最后一条的哈希 \(last)",
          en: "\(ledger.size) events, hash of the last \(last)"
        )
      )
    ]
  }
}
