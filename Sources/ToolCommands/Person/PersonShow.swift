import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// Shows a person.
struct PersonShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text("查看人员。", "Show a person."),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("姓名或编号。", "Name or id."))
  var person: String

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    let context = try global.look()
    let view = try context.viewPerson(try context.person(named: person))
    if json {
      Console.print(view.canonical)
      return
    }
    var facts = [
      Document.Fact(Sentence(zh: "编号", en: "Id").spoken, view.person.id.text),
      Document.Fact(
        Sentence(zh: "资格", en: "Qualification").spoken,
        view.person.qualification.label.spoken
      ),
    ]
    if let organisation = view.organisation {
      facts.append(
        Document.Fact(
          Sentence(zh: "单位", en: "Organisation").spoken,
          "\(organisation.name) \(organisation.id)"
        )
      )
    }
    if let site = view.person.site {
      let name = try context.viewSite(site).site.name
      facts.append(Document.Fact(Sentence(zh: "所在企业", en: "Site").spoken, "\(name) \(site)"))
    }
    facts.append(
      Document.Fact(
        Sentence(zh: "执法证号", en: "Card").spoken,
        view.person.cardNumber ?? "—"
      )
    )
    let erased = Sentence(zh: "（姓名已删除）", en: "(name erased)").spoken
    Console.print(Document(title: view.name ?? erased, blocks: [.facts(facts)]))
  }
}

extension PersonView {
  /// The person for machines; keys never change with the language.
  fileprivate var canonical: CanonicalObject {
    [
      "id": .string(person.id.text), "name": .text(name),
      "qualification": .string(person.qualification.rawValue),
      "organisation": .text(person.organisation?.text),
      "organisation_name": .text(organisation?.name), "site": .text(person.site?.text),
      "card": .text(person.cardNumber),
    ]
  }
}
