import SafetyModel

/// The ways out of a major verdict and into one.
extension Trace {
  /// How many sets a line names.
  private static let named = 6

  /// What would have to be put right before the verdict could no longer be major.
  func wayOut(_ record: DeterminationRecord) -> [BilingualText] {
    let routed = Set(sets.flatMap(\.elements).filter { $0.route != nil }.map(\.id))
    let direct = record.elements.filter {
      $0.kind == .direct && $0.status == .met && !$0.confidence.isAdviceOnly
        && !routed.contains($0.element)
    }.map(\.element)
    let reached = record.branches.filter {
      $0.applies != .notMet && $0.isReached && !$0.confidence.isAdviceOnly
    }
    let fewest = record.minimalCorrections.flatMap { $0.count > 0 ? $0 : nil }
    // Where the kind of place is not known, ending one rule may be enough: only the sets tell.
    let isCertain = reached.allSatisfy { $0.applies == .met }
    guard isCertain || fewest == nil else {
      return fewest.map { [ways($0, leavesOpen: true)] } ?? []
    }
    var zh = direct.isEmpty ? [] : ["\(direct.joined(separator: "、"))全部消除"]
    var en = direct.isEmpty ? [] : ["all of \(direct.joined(separator: ", ")) to be ended"]
    for branch in reached {
      let surplus = max(branch.met.count - branch.required + 1, 1)
      zh.append("计数规则\(branch.branch)至少消除\(surplus)项")
      en.append("at least \(surplus) under counting rule \(branch.branch)")
    }
    let summary = BilingualText(
      zh: "不再构成的条件：\(zh.joined(separator: "，并且"))。",
      en: "No longer so when: \(en.joined(separator: ", and "))."
    )
    // Without a count the summary names the only set there is.
    guard let fewest, !reached.isEmpty else { return [summary] }
    return [summary, ways(fewest, leavesOpen: leavesOpen(record))]
  }

  /// Whether something unknown could make it major again after a correction.
  private func leavesOpen(_ record: DeterminationRecord) -> Bool {
    record.elements.contains { $0.kind == .direct && $0.status == .undetermined }
      || record.branches.contains { $0.applies != .notMet && !$0.possible.isEmpty }
  }

  private func ways(_ corrections: ClauseSets, leavesOpen: Bool) -> BilingualText {
    let ways = ways(corrections)
    let one = corrections.count == 1
    return BilingualText(
      zh:
        "最少消除\(corrections.size)项即不再构成，\(one ? "只有一种" : "共\(corrections.count)种")：\(ways.zh)\(leavesOpen ? "；未查明的仍须查清" : "")。",
      en:
        "Fewest corrections that end it: \(corrections.size), \(one ? "one way" : "\(corrections.count) ways"): \(ways.en)\(leavesOpen ? "; what is unknown remains to be checked" : "")."
    )
  }

  /// Which unknown clauses would make the verdict major if they were confirmed.
  ///
  /// That an open direct element would do it alone stands in the line of the open ones already.
  func wayIn(_ record: DeterminationRecord) -> [BilingualText] {
    let direct = Set(record.elements.filter { $0.kind == .direct }.map(\.element))
    guard let needed = record.needed, needed.count > 0,
      !needed.sets.allSatisfy({ $0.count == 1 && direct.isSuperset(of: $0) })
    else { return [] }
    return [wayIn(needed)]
  }

  private func wayIn(_ needed: ClauseSets) -> BilingualText {
    let ways = ways(needed)
    let one = needed.count == 1
    return BilingualText(
      zh:
        "未查明的再确认\(needed.size)项即构成重大，\(one ? "只有一种" : "共\(needed.count)种")：\(ways.zh)。",
      en:
        "Major once \(needed.size) more of the unknown clauses \(needed.size == 1 ? "is" : "are") confirmed, \(one ? "one way" : "\(needed.count) ways"): \(ways.en)."
    )
  }

  /// The first few sets, and how many there are besides.
  private func ways(_ sets: ClauseSets) -> BilingualText {
    let listed = sets.sets.prefix(Trace.named)
    let left = sets.count - listed.count
    let zh = listed.map { $0.joined(separator: "、") }.joined(separator: "；")
    let en = listed.map { $0.joined(separator: ", ") }.joined(separator: "; ")
    guard left > 0 else { return BilingualText(zh: zh, en: en) }
    return BilingualText(zh: "\(zh)；另\(left)种未列", en: "\(en); \(left) more not listed")
  }

  var tooLarge: BilingualText {
    BilingualText(
      zh: "条款之间的组合过多，未逐一推算；不能确定的按尚不能判定处理。",
      en:
        "Too many combinations of clauses to work out one by one; what is not certain is left undetermined."
    )
  }

  /// What stands but was not counted, a line for each reason that no other line tells.
  func uncounted(_ findings: [UncountedFinding]) -> [BilingualText] {
    var groups: [(reason: UncountedFinding.Reason, by: String?, names: [String])] = []
    for finding in findings {
      if let last = groups.firstIndex(where: { $0.reason == finding.reason && $0.by == finding.by })
      {
        groups[last].names.append(finding.name)
      } else {
        groups.append((finding.reason, finding.by, [finding.name]))
      }
    }
    return groups.compactMap { group in
      switch group.reason {
      case .adviceOnly, .excluded: nil
      case .correctedAtOnce:
        BilingualText(
          zh: "未计入\(group.names.joined(separator: "、"))：当场改正，不是“不能立即改正”的隐患。",
          en: "Not counted, \(group.names.joined(separator: ", ")): corrected at once."
        )
      case .countedAsDirect:
        BilingualText(
          zh: "未计入\(group.names.joined(separator: "、"))：同一情况已作为直接要素\(group.by ?? "")，不重复计数。",
          en:
            "Not counted, \(group.names.joined(separator: ", ")): the same thing is counted as the direct element \(group.by ?? "")."
        )
      case .otherPlace:
        BilingualText(
          zh: "未计入\(group.names.joined(separator: "、"))：只适用于其他性质的场所。",
          en:
            "Not counted, \(group.names.joined(separator: ", ")): it concerns other kinds of place."
        )
      case .referred: referred(group.names, to: group.by)
      }
    }
  }

  private func referred(_ names: [String], to regime: String?) -> BilingualText {
    let clause = set.routes.first { $0.regime.rawValue == regime }?.clause
    let list = words.list(names)
    let zhGround = clause.map { "按第\($0)条" } ?? ""
    let enGround = clause.map { " under \($0)" } ?? ""
    let isFire = regime == Regime.fire.rawValue
    return BilingualText(
      zh: "\(zhGround)转由\(isFire ? "消防的判定标准" : "其他领域的判定标准")判定，本标准不判：\(list.zh)。",
      en:
        "Referred\(enGround) to the criteria of \(isFire ? "fire" : "other fields"), not judged here: \(list.en)."
    )
  }
}
