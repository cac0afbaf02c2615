public import Operations
public import SafetyModel
public import Workspace

extension KeyFailure {
  /// Which key file, what is wrong with it and what to do.
  public var sentence: Sentence {
    switch self {
    case .file(let failure): failure.sentence
    case .open(let path, let mode):
      Sentence(
        zh:
          "密钥文件\(Quote.path(path))别人也能读写（权限 \(String(mode, radix: 8))），没有使用。请运行 chmod 600 改回只有本人能读。",
        en:
          "The key file \(Quote.path(path)) can be used by others (mode \(String(mode, radix: 8))) and was not used. Run chmod 600 on it."
      )
    case .foreign(let path):
      Sentence(
        zh: "密钥文件\(Quote.path(path))属于另一个账户，没有使用。请用建立工作区的账户运行。",
        en: "The key file \(Quote.path(path)) belongs to another account and was not used."
      )
    case .damaged(let path):
      Sentence(
        zh: "密钥文件\(Quote.path(path))的内容不是这本账的密钥。请从备份中恢复。",
        en:
          "The key file \(Quote.path(path)) holds no key of this ledger. Restore it from a backup."
      )
    }
  }
}

extension OperationWarning {
  /// That the act stands, what is missing and what to do.
  public var sentence: Sentence {
    if case .advice(let advice) = self { return advice.sentence }
    if case .notSignedPersonally(let failure) = self {
      return Sentence(
        zh: "没有本人签名，按自报姓名办理：\(failure.sentence.zh)",
        en: "Not signed by the actor, taken for a typed name: \(failure.sentence.en)"
      )
    }
    let (zh, en): (String, String) =
      switch self {
      case .notSignedPersonally(let failure): (failure.sentence.zh, failure.sentence.en)
      case .notSigned(let failure): (failure.sentence.zh, failure.sentence.en)
      case .notSignable(let size):
        (
          "保存的树与前\(size)条事件对不上。请保留现状，运行 bihuan ledger verify --full 查明。",
          "The kept tree does not follow from the \(size) events. Leave all as it is and run bihuan ledger verify --full."
        )
      case .signatureNotKept(let failure): (failure.sentence.zh, failure.sentence.en)
      case .advice(let advice): (advice.sentence.zh, advice.sentence.en)
      }
    return Sentence(
      zh: "账本没有签名（记录本身已经写入）：\(zh)",
      en: "The ledger was not signed (what was recorded stands): \(en)"
    )
  }
}
