public import Operations
public import SafetyModel

extension VisitWarning {
  /// What the inspectors should know, and what to do about it.
  ///
  /// - Parameter title: The titles of the instruments.
  /// - Returns: Whole sentences; nothing is blocked by them.
  public func sentence(title: InstrumentTitle) -> Sentence {
    switch self {
    case .countThisYear(let count, let kinds):
      Sentence(
        zh: "本年度本单位对该对象的行政检查，含本次共\(count)次\(VisitWarning.row(kinds).zh)。",
        en:
          "Administrative inspections of this site by this body this year, this one included: \(count)\(VisitWarning.row(kinds).en)."
      )
    case .reinspectionsThisYear(let count):
      Sentence(
        zh: "另有复查\(count)次（含本次在内）；复查是否计入年度频次上限各地规定不一，没有计入。",
        en:
          "Re-inspections besides: \(count), this one included where it is one; places differ on whether they count against the cap, and they are not counted here."
      )
    case .reinspectionWithoutPower(let hazards):
      Sentence(
        zh:
          "\(hazards.map(\.text).joined(separator: "、"))已经责令或者是重大隐患，复查要由两名执法人员按行政检查办理（--nature administrative_inspection）；这样开始的检查，复查结果不能登记。",
        en:
          "Note: \(hazards.map(\.text).joined(separator: ", ")) is ordered or major and is re-inspected in an administrative inspection by two officers (--nature administrative_inspection); a result of this visit will not be recorded."
      )
    case .capExceeded(let count, let cap):
      Sentence(
        zh:
          "本次是第\(count)次，超过每年\(cap.perYear)次的上限；依据\(cap.citation.sentence(title: title).zh)。请核对是否属于不计入次数的情形，并写明理由。",
        en:
          "This is number \(count), above the cap of \(cap.perYear) a year; source: \(cap.citation.sentence(title: title).en). Check whether it is exempt and give the reason."
      )
    case .targetedPatrolByOfficers:
      Sentence(
        zh: "执法人员对特定企业的巡查，依法属于行政检查，不因叫“巡查”而不同。请补办行政检查手续，或改由非执法人员巡查。",
        en:
          "A patrol of one enterprise by officers is an inspection by law, whatever it is called. Complete the record of an administrative inspection, or let others patrol."
      )
    case .approvalToBeMadeUp:
      Sentence(
        zh: "紧急检查的批准手续还没有补办。请在规定期限内补办并登记。",
        en:
          "The approval of this urgent inspection must be made up. Obtain and record it within the time allowed."
      )
    case .noOfficialCode:
      Sentence(
        zh: "没有登记检查码或官方系统的编号。请补登。",
        en: "No code or number of the official system is recorded. Record it."
      )
    case .cardsNotShown:
      Sentence(
        zh: "没有记录出示执法证件。请先出示证件，再补登。",
        en: "Showing the enforcement cards is not recorded. Show them, then record it."
      )
    }
  }

  private static func row(_ kinds: [AdministrativeRecord.Kind: Int]) -> Sentence {
    let parts = AdministrativeRecord.Kind.allCases.compactMap { kind -> Sentence? in
      guard let count = kinds[kind], count > 0 else { return nil }
      return Sentence(zh: "\(kind.label.zh)\(count)次", en: "\(kind.label.en) \(count)")
    }
    guard !parts.isEmpty else { return Sentence(both: "") }
    let row = Sentence.list(parts)
    return Sentence(zh: "（\(row.zh)）", en: " (\(row.en))")
  }
}
