import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Records that a person's organisation, qualification or card changed.
struct PersonChange: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: text("变更单位、资格、职务、执法证号或有效期。", "Change organisation, qualification, post or card."),
    aliases: ["变更"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("姓名或编号。", "Name or id."))
  var person: String

  @Option(help: help("现在的单位。", "The organisation now."))
  var org: String?

  @Option(
    help: help(
      "现在的资格：officer、auxiliary、grid_worker、expert、unit_staff。",
      "The qualification now: officer, auxiliary, grid_worker, expert or unit_staff."
    )
  )
  var qualification: String?

  @OptionGroup var card: CardOptions

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.person(named: person)
    var values = TypedValues()
    let chosen = values.choice(qualification, key: "--qualification", label: \Qualification.label)
    _ = values.required(reason, key: "--reason")
    if org == nil, qualification == nil, !card.isGiven {
      values.report(.missing(key: "--org | --qualification | --card | --card-until | --post"))
    }
    let valid = card.valid(&values)
    try values.check()
    let organisation: OrganisationID?
    if let org { organisation = try context.organisation(named: org) } else { organisation = nil }
    try context.changePerson(
      id,
      PersonChanged(
        organisation: organisation,
        qualification: chosen,
        cardNumber: card.card,
        cardValid: valid,
        post: card.post,
        reason: reason
      ),
      document: card.document
    )
    Console.done(Sentence(zh: "已变更人员 \(id)。", en: "Changed the person \(id)."))
  }
}
