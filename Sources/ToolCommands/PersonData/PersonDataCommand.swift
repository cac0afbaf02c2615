import ArgumentParser
import Ledger
import Messages
import Operations
import SafetyModel

/// Names and telephone numbers of private persons.
struct PersonDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person-data",
    abstract: text(
      "个人信息：查看、更正、封存、删除姓名和电话；账本和凭证不受影响。",
      "Private values: list, correct, seal or erase names and telephone numbers; ledger and proofs stay as they are."
    ),
    subcommands: [
      PersonDataList.self, PersonDataCorrect.self, PersonDataSeal.self, PersonDataErase.self,
    ],
    aliases: ["个人信息"]
  )
}

/// Which values, and on whose approval.
struct PersonDataOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(
    help: help(
      "人员（姓名或编号，指登记的姓名）或承诺开头至少六位，可多个。",
      "People by name or id (their registered name is meant), or at least six digits of a commitment; several."
    )
  )
  var values: [String]

  @Option(
    help: help("批准人（姓名或编号），写两次，两人不同。", "Who approves, by name or id; twice, two people.")
  )
  var approver: [String] = []

  @OptionGroup var why: ReasonOption

  @Option(help: help("申请或决定的文件，作为证据保存。", "The request or decision; kept as evidence."))
  var document: String

  /// Does it and says so.
  func decide(_ verb: PersonalDataVerb, done: Sentence) throws {
    let context = try global.act(acting)
    var approvers: [PersonID] = []
    for text in approver { approvers.append(try context.person(named: text)) }
    let decided = try context.decidePersonalData(
      verb,
      on: values,
      approval: PersonalDataApproval(
        approvers: approvers,
        reason: why.reason,
        document: document
      )
    )
    for commitment in decided { Console.print(commitment.hex) }
    Console.done(done)
  }
}

/// Puts the right value in the place of a wrong one.
struct PersonDataCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: text(
      "更正：换成正确的值，原值删除。",
      "Correct: the right value takes its place, the former is removed."
    ),
    aliases: ["更正"]
  )

  @OptionGroup var what: PersonDataOptions

  @Option(help: help("正确的值。", "The right value."))
  var value: String

  func run() throws {
    try what.decide(
      .correct(to: value),
      done: Sentence(zh: "已更正，原值已删除。", en: "Corrected; the former value was removed.")
    )
  }
}

/// Keeps a value out of everything that is shown or passed on.
struct PersonDataSeal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: text(
      "封存：保存期限没有届满、不能删除的，只存储，不再显示、导出。",
      "Seal: what may not be erased yet is only stored, and no longer shown or exported."
    ),
    aliases: ["封存"]
  )

  @OptionGroup var what: PersonDataOptions

  func run() throws {
    try what.decide(
      .seal,
      done: Sentence(
        zh: "已封存：仍在数据库里，不再显示、导出。",
        en: "Sealed: still stored, no longer shown or exported."
      )
    )
  }
}

/// Removes a value for good.
struct PersonDataErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: text(
      "删除：值和盐都删去，不能恢复；以前的数据包读入也不会带回来。",
      "Erase: value and salt are removed for good; an older bundle does not bring them back."
    ),
    discussion: text(
      "以前的备份、导出和数据包里还有，须一并销毁。收到这次删除的其他设备随即删除。",
      "Older backups, exports and bundles still hold it: destroy them too. Other devices erase it when this record reaches them."
    ),
    aliases: ["删除"]
  )

  @OptionGroup var what: PersonDataOptions

  func run() throws {
    try what.decide(
      .erase,
      done: Sentence(
        zh: "已删除。以前的备份、导出和数据包里还有，请一并销毁。",
        en: "Erased. Older backups, exports and bundles still hold it; destroy them too."
      )
    )
  }
}
