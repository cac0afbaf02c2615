import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// The mandates of all bodies, and which are soon over.
struct OrganisationMandates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandates",
    abstract: text(
      "列出职权：事项、不含的事项、以谁的名义、有效期、快到期的。",
      "List mandates: matters, exclusions, in whose name, days, and which are soon over."
    ),
    aliases: ["职权表"]
  )

  @Option(help: help("只列这个单位的。", "Of this organisation only."))
  var org: String?

  @Option(help: help("只列涉及这个事项的（含“不含”的）。", "Those about this matter only, exclusions too."))
  var matter: String?

  @Option(help: help("多少天内到期的算快到期，默认60。", "Days within which an end is soon; else 60."))
  var soon = 60

  @Flag(help: help("只列快到期和已过期的。", "Only those soon over or over."))
  var expiring = false

  @OptionGroup var form: ListFormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.look()
    let body = try org.map { name throws(OperationFailure) in
      try context.organisation(named: name)
    }
    let day = context.today
    let listings = try context.mandates(of: body, matter: matter).filter {
      !expiring || [.expiring, .over].contains($0.standing(on: day, soon: soon))
    }
    guard form.chosen == .table else {
      Listing(columns: OrganisationMandates.columns, rows: listings.map { row($0, on: day) })
        .print(as: form.chosen)
      return
    }
    guard !listings.isEmpty else {
      Console.done(Sentence(zh: "没有符合条件的职权。", en: "No such mandates."))
      return
    }
    let rules = try context.rules()
    let headings = [
      Sentence(zh: "单位", en: "Organisation"), Sentence(zh: "职权", en: "Mandate"),
      Sentence(zh: "来源", en: "Source"), Sentence(zh: "事项", en: "Matters"),
      Sentence(zh: "不含", en: "Excluded"), Sentence(zh: "有效期", en: "Valid"),
      Sentence(zh: "今天", en: "Today"),
    ]
    let table = Document.Table(
      columns: headings.map(\.spoken),
      rows: listings.map { cells($0, rules: rules, on: day) }
    )
    Console.print(Document(title: "", blocks: [.table(table)]))
  }

  private func cells(
    _ listing: MandateListing,
    rules: RulePack,
    on day: CivilDate
  ) -> [String] {
    let mandate = listing.mandate
    func words(_ ids: [String]) -> String {
      ids.map { rules.matter($0)?.label.spoken ?? $0 }
        .joined(separator: Sentence(zh: "、", en: ", ").spoken)
    }
    let source = mandate.inNameOf.map { mandate.source.label.spoken.remarked($0) }
    return [
      listing.organisation.name, mandate.id, source ?? mandate.source.label.spoken,
      words(mandate.matters), words(mandate.excluded), mandate.valid.sentence.spoken,
      standing(of: listing, on: day).spoken,
    ]
  }

  private func standing(of listing: MandateListing, on day: CivilDate) -> Sentence {
    switch listing.standing(on: day, soon: soon) {
    case .notYet: Sentence(zh: "尚未生效", en: "not yet valid")
    case .valid: Sentence(zh: "有效", en: "valid")
    case .expiring: listing.mandate.valid.to?.countdown(on: day) ?? Sentence(zh: "有效", en: "valid")
    case .over: Sentence(zh: "已过期", en: "over")
    }
  }

  private static let columns = [
    "organisation", "organisation_name", "mandate", "source", "in_name_of", "matters", "excluded",
    "document", "from", "to", "standing",
  ]

  private func row(_ listing: MandateListing, on day: CivilDate) -> [CanonicalValue] {
    let mandate = listing.mandate
    return [
      .string(listing.organisation.id.text), .string(listing.organisation.name),
      .string(mandate.id), .string(mandate.source.rawValue), .text(mandate.inNameOf),
      .array(mandate.matters.map { .string($0) }), .array(mandate.excluded.map { .string($0) }),
      .string(mandate.document), .text(mandate.valid.from?.description),
      .text(mandate.valid.to?.description),
      .string(listing.standing(on: day, soon: soon).rawValue),
    ]
  }
}
