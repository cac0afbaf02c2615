public import SafetyModel
public import Workflow

extension CaseSummary {
  /// Where the case stands, and what that means for a member.
  public var standing: Sentence {
    guard isMajor else { return kind.label }
    return Sentence(
      zh: "\(kind.label.zh)，本条按重大隐患办理",
      en: "\(kind.label.en); handled as major"
    )
  }
}
