import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Shows an organisation with its mandates.
struct OrganisationShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text("查看单位及其职权。", "Show an organisation and its mandates."),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("名称或编号。", "Name or id."))
  var organisation: String

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    let context = try global.look()
    let body = try context.viewOrganisation(try context.organisation(named: organisation))
    if json {
      Console.print(body.canonical)
    } else {
      Console.print(try OrganisationShow.document(body, rules: try context.rules(), in: context))
    }
  }

  private static func document(
    _ body: Organisation,
    rules: RulePack,
    in context: OperatingContext
  ) throws(OperationFailure) -> Document {
    var facts = [
      Document.Fact(Sentence(zh: "编号", en: "Id").spoken, body.id.text),
      Document.Fact(Sentence(zh: "层级", en: "Level").spoken, body.level.label.spoken),
      Document.Fact(Sentence(zh: "区划", en: "Region").spoken, body.region?.text ?? "—"),
    ]
    if let parent = body.parent {
      let name = try context.viewOrganisation(parent).name
      facts.append(Document.Fact(Sentence(zh: "上级", en: "Above").spoken, "\(name) \(parent)"))
    }
    facts += Document.Fact.ofRegister(body.papers, body.datedBack)
    var blocks: [Document.Block] = [
      .facts(facts), .heading(Sentence(zh: "职权", en: "Mandates").spoken, level: 2),
    ]
    if body.mandates.isEmpty {
      let none = Sentence(
        zh: "没有登记职权，不能进行行政检查。可用 bihuan org mandate \(body.id) 登记。",
        en:
          "No mandate on record, so no administrative inspection. Record one with bihuan org mandate \(body.id)."
      )
      blocks.append(.paragraph(none.spoken))
    }
    for mandate in body.mandates { blocks += mandate.blocks(rules: rules, today: context.today) }
    return Document(title: body.name, blocks: blocks)
  }
}

extension Mandate {
  fileprivate func blocks(rules: RulePack, today: CivilDate) -> [Document.Block] {
    func words(_ ids: [String]) -> String {
      ids.map { id in rules.matter(id).map { $0.label.spoken.remarked(id) } ?? id }
        .joined(separator: Sentence(zh: "、", en: ", ").spoken)
    }
    let standing =
      valid.contains(today)
      ? Sentence(zh: "今天有效", en: "valid today") : Sentence(zh: "今天无效", en: "not valid today")
    var facts = [
      Document.Fact(Sentence(zh: "来源", en: "Source").spoken, source.label.spoken),
      Document.Fact(Sentence(zh: "事项", en: "Matters").spoken, words(matters)),
    ]
    if !excluded.isEmpty {
      facts.append(Document.Fact(Sentence(zh: "不含", en: "Excluded").spoken, words(excluded)))
    }
    if let inNameOf {
      facts.append(Document.Fact(Sentence(zh: "以谁的名义", en: "In the name of").spoken, inNameOf))
    }
    facts += [
      Document.Fact(Sentence(zh: "文件", en: "Document").spoken, document),
      Document.Fact(
        Sentence(zh: "有效期", en: "Valid").spoken,
        "\(valid.from?.description ?? "…") — \(valid.to?.description ?? "…")".remarked(
          standing.spoken
        )
      ),
    ]
    return [.heading(id, level: 3), .facts(facts)]
  }
}

extension Organisation {
  /// The organisation for machines; keys never change with the language.
  fileprivate var canonical: CanonicalObject {
    [
      "id": .string(id.text), "name": .string(name), "level": .string(level.rawValue),
      "region": .text(region?.text), "parent": .text(parent?.text),
      "mandates": .array(
        mandates.map { mandate in
          .object([
            "id": .string(mandate.id), "source": .string(mandate.source.rawValue),
            "in_name_of": .text(mandate.inNameOf),
            "matters": .array(mandate.matters.map { .string($0) }),
            "excluded": .array(mandate.excluded.map { .string($0) }),
            "document": .string(mandate.document), "from": .text(mandate.valid.from?.description),
            "to": .text(mandate.valid.to?.description),
          ])
        }
      ),
    ]
  }
}
