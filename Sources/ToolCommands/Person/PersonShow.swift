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
        PersonShow.card(of: view.person, on: context.today)
      )
    )
    if let post = view.person.post {
      facts.append(Document.Fact(Sentence(zh: "职务", en: "Post").spoken, post))
    }
    facts += Document.Fact.ofRegister(view.person.papers, view.person.datedBack)
    for deputy in view.person.deputies {
      let name = try context.viewPerson(deputy.person).name ?? deputy.person.text
      let standing =
        deputy.valid.contains(context.today)
        ? Sentence(zh: "今天有效", en: "valid today") : Sentence(zh: "今天无效", en: "not valid today")
      facts.append(
        Document.Fact(
          Sentence(zh: "代理人", en: "Deputy").spoken,
          "\(name) \(deputy.valid.sentence.spoken)".remarked(standing.spoken)
        )
      )
    }
    let erased = Sentence(zh: "（姓名已删除）", en: "(name erased)").spoken
    Console.print(Document(title: view.name ?? erased, blocks: [.facts(facts)]))
  }
}

extension Document.Fact {
  /// The papers behind entries that give power, and the marks on those dated back.
  static func ofRegister(_ papers: [RegisterPaper], _ marks: [DatedBack]) -> [Document.Fact] {
    papers.map { Document.Fact(Sentence(zh: "登记凭据", en: "Entered by").spoken, $0.label.spoken) }
      + marks.map {
        Document.Fact(Sentence(zh: "登记提醒", en: "Mind").spoken, $0.sentence.spoken)
      }
  }
}

extension PersonShow {
  /// The number of the card with its days and what they mean on a day.
  static func card(of person: Person, on day: CivilDate) -> String {
    guard let number = person.cardNumber else { return "—" }
    guard let valid = person.cardValid else {
      return number.remarked(Sentence(zh: "有效期未登记", en: "days not recorded").spoken)
    }
    let standing: Sentence =
      if !valid.contains(day) {
        Sentence(zh: "今天无效，不能签字", en: "not valid today, signs nothing")
      } else if let end = valid.to {
        Sentence(zh: end.countdown(on: day).zh, en: end.countdown(on: day).en)
      } else {
        Sentence(zh: "今天有效", en: "valid today")
      }
    return "\(number) \(valid.sentence.spoken)".remarked(standing.spoken)
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
      "card": .text(person.cardNumber), "card_from": .text(person.cardValid?.from?.description),
      "card_until": .text(person.cardValid?.to?.description), "post": .text(person.post),
      "dated_back": .integer(Int64(person.datedBack.count)),
      "deputies": .array(
        person.deputies.map { deputy in
          .object([
            "person": .string(deputy.person.text), "from": .text(deputy.valid.from?.description),
            "until": .text(deputy.valid.to?.description),
            "matters": .array(deputy.matters.map { .string($0) }), "ground": .string(deputy.ground),
          ])
        }
      ),
    ]
  }
}
