import Messages
import SafetyModel
import Workflow

/// What to type for listings, stops, seals and resuming.
extension NextStep {
  static func overlay(_ kind: HazardStep) -> Sentence {
    switch kind {
    case .list:
      Sentence(
        zh:
          "--level district --number 文号 --body 发文机关 --supervisor 督办单位 --responsible 姓名 --due 日期 --requirements 要求 --report-every 天数 --by 姓名",
        en:
          "--level district --number NUMBER --body BODY --supervisor UNIT --responsible NAME --due DAY --requirements WORDS --report-every DAYS --by NAME"
      )
    case .publishListing:
      Sentence(
        zh: "--level district --place 地点 --by 姓名",
        en: "--level district --place WHERE --by NAME"
      )
    case .reportListing:
      Sentence(
        zh: "--level district --text 进展 --by 姓名",
        en: "--level district --text WORDS --by NAME"
      )
    case .applyDelisting:
      Sentence(
        zh: "--level district --text 整改情况 --by 姓名",
        en: "--level district --text WORDS --by NAME"
      )
    case .reviewDelisting:
      Sentence(
        zh: "--level district --reviewer 甲 --reviewer 乙 --passed（或 --failed）--assessment 评估情况",
        en:
          "--level district --reviewer NAME --reviewer NAME --passed (or --failed) --assessment WORDS"
      )
    case .delist:
      Sentence(
        zh: "--level district --number 文号 --body 发文机关 --reason 理由 --by 姓名",
        en: "--level district --number NUMBER --body BODY --reason REASON --by NAME"
      )
    case .orderStop:
      Sentence(
        zh:
          "--measure production --scope 范围 --number 文号 --basis 条款 --officer 甲 --officer 乙 --recipient 签收人",
        en:
          "--measure production --scope WHAT --number NUMBER --basis CLAUSE --officer NAME --officer NAME --recipient NAME"
      )
    case .seal:
      Sentence(
        zh: "--sealed 清单 --number 文号 --basis 条款 --officer 甲 --officer 乙 --recipient 签收人",
        en:
          "--sealed WHAT --number NUMBER --basis CLAUSE --officer NAME --officer NAME --recipient NAME"
      )
    case .revokeStop:
      Sentence(
        zh: "--number 文号 --officer 甲 --officer 乙 --reason 理由",
        en: "--number NUMBER --officer NAME --officer NAME --reason REASON"
      )
    case .extendSeal:
      Sentence(
        zh: "--number 文号 --approver 批准人 --reason 理由 --by 姓名",
        en: "--number NUMBER --approver WHO --reason REASON --by NAME"
      )
    case .liftSeal:
      Sentence(
        zh: "--number 文号 --officer 甲 --officer 乙 --reason 理由",
        en: "--number NUMBER --officer NAME --officer NAME --reason REASON"
      )
    case .reportAcceptance:
      Sentence(
        zh: "--member 甲 --member 乙 --items 逐项情况 --passed（或 --failed）--by 姓名",
        en: "--member NAME --member NAME --items WORDS --passed (or --failed) --by NAME"
      )
    case .applyResumption: Sentence(zh: "--text 整改情况 --by 姓名", en: "--text WORDS --by NAME")
    case .decideResumption:
      Sentence(
        zh: "--consent（或 --refuse）--number 文号 --officer 甲 --officer 乙 --facts 看到的情况",
        en: "--consent (or --refuse) --number NUMBER --officer NAME --officer NAME --facts WORDS"
      )
    default: Sentence(zh: "", en: "")
    }
  }
}

extension StopWorkState {
  /// The unit asks first, then the authority decides.
  var nextStep: HazardStep { pendingRequest == nil ? .applyResumption : .decideResumption }
}

extension SupervisionState {
  /// The unit asks, the request is reviewed, the level delists.
  var nextStep: HazardStep {
    if standing.contains(where: { $0.request == nil }) { return .applyDelisting }
    return standing.contains(where: \.waitsForReview) ? .reviewDelisting : .delist
  }

  /// The level whose listing the step is about next; nothing where none waits for it.
  func nextLevel(for step: HazardStep) -> OrganisationLevel? {
    let waiting: SupervisionState.Listing? =
      switch step {
      case .applyDelisting: standing.first { $0.request == nil }
      case .reviewDelisting: standing.first(where: \.waitsForReview)
      case .delist: standing.first { $0.passedReview != nil } ?? standing.first
      case .publishListing: standing.first(where: \.publications.isEmpty) ?? standing.first
      case .reportListing: standing.first { $0.listed.reportEvery != nil } ?? standing.first
      default: nil
      }
    return waiting?.listed.level
  }
}

extension Sentence {
  /// The options with the level meant.
  func at(_ level: OrganisationLevel?) -> Sentence {
    guard let level else { return self }
    let word = "--level \(level.rawValue)"
    return Sentence(
      zh: zh.replacing("--level district", with: word),
      en: en.replacing("--level district", with: word)
    )
  }
}
