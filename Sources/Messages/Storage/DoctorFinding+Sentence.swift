import Ledger
public import Operations
public import SafetyModel
import Workflow
import Workspace

extension DoctorLevel {
  /// The word in front of a line.
  public var label: Sentence {
    switch self {
    case .good: Sentence(zh: "正常", en: "good")
    case .warn: Sentence(zh: "注意", en: "warn")
    case .bad: Sentence(zh: "不行", en: "bad")
    }
  }
}

extension DoctorFinding {
  /// What was found and, unless all is well, what to do.
  public var sentence: Sentence {
    switch self {
    case .engine(let version, let isRaceFixed):
      isRaceFixed
        ? Sentence(zh: "SQLite \(version)。", en: "SQLite \(version).")
        : Sentence(
          zh: "SQLite \(version)：3.51.3 以前检查点与写入可能相撞，本程序让它们排队，不受影响。",
          en:
            "SQLite \(version): before 3.51.3 a WAL checkpoint could meet a writer; here both take turns."
        )
    case .setting(let name, let value, let isRight):
      isRight
        ? Sentence(zh: "\(name) = \(value)。", en: "\(name) = \(value).")
        : Sentence(
          zh:
            "\(name) = \(value)，断电时可能丢记录。数据库刚恢复或不能写时会这样：请写入一次再查；仍如此的，请检查文件夹权限和磁盘。",
          en:
            "\(name) = \(value): a power cut could lose records. A fresh restore or a write-protected folder shows this: record something and look again, then check permissions and disk."
        )
    case .format(let found, let present):
      found == present
        ? Sentence(zh: "数据库格式\(found)。", en: "Database format \(found).")
        : StoreFailure.olderFormat(found: found, supported: present).sentence
    case .database(let failure): failure.sentence
    case .events(let count): Sentence(zh: "账本\(count)条。", en: "The ledger has \(count) events.")
    case .file(let problems):
      problems == 0
        ? Sentence(zh: "数据库文件完好。", en: "The database file is sound.")
        : Sentence(
          zh: "数据库文件有\(problems)处损坏。请停止写入，复制整个文件夹留存，再从备份恢复。",
          en:
            "The database file is damaged in \(problems) places. Stop writing, keep a copy of the whole folder, restore from a backup."
        )
    case .clock(let now, let last):
      if let last, last > now {
        Sentence(
          zh: "时钟 \(now) 早于最后一条记录 \(last)。请校准系统时间后再记录。",
          en: "The clock says \(now), before the last record of \(last). Set the clock, then go on."
        )
      } else {
        Sentence(zh: "时钟 \(now)，不早于最后一条记录。", en: "The clock says \(now), after the last record.")
      }
    case .key(.usable): Sentence(zh: "签名的密钥可用。", en: "The signing key can be used.")
    case .key(.notYetNeeded):
      Sentence(
        zh: "还没有签过名，第一次签名时生成密钥。",
        en: "Nothing was signed yet; the first signature makes the key."
      )
    case .key(.lost):
      Sentence(
        zh: "签过名，但密钥 ledger.key 不在了。请从另行保管的备份中放回。",
        en: "Something was signed, but ledger.key is gone. Put it back from where it is kept."
      )
    case .key(.unusable(let failure)): failure.sentence
    case .queue(let isFree):
      isFree
        ? Sentence(zh: "写入不用排队。", en: "The queue of writers is free.")
        : Sentence(
          zh: "有程序占着写入已超过2秒。请看是否有卡住的 bihuan 进程。",
          en: "Some program has been writing for over 2 seconds. Look for a bihuan that hangs."
        )
    case .evidence(let files, let missing):
      missing == 0
        ? Sentence(zh: "证据\(files)份都在。", en: "All \(files) evidence files are there.")
        : Sentence(
          zh: "证据\(files)份中有\(missing)份不在了。请运行 bihuan ledger verify --evidence 列出，再从备份恢复。",
          en:
            "\(missing) of \(files) evidence files are gone. List them with bihuan ledger verify --evidence and restore them."
        )
    case .unfinishedRestore:
      Sentence(
        zh: "这里的恢复留有没做完的记号。请核对账本；没有 bihuan.db 的，重新运行 bihuan restore。",
        en:
          "A restore left its mark here. Verify the ledger; without bihuan.db run bihuan restore again."
      )
    case .fileSystem(let kind, let fitness): Self.fileSystem(kind ?? "?", fitness)
    case .space(let bytes):
      level == .good
        ? Sentence(zh: "可用空间\(bytes >> 20) MB。", en: "\(bytes >> 20) MB free.")
        : Sentence(
          zh: "可用空间只有\(bytes >> 20) MB。请腾出空间，或把工作区移到更大的盘。",
          en: "Only \(bytes >> 20) MB free. Free some space or move to a larger disk."
        )
    case .freeFiles(let number):
      level == .good
        ? Sentence(zh: "还能新建\(number)个文件。", en: "\(number) more files can be made.")
        : Sentence(
          zh: "只能再新建\(number)个文件。请清理这块盘上的小文件。",
          en: "Only \(number) more files can be made. Remove small files from this disk."
        )
    case .secret(let path, let mode, let wanted, let isKey):
      Sentence(
        zh:
          "\(Quote.path(path))别人也能用（权限 \(String(mode, radix: 8))）\(isKey ? "，拿到它就能冒签" : "")。请运行 chmod \(String(wanted, radix: 8)) \(Quote.path(path))。",
        en:
          "\(Quote.path(path)) is open to others (mode \(String(mode, radix: 8)))\(isKey ? "; whoever has it can sign" : ""). Run chmod \(String(wanted, radix: 8)) \(Quote.path(path))."
      )
    case .permissions(let path, let mode, let isWritable): Self.permissions(path, mode, isWritable)
    case .calendar(let problems):
      problems.isEmpty
        ? Sentence(zh: "工作日历收全到今年。", en: "The working-day calendar is complete up to now.")
        : Sentence(
          zh: "工作日历有\(problems.count)处要补。请运行 bihuan calendar check 查看，收到放假通知后用 calendar add 收入。",
          en:
            "The working-day calendar lacks something (\(problems.count)). See bihuan calendar check; put the notice in with calendar add."
        )
    case .rules(let isUsable):
      isUsable
        ? Sentence(zh: "规则可用。", en: "The rules can be used.")
        : Sentence(
          zh: "规则文件夹用不了。请运行 bihuan rules lint 逐条改正。",
          en: "The rule folder cannot be used. Run bihuan rules lint and correct it."
        )
    case .font(let path):
      path.map { Sentence(zh: "中文字体\(Quote.path($0))。", en: "Chinese font \(Quote.path($0)).") }
        ?? Sentence(
          zh: "没有找到中文字体，打印会缺字。请安装，如 fonts-noto-cjk。",
          en:
            "No Chinese font was found; printed pages will lack characters. Install one, such as fonts-noto-cjk."
        )
    case .printer(let path):
      path.map {
        Sentence(zh: "打印程序\(Quote.path($0))。", en: "Pages are printed by \(Quote.path($0)).")
      }
        ?? Sentence(
          zh: "没有找到能打印页码的程序。请安装 Chromium 或 WeasyPrint，或把 HTML 拿到别的电脑上打印。",
          en:
            "No program for printing pages was found. Install Chromium or WeasyPrint, or print the HTML on another computer."
        )
    case .zones(let isThere):
      isThere
        ? Sentence(zh: "时区数据可用。", en: "The data of time zones is there.")
        : Sentence(
          zh: "没有时区数据，用到时区的规则条件算不出来。请安装 tzdata。",
          en:
            "No data of time zones; conditions that name a zone cannot be worked out. Install tzdata."
        )
    case .encoding(let name):
      name.map {
        Sentence(
          zh: "终端编码是 \($0)，中文会乱码。请设 LANG=zh_CN.UTF-8。",
          en: "The terminal's encoding is \($0); Chinese will be garbled. Set LANG=zh_CN.UTF-8."
        )
      } ?? Sentence(zh: "终端编码是 UTF-8。", en: "The terminal's encoding is UTF-8.")
    }
  }

