import ArgumentParser
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Gives an organisation a mandate.
struct OrganisationMandate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate",
    abstract: text(
      "登记职权：哪些事项，依据什么文件，何时有效。",
      "Record a mandate: matters, document and days."
    ),
    discussion: text(
      "编号相同的职权被新的代替。事项见规则文件夹的 matters.yml。",
      "A mandate with the same id is replaced. Matters stand in matters.yml of the rules."
    ),
    aliases: ["职权"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("单位。", "The organisation."))
  var organisation: String

  @Option(help: help("职权的短编号；默认 M1、M2…", "Short id of the mandate; M1, M2… when not given."))
  var id: String?

  @Option(
    help: help("来源：own 法定、authorised 赋权、entrusted 委托。", "own, authorised or entrusted.")
  )
  var source: String

  @Option(
    name: .customLong("in-name-of"),
    help: help("以谁的名义；委托的必填。", "In whose name; needed when entrusted.")
  )
  var inNameOf: String?

  @Option(help: help("包含的事项，可重复。", "Matter included; repeatable."))
  var matter: [String] = []

  @Option(help: help("明确不含的事项，可重复。", "Matter expressly excluded; repeatable."))
  var exclude: [String] = []

  @Option(help: help("依据的文件。", "The document that grants it."))
  var document: String

  @Option(help: help("起始日。", "First day."))
  var from: String?

  @Option(help: help("终止日。", "Last day."))
  var to: String?

  func run() throws {
    let context = try global.act(acting)
    let body = try context.organisation(named: organisation)
    let mandate = try mandate(
      default: "M\(try context.viewOrganisation(body).mandates.count + 1)",
      known: try context.rules().matters
    )
    try context.grantMandate(mandate, to: body)
    Console.done(
      Sentence(
        zh:
          "已为 \(body) 登记职权 \(mandate.id)（\(mandate.source.label.zh)，\(mandate.matters.count)个事项）。",
        en:
          "Recorded the mandate \(mandate.id) of \(body) (\(mandate.source.label.en), \(mandate.matters.count) matters)."
      )
    )
  }

  private func mandate(
    default name: String,
    known: [Matter]
  ) throws(OperationFailure) -> Mandate {
    var values = TypedValues()
    let source = values.choice(source, key: "--source", label: \MandateSource.label)
    if source == .entrusted { _ = values.required(inNameOf, key: "--in-name-of") }
    _ = values.required(document, key: "--document")
    if matter.isEmpty { values.report(.missing(key: "--matter")) }
    let ids = known.map(\.id)
    for typed in matter + exclude where !ids.contains(typed) {
      values.report(.unknownMatter(typed, allowed: known.map(\.offer)))
    }
    let days = DayInterval(
      from: values.day(from, key: "--from"),
      to: values.day(to, key: "--to")
    )
    try values.check()
    guard let source else { throw .input([InputProblem(.missing(key: "--source"))]) }
    return Mandate(
      id: id ?? name,
      source: source,
      inNameOf: inNameOf,
      matters: matter,
      excluded: exclude,
      document: document,
      valid: days
    )
  }
}

/// Ends a mandate early.
struct OrganisationMandateEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate-end",
    abstract: text("职权提前终止。", "End a mandate earlier than it said."),
    aliases: ["职权终止"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("单位。", "The organisation."))
  var organisation: String

  @Argument(help: help("职权的短编号。", "The short id of the mandate."))
  var id: String

  @Option(
    name: .customLong("last-day"),
    help: help("最后有效的一天，默认今天。", "Last day it is valid; today when not given.")
  )
  var lastDay: String?

  @Option(help: help("理由。", "The reason."))
  var reason: String

  @Option(
    help: help(
      "凭据的文号；也可以用 --signed-scan 附扫描件。",
      "Number of the paper; or attach its scan with --signed-scan."
    )
  )
  var document: String?

  func run() throws {
    let context = try global.act(acting)
    let body = try context.organisation(named: organisation)
    var values = TypedValues()
    let day = values.day(lastDay, key: "--last-day") ?? context.today
    _ = values.required(reason, key: "--reason")
    try values.check()
    try context.endMandate(id, of: body, lastDay: day, reason: reason, document: document)
    Console.done(
      Sentence(
        zh: "\(body) 的职权 \(id) 到\(day.chineseText)为止。",
        en: "The mandate \(id) of \(body) ends on \(day)."
      )
    )
  }
}
