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
        zh: "本年度本机关对该单位的行政检查：连本次共\(count)次\(VisitWarning.row(kinds).zh)。",
        en:
          "Administrative inspections of this unit by this body this year, this one included: \(count)\(VisitWarning.row(kinds).en)."
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
          "注意：\(hazards.map(\.text).joined(separator: "、"))已经责令或者是重大隐患，复查要由两名执法人员按行政检查办理（--nature administrative_inspection）；这样开始的检查，复查结果不能登记。",
        en:
          "Note: \(hazards.map(\.text).joined(separator: ", ")) is ordered or major and is re-inspected in an administrative inspection by two officers (--nature administrative_inspection); a result of this visit will not be recorded."
      )
    case .capExceeded(let count, let cap):
      Sentence(
        zh:
          "注意：已超过年度频次上限（上限\(cap.perYear)次，本次为第\(count)次；依据\(cap.citation.sentence(title: title).zh)）。有豁免理由的，用 bihuan inspection admin … --cap-exemption 写明。",
        en:
          "Note: this exceeds the yearly cap (\(cap.perYear); this is number \(count); source: \(cap.citation.sentence(title: title).en)). If it is exempt, say why with bihuan inspection admin … --cap-exemption."
      )
    case .targetedPatrolByOfficers:
      Sentence(
        zh: "注意：执法人员对特定单位的检查，叫巡查也可能属于行政检查。需要作出责令的，请按行政检查办理（--nature administrative_inspection）。",
        en:
          "Note: officers inspecting one named unit may be an administrative inspection whatever it is called. If an order may follow, start it with --nature administrative_inspection."
      )
    case .approvalToBeMadeUp:
      Sentence(
        zh:
          "紧急检查：批准须事后补办，办妥后用 bihuan inspection admin … --approved-by … --approved-on … --reason … 补录。",
        en:
          "Urgent: the approval must be made up; record it with bihuan inspection admin … --approved-by … --approved-on … --reason …."
      )
    case .noOfficialCode:
      Sentence(
        zh: "没有上级系统的检查码或编号。有的话用 bihuan inspection admin … --official-code 补录。",
        en:
          "No code of the official system is recorded. If there is one, add it with bihuan inspection admin … --official-code."
      )
    case .cardsNotShown:
      Sentence(
        zh: "没有记录出示执法证件。出示后用 bihuan inspection admin … --cards-shown 补录。",
        en:
          "It is not recorded that cards were shown. Add it with bihuan inspection admin … --cards-shown."
      )
    }
  }

  private static func row(_ kinds: [AdministrativeRecord.Kind: Int]) -> Sentence {
    let parts = AdministrativeRecord.Kind.allCases.compactMap { kind in
      kinds[kind].map { (kind.label, $0) }
    }
    guard !parts.isEmpty else { return Sentence(zh: "", en: "") }
    return Sentence(
      zh: "（" + parts.map { "\($0.0.zh)\($0.1)次" }.joined(separator: "，") + "）",
      en: " (" + parts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ") + ")"
    )
  }
}