  private static func fileSystem(_ kind: String, _ fitness: FileSystemFitness) -> Sentence {
    switch fitness {
    case .local: Sentence(zh: "本机文件系统 \(kind)。", en: "Local file system \(kind).")
    case .volatile:
      Sentence(
        zh: "文件系统 \(kind) 在内存里，关机就没有了。请把工作区放到硬盘上。",
        en: "The file system \(kind) is in memory and gone at power-off. Move to a disk."
      )
    case .withoutPermissions:
      Sentence(
        zh: "文件系统 \(kind) 没有权限，密钥保护不了。请把工作区放到 ext4 一类的盘上。",
        en:
          "The file system \(kind) has no permissions and cannot protect the key. Use ext4 or its like."
      )
    case .network:
      Sentence(
        zh: "文件系统 \(kind) 在网络上，锁和落盘靠不住。请把工作区移到本机的盘上，网盘只放备份。",
        en:
          "The file system \(kind) is on a network: locks and syncing cannot be relied on. Move to a local disk; keep only backups there."
      )
    case .unknown:
      Sentence(
        zh: "文件系统 \(kind)，不知道是否可靠。请确认它在本机的盘上。",
        en: "The file system is \(kind), of which nothing is known. Make sure it is a local disk."
      )
    }
  }

  private static func permissions(_ path: String, _ mode: Int, _ isWritable: Bool) -> Sentence {
    let octal = String(mode, radix: 8)
    if !isWritable {
      return Sentence(
        zh: "\(Quote.path(path))不能写（权限 \(octal)）。请运行 chmod u+w \(Quote.path(path))，或换有权限的账户。",
        en:
          "\(Quote.path(path)) cannot be written (mode \(octal)). Run chmod u+w \(Quote.path(path)) or use another account."
      )
    }
    if mode & 0o002 != 0 {
      return Sentence(
        zh: "\(Quote.path(path))人人能改（权限 \(octal)）。请运行 chmod o-w \(Quote.path(path))。",
        en:
          "\(Quote.path(path)) can be changed by everybody (mode \(octal)). Run chmod o-w \(Quote.path(path))."
      )
    }
    if mode & 0o004 != 0 {
      return Sentence(
        zh: "\(Quote.path(path))本机人人能读（权限 \(octal)），其中有姓名和电话。请运行 chmod o-r \(Quote.path(path))。",
        en:
          "\(Quote.path(path)) can be read by everybody here (mode \(octal)); it holds names and phones. Run chmod o-r \(Quote.path(path))."
      )
    }
    return Sentence(
      zh: "\(Quote.path(path))的权限合适（\(octal)）。",
      en: "The permissions of \(Quote.path(path)) are right (\(octal))."
    )
  }
}
