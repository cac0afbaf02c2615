public import Ledger
public import Operations
public import SafetyModel

extension LedgerProblem {
  /// Where in the log, and what is wrong there.
  public var sentence: Sentence {
    switch self {
    case .eventAltered(let position):
      Sentence(
        zh: "第\(position)条：内容与旁边的散列不符，被改动过。",
        en: "Event \(position): its content does not fit its hash; it was altered."
      )
    case .notAnEvent(let position):
      Sentence(
        zh: "第\(position)条：不是这本账的事件。",
        en: "Event \(position): no event of this ledger."
      )
    case .positionBroken(let position):
      Sentence(
        zh: "第\(position)条：前面缺了事件，或者同一位置有两条。",
        en: "Event \(position): an event before it is missing, or stands twice."
      )
    case .timeRunsBackwards(let position):
      Sentence(
        zh: "第\(position)条：收录时间早于前一条。",
        en: "Event \(position): accepted before the event in front of it."
      )
    case .baseMissing(let position):
      Sentence(
        zh: "第\(position)条：所依据的事件不在它前面，或者属于别的对象。",
        en: "Event \(position): what it rests on does not stand before it, or is of another thing."
      )
    case .treeDiffers(let size):
      Sentence(
        zh: "保存的树与这\(size)条事件对不上。",
        en: "The kept tree does not follow from these \(size) events."
      )
    case .checkpointDiffers(let size):
      Sentence(
        zh: "前\(size)条事件与签名时不同：签名以后被改动过。",
        en: "The first \(size) events are not those that were signed: they were changed afterwards."
      )
    case .signatureWrong(let size):
      Sentence(
        zh: "\(size)条时的检查点：签名不是这本账的密钥签的。",
        en: "Checkpoint at \(size): the signature is not by this ledger's key."
      )
    case .shorterThanSigned(let size):
      Sentence(
        zh: "签名时有\(size)条事件，现在少了：末尾被删去，或者换回了旧的文件。",
        en:
          "There were \(size) events when it was signed, now there are fewer: cut off or rolled back."
      )
    case .checkpointUnreadable(let size):
      Sentence(
        zh: "\(size)条时的检查点读不出来。",
        en: "Checkpoint at \(size): cannot be read."
      )
    case .outsideStateDiffers(let size):
      Sentence(
        zh: "外部保存的检查点（\(size)条）不属于这本账的历史。",
        en: "The checkpoint kept outside (\(size) events) is not of this ledger's history."
      )
    case .cosignatureWrong(let witness):
      Sentence(
        zh: "见证人\(Quote.plain(witness))的联署与保存的检查点不符，被改动过。",
        en:
          "The kept checkpoint is not what the witness \(Quote.plain(witness)) signed; it was altered."
      )
    case .evidence(.lost(let name, let hash)):
      Sentence(
        zh: "证据\(Quote.value(name))（\(hash)）不在了。",
        en: "Evidence \(Quote.value(name)) (\(hash)) is gone."
      )
    case .evidence(.altered(let name, let hash)):
      Sentence(
        zh: "证据\(Quote.value(name))（\(hash)）的内容被改动过。",
        en: "Evidence \(Quote.value(name)) (\(hash)) was altered."
      )
    case .registerDiffers(let table, let row, let columns):
      Sentence(
        zh: "台账 \(table) 的 \(row)：\(columns.joined(separator: "、")) 与事件算出的不同。",
        en:
          "Register \(table), row \(row): \(columns.joined(separator: ", ")) not as the events make it."
      )
    case .registerOfAnotherProgram:
      Sentence(
        zh: "台账由另一版本的程序算出，没有比较。请运行 bihuan ledger rebuild，再核对。",
        en:
          "Another version of the program made the register; it was not compared. Run bihuan ledger rebuild and verify again."
      )
    case .registerRowMissing(let table, let row):
      Sentence(
        zh: "台账 \(table) 缺 \(row)：事件算得出，表里没有。",
        en: "Register \(table): the row \(row), which the events make, is missing."
      )
    case .registerRowSurplus(let table, let row):
      Sentence(
        zh: "台账 \(table) 多出 \(row)：没有事件能算出它。",
        en: "Register \(table): the row \(row) comes from no event."
      )
    case .personalValueMissing(let position):
      Sentence(
        zh: "第\(position)条：所承诺的个人信息（姓名或电话）不在了，也没有删除的记录。",
        en:
          "Event \(position): the private value it commits to is gone, and no record says that it was erased."
      )
    case .personalValueKept(let commitment):
      Sentence(
        zh: "个人信息 \(commitment) 已有更正或删除的记录，原值却还在。",
        en: "The private value \(commitment) is still there although its removal is on record."
      )
    case .columnsDiffer(let position):
      Sentence(
        zh: "第\(position)条：旁边的列（编号、所属、种类、时间、经办人或设备）与内容不符，被改动过。",
        en:
          "Event \(position): the columns beside it (id, subject, kind, time, actor or device) do not fit its content; they were altered."
      )
    case .deviceChainBroken(let position, let device, let expected, let found):
      Sentence(
        zh: "第\(position)条：设备 \(device) 的第\(expected)条应在这里，却是第\(found)条；缺了或多了事件。",
        en:
          "Event \(position): number \(expected) of the device \(device) belongs here, not \(found); events are missing or were added."
      )
    case .personalValueAltered(let commitment):
      Sentence(
        zh: "个人信息 \(commitment) 被换过：与事件里的承诺不符。",
        en:
          "The private value \(commitment) was replaced: it does not fit the commitment in the events."
      )
    case .personalSignature(let position, let fault):
      Sentence(
        zh: "第\(position)条：\(fault.words.zh)。",
        en: "Event \(position): \(fault.words.en)."
      )
    case .notAllowed(let finding): finding.sentence
    case .packMissing(let hash, let positions):
      Sentence(
        zh:
          "没有判断：规则包 \(hash) 不在了或者变了，依据它的\(positions.count)条事件（第\(positions.first ?? 0)条起）不能重演。",
        en:
          "Not judged: the rule pack \(hash) is missing or altered; \(positions.count) events under it, from \(positions.first ?? 0) on, cannot be replayed."
      )
    }
  }
}

