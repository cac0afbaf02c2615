import ArgumentParser
import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel

/// The keys by which people sign what they do.
struct PersonKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: text(
      "个人密钥：本人签名用，代替自报姓名。",
      "Keys of people, by which they sign instead of only being named."
    ),
    subcommands: [PersonKeyNew.self, PersonKeyList.self, PersonKeyRevoke.self],
    aliases: ["密钥"]
  )
}

/// Makes a key for a person.
struct PersonKeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: text(
      "生成密钥：私钥存成只有本人能读的文件，公钥记入账本。",
      "Make a key: the private half in a file of its owner's alone, the public one in the ledger."
    ),
    discussion: text(
      "要有本人签字的原件（--signed-scan），或者由本人原来的密钥签名。私钥默认放在工作区的 keys/，写 --by 本人时自动签名：这只在一个账户一个人用时算数。几个人共用账户的，用 --out 把私钥放到本人自带的U盘，办理时写 --sign-with。",
      "Takes signed paper (--signed-scan) or a signature by the person's earlier key. The private half goes to keys/ of the workspace and signs by itself with --by, which is sound where an account has one user. Where several share one, put it on a stick of the person's own with --out and act with --sign-with."
    ),
    aliases: ["新建"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("谁的密钥（姓名或编号）。", "Whose key, by name or id."))
  var person: String

  @Option(
    help: help(
      "私钥写到这个文件，如U盘上的；默认工作区的 keys/。",
      "The file for the private half; else keys/ of the workspace."
    )
  )
  var out: String?

  func run() throws {
    let context = try global.act(acting)
    let id = try context.person(named: person)
    let made = try context.newPersonalKey(of: id, at: out)
    Console.print(made.key.description)
    Console.done(
      Sentence(
        zh: "私钥在 \(made.path)，请只由本人保管；丢失或泄露请立即运行 bihuan person key revoke \(id)。",
        en:
          "The private half is in \(made.path), for its owner alone; when lost or seen by others run bihuan person key revoke \(id)."
      )
    )
  }
}

/// Lists the keys of people.
struct PersonKeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出个人公钥。", "List the public keys of people."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("只看这个人（姓名或编号）。", "Only this person, by name or id."))
  var person: String?

  @Flag(help: help("以 JSON 输出。", "Print JSON."))
  var json = false

  func run() throws {
    let context = try global.look()
    let ids: [PersonID]
    if let person {
      ids = [try context.person(named: person)]
    } else {
      ids = try context.people().compactMap { PersonID($0.person.id.text) }
    }
    var found: [(id: PersonID, key: PersonKey, isHere: Bool)] = []
    for id in ids {
      for key in try context.viewPerson(id).person.keys {
        found.append((id, key, context.holdsPersonalKey(key, of: id)))
      }
    }
    guard !json else {
      MachineText.print(
        .array(
          found.map { row in
            .object([
              "person": .string(row.id.text), "key": .string(row.key.text),
              "revoked": .text(row.key.revoked), "private_key_here": .bool(row.isHere),
            ])
          }
        )
      )
      return
    }
    if found.isEmpty {
      Console.print(
        Sentence(
          zh: "没有登记个人公钥。可用 bihuan person key new 办理。",
          en: "No keys of people are recorded. Make one with bihuan person key new."
        ).spoken
      )
    }
    for row in found {
      let standing =
        row.key.revoked.map { Sentence(zh: "已作废：\($0)", en: "revoked: \($0)") }
        ?? (row.isHere
          ? Sentence(zh: "有效，私钥在本工作区", en: "counts; the private half is here")
          : Sentence(zh: "有效", en: "counts"))
      Console.print("\(row.key.text) \(standing.spoken)")
    }
  }
}

/// Takes a key of a person out of use.
struct PersonKeyRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: text(
      "密钥作废：以后用它签的不算，以前签的仍然有效。",
      "Take a key out of use: what it signed before stands, what it signs later does not."
    ),
    aliases: ["作废"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("谁的密钥（姓名或编号）。", "Whose key, by name or id."))
  var person: String

  @Option(help: help("只作废这一把（公钥）；不写则全部。", "Only this public key; else all."))
  var key: String?

  @OptionGroup var why: ReasonOption

  func run() throws {
    let context = try global.act(acting)
    let id = try context.person(named: person)
    var values = TypedValues()
    _ = values.required(why.reason, key: "--reason")
    try values.check()
    let revoked = try context.revokePersonalKeys(of: id, key: key, reason: why.reason)
    Console.done(
      Sentence(
        zh: "\(id) 的密钥已作废\(revoked.count)把。",
        en: "Keys of \(id) revoked: \(revoked.count)."
      )
    )
  }
}
