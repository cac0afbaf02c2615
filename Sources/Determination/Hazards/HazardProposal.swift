import SafetyModel

/// What a record proposes for a hazard through one of its elements.
struct HazardProposal {
  let set: CriteriaSet
  let counted: CriteriaSet?
  let record: DeterminationRecord
  let words: Words
  let missingPlaceFacts: [String]

  /// The set in force, and the earlier edition whose elements are counted.
  var sets: [CriteriaSet] { [set] + (counted.map { [$0] } ?? []) }

  /// The proposal of an element that is met or open.
  ///
  /// - Parameters:
  ///   - finding: The element.
  ///   - helps: Whether the element rests on what the hazard asserts.
  /// - Returns: The proposal; nothing for advice and for what does not help.
  func verdict(on finding: ElementFinding, helps: Judgement) -> HazardVerdict? {
    guard !finding.confidence.isAdviceOnly, helps != .no, !isReferred(finding) else { return nil }
    if let exclusion = record.excludedBy.first { return excluded(finding, by: exclusion) }
    switch (finding.kind, helps) {
    case (.direct, .yes): return direct(finding)
    case (.direct, .unknown(let missing)): return undecided(finding, missing: missing)
    case (.comprehensive, .yes): return counted(finding, missing: [])
    case (.comprehensive, .unknown(let missing)): return counted(finding, missing: missing)
    case (_, .no): return nil
    }
  }

  /// Whether the criteria of another regime judge the element.
  private func isReferred(_ finding: ElementFinding) -> Bool {
    sets.lazy.flatMap(\.elements).first { $0.id == finding.element }?.route != nil
  }

  private func name(_ finding: ElementFinding) -> BilingualText {
    let clause = Words.clause(finding.element, in: sets)
    // A clause number belongs to the edition it was read in, never to a text nobody verified.
    guard let counted, counted.elements.contains(where: { $0.id == finding.element }) else {
      return BilingualText(
        zh: "《\(set.title.zh)》\(clause.zh)",
        en: "\(set.title.en), \(clause.en)"
      )
    }
    return BilingualText(
      zh: "《\(set.title.zh)》（条文未核，参照《\(counted.title.zh)》\(clause.zh)）",
      en: "\(set.title.en) (text not verified; compare \(counted.title.en), \(clause.en))"
    )
  }

  private func excluded(_ finding: ElementFinding, by exclusion: String) -> HazardVerdict {
    let name = name(finding)
    return HazardVerdict(
      grade: .general,
      verdict: .notMajor,
      criteria: set.id,
      element: finding.element,
      confidence: finding.confidence,
      reasons: [
        BilingualText(
          zh: "\(name.zh)：排除情形\(exclusion)成立，不作重大判定。",
          en: "\(name.en): exclusion \(exclusion) holds, not judged major."
        )
      ]
    )
  }

  private func direct(_ finding: ElementFinding) -> HazardVerdict {
    let isFirm =
      finding.confidence == .verified && set.status == .complete
      && record.exclusionsToConsider.allSatisfy(isJudgedByPerson)
    let name = name(finding)
    let mark = Words.mark(finding.confidence)
    return HazardVerdict(
      grade: isFirm ? .major : .suspectedMajor,
      verdict: .major,
      criteria: set.id,
      element: finding.element,
      fittedButFailedClause: finding.fittedButFailedClause,
      confidence: finding.confidence,
      reasons: [
        isFirm
          ? BilingualText(zh: "\(name.zh)成立（\(mark.zh)）。", en: "\(name.en) is met (\(mark.en)).")
          : BilingualText(
            zh: "\(name.zh)成立（\(mark.zh)），由\(set.decidedBy.zh)确认。",
            en:
              "\(name.en) is met (\(mark.en)); to be confirmed by the \(Words.inSentence(set.decidedBy.en))."
          )
      ]
    )
  }

  private func isJudgedByPerson(_ exclusion: String) -> Bool {
    sets.lazy.flatMap(\.exclusions).first { $0.id == exclusion }?.condition == nil
  }

  private func undecided(_ finding: ElementFinding, missing: [String]) -> HazardVerdict {
    let name = name(finding)
    let names = words.list(missing)
    return HazardVerdict(
      grade: .suspectedMajor,
      verdict: .undetermined,
      criteria: set.id,
      element: finding.element,
      confidence: finding.confidence,
      missing: missing,
      reasons: [
        BilingualText(
          zh: "\(name.zh)未能判定，缺：\(names.zh)；查明以前按疑似重大处理。",
          en:
            "\(name.en) is undecided, missing: \(names.en); handled as suspected major until known."
        )
      ]
    )
  }

  /// "Element n of k" by the counting rule that is nearest.
  ///
  /// Under a text that nobody verified a reached count makes every one of its findings a candidate.
  private func counted(_ finding: ElementFinding, missing: [String]) -> HazardVerdict? {
    let branches = record.branches.filter {
      $0.applies != .notMet && !$0.confidence.isAdviceOnly
        && ($0.met + $0.possible).contains(finding.element)
    }
    let nearest = branches.min {
      ($0.required - $0.met.count, $0.applies == .met ? 0 : 1, $0.branch)
        < ($1.required - $1.met.count, $1.applies == .met ? 0 : 1, $1.branch)
    }
    guard let nearest else { return nil }
    let isSettled = nearest.applies == .met && missing.isEmpty
    let verdict: Verdict =
      switch (nearest.isReached, nearest.isReachable) {
      case (true, _): isSettled ? .major : .undetermined
      case (false, true): .undetermined
      case (false, false): .notMajor
      }
    let unknown = missing + (nearest.applies == .met ? [] : missingPlaceFacts)
    let isCandidate = nearest.isReached && set.status == .textNotVerified
    return HazardVerdict(
      grade: isCandidate ? .suspectedMajor : .general,
      verdict: verdict,
      criteria: set.id,
      element: finding.element,
      counted: nearest.met.count,
      required: nearest.required,
      confidence: finding.confidence,
      missing: unknown,
      reasons: [countReason(finding, nearest: nearest, missing: unknown)]
    )
  }

  private func countReason(
    _ finding: ElementFinding,
    nearest: BranchFinding,
    missing: [String]
  ) -> BilingualText {
    let name = name(finding)
    let mark = Words.mark(finding.confidence)
    let names = words.list(missing)
    let possible = nearest.possible.count
    return BilingualText(
      zh:
        "\(name.zh)为综合要素（\(mark.zh)）：本场所现有\(nearest.met.count)项成立，判定需\(nearest.required)项\(possible == 0 ? "" : "，另有\(possible)项未查明")\(missing.isEmpty ? "" : "；缺：\(names.zh)")。",
      en:
        "\(name.en) is a comprehensive element (\(mark.en)): \(nearest.met.count) of \(nearest.required) stand at this site\(possible == 0 ? "" : ", \(possible) more not known")\(missing.isEmpty ? "" : "; missing: \(names.en)")."
    )
  }
}
