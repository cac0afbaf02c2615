public import Ledger
public import SafetyModel

extension Assurance {
  /// How the acting person was known, as reports print it.
  public var label: Sentence {
    switch self {
    case .typed: Sentence(zh: "自报姓名（未核验身份）", en: "typed name (identity not verified)")
    case .device: Sentence(zh: "本人专用设备", en: "own device")
    case .personal: Sentence(zh: "本人密钥或登录", en: "own key or login")
    case .paper(let scan):
      scan == nil
        ? Sentence(zh: "纸质签字（未附扫描件）", en: "signed paper (no scan kept)")
        : Sentence(zh: "纸质签字扫描", en: "signed paper, scanned")
    }
  }
}
