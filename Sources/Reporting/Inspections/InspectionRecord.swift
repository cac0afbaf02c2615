import Determination
import Ledger
import Messages
public import Operations
import RuleLanguage
import SQLStore
public import SafetyModel

extension Document {
  /// The record of a visit (检查记录): who, when, by which power, what was found and what was not looked at.
  ///
  /// - Parameters:
  ///   - view: The visit.
  ///   - evidence: The content of a photo; nothing when it is not to be shown or not there.
  ///   - language: The language.
  /// - Returns: The record; of a visit that is not finished it says so.
  public static func inspection(
    _ view: InspectionView,
    evidence: (EvidenceReference) -> [UInt8]? = { _ in nil },
    in language: Language
  ) -> Document {
    let record = InspectionRecord(view)
    var page = Page(record.title, in: language)
    if view.inspection.status != .finished { page.note(record.unfinished) }
    page.facts(record.header)
    if view.inspection.start.nature == .administrativeInspection {
      page.heading(Sentence(zh: "行政检查手续", en: "Administrative record"))
      page.facts(record.administrative)
    }
    page.note(record.consequence)
    record.writeFindings(to: &page, evidence: evidence)
    record.writeAnswers(to: &page)
    record.writeGaps(to: &page)
    record.writeOutcome(to: &page, in: language)
    record.writeReassessments(to: &page, in: language)
    return page.finished
  }
}

/// The parts of the record of a visit.
struct InspectionRecord {
  let view: InspectionView
  let figures: InspectionFigures
  let titles: Titles
  let people: People
  private let items: [String: ChecklistItem]

  init(_ view: InspectionView) {
    self.view = view
    figures = InspectionFigures(view)
    titles = Titles(rules: view.pack)
    people = People(names: view.names, values: view.values)
    items = Dictionary(
      view.items.map { ($0.item.id, $0.item) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var inspection: Inspection { view.inspection }

  var title: Sentence {
    Sentence(zh: "检查记录 \(inspection.id)", en: "Inspection record \(inspection.id)")
  }

  var unfinished: Sentence {
    switch inspection.status {
    case .underWay, .finished:
      Sentence(
        zh: "检查尚未结束，还有\(view.unanswered.count)项没有答复；尚未判定，尚未登记隐患。",
        en:
          "The visit is not finished, \(view.unanswered.count) items are open; nothing is determined or registered yet."
      )
    case .abandoned:
      Sentence(
        zh: "检查已放弃，没有判定，没有登记隐患。",
        en: "The visit was abandoned; nothing was determined or registered."
      )
    }
  }

  var header: [Line] {
    let start = inspection.start
    let lists = start.checklists.map { id in
      let list = view.pack.checklist(id)
      return (list?.title ?? .same(id)).with(
        list.map { Sentence(zh: "版本 \($0.version)", en: "version \($0.version)") }
      )
    }
    return [
      Line(Sentence(zh: "检查对象", en: "Site"), view.site.fullWords),
      Line(Sentence(zh: "检查日期", en: "Day"), start.day.words),
      Line(
        Sentence(zh: "检查性质", en: "Nature"),
        start.nature.label.with(start.occasion.label)
      ),
      Line(Sentence(zh: "检查人员", en: "Inspectors"), people.row(start.inspectors)),
      Line(
        Sentence(zh: "检查单位", en: "Organisation"),
        view.organisation.map { .same($0.name) } ?? .notRecorded
      ),
      Line(Sentence(zh: "检查表", en: "Checklists"), .row(lists)),
      Line(
        Sentence(zh: "规则内容", en: "Rules"),
        Sentence(
          zh: "检查开始时锁定，SHA-256 \(start.pack.prefix(12))…",
          en: "pinned at the start, SHA-256 \(start.pack.prefix(12))…"
        )
      ),
      Line(Sentence(zh: "地方规定", en: "Local rules"), titles.layers(of: view.pack)),
      start.reinspectedHazards.isEmpty
        ? nil
        : Line(
          Sentence(zh: "复查隐患", en: "Re-inspects"),
          .row(start.reinspectedHazards.map { .same($0.text) })
        ),
      Line(Sentence(zh: "项目", en: "Items"), figuresLine),
      Line(Sentence(zh: "单位签字", en: "Signed by the unit"), signature),
      Line(Sentence(zh: "账本事件", en: "Ledger events"), eventRange),
    ].compactMap { $0 }
  }

  private var figuresLine: Sentence {
    .row(
      [
        Sentence(zh: "符合\(figures.conforming.count)", en: "conforming \(figures.conforming.count)"),
        Sentence(zh: "不符合\(figures.findings.count)", en: "nonconforming \(figures.findings.count)"),
        Sentence(zh: "无法检查\(figures.unable.count)", en: "unable \(figures.unable.count)"),
        Sentence(
          zh: "不适用\(figures.notApplicable.count)",
          en: "not applicable \(figures.notApplicable.count)"
        ),
        Sentence(
          zh: "未检查\(figures.notChecked.count)",
          en: "not checked \(figures.notChecked.count)"
        ),
        Sentence(zh: "待定\(figures.undecided.count)", en: "undecided \(figures.undecided.count)"),
        Sentence(
          zh: "按单位情况不列入\(figures.leftOut.count)",
          en: "left out for this site \(figures.leftOut.count)"
        ),
      ] + hiddenFigure
    )
  }

  private var hiddenFigure: [Sentence] {
    guard !figures.hidden.isEmpty else { return [] }
    let count = figures.hidden.count
    return [Sentence(zh: "地方规定不查\(count)", en: "hidden by local rules \(count)")]
  }

  private var signature: Sentence {
    guard let signed = inspection.finish?.unitSignature else {
      return Sentence(zh: "无签字记录", en: "no signature recorded")
    }
    let name = people.value(signed.name) ?? .erased
    guard let refusal = signed.refusal else { return name }
    return Sentence(zh: "\(name.zh)拒绝签字：\(refusal)", en: "\(name.en) refused: \(refusal)")
  }

  private var eventRange: Sentence {
    let positions = view.history.map(\.stored.position)
    guard let first = positions.first, let last = positions.last else { return .dash }
    return Sentence(
      zh: "#\(first) 至 #\(last)，共\(positions.count)条",
      en: "#\(first) to #\(last), \(positions.count) in all"
    )
  }

  func item(_ id: String) -> ChecklistItem? { items[id] }

  /// What is asked, with the id by which the item is found.
  func question(_ id: String) -> Sentence {
    guard let item = items[id] else { return .same(id) }
    return item.ask.with(.same(id))
  }

  /// The event that recorded an answer as it stands now.
  func position(of answer: Answer) -> Int? {
    view.history.last { recorded in
      switch recorded.event {
      case .inspection(.answerRecorded(let body)): body.answer == answer
      case .inspection(.amended(let body)): body.answer == answer
      case .inspection, .site, .person, .organisation, .hazard, .majorCase, .personalData: false
      }
    }?.stored.position
  }
}
