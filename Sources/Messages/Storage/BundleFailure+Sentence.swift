public import Operations
public import SafetyModel

extension BundleFailure {
  /// Which bundle, what is wrong with it and what to do; nothing was written.
  public var sentence: Sentence {
    switch self {
    case .notABundle(let path):
      Sentence(
        zh: "文件夹\(Quote.path(path))里没有可用的数据包（bundle.note 缺失或损坏）。请核对路径，或请对方重新导出。",
        en:
          "The folder \(Quote.path(path)) holds no usable bundle (bundle.note is missing or damaged). Check the path, or have it exported again."
      )
    case .foreignSignature(let path, let keys):
      Sentence(
        zh:
          "数据包\(Quote.path(path))由不认识的密钥签名（\(keys.joined(separator: "、"))），没有读入。先向对方核对公钥（对方运行 bihuan ledger key），再用 --key 写明。",
        en:
          "The bundle \(Quote.path(path)) is signed by a key not known here (\(keys.joined(separator: ", "))) and was not taken in. Ask its maker for the public key (bihuan ledger key there) and give it with --key."
      )
    case .wrongSignature(let path):
      Sentence(
        zh: "数据包\(Quote.path(path))的签名不对，内容被改过，没有读入。请对方重新导出。",
        en:
          "The signature of the bundle \(Quote.path(path)) is wrong: it was changed. Nothing was taken in; have it exported again."
      )
    case .fileAltered(let path):
      Sentence(
        zh: "\(Quote.path(path))与签名时不同（被改动、截断或换掉），整个数据包没有读入。请对方重新导出。",
        en:
          "\(Quote.path(path)) is not what was signed (changed, cut off or replaced); nothing of the bundle was taken in. Have it exported again."
      )
    case .otherLedger(let found, let own):
      Sentence(
        zh: "数据包属于账本 \(found)，这里是 \(own)，没有读入。请核对工作区；新设备请在空的工作区里读入。",
        en:
          "The bundle is of ledger \(found), this is \(own); nothing was taken in. Check the workspace; a new device begins with an empty one."
      )
    case .notTheLedgersEvent(let id):
      Sentence(
        zh: "数据包里的事件 \(id) 不属于这本账，或由更新的程序写成，没有读入。请升级本程序后再试。",
        en:
          "The event \(id) of the bundle is not of this ledger or comes from a newer program; nothing was taken in. Upgrade this program and try again."
      )
    case .deviceForked(let device, let sequence):
      Sentence(
        zh:
          "设备 \(device) 有两个不同的第\(sequence)号事件：工作区曾被整个复制后两边都在用，或历史被改过。没有读入；请保留现状，查明哪一份是原来的。",
        en:
          "Device \(device) has two different events number \(sequence): a workspace was copied and both were used, or history was changed. Nothing was taken in; leave all as it is and find out which is the original."
      )
    case .eventDiffers(let id):
      Sentence(
        zh: "事件 \(id) 在数据包里与这里的内容不同，历史被改过，没有读入。请保留现状，用 bihuan ledger verify --full 核对两边。",
        en:
          "The event \(id) has other content in the bundle than here: history was changed. Nothing was taken in; leave all as it is and run bihuan ledger verify --full on both sides."
      )
    case .notACheckpoint(let path):
      Sentence(
        zh: "\(Quote.path(path))不是检查点。请给上一个数据包里的 checkpoint 文件，或用 --all。",
        en:
          "\(Quote.path(path)) is no checkpoint. Give the file checkpoint of the last bundle, or --all."
      )
    case .otherLog(let path, let size):
      Sentence(
        zh:
          "检查点\(Quote.path(path))（\(size)条）不是本机账本签过的状态。各台设备的次序不同，请给本机上次导出时的 checkpoint，或用 --all。",
        en:
          "The checkpoint \(Quote.path(path)) (\(size) events) is not a state of this workspace's log. Each device has its own order; give the checkpoint of the last bundle made here, or --all."
      )
    case .noConflict(let id, let event):
      Sentence(
        zh:
          "隐患 \(id) 没有\(event.map { "以 \($0) 开头的" } ?? "")未处理的合并冲突。请用 bihuan bundle conflicts 查看。",
        en:
          "The hazard \(id) has no open conflict\(event.map { " beginning with \($0)" } ?? ""). See bihuan bundle conflicts."
      )
    }
  }
}
