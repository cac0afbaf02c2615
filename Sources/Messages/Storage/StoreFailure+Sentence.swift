public import Ledger
public import SafetyModel

extension StoreFailure {
  /// What happened, that nothing was changed, and what to do.
  public var sentence: Sentence {
    switch self {
    case .conflict(let subject, let expected, let found):
      Sentence(
        zh: "\(subject) 刚被别人改过（读取时有\(expected)条记录，现在有\(found)条），这次没有写入。请重新查看后再办。",
        en:
          "\(subject) was just changed by somebody else (\(expected) events when read, \(found) now); nothing was written. Look at it again, then decide."
      )
    case .alreadyRecorded(let id):
      Sentence(
        zh: "事件 \(id) 已经在账本里，没有重复写入。无须处理。",
        en:
          "The event \(id) is in the ledger already and was not written twice. Nothing needs to be done."
      )
    case .deviceSequenceTaken(let device, let sequence):
      Sentence(
        zh: "设备\(Quote.value(device))的第\(sequence)号事件已经有了，没有写入。请检查是否复制了别人的 device 文件，或重复导入。",
        en:
          "The device \(Quote.value(device)) has recorded number \(sequence) already; nothing was written. Check for a copied device file or a repeated import."
      )
    case .notStorable(_, let reason): reason.sentence
    case .busy:
      Sentence(
        zh: "别的程序正在写入，等候超时，这次没有写入。请稍后重试。",
        en:
          "Another program is writing and the wait ran out; nothing was written. Try again in a moment."
      )
    case .readOnly:
      Sentence(
        zh: "数据库只能读，不能写，这次没有写入。请检查文件夹权限和磁盘写保护。",
        en:
          "The database can be read but not written; nothing was written. Check permissions of the folder and write protection."
      )
    case .diskFull:
      Sentence(
        zh: "磁盘已满，这次没有写入，已有的记录没有受影响。请腾出空间后重试。",
        en:
          "The disk is full; nothing was written and what is recorded is unharmed. Free some space and try again."
      )
    case .corrupt(let detail):
      Sentence(
        zh: "数据库内容与写入时不符（\(Quote.value(detail))）。请停止写入，复制整个文件夹留存，再从备份恢复。",
        en:
          "What is stored is not what was written (\(Quote.value(detail))). Stop writing, keep a copy of the whole folder, then restore from a backup."
      )
    case .newerFormat(let found, let supported):
      Sentence(
        zh: "数据由较新的程序写成（格式\(found)，本程序支持到\(supported)），没有改动。请升级程序后再打开。",
        en:
          "The data was written by a newer program (format \(found), this one knows up to \(supported)); nothing was changed. Upgrade the program, then open it."
      )
    case .olderFormat(let found, let supported):
      Sentence(
        zh:
          "数据是较早的格式\(found)，本程序用格式\(supported)，没有改动。请先复制整个文件夹留存，再运行 bihuan ledger migrate（--dry-run 先看会改什么）。",
        en:
          "The data has the older format \(found), this program uses \(supported); nothing was changed. Keep a copy of the whole folder, then run bihuan ledger migrate (--dry-run shows what would change)."
      )
    case .io(let detail):
      Sentence(
        zh: "系统没有完成读写（\(Quote.value(detail))）。请检查磁盘、路径和权限后重试。",
        en:
          "The system refused a read or a write (\(Quote.value(detail))). Check disk, path and permissions and try again."
      )
    }
  }
}

extension EnvelopeFailure {
  /// Why an event cannot be stored or read.
  public var sentence: Sentence {
    switch self {
    case .syntax(let error): error.sentence
    case .newerVersion(let version):
      Sentence(
        zh: "事件由较新的程序写成（版本\(version)）。请升级程序。",
        en: "The event was written by a newer program (version \(version)). Upgrade the program."
      )
    case .missing(let key):
      Sentence(
        zh: "事件缺少\(Quote.value(key))。这是程序的问题，请连同操作步骤反馈。",
        en:
          "The event lacks \(Quote.value(key)). This is a fault of the program; please report it with the steps."
      )
    case .malformed(let key):
      Sentence(
        zh: "事件的\(Quote.value(key))格式不对。这是程序的问题，请连同操作步骤反馈。",
        en:
          "The value under \(Quote.value(key)) of the event is malformed. This is a fault of the program; please report it with the steps."
      )
    case .unknown(let key):
      Sentence(
        zh: "事件里有不认识的\(Quote.value(key))。它可能由较新的程序写成，请升级程序。",
        en:
          "The event has an unknown key \(Quote.value(key)). It may come from a newer program; upgrade this one."
      )
    }
  }
}

extension CanonicalSyntaxError {
  /// What stands where it cannot be stored or read.
  var sentence: Sentence {
    switch kind {
    case .tooLarge(let limit):
      Sentence(
        zh: "一条记录超过\(limit)字节的上限，没有写入。请缩短文字，长材料作为证据文件附上。",
        en:
          "One record is larger than the limit of \(limit) bytes and was not written. Shorten the text; attach long material as evidence."
      )
    case .tooDeep(let limit):
      Sentence(
        zh: "一条记录的层次超过\(limit)层，没有写入。请反馈这个问题。",
        en:
          "One record is nested deeper than \(limit) levels and was not written. Please report this."
      )
    case .unexpectedEnd, .unexpectedByte, .whitespace, .unsortedKey, .duplicateKey,
      .nonMinimalEscape, .unknownEscape, .controlCharacter, .invalidUTF8, .loneSurrogate,
      .leadingZero, .negativeZero, .notInteger, .integerOutOfRange, .trailingBytes:
      Sentence(
        zh: "事件的第\(offset)字节处不是规范的 JSON，不能使用。请改用未经编辑的原文件。",
        en:
          "At byte \(offset) the event is not canonical JSON and cannot be used. Use the original file, unedited."
      )
    }
  }
}
