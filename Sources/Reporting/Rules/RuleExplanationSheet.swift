import Determination
import Messages
public import Operations
import RuleLanguage
public import SafetyModel

extension Document {
  /// Why a rule concerns a site or not, part by part, with the facts behind it.
  ///
  /// - Parameters:
  ///   - explanation: What is known.
  ///   - language: The language.
  /// - Returns: A page; what is unknown comes with the question that obtains it.
  public static func explanation(
    _ explanation: RuleExplanation,
    in language: Language
  ) -> Document {
    let sheet = RuleExplanationSheet(explanation)
    var page = Page(sheet.title, in: language)
    sheet.write(to: &page)
    return page.finished
  }
}

/// The parts of an explanation.
private struct RuleExplanationSheet {
  let explanation: RuleExplanation
  let titles: Titles

  init(_ explanation: RuleExplanation) {
    self.explanation = explanation
    titles = Titles(rules: explanation.pack)
  }

  var title: Sentence {
    switch explanation.subject {
    case .item(let item): item.ask.with(.same(item.id))
    case .element(let element, let set):
      (titles.criterion(set.id, element.id) ?? .same(element.id)).with(element.title)
    case .fact(let fact): fact.label.with(.same(fact.key))
    }
  }

  func write(to page: inout Page) {
    page.facts(header)
    switch explanation.subject {
    case .item(let item):
      writeParts(
        explanation.condition,
        Sentence(zh: "适用条件", en: "Condition"),
        to: &page
      )
      writeUnknown(explanation.condition, to: &page)
      writeAsserted(by: item, to: &page)
      writeBasis(of: item, to: &page)
      writeLocalChanges(of: item, to: &page)
    case .element(let element, let set):
      writeParts(
        explanation.condition,
        Sentence(zh: "涉及哪些对象", en: "Which sites it concerns"),
        to: &page
      )
      writeParts(explanation.met, Sentence(zh: "何时成立", en: "When it is met"), to: &page)
      if explanation.condition?.answer != .no {
        writeUnknown(explanation.condition, explanation.met, to: &page)
      }
      page.facts(self.lines(of: element, set))
    case .fact(let fact): writeFact(fact, to: &page)
    }
    writeDerivations(to: &page)
    writeLines(to: &page)
  }

  private var header: [Line] {
    [
      Line(
        Sentence(zh: "检查对象", en: "Site"),
        explanation.site.map { .same($0.name) }
          ?? Sentence(zh: "没有指明，属性都当作不知道", en: "none named; every fact is unknown")
      ),
      Line(Sentence(zh: "日期", en: "Day"), explanation.day.words),
      outcome,
    ].compactMap { $0 }
  }

  private var outcome: Line? {
    switch explanation.subject {
    case .item(let item):
      if let change = explanation.pack.hiding(item.id) {
        return Line(
          Sentence(zh: "是否适用", en: "Applies"),
          Sentence(zh: "地方规定不查", en: "hidden by local rules").with(titles.change(change))
        )
      }
      let answer = explanation.applies
      return Line(
        Sentence(zh: "是否适用", en: "Applies"),
        explanation.condition == nil
          ? Sentence(zh: "适用（没有条件，总是适用）", en: "yes (no condition, it always applies)")
          : answer.word(yes: Sentence(zh: "适用", en: "yes"), no: Sentence(zh: "不适用", en: "no"))
      )
    case .element:
      if explanation.condition?.answer == .no {
        return Line(
          Sentence(zh: "是否成立", en: "Met"),
          Sentence(zh: "不涉及这个检查对象", en: "it does not concern this site")
        )
      }
      return explanation.met.map { met in
        Line(
          Sentence(zh: "是否成立", en: "Met"),
          met.answer.word(
            yes: Sentence(zh: "成立（未销号的隐患已断言）", en: "yes (by open hazards)"),
            no: Sentence(zh: "不成立", en: "no")
          )
        )
      }
    case .fact: return nil
    }
  }

