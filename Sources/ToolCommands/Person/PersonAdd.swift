import ArgumentParser
import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel

/// Puts a person on the register.
struct PersonAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text("登记人员。", "Register a person."),
    aliases: ["登记"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("姓名。", "The name."))
  var name: String

  @Option(help: help("所属单位（机关、园区）。", "The organisation acted for."))
  var org: String?

  @Option(help: help("所在企业（检查对象）。", "The site worked at, for people of an enterprise."))
  var site: String?

  @Option(
    help: help(
      "资格：officer 执法人员、auxiliary 辅助人员、grid_worker 网格员、expert 专家、unit_staff 单位人员；有 --site 时默认 unit_staff。",
      "officer, auxiliary, grid_worker, expert or unit_staff; unit_staff when --site is given."
    )
  )
  var qualification: String?

  @OptionGroup var card: CardOptions

  func run() throws {
    let context = try global.act(acting)
    var values = TypedValues()
    let fallback = site == nil ? nil : Qualification.unitStaff.rawValue
    let typed = values.required(qualification ?? fallback, key: "--qualification")
    let chosen = values.choice(typed, key: "--qualification", label: \Qualification.label)
    _ = values.required(name, key: "NAME")
    let valid = card.valid(&values)
    try values.check()
    guard let chosen else { return }
    let twins = try context.people(matching: name).filter { $0.name == name }
    var draft = PersonDraft(
      name: name,
      qualification: chosen,
      cardNumber: card.card,
      cardValid: valid,
      post: card.post,
      document: card.document
    )
    if let org { draft.organisation = try context.organisation(named: org) }
    if let site { draft.site = try context.site(named: site) }
    let id = try context.registerPerson(draft)
    if let twin = twins.first {
      Console.say(
        Sentence(
          zh: "提醒：已有同名人员 \(twin.person.id.text)；今后请用编号区分。",
          en: "Note: \(twin.person.id.text) has the same name; tell them apart by their ids."
        )
      )
    }
    Console.done(
      Sentence(
        zh: "已登记人员 \(id) \(name)（\(chosen.label.zh)）。",
        en: "Registered \(id) \(name) (\(chosen.label.en))."
      )
    )
    if chosen == .officer, card.card == nil {
      Console.say(
        Sentence(
          zh:
            "提醒：没有填执法证号，不能签字；可用 bihuan person change \(id) --card 号码 --document 文号 --reason 理由 --by 姓名 补填。",
          en:
            "Note: no card number, so this officer signs nothing; add it with bihuan person change \(id) --card NUMBER --document PAPER --reason WHY --by NAME."
        )
      )
    }
  }
}
