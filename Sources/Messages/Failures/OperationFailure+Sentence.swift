public import Operations
import RuleLanguage
public import SafetyModel
import Workflow

extension OperationFailure {
  /// Where, what and what to do; several lines when several things are wrong.
  public var sentence: Sentence { .lines(sentences) }

  /// The lines one by one: every problem with its place, then what becomes of the whole.
  public var sentences: [Sentence] {
    switch self {
    case .noWorkspace(let folder):
      [
        Sentence(
          zh: "在\(Quote.path(folder))及其上级文件夹里没有找到工作区。请先用 bihuan init 新建，或用 --db 指明 bihuan.db 的位置。",
          en:
            "No workspace at or above \(Quote.path(folder)). Make one with bihuan init, or name its bihuan.db with --db."
        )
      ]
    case .workspace(let failure): [failure.sentence]
    case .noRules(let searched):
      [
        Sentence(
          zh: "没有找到规则文件夹，已找过：\(Quote.paths(searched).zh)。请用 --rules 指明规则文件夹的位置。",
          en:
            "No rule folder was found in \(Quote.paths(searched).en). Say where the rules are with --rules."
        )
      ]
    case .rules(let diagnostics):
      diagnostics.map(\.sentence) + [
        FailureSummary.rules(diagnostics.filter { $0.severity == .error }.count)
      ]
    case .packLost(let hash):
      [
        Sentence(
          zh: "这次检查当时使用的规则（\(hash)）已不在 packs 文件夹里。请从备份中恢复。",
          en:
            "The rules this inspection used (\(hash)) are no longer in the packs folder. Restore them from a backup."
        )
      ]
    case .file(let failure): [failure.sentence]
    case .evidence(let failure): [failure.sentence]
    case .store(let failure): [failure.sentence]
    case .unreadable(let position, let detail): [FailureSummary.unreadable(position, detail)]
    case .refused(let refusal, let hazard, let insight):
      [insight.namingMatter(in: refusal.sentence(about: hazard).naming(insight.names))]
        + [insight.referral(of: hazard, for: refusal.reason)].compactMap { $0 }
    case .caseRefused(let refusal, let id, let names):
      [refusal.sentence(about: id).naming(names)]
    case .notFound(let noun, let text):
      [
        Sentence(
          zh: "没有找到\(noun.label.zh)\(Quote.value(text))。\(noun.search.zh)",
          en: "No \(noun.label.en) answers to \(Quote.value(text)). \(noun.search.en)"
        )
      ]
    case .ambiguous(let noun, let text, let candidates):
      [FailureSummary.ambiguous(noun, text, candidates)]
    case .input(let problems):
      problems.map(\.sentence) + (problems.count > 1 ? [FailureSummary.input(problems.count)] : [])
    case .notNow(let reason): [reason.sentence]
    case .notSigned(let warning): [warning.sentence]
    case .backup(let failure): [failure.sentence]
    case .bundle(let failure): [failure.sentence]
    }
  }
}

/// The last lines of failures with several parts.
enum FailureSummary {
  static func rules(_ errors: Int) -> Sentence {
    Sentence(
      zh: "规则有\(errors)处错误，没有采用。请逐条改正后重试。",
      en:
        "\(English.count(errors, "error")) in the rules; they were not used. Correct them one by one and try again."
    )
  }

  static func input(_ problems: Int) -> Sentence {
    Sentence(
      zh: "共有\(problems)处问题，什么也没有写入。请改正后重试。",
      en: "\(problems) problems; nothing was written. Correct them and try again."
    )
  }

  static func unreadable(_ position: Int, _ detail: String) -> Sentence {
    guard position > 0 else {
      return Sentence(
        zh: "这条记录没有能够写成事件（\(Quote.value(detail))），什么也没有写入。这是程序的问题，请连同操作步骤反馈。",
        en:
          "The record could not be made an event (\(Quote.value(detail))); nothing was written. This is a fault of the program; please report it with the steps."
      )
    }
    return Sentence(
      zh: "账本第\(position)条事件读不懂（\(Quote.value(detail))）。它可能由较新的程序写成，请先升级程序；仍读不懂的，请从备份核对。",
      en:
        "Event \(position) of the ledger cannot be read (\(Quote.value(detail))). It may come from a newer program; upgrade this one first, then compare with a backup."
    )
  }

  static func ambiguous(_ noun: Noun, _ text: String, _ candidates: [Candidate]) -> Sentence {
    let names = candidates.map { candidate in
      candidate.name.isEmpty ? candidate.id : "\(candidate.id) \(Quote.value(candidate.name))"
    }
    // One candidate is a word that looks alike, not one of several answers.
    if candidates.count == 1 {
      return Sentence(
        zh: "没有找到\(noun.label.zh)\(Quote.value(text))。是不是 \(names[0])？\(noun.search.zh)",
        en:
          "No \(noun.label.en) answers to \(Quote.value(text)). Did you mean \(names[0])? \(noun.search.en)"
      )
    }
    return Sentence(
      zh:
        "有\(candidates.count)个\(noun.label.zh)符合\(Quote.value(text))：\(names.joined(separator: "、"))。请改用编号，或写得更全。",
      en:
        "\(candidates.count) things answer to the \(noun.label.en) \(Quote.value(text)): \(names.joined(separator: ", ")). Use the id or write more of the name."
    )
  }
}
