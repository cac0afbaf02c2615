import Messages
public import RuleLanguage
public import SafetyModel

extension Document {
  /// What other rules make of the answers of a visit (重新评估), beside what its own rules made of them.
  ///
  /// - Parameters:
  ///   - reassessment: The comparison.
  ///   - pinned: The rules of the visit.
  ///   - other: The other rules; absent when they are not kept any more.
  ///   - language: The language.
  /// - Returns: A document that says first that the visit stays as it is.
  public static func reassessment(
    _ reassessment: Reassessment,
    pinned: RulePack,
    other: RulePack?,
    in language: Language
  ) -> Document {
    let section = ReassessmentSection(
      reassessment: reassessment,
      before: Titles(rules: pinned),
      after: Titles(rules: other ?? pinned),
      pinned: pinned,
      other: other
    )
    var page = Page(Sentence(zh: "重新评估", en: "Reassessment"), in: language)
    section.write(to: &page)
    return page.finished
  }
}

/// The parts of a reassessment.
private struct ReassessmentSection {
  let reassessment: Reassessment
  let before: Titles
  let after: Titles
  let pinned: RulePack
  let other: RulePack?

  func write(to page: inout Page) {
    page.facts(
      [
        Line(
          Sentence(zh: "规则", en: "Rules"),
          Sentence(
            zh:
              "检查所用 SHA-256 \(pinned.contentHash.prefix(12))…，这次用 SHA-256 \(reassessment.record.pack.prefix(12))…",
            en:
              "of the visit SHA-256 \(pinned.contentHash.prefix(12))…, now SHA-256 \(reassessment.record.pack.prefix(12))…"
          )
        ),
        Line(Sentence(zh: "目的", en: "Purpose"), reassessment.record.reason.map { .same($0) }),
      ].compactMap { $0 }
    )
    writeSets(to: &page)
    writeElements(to: &page)
    writeFindings(to: &page)
    writeItems(to: &page)
    page.note(
      Sentence(
        zh: "重新评估只供比较：本次检查的结论、登记的隐患和所用规则都不改变。",
        en: "For comparison only: the visit's outcome, its hazards and its rules stay as they are."
      )
    )
  }

  private func writeSets(to page: inout Page) {
    page.table(
      [
        Sentence(zh: "判定标准", en: "Criteria"), Sentence(zh: "检查时", en: "At the visit"),
        Sentence(zh: "按另一版规则", en: "Under the other rules"),
      ],
      rows: reassessment.sets.map { set in
        let title = after.criteria(set.criteria)
        return [
          title.zh == set.criteria ? before.criteria(set.criteria) : title,
          set.before?.words ?? .notJudged, set.after?.words ?? .notJudged,
        ]
      }
    )
  }

  private func writeElements(to page: inout Page) {
    let changes = reassessment.elements
    page.heading(
      Sentence(zh: "不同的要素（\(changes.count)个）", en: "Elements that differ (\(changes.count))"),
      level: 3
    )
    page.list(
      changes.map { change in
        let name =
          (change.after == nil ? before : after).criterion(change.criteria, change.element)
          ?? .same(change.element)
        let (old, new) = (change.before?.label ?? .absent, change.after?.label ?? .absent)
        return Sentence(
          zh: "\(name.zh)：\(old.zh) → \(new.zh)",
          en: "\(name.en): \(old.en) → \(new.en)"
        )
      }
    )
  }

  private func writeFindings(to page: inout Page) {
    let findings = reassessment.record.findings
    page.heading(
      Sentence(zh: "发现的问题（\(findings.count)项）", en: "Findings (\(findings.count))"),
      level: 3
    )
    page.table(
      [
        Sentence(zh: "情形", en: "Circumstance"), Sentence(zh: "检查时的规则", en: "Rules of the visit"),
        Sentence(zh: "另一版规则", en: "Other rules"), Sentence(zh: "依据", en: "By"),
      ],
      rows: findings.map { finding in
        [
          before.circumstance(finding.circumstance).with(finding.location.map { .same($0) }),
          finding.before.label, finding.after?.label ?? .unknownThere,
          after.criterion(finding.criteria, finding.element) ?? .dash,
        ]
      }
    )
  }

  private func writeItems(to page: inout Page) {
    let items = reassessment.record.items
    page.heading(
      Sentence(zh: "不同的检查项（\(items.count)个）", en: "Items that differ (\(items.count))"),
      level: 3
    )
    page.list(items.map(words))
  }

  private func words(_ change: ReassessedItem) -> Sentence {
    let lists = change.after == nil ? pinned.checklists : (other ?? pinned).checklists
    let ask = lists.lazy.flatMap(\.items).first { $0.id == change.item }?.ask
    let name = (ask ?? .same(change.item)).with(ask == nil ? nil : .same(change.item))
    return Sentence(
      zh: "\(name.zh)：\(difference(change).zh)",
      en: "\(name.en): \(difference(change).en)"
    )
  }

  private func difference(_ change: ReassessedItem) -> Sentence {
    let reworded = change.reworded ? Sentence(zh: "问法不同", en: "worded differently") : nil
    guard change.before != change.after else { return reworded ?? .dash }
    let standing: Sentence
    switch (change.before, change.after) {
    case (_, nil):
      standing =
        change.answered
        ? Sentence(zh: "另一版没有这一项，答案不再有题可对", en: "gone; its answer has no question any more")
        : Sentence(zh: "另一版没有这一项", en: "gone")
    case (nil, .doesNotApply):
      standing = Sentence(zh: "新增，不适用", en: "new, does not apply")
    case (nil, .applies), (nil, .undecided):
      standing =
        change.answered
        ? Sentence(zh: "新增，检查时已另行回答", en: "new, answered at the visit")
        : Sentence(zh: "新增，没有检查过", en: "new, not checked")
    case (let old?, let new?):
      let gap = change.answered || new == .doesNotApply
      standing = Sentence(
        zh: "\(old.label.zh) → \(new.label.zh)\(gap ? "" : "，没有检查过")",
        en: "\(old.label.en) → \(new.label.en)\(gap ? "" : ", not checked")"
      )
    }
    return .clauses([standing, reworded])
  }
}

extension DeterminationRecord {
  /// The verdict, or the grade where the criteria must be confirmed.
  fileprivate var words: Sentence {
    verdict == .major && grade != .major ? grade.label : verdict.label
  }
}

extension ItemStanding {
  /// The word for people.
  fileprivate var label: Sentence {
    switch self {
    case .applies: Sentence(zh: "适用", en: "applies")
    case .doesNotApply: Sentence(zh: "不适用", en: "does not apply")
    case .undecided: Sentence(zh: "缺少资料，不能判断是否适用", en: "facts are missing to tell")
    }
  }
}

extension BilingualText {
  fileprivate static var notJudged: BilingualText { Sentence(zh: "当天没有据以判定", en: "did not judge") }
  fileprivate static var absent: BilingualText { Sentence(zh: "没有这个要素", en: "no such element") }
  fileprivate static var unknownThere: BilingualText {
    Sentence(zh: "没有这个情形", en: "no such circumstance")
  }
}
