public import Ledger
public import SafetyModel

extension Envelope {
  /// How the acting person was known, as reports print it: a signed paper may be signed by key too.
  public var assuranceLabel: Sentence {
    guard signature != nil, case .paper = assurance else { return assurance.label }
    return Sentence(
      zh: "\(assurance.label.zh)，\(Assurance.personal.label.zh)",
      en: "\(assurance.label.en), \(Assurance.personal.label.en)"
    )
  }
}

extension Assurance {
  /// How the acting person was known, as reports print it.
  public var label: Sentence {
    switch self {
    case .typed: Sentence(zh: "自报姓名（未核验身份）", en: "typed name (identity not verified)")
    case .device: Sentence(zh: "本人专用设备", en: "own device")
    case .personal: Sentence(zh: "本人签名", en: "signed with own key")
    case .paper(let scan):
      scan == nil
        ? Sentence(zh: "纸质签字（未附扫描件）", en: "signed paper (no scan kept)")
        : Sentence(zh: "纸质签字扫描", en: "signed paper, scanned")
    }
  }
}
