public import Operations
public import SafetyModel

extension CosignatureFault {
  /// Why a witness's signature is not kept, and what to do.
  public var sentence: Sentence {
    switch self {
    case .notOurs:
      Sentence(
        zh: "这不是本账的检查点，或者不是本账的密钥签的。请把 ledger cosign 输出的文件原样收存。",
        en:
          "This is no checkpoint of this ledger, or not signed by its key. Keep the file as ledger cosign wrote it."
      )
    case .keyMissing:
      Sentence(
        zh: "不知道见证人的公钥。第一次收存请用 --witness-key 写明，向见证人另行取得。",
        en: "The witness's public key is not known. Give it with --witness-key the first time."
      )
    case .notCosigned:
      Sentence(
        zh: "检查点上没有这位见证人的联署，或者联署与内容不符。请向见证人重新取得。",
        en:
          "The witness has not signed this checkpoint, or not this one. Get it from the witness again."
      )
    case .notContinued(let size):
      Sentence(
        zh: "现在的账本不是见证人联署的\(size)条的延续。请保留现状，运行 bihuan ledger verify --full 查明。",
        en:
          "The ledger does not continue the \(size) events the witness signed. Leave all as it is and run bihuan ledger verify --full."
      )
    case .older(let known):
      Sentence(
        zh: "已收存这位见证人后来的联署（\(known)条），不换回旧的。",
        en: "A later state by this witness (\(known) events) is kept already."
      )
    }
  }
}

extension KeptCosignature {
  /// By whom, up to which event and when.
  public var sentence: Sentence {
    Sentence(
      zh: "见证人\(Quote.plain(witness))联署到第\(size)条（\(time)）。",
      en: "Cosigned up to event \(size) by \(Quote.plain(witness)) (\(time))."
    )
  }
}
