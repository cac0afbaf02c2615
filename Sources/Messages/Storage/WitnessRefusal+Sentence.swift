public import Operations
public import SafetyModel
import Workspace

extension WitnessRefusal {
  /// Why the witness does not sign, and what to do.
  public var sentence: Sentence {
    switch self {
    case .unnamed:
      Sentence(
        zh: "见证人还没有密钥。请用 --name 写明见证人的名称（不含空格），第一次会生成密钥。",
        en:
          "The witness has no key yet. Give its name with --name (no spaces); the first use makes the key."
      )
    case .key(let failure): failure.sentence
    case .file(let failure): failure.sentence
    case .logKeyMissing(let origin):
      Sentence(
        zh: "第一次见到账本 \(Quote.value(origin))。请向对方另行取得公钥（ledger key），用 --log-key 写明。",
        en:
          "The ledger \(Quote.value(origin)) is seen for the first time. Get its public key from its owner and give it with --log-key."
      )
    case .logKeyChanged(let origin):
      Sentence(
        zh: "账本 \(Quote.value(origin)) 的公钥与第一次见到的不同，没有签。请向对方查明为什么换了密钥。",
        en:
          "The key given for \(Quote.value(origin)) is not the one it was first seen with; not signed. Ask its owner why."
      )
    case .notSignedByLog(let origin):
      Sentence(
        zh: "这个状态不是账本 \(Quote.value(origin)) 的密钥签的，没有联署。",
        en: "This state is not signed by the key of the ledger \(Quote.value(origin)); not signed."
      )
    case .shorter(let known, let now):
      Sentence(
        zh: "上次联署时有\(known)条，现在只有\(now)条：账本被删去末尾或换回了旧文件，没有签。请保留两份状态并报告。",
        en:
          "It had \(known) events when last signed and has \(now) now: cut off or rolled back; not signed. Keep both states and report it."
      )
    case .otherStart(let known, let proof):
      Sentence(
        zh: "证明从\(proof)条开始，上次联署的是\(known)条。请对方运行 bihuan ledger consistency \(known)。",
        en:
          "The proof begins at \(proof) events, the state signed last has \(known). Let the other side run bihuan ledger consistency \(known)."
      )
    case .forked(let known, let now):
      Sentence(
        zh: "这个状态（\(now)条）不是从上次联署的状态（\(known)条）接着记的：历史被改过，没有签。请保留两份状态并报告。",
        en:
          "This state (\(now) events) does not continue the one signed last (\(known)): the history was changed; not signed. Keep both states and report it."
      )
    }
  }

  /// The exit code: 1 when the ledger is in doubt.
  public var exitCode: Int32 {
    switch self {
    case .notSignedByLog, .shorter, .forked, .logKeyChanged: 1
    case .unnamed, .logKeyMissing, .otherStart: 3
    case .key, .file: 74
    }
  }
}
