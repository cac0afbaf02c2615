import SafetyModel

/// The reasons behind a determination, a sentence a line, in both languages.
struct Trace {
  let set: CriteriaSet
  let counted: CriteriaSet?
  let words: Words
  let missingPlaceFacts: [String]
  let isExact: Bool

  var sets: [CriteriaSet] { [set] + (counted.map { [$0] } ?? []) }

  /// The lines of a finished record.
  func lines(of record: DeterminationRecord) -> [BilingualText] {
    var lines = [headline(record)]
    if set.status == .textNotVerified { lines.append(unverifiedNote) }
    lines += record.elements.filter { $0.status == .met }.map(met)
    lines += record.branches.filter { $0.applies != .notMet }.map(branch)
    if record.branches.contains(where: { $0.applies == .undetermined }) {
      lines.append(unknownPlace)
    }
    let direct = record.elements.filter { $0.kind == .direct }
    lines += direct.compactMap(openOrNear)
    lines += unseen(direct.filter { $0.status == .undetermined && $0.circumstances.isEmpty })
    lines += uncounted(record.notCounted ?? [])
    lines += record.excludedBy.map(excluded)
    lines += record.exclusionsToConsider.map(toConsider)
    if record.verdict == .major { lines += wayOut(record) }
    lines += wayIn(record)
    if !isExact { lines.append(tooLarge) }
    return lines
  }

  private func headline(_ record: DeterminationRecord) -> BilingualText {
    let word: BilingualText =
      switch (record.verdict, record.grade) {
      case (.major, .major): BilingualText(zh: "构成重大", en: "major")
      case (.major, _):
        BilingualText(
          zh: "疑似重大，待\(set.decidedBy.zh)确认",
          en: "suspected major, to be confirmed by the \(Words.inSentence(set.decidedBy.en))"
        )
      case (.notMajor, _) where counted != nil:
        BilingualText(zh: "未达到候选条件", en: "below the candidate conditions")
      case (.notMajor, _): BilingualText(zh: "不构成重大", en: "not major")
      case (.undetermined, _):
        BilingualText(zh: "尚不能判定，已查明的部分未达到", en: "undetermined, what is known does not reach it")
      }
    return BilingualText(zh: "\(set.title.zh)：\(word.zh)。", en: "\(set.title.en): \(word.en).")
  }

  private var unverifiedNote: BilingualText {
    guard let counted else {
      return BilingualText(
        zh: "现行标准文本未经核对，未据以判定，由\(set.decidedBy.zh)按标准原文判定。",
        en:
          "The text in force is not verified and nothing was judged by it; the \(Words.inSentence(set.decidedBy.en)) judges by the standard's text."
      )
    }
    let edition = counted.inForce.from.map { String($0.year) }
    return BilingualText(
      zh:
        "现行标准文本未经核对，按要素类别和《\(counted.title.zh)》\(edition.map { "（\($0)年起施行）" } ?? "")的计数方法列为候选，由\(set.decidedBy.zh)按标准原文判定。",
      en:
        "The text in force is not verified; candidates follow families and the counting of the \(counted.title.en)\(edition.map { " (in force from \($0))" } ?? ""); the \(Words.inSentence(set.decidedBy.en)) judges by the standard's text."
    )
  }

  private func met(_ finding: ElementFinding) -> BilingualText {
    let clause = Words.clause(finding.element, in: sets)
    let names = words.list(finding.circumstances)
    let mark = Words.mark(finding.confidence)
    var zh = "\(clause.zh)成立\(names.zh.isEmpty ? "" : "：")\(names.zh)（\(mark.zh)）"
    var en = "\(clause.en) is met\(names.en.isEmpty ? "" : ": ")\(names.en) (\(mark.en))"
    if let failed = finding.fittedButFailedClause {
      zh += "；设施已装但失效，并引第\(failed)条"
      en += "; fitted but failed, see also \(failed)"
    }
    if !finding.standingHazards.isEmpty {
      let hazards = finding.standingHazards.map(\.text)
      zh += "；含此前未销号的隐患\(hazards.joined(separator: "、"))"
      en += "; counting open hazards \(hazards.joined(separator: ", "))"
    }
    return BilingualText(zh: zh + "。", en: en + ".")
  }

