public import SafetyModel
public import Workspace

extension FileFailure.Action {
  /// What was tried, as a verb.
  public var label: Sentence {
    switch self {
    case .read: Sentence(zh: "读取", en: "read")
    case .write: Sentence(zh: "写入", en: "write")
    case .create: Sentence(zh: "新建", en: "create")
    case .list: Sentence(zh: "列出", en: "list")
    case .move: Sentence(zh: "移动", en: "move")
    case .synchronise: Sentence(zh: "写入磁盘", en: "put on disk")
    case .remove: Sentence(zh: "删除", en: "remove")
    }
  }
}

extension FileFailure {
  /// Which file, what was tried, what went wrong and what to do.
  public var sentence: Sentence {
    Sentence(
      zh: "不能\(action.label.zh)\(Quote.path(path))：",
      en: "Cannot \(action.label.en) \(Quote.path(path)): "
    )
    .joined(reason.sentence)
  }
}

extension FileFailure.Reason {
  var sentence: Sentence {
    switch self {
    case .missing:
      Sentence(
        zh: "没有这个文件或文件夹。请核对路径。",
        en: "there is no such file or folder. Check the path."
      )
    case .notPermitted:
      Sentence(
        zh: "没有权限。请检查文件的权限，或换一个有权限的账户。",
        en: "not permitted. Check the permissions or use an account that has them."
      )
    case .readOnly:
      Sentence(
        zh: "磁盘是只读的。请换一个可写的位置，或取消写保护。",
        en: "the disk is read-only. Use a place that can be written or lift the protection."
      )
    case .diskFull:
      Sentence(
        zh: "磁盘已满。请腾出空间后重试；已有的记录没有受影响。",
        en: "the disk is full. Free some space and try again; what is recorded is unharmed."
      )
    case .alreadyThere:
      Sentence(
        zh: "那里已经有同名的文件或文件夹。请换一个名字，或先移走原来的。",
        en:
          "a file or folder of this name is there already. Use another name or move the old one away."
      )
    case .isFolder:
      Sentence(zh: "这是文件夹，不是文件。请写出文件名。", en: "it is a folder, not a file. Name a file.")
    case .inUse:
      Sentence(
        zh: "另一个程序正在使用它，什么也没有改动。请稍后重试。",
        en: "another program is using it; nothing was changed. Try again in a moment."
      )
    case .tooLarge(let limit):
      Sentence(
        zh: "文件超过\(limit)字节的上限。请缩小后重试。",
        en: "it is larger than the limit of \(limit) bytes. Make it smaller and try again."
      )
    case .system(let number):
      Sentence(
        zh: "系统拒绝了（错误号\(number)）。请检查磁盘和路径后重试。",
        en: "the system refused it (error \(number)). Check disk and path and try again."
      )
    }
  }
}
