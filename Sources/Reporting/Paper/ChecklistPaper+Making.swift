import Determination
import Messages
public import Operations
import RuleLanguage
import SafetyModel

extension ChecklistPaper {
  /// The paper of a checklist: the items that apply or may apply, as one walks.
  ///
  /// - Parameters:
  ///   - printable: The items and who signs.
  ///   - reader: For whom it is.
  public init(_ printable: PrintableChecklist, for reader: PaperReader) {
    let prepared = printable.prepared
    let titles = Titles(rules: prepared.pack)
    self.reader = reader
    title = ChecklistPaper.title(of: prepared, for: reader)
    header = ChecklistPaper.header(of: printable, titles: titles)
    inspection = printable.inspection?.id.text
    sections = ChecklistPaper.sections(of: prepared, for: reader, titles: titles)
    hidden = prepared.hidden.map { item, change in
      Hidden(question: item.ask.with(.same(item.id)), change: titles.change(change))
    }
    inspectors = printable.inspectors
    responsible = printable.responsible
    versions = prepared.checklists.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
    hash = prepared.pack.contentHash
  }

  private static func title(
    of prepared: PreparedChecklist,
    for reader: PaperReader
  ) -> BilingualText {
    let lists = BilingualText.row(prepared.checklists.map(\.title))
    return switch reader {
    case .inspectors: lists
    case .enterprise:
      Sentence(zh: "企业自查表：\(lists.zh)", en: "Self-check: \(lists.en)")
    }
  }

  private static func header(
    of printable: PrintableChecklist,
    titles: Titles
  ) -> [HeaderLine] {
    let prepared = printable.prepared
    let site = prepared.site
    let blank = BilingualText.same("")
    let day: BilingualText? =
      printable.inspection != nil
      ? prepared.day.words : nil
    let lines: [HeaderLine?] = [
      HeaderLine(
        name: Sentence(zh: "单位名称", en: "Site"),
        value: site.map { .same($0.name) } ?? blank
      ),
      HeaderLine(
        name: Sentence(zh: "编号或代码", en: "Id and code"),
        value: site.map { .same(codes(of: $0).joined(separator: " · ")) } ?? blank
      ),
      HeaderLine(
        name: Sentence(zh: "地址", en: "Address"),
        value: site?.address.map { .same($0) } ?? blank
      ),
      HeaderLine(
        name: Sentence(zh: "主要负责人", en: "Person in charge"),
        value: printable.responsible.map { .same($0) } ?? blank
      ),
      HeaderLine(name: Sentence(zh: "检查日期", en: "Day"), value: day ?? blank),
      printable.inspection.map {
        HeaderLine(name: Sentence(zh: "检查性质", en: "Nature"), value: $0.start.nature.label)
      },
      HeaderLine(name: Sentence(zh: "检查项", en: "Items"), value: figures(of: prepared)),
      titles.layers(of: prepared.pack).map {
        HeaderLine(name: Sentence(zh: "地方规定", en: "Local rules"), value: $0)
      },
    ]
    return lines.compactMap { $0 }
  }

  private static func codes(of site: Site) -> [String] {
    var codes = [site.id.text]
    switch site.creditCode {
    case .valid(let code): codes.append(code.text)
    case .fictitious(let code): codes += [code].compactMap { $0 }
    case .absent: break
    }
    if let external = site.externalCode { codes.append(external) }
    return codes
  }

  private static func figures(of prepared: PreparedChecklist) -> BilingualText {
    guard prepared.site != nil else {
      let all = prepared.items.count - prepared.hidden.count
      return Sentence(
        zh: "整张\(all)项，没有按单位情况取舍，不适用的勾“不适用”",
        en: "all \(all), not selected for a site; tick n/a where one does not concern it"
      )
    }
    let applies = prepared.applicable.count
    let open = prepared.undecided.count
    let hidden = prepared.hidden.count
    let others = prepared.items.count - applies - open - hidden
    let left = hidden == 0 ? "" : "，地方规定不查\(hidden)项（见后）"
    let leftEnglish = hidden == 0 ? "" : ", \(hidden) hidden by local rules (see below)"
    return Sentence(
      zh: "适用\(applies)项，情况不明先问清\(open)项；不适用\(others)项未印\(left)",
      en:
        "\(applies) apply, \(open) to be asked first; \(others) do not apply and are not printed\(leftEnglish)"
    )
  }

  private static func sections(
    of prepared: PreparedChecklist,
    for reader: PaperReader,
    titles: Titles
  ) -> [Section] {
    let shown = prepared.items.filter(\.mayApply)
    var number = 0
    return Station.allCases.sorted().compactMap { station in
      let rows = shown.filter { $0.item.station == station }.map { entry in
        number += 1
        return Row(entry, number: number, of: prepared, for: reader, titles: titles)
      }
      return rows.isEmpty
        ? nil
        : Section(title: station.label.with(.count(rows.count, zh: "项", en: "item")), rows: rows)
    }
  }
}

extension ChecklistPaper.Row {
  fileprivate init(
    _ entry: ItemApplicability,
    number: Int,
    of prepared: PreparedChecklist,
    for reader: PaperReader,
    titles: Titles
  ) {
    let item = entry.item
    let basis = ItemBasis(of: item, on: prepared.day) { prepared.pack.instrument($0) }
    self.number = number
    id = item.id
    question = reader == .enterprise ? item.selfCheckQuestion : item.ask
    mark =
      switch item.grade {
      case .general: nil
      case .escalates, .major: item.grade.label
      }
    lookAt = item.lookAt
    why = item.why
    circumstances = item.circumstances.map(titles.circumstance)
    evidence = item.evidenceOnNonconforming.map(\.label)
    measure = item.measure.map { limit in
      let sure = limit.confidence ?? item.confidence
      return titles.fact(limit.fact).with(
        .clauses([limit.sentence(naming: titles.fact), sure.isLegalGround ? nil : sure.label])
      )
    }
    unit = item.measure?.unit
    self.basis = basis.basis
    basisWord = basis.label
    grounds =
      basis.grounds.map { $0.named(title: titles.instrument) }
      + basis.standards(title: titles.instrument)
    leads = basis.leads.map { $0.named(title: titles.instrument) }
    remedy = item.rectify.text
    remarks =
      ChecklistPaper.Row.questions(entry, prepared, titles)
      + prepared.pack.localChanges(toItem: item.id).map { change in
        let words = titles.change(change)
        return Sentence(zh: "地方规定：\(words.zh)", en: "Local rule: \(words.en)")
      }
  }

  /// What decides whether the item applies at all.
  private static func questions(
    _ entry: ItemApplicability,
    _ prepared: PreparedChecklist,
    _ titles: Titles
  ) -> [BilingualText] {
    guard case .undecided(let facts) = entry.status else { return [] }
    let names = Sentence.row(facts.map(titles.fact))
    return prepared.site == nil
      ? [Sentence(zh: "看情况适用：\(names.zh)", en: "Depends on: \(names.en)")]
      : [Sentence(zh: "先问清是否适用：\(names.zh)", en: "Ask first whether it applies: \(names.en)")]
  }
}
