public import SafetyModel
public import Workspace

extension BackupFailure {
  /// Which folder, what is wrong with it, what was left as it was and what to do.
  public var sentence: Sentence {
    switch self {
    case .file(let failure): Self.unharmed.joined(failure.sentence)
    case .store(let failure): Self.unharmed.joined(failure.sentence)
    case .notABackup(let path):
      Sentence(
        zh: "文件夹\(Quote.path(path))里没有备份（缺 manifest.json）。请核对路径。",
        en: "The folder \(Quote.path(path)) holds no backup (no manifest.json). Check the path."
      )
    case .unfinished(let path):
      Sentence(
        zh: "文件夹\(Quote.path(path))里的备份没有做完，不能当作备份。请再运行一次 bihuan backup，已复制的不会重来。",
        en:
          "The backup in \(Quote.path(path)) was never finished and is none. Run bihuan backup again; what was copied is used."
      )
    case .newerFormat(let found, let supported):
      Sentence(
        zh: "备份由较新的程序写成（格式\(found)，本程序支持到\(supported)），没有改动。请升级程序。",
        en:
          "The backup was written by a newer program (format \(found), this one knows up to \(supported)); nothing was changed. Upgrade the program."
      )
    case .otherLedger(let path, let found, let own):
      Sentence(
        zh: "文件夹\(Quote.path(path))里是另一本账（\(found)）的备份，本账是 \(own)，没有改动。请换一个文件夹。",
        en:
          "The folder \(Quote.path(path)) holds the backup of another ledger (\(found), this one is \(own)); nothing was changed. Use another folder."
      )
    case .occupied(let path):
      Sentence(
        zh: "文件夹\(Quote.path(path))里已有别的文件，没有改动。请用空文件夹。",
        en:
          "The folder \(Quote.path(path)) holds other things; nothing was changed. Use an empty folder."
      )
    case .inUse(let path):
      Sentence(
        zh: "另一个备份或恢复正在使用文件夹\(Quote.path(path))，没有改动。请等它做完。",
        en:
          "Another backup or restore is using \(Quote.path(path)); nothing was changed. Wait for it."
      )
    case .damaged(let path):
      Sentence(
        zh: "备份里的文件\(Quote.path(path))缺失或内容不对，没有恢复。请换一份备份；工作区还在的，重新备份即可补上。",
        en:
          "The file \(Quote.path(path)) of the backup is missing or was altered; nothing was restored. Use another backup, or, with the workspace at hand, run the backup again."
      )
    case .diverged(let path, let size):
      Sentence(
        zh:
          "现在的账本不是备份\(Quote.path(path))（\(size)条）的延续：被改动过，或者换回了旧文件。原备份没有改动。请保留现状，运行 bihuan ledger verify --full 查明。",
        en:
          "The present ledger does not continue the backup \(Quote.path(path)) (\(size) events): it was changed or rolled back. The backup was left alone. Leave all as it is and run bihuan ledger verify --full."
      )
    case .unsound(let path, let problems):
      Sentence(
        zh:
          "\(Quote.path(path))里的账本有\(problems)处问题，没有采用；原来的备份没有改动。请运行 bihuan ledger verify --full 查明。",
        en:
          "The ledger in \(Quote.path(path)) has \(problems) problems and was not used; the former backup was left alone. Run bihuan ledger verify --full."
      )
    case .rootDiffers(let path):
      Sentence(
        zh: "备份\(Quote.path(path))里的账本与它所写的根不符，没有恢复。请换一份备份。",
        en:
          "The ledger in the backup \(Quote.path(path)) has another root than it says; nothing was restored. Use another backup."
      )
    }
  }

  private static let unharmed = Sentence(
    zh: "备份没有做完，原来的备份和工作区没有受影响：",
    en: "Not finished; the former backup and the workspace are unharmed: "
  )
}
