public import SafetyModel

extension CriteriaJudge {
  /// The grade the rules propose for a hazard that asserts a circumstance.
  ///
  /// A direct element makes the hazard itself major; an undecided one makes it suspected. A
  /// comprehensive element leaves the hazard general and shows "element n of k": what the count
  /// makes major is the case of the site. The gravest proposal leads; the reasons of the others
  /// and their count stand beside it.
  ///
  /// - Parameters:
  ///   - circumstance: What the hazard asserts.
  ///   - records: What the sets in force say.
  /// - Returns: The gravest proposal, with its reasons.
  public func verdict(
    on circumstance: String,
    records: [DeterminationRecord]
  ) -> HazardVerdict {
    let found: [HazardVerdict] = records.flatMap { proposals(for: circumstance, in: $0) }
      .sorted { $1.weight.lexicographicallyPrecedes($0.weight) }
    guard var first = found.first else {
      return HazardVerdict(
        grade: .general,
        verdict: .notMajor,
        reasons: [
          BilingualText(
            zh: "现行判定标准中没有要素因此情形成立。",
            en: "No element in force is met through this circumstance."
          )
        ]
      )
    }
    let counted = found.first { $0.counted != nil }
    first.counted = counted?.counted
    first.required = counted?.required
    for other in found.dropFirst() where !first.reasons.contains(other.reasons) {
      first.reasons += other.reasons
    }
    return first
  }

  private func proposals(
    for circumstance: String,
    in record: DeterminationRecord
  ) -> [HazardVerdict] {
    guard let set = criteria[record.criteria] else { return [] }
    let counted = record.countedLike.flatMap { criteria[$0] }
    let proposal = HazardProposal(
      set: set,
      counted: counted,
      record: record,
      words: words,
      missingPlaceFacts: Counting.missingFacts(
        Counting.places(of: counted ?? set, under: conditions(for: set))
      )
    )
    return record.elements.compactMap { finding in
      guard finding.status == .met || finding.status == .undetermined,
        finding.circumstances.contains(circumstance)
      else { return nil }
      return proposal.verdict(
        on: finding,
        helps: helps(circumstance, to: finding, of: proposal.sets, under: set)
      )
    }
  }

  /// Whether the circumstance is one the element rests on; for a family any member is.
  private func helps(
    _ circumstance: String,
    to finding: ElementFinding,
    of sets: [CriteriaSet],
    under set: CriteriaSet
  ) -> Judgement {
    let element = sets.lazy.flatMap(\.elements).first { $0.id == finding.element }
    guard finding.status == .met, let element else {
      return finding.status == .met ? .yes : .unknown(finding.missing)
    }
    return conditions(for: set).contribution(of: circumstance, to: element.metWhen)
  }
}

extension HazardVerdict {
  /// Orders proposals by gravity: grade first, then a decided verdict, then a nearer count.
  fileprivate var weight: [Int] {
    let decided =
      switch verdict {
      case .major: 2
      case .undetermined: 1
      case .notMajor: 0
      }
    let grave =
      switch grade {
      case .general: 0
      case .suspectedMajor: 1
      case .major: 2
      }
    return [grave, decided, (counted ?? 0) - (required ?? 100)]
  }
}
