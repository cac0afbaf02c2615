public import Operations
public import SafetyModel

extension StartedInspection {
  /// That the visit has begun, its id and how many items there are.
  public var sentence: Sentence {
    Sentence(
      zh: "已开始检查 \(id)，答案记入这个编号。",
      en: "The inspection \(id) has begun; record the answers under this id."
    )
  }
}

extension FinishedInspection {
  /// What came out of the visit, in one line.
  public var sentence: Sentence {
    let parts = [
      part(hazards.count, zh: "新登记隐患", en: "registered"),
      part(closedOnTheSpot.count, zh: "其中当场整改销号", en: "of these closed on the spot"),
      part(observed.count, zh: "再次发现未销号隐患", en: "open ones seen again"),
      part(cases.count, zh: "新列重大隐患案", en: "major cases opened"),
      part(extendedCases.count, zh: "有新成员的重大隐患案", en: "cases with new members"),
    ].compactMap { $0 }
    guard !parts.isEmpty else {
      return Sentence(
        zh: "检查已结束，没有登记隐患。",
        en: "The inspection is finished; no hazard was registered."
      )
    }
    return Sentence(
      zh: "检查已结束：\(parts.map(\.zh).joined(separator: "，"))。",
      en: "The inspection is finished, hazards: \(parts.map(\.en).joined(separator: ", "))."
    )
  }

  private func part(_ count: Int, zh: String, en: String) -> Sentence? {
    count > 0 ? Sentence(zh: "\(zh)\(count)条", en: "\(count) \(en)") : nil
  }
}

extension SiteImport {
  /// What the import did, or would do.
  public func sentence(rehearsal: Rehearsal) -> Sentence {
    let facts = updated.values.reduce(0, +)
    let changed = updated.values.count { $0 > 0 }
    switch rehearsal {
    case .forReal:
      return Sentence(
        zh: "已登记检查对象\(registered.count)个；已有的\(updated.count)个，其中\(changed)个更新了\(facts)项属性。",
        en:
          "\(English.count(registered.count, "site")) registered; \(updated.count) known, of which \(changed) got \(English.count(facts, "fact"))."
      )
    case .dryRun:
      return Sentence(
        zh:
          "试运行，什么也没有写入：将登记检查对象\(registered.count)个；已有的\(updated.count)个，其中\(changed)个将更新\(facts)项属性。",
        en:
          "Dry run, nothing was written: \(English.count(registered.count, "site")) to register; \(updated.count) known, of which \(changed) would get \(English.count(facts, "fact"))."
      )
    }
  }
}

extension LedgerExchange {
  /// What was written to a folder.
  public func exported(to folder: String) -> Sentence {
    Sentence(
      zh: "已导出到\(Quote.path(folder))：\(row.zh)。",
      en: "Exported to \(Quote.path(folder)): \(row.en)."
    )
  }

  /// What was read from a folder.
  public func imported(from folder: String) -> Sentence {
    Sentence(
      zh: "已从\(Quote.path(folder))导入：\(row.zh)。",
      en: "Imported from \(Quote.path(folder)): \(row.en)."
    )
  }

  private var row: Sentence {
    Sentence(
      zh: "事件\(events)条、个人信息\(personal)项、证据\(evidence)个、规则包\(packs)个",
      en:
        "\(English.count(events, "event")), \(English.count(personal, "personal value")), \(English.count(evidence, "evidence file")), \(English.count(packs, "rule pack"))"
    )
  }
}