  private func branch(_ branch: BranchFinding) -> BilingualText {
    let isKnown = branch.applies == .met
    let mark = Words.mark(branch.confidence)
    let zhMet = branch.met.isEmpty ? "" : "（\(branch.met.joined(separator: "、"))）"
    let enMet = branch.met.isEmpty ? "" : " (\(branch.met.joined(separator: ", ")))"
    return BilingualText(
      zh:
        "计数规则\(branch.branch)\(isKnown ? "" : "（场所性质未明）")：已成立\(branch.met.count)项\(zhMet)，需\(branch.required)项，另有\(branch.possible.count)项未查明（\(mark.zh)）。",
      en:
        "Counting rule \(branch.branch)\(isKnown ? "" : " (kind of place unknown)"): \(branch.met.count) met\(enMet), \(branch.required) needed, \(branch.possible.count) more not known (\(mark.en))."
    )
  }

  private var unknownPlace: BilingualText {
    let names = words.list(missingPlaceFacts)
    return BilingualText(
      zh: "场所性质未明，缺：\(names.zh)。",
      en: "The kind of place is unknown, missing: \(names.en)."
    )
  }

  /// Names direct elements that something asserted leaves open, and nearly met ones; comprehensive ones stand in the counts.
  private func openOrNear(_ finding: ElementFinding) -> BilingualText? {
    let clause = Words.clause(finding.element, in: sets)
    let asserted = words.list(finding.circumstances)
    switch finding.status {
    case .undetermined where !finding.circumstances.isEmpty:
      let missing = words.list(finding.missing)
      return BilingualText(
        zh: "\(clause.zh)未能判定：有“\(asserted.zh)”，缺：\(missing.zh)。",
        en: "\(clause.en) is undecided: \(asserted.en) was found, missing: \(missing.en)."
      )
    case .notMet where !finding.circumstances.isEmpty:
      return BilingualText(
        zh: "\(clause.zh)未成立：有“\(asserted.zh)”，但其余条件不具备。",
        en: "\(clause.en) is not met: \(asserted.en) was found, the rest of the clause was not."
      )
    case .met, .notMet, .undetermined, .notApplicable: return nil
    }
  }

  /// Direct elements that nothing asserted, but nothing ruled out either, in one line with what is missing.
  private func unseen(_ findings: [ElementFinding]) -> [BilingualText] {
    guard !findings.isEmpty else { return [] }
    let ids = findings.map(\.element)
    let missing = Set(findings.flatMap(\.missing)).sorted()
    let facts = words.list(missing.filter { $0.hasPrefix("site.") })
    let unasked = words.list(missing.filter { !$0.hasPrefix("site.") })
    var zh = "另有\(ids.count)个直接要素未查明：\(ids.joined(separator: "、"))"
    var en = "\(ids.count) more direct elements are not known: \(ids.joined(separator: ", "))"
    if !facts.zh.isEmpty {
      zh += "。缺属性：\(facts.zh)"
      en += ". Facts missing: \(facts.en)"
    }
    if !unasked.zh.isEmpty {
      zh += "。没有查到：\(unasked.zh)"
      en += ". Not looked at: \(unasked.en)"
    }
    return [BilingualText(zh: zh + "。", en: en + ".")]
  }

  private func title(ofExclusion id: String) -> BilingualText {
    sets.lazy.flatMap(\.exclusions).first { $0.id == id }?.title ?? BilingualText(zh: "", en: "")
  }

  private func excluded(_ id: String) -> BilingualText {
    let title = title(ofExclusion: id)
    return BilingualText(
      zh: "排除情形\(id)成立，不作重大判定：\(title.zh)。",
      en: "Exclusion \(id) holds, not judged major: \(title.en)."
    )
  }

  private func toConsider(_ id: String) -> BilingualText {
    let title = title(ofExclusion: id)
    return counted == nil
      ? BilingualText(
        zh: "确认时须考虑排除情形\(id)：\(title.zh)。",
        en: "To consider on confirmation, exclusion \(id): \(title.en)."
      )
      : BilingualText(
        zh: "确认时须考虑旧版排除情形\(id)（新版是否保留未核）：\(title.zh)。",
        en:
          "To consider on confirmation, exclusion \(id) of the earlier edition (not known whether it was kept): \(title.en)."
      )
  }
}