  private func writeParts(_ trace: ConditionTrace?, _ name: Sentence, to page: inout Page) {
    guard let trace else { return }
    page.heading(name)
    page.table(
      [
        Sentence(zh: "条件的一部分", en: "Part"), Sentence(zh: "结果", en: "Result"),
        Sentence(zh: "依据的事实", en: "Rests on"),
      ],
      rows: trace.parts.map { part in
        [
          .same(part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
          part.answer.word(yes: Sentence(zh: "是", en: "yes"), no: Sentence(zh: "否", en: "no")),
          .lines(
            part.facts.map(evidence)
              + part.circumstances.map { id in
                Sentence(zh: "情形", en: "circumstance").joined(": ", titles.circumstance(id))
              }
              + part.measured.map { key in
                Sentence(zh: "测量值", en: "measured").joined(": ", titles.fact(key))
              }
          ),
        ]
      }
    )
  }

  /// A fact with its value, unit, source and day.
  private func evidence(_ key: String) -> Sentence {
    let name = titles.fact(key).with(.same(key))
    guard let site = explanation.site, let value = site.known.values[key] else {
      return name.joined(": ", Sentence(zh: "不知道", en: "not known"))
    }
    let words =
      explanation.pack.fact(key)?.words(for: value) ?? .same(String(describing: value))
    if explanation.pack.fact(key)?.derivation != nil {
      return name.joined(": ", words.with(Sentence(zh: "推算", en: "derived")))
    }
    let source: Sentence =
      site.facts[key].map { fact in
        .clauses([.same(fact.source), fact.asOf.words])
      } ?? Sentence(zh: "取自登记信息", en: "from the register")
    return name.joined(": ", words.with(source))
  }

  /// What is not known: of a fact the question that obtains it and who would know, of a circumstance
  /// the items that look for it.
  private func writeUnknown(_ traces: ConditionTrace?..., to page: inout Page) {
    var names: [String] = []
    for trace in traces {
      guard case .unknown(let unknown)? = trace?.answer else { continue }
      names += unknown.filter { !names.contains($0) }
    }
    guard !names.isEmpty else { return }
    page.heading(Sentence(zh: "要问清楚的", en: "To be asked"))
    page.list(names.map(question))
  }

  private func question(_ name: String) -> Sentence {
    if let fact = explanation.pack.fact(name) {
      let known = fact.knownBy.map {
        Sentence(zh: "可以问或查：\($0.zh)", en: "known by: \($0.en)")
      }
      return .clauses([fact.ask.with(.same(fact.key)), known])
    }
    var seen: Set<String> = []
    let items = explanation.pack.checklists.flatMap(\.items).filter {
      $0.circumstances.contains(name) && seen.insert($0.id).inserted
    }
    let asking = BilingualText.row(items.map { .same($0.id) })
    return .clauses([
      Sentence(zh: "情形", en: "circumstance").joined(": ", titles.circumstance(name)),
      items.isEmpty
        ? Sentence(zh: "没有检查项问到", en: "no item asks for it")
        : Sentence(zh: "由检查项查明：\(asking.zh)", en: "looked for by \(asking.en)"),
    ])
  }

  private func writeAsserted(by item: ChecklistItem, to page: inout Page) {
    page.heading(Sentence(zh: "答“否”断言的情形", en: "What a nonconforming answer asserts"))
    page.list(item.circumstances.map { titles.circumstance($0).with(.same($0)) })
    page.heading(Sentence(zh: "可能成立的判定要素", en: "Elements that could be met"))
    page.table(
      [
        Sentence(zh: "要素", en: "Element"), Sentence(zh: "情形", en: "Through"),
        Sentence(zh: "这一天", en: "On the day"), Sentence(zh: "涉及本对象", en: "Concerns the site"),
        Sentence(zh: "把握", en: "Confidence"),
      ],
      rows: explanation.elements.map(row)
    )
  }

  private func row(_ entry: RuleExplanation.PossibleElement) -> [Sentence] {
    let name: Sentence
    if let element = entry.element {
      name = (titles.criterion(entry.criteria.id, entry.clause) ?? .same(entry.clause))
        .with(element.kind.label)
    } else {
      name = titles.criteria(entry.criteria.id)
        .with(Sentence(zh: "直接要素类别 \(entry.clause)", en: "direct family \(entry.clause)"))
    }
    let force = interval(entry.criteria.inForce)
    return [
      name, .row(entry.circumstances.map { .same($0) }),
      (entry.judgesTheDay
        ? Sentence(zh: "据以判定", en: "judges") : Sentence(zh: "不据以判定", en: "does not judge"))
        .with(force),
      entry.concerns?.word(yes: .yes, no: .no) ?? .yes,
      entry.confidence.label,
    ]
  }

  private func interval(_ days: DayInterval) -> Sentence {
    let from = days.from?.description ?? ""
    let to = days.to?.description ?? ""
    return .same("\(from)…\(to)")
  }

  private func writeBasis(of item: ChecklistItem, to page: inout Page) {
    page.heading(Sentence(zh: "依据", en: "Basis"))
    page.facts([
      Line(Sentence(zh: "依据", en: "Basis"), titles.basis(of: item)),
      Line(Sentence(zh: "义务", en: "Duty"), titles.citations(item.norm)),
      Line(Sentence(zh: "责令权", en: "Power to order"), titles.citations(item.power)),
      Line(Sentence(zh: "责任", en: "Liability"), titles.citations(item.liability)),
      Line(Sentence(zh: "把握", en: "Confidence"), item.confidence.detailedLabel),
    ])
  }

  /// What local layers changed, with the former values and the places that say so.
  private func writeLocalChanges(of item: ChecklistItem, to page: inout Page) {
    let changes = explanation.pack.localChanges(toItem: item.id)
    guard !changes.isEmpty else { return }
    page.heading(Sentence(zh: "地方规定", en: "Local rules"))
    page.list(changes.map { titles.change($0).with(.same($0.location.description)) })
  }

  private func lines(of element: Element, _ set: CriteriaSet) -> [Line] {
    [
      Line(Sentence(zh: "种类", en: "Kind"), element.kind.label),
      Line(
        Sentence(zh: "适用日期", en: "In force"),
        interval(set.inForce).with(
          set.inForce.contains(explanation.day)
            ? Sentence(zh: "这一天据以判定", en: "judges the day")
            : Sentence(zh: "这一天不据以判定", en: "does not judge the day")
        )
      ),
      Line(Sentence(zh: "认定机关", en: "Decided by"), set.decidedBy),
      Line(Sentence(zh: "把握", en: "Confidence"), element.confidence.detailedLabel),
      Line(
        Sentence(zh: "装了但失效时并引", en: "Also when fitted but failed"),
        element.fittedButFailedClause.map { .same($0) }
      ),
    ].compactMap { $0 }
  }

  private var known: KnownFacts {
    explanation.site?.known ?? KnownFacts([:]).deriving(explanation.pack.facts)
  }

  /// How the derived facts came about that the rule names.
  private func writeDerivations(to page: inout Page) {
    var keys = [explanation.condition, explanation.met].compactMap(\.self).flatMap(\.parts)
      .flatMap(\.facts)
    switch explanation.subject {
    case .item(let item):
      keys += [item.measure?.atLeastFact, item.measure?.atMostFact].compactMap(\.self)
      keys += item.figures
    case .fact(let fact): keys = [fact.key]
    case .element: break
    }
    DerivationEntries(titles: titles, known: known).write(keys, to: &page)
  }

  private func writeFact(_ fact: FactDefinition, to page: inout Page) {
    page.facts(
      [
        Line(Sentence(zh: "值", en: "Value"), evidence(fact.key)),
        fact.derivation == nil ? Line(Sentence(zh: "怎么问", en: "Question"), fact.ask) : nil,
        Line(Sentence(zh: "谁知道", en: "Known by"), fact.knownBy),
      ].compactMap { $0 }
    )
    let earlier = (explanation.site?.earlier ?? []).filter { $0.key == fact.key }
    if !earlier.isEmpty {
      page.heading(Sentence(zh: "以前的值", en: "Earlier values"))
      page.list(
        earlier.map { fact.words(for: $0.value).with(.clauses([.same($0.source), $0.asOf.words])) }
      )
    }
    page.heading(Sentence(zh: "哪些条件用到它", en: "Conditions that name it"))
    page.table(
      [
        Sentence(zh: "规则", en: "Rule"), Sentence(zh: "条件的结果", en: "Comes to"),
        Sentence(zh: "出处", en: "Stands in"),
      ],
      rows: explanation.uses.map { use in
        [
          use.item.map { .same($0) }
            ?? use.element.flatMap { titles.criterion($0.criteria, $0.clause) } ?? .dash,
          use.answer.word(yes: .yes, no: .no),
          .same("\(use.location.file):\(use.location.line)"),
        ]
      }
    )
  }

  private func writeLines(to page: inout Page) {
    page.heading(Sentence(zh: "规则文件原文", en: "As written"))
    page.facts(
      explanation.lines.map {
        Line(.same("\($0.location.file):\($0.location.line)"), .same($0.text))
      }
    )
  }
}

extension Judgement {
  fileprivate func word(yes: Sentence, no: Sentence) -> Sentence {
    switch self {
    case .yes: yes
    case .no: no
    case .unknown: Sentence(zh: "还不能判断", en: "cannot be told yet")
    }
  }
}

extension BilingualText {
  func joined(_ separator: String, _ other: BilingualText) -> BilingualText {
    .joined([self, other], zh: "：", en: separator)
  }
}
