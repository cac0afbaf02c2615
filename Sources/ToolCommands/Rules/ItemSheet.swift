import Messages
import Reporting
import RuleLanguage
import SafetyModel

/// One item of the checklists on one page.
struct ItemSheet {
  private let item: ChecklistItem
  private let pack: RulePack

  init(_ item: ChecklistItem, pack: RulePack) {
    self.item = item
    self.pack = pack
  }

  var document: Document {
    Document(
      title: item.ask.spoken,
      blocks: [
        .facts(question),
        .heading(Sentence(zh: "判断", en: "Judging").spoken, level: 2), .facts(judging),
        .heading(Sentence(zh: "依据", en: "Basis").spoken, level: 2), .facts(basis),
      ] + local
    )
  }

  /// What local layers changed, when the rules of a place are looked at.
  private var local: [Document.Block] {
    let changes = pack.localChanges(toItem: item.id)
    guard !changes.isEmpty else { return [] }
    let rows = changes.map { change in
      let words = change.sentence { pack.instrument($0)?.title }.spoken
      return words.remarked(change.location.description)
    }
    return [
      .heading(Sentence(zh: "地方规定", en: "Local rules").spoken, level: 2), .list(rows),
    ]
  }

  private var question: [Document.Fact] {
    var facts = [
      fact("编号", "Id", item.id),
      fact("出处", "Stands in", item.location.description),
      fact("列入", "Used by", lists),
      fact("站点", "Station", item.station.label.spoken),
      fact("看什么", "Look at", item.lookAt.spoken),
    ]
    if let plain = item.plain {
      facts.append(fact("企业自查的问法", "For the self-check", plain.spoken))
    }
    if let why = item.why { facts.append(fact("为什么", "Why", why.spoken)) }
    facts.append(
      fact(
        "适用条件",
        "Applies when",
        item.condition?.source ?? Sentence(zh: "总是适用", en: "always").spoken
      )
    )
    return facts
  }

  private var judging: [Document.Fact] {
    var facts = [fact("等级", "Grade", item.grade.label.spoken)]
    if let limit = item.measure {
      let bounds = [
        limit.atLeast.map { "≥ \($0)" }, limit.atMost.map { "≤ \($0)" },
        limit.atLeastFact.map { "≥ \($0)" }, limit.atMostFact.map { "≤ \($0)" },
      ]
      let text = bounds.compactMap { $0 }.joined(separator: " ")
      facts.append(fact("测量", "Measure", "\(limit.fact) \(text) \(limit.unit)"))
    }
    if !item.figures.isEmpty {
      facts.append(fact("推算的数", "Figures", item.figures.joined(separator: " ")))
    }
    facts += [
      fact(
        "不符合时的证据",
        "Evidence when nonconforming",
        row(item.evidenceOnNonconforming.map(\.label.spoken))
      ),
      fact("情形", "Circumstances", circumstances),
      fact("事项", "Matter", pack.matter(item.matter)?.label.spoken ?? item.matter),
      fact("整改", "Rectify", item.rectify.text.spoken),
      fact("通常期限", "Usual term", term),
    ]
    return facts
  }

  private var term: String {
    let days = item.rectify.days
    let basis = item.rectify.daysBasis.label
    return Sentence(
      zh: "\(days == 0 ? "当场" : "\(days)天")，\(basis.zh)",
      en: "\(days == 0 ? "on the spot" : "\(days) days"), \(basis.en)"
    ).spoken
  }

  private var basis: [Document.Fact] {
    [
      fact(
        "依据",
        "Basis",
        ItemBasis(of: item) { pack.instrument($0) }.sentence { pack.instrument($0)?.title }.spoken
      ),
      fact("义务", "Duty", row(item.norm.map(words), lines: true)),
      fact("责令权", "Power to order", row(item.power.map(words), lines: true)),
      fact("责任", "Liability", row(item.liability.map(words), lines: true)),
      fact("可信度", "Confidence", item.confidence.detailedLabel.spoken),
    ]
  }

  private var lists: String {
    let owners = pack.checklists.filter { list in list.items.contains { $0.id == item.id } }
    return row(owners.map { $0.title.spoken.remarked($0.id) })
  }

  private var circumstances: String {
    row(
      item.circumstances.map { id in
        pack.circumstance(id).map { $0.label.spoken.remarked(id) } ?? id
      },
      lines: true
    )
  }

  private func words(_ citation: Citation) -> String {
    citation.sentence(in: pack.instrument(citation.instrument)).spoken
  }

  private func row(_ texts: [String], lines: Bool = false) -> String {
    guard !texts.isEmpty else { return Sentence(zh: "无", en: "none").spoken }
    let separator = lines ? Sentence(zh: "；", en: "; ") : Sentence(zh: "、", en: ", ")
    return texts.joined(separator: separator.spoken)
  }

  private func fact(_ zh: String, _ en: String, _ value: String) -> Document.Fact {
    Document.Fact(Sentence(zh: zh, en: en).spoken, value)
  }
}

/// One fact of sites on one page.
struct FactSheet {
  private let definition: FactDefinition

  init(_ definition: FactDefinition) {
    self.definition = definition
  }

  var document: Document {
    var facts = [
      Document.Fact(Sentence(zh: "键", en: "Key").spoken, definition.key),
      Document.Fact(Sentence(zh: "出处", en: "Stands in").spoken, definition.location.description),
      Document.Fact(Sentence(zh: "类型", en: "Type").spoken, definition.type.label.spoken),
      Document.Fact(Sentence(zh: "单位", en: "Unit").spoken, definition.unit ?? "—"),
    ]
    if let derivation = definition.derivation {
      facts.append(
        Document.Fact(
          Sentence(zh: "怎么推算", en: "Follows from").spoken,
          derivation.value.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
      )
      facts.append(
        Document.Fact(
          Sentence(zh: "把握", en: "Confidence").spoken,
          derivation.confidence.detailedLabel.spoken
        )
      )
      if let note = derivation.note {
        facts.append(Document.Fact(Sentence(zh: "说明", en: "Note").spoken, note.spoken))
      }
    } else {
      facts.append(
        Document.Fact(Sentence(zh: "怎么问", en: "Question").spoken, definition.ask.spoken)
      )
    }
    if let known = definition.knownBy {
      facts.append(Document.Fact(Sentence(zh: "谁知道", en: "Known by").spoken, known.spoken))
    }
    var blocks: [Document.Block] = [.facts(facts)]
    if !definition.choices.isEmpty {
      blocks.append(.heading(Sentence(zh: "选项", en: "Choices").spoken, level: 2))
      blocks.append(.facts(definition.choices.map { Document.Fact($0.value, $0.label.spoken) }))
    }
    return Document(title: definition.label.spoken, blocks: blocks)
  }
}