extension PersonalSignatureFault {
  fileprivate var words: Sentence {
    switch self {
    case .missing:
      Sentence(zh: "写明本人签名，却没有签名", en: "it says that its author signed, and there is no signature")
    case .wrong:
      Sentence(
        zh: "本人签名与内容不符，内容被改动过或者签名是伪造的",
        en: "the author's signature does not fit it: altered, or forged"
      )
    case .unknownKey:
      Sentence(
        zh: "签名的密钥没有登记为办理人的",
        en: "it is signed with a key that is not recorded for its actor"
      )
    case .revokedKey:
      Sentence(
        zh: "签名时这把个人密钥已经作废",
        en: "the key it is signed with had been revoked"
      )
    case .unfoundedKey:
      Sentence(
        zh: "登记个人公钥既没有签字原件，也没有本人原密钥的签名",
        en: "a key is recorded neither on signed paper nor under the person's earlier key"
      )
    }
  }
}

extension ReceiptProblem {
  /// What is wrong with the receipt.
  public var sentence: Sentence {
    switch self {
    case .noCheckpoint: Sentence(zh: "凭证里没有检查点。", en: "The receipt holds no checkpoint.")
    case .signedByAnother:
      Sentence(zh: "检查点不是这把密钥签的。", en: "The checkpoint is not signed by this key.")
    case .signatureWrong:
      Sentence(zh: "检查点的内容与签名不符。", en: "The checkpoint is not what was signed.")
    case .noEvents: Sentence(zh: "凭证里没有事件。", en: "The receipt holds no event.")
    case .notInTheLog(let position):
      Sentence(
        zh: "第\(position)条：不在签名的账本里，被改动过或者从未记入。",
        en: "Event \(position): not in the signed log; altered, or never recorded."
      )
    case .ofAnother(let position):
      Sentence(
        zh: "第\(position)条：说的是别的事。",
        en: "Event \(position): about something else."
      )
    case .personalSignatureWrong(let position):
      Sentence(
        zh: "第\(position)条：办理人的本人签名缺失、不符，或者不是登记给他的密钥签的。",
        en:
          "Event \(position): its author's signature is missing, wrong, or by no key recorded for that person."
      )
    case .ofAnotherLedger(let position):
      Sentence(
        zh: "第\(position)条：属于另一本账。",
        en: "Event \(position): of another ledger."
      )
    }
  }
}
