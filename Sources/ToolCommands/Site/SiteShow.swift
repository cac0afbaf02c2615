import ArgumentParser
import Ledger
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Shows a site with everything that hangs on it.
struct SiteShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text("查看一个检查对象：属性、联系人、隐患、检查。", "Show a site: facts, contacts, hazards, visits."),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("检查对象（编号或名称的一部分）。", "The site: id or part of its name."))
  var site: String

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    let context = try global.look()
    let view = try context.viewSite(try context.site(named: site))
    if json {
      Console.print(view.canonical)
    } else {
      Console.print(
        Document.site(view, rules: try context.rules(), in: SpokenLanguage.current)
      )
    }
  }
}

extension SiteView {
  /// The site for machines; keys never change with the language.
  fileprivate var canonical: CanonicalObject {
    var object: CanonicalObject = [
      "id": .string(site.id.text), "name": .string(site.name), "kind": .string(site.kind.rawValue),
      "former_names": .array(site.formerNames.map { .string($0) }),
      "region": .string(site.region.text), "address": .text(site.address),
      "external_code": .text(site.externalCode), "parent": .text(site.parent?.text),
      "role": .text(site.tenancy?.role.rawValue), "owner": .text(site.tenancy?.owner),
      "operator": .text(site.tenancy?.operator),
      "children": .array(children.map { .string($0.id.text) }),
      "open_hazards": .array(openHazards.map { .string($0.hazard.id.text) }),
      "inspections": .array(inspections.map { .string($0.inspection.id.text) }),
      "locations": .array(site.locations.map { .string($0) }),
    ]
    switch site.creditCode {
    case .valid(let code): object["credit_code"] = .string(code.text)
    case .fictitious(let code):
      object["credit_code"] = .text(code)
      object["fictitious"] = .bool(true)
    case .absent: object["credit_code"] = .null
    }
    switch site.status {
    case .active: object["status"] = .string("active")
    case .closed(let reason):
      object["status"] = .string("closed")
      object["reason"] = .string(reason)
    case .merged(let other):
      object["status"] = .string("merged")
      object["merged_into"] = .string(other.text)
    }
    object["contacts"] = .array(
      contacts.map { contact in
        .object([
          "role": .string(contact.role.rawValue), "name": .string(contact.name),
          "phone": .text(contact.phone),
        ])
      }
    )
    object["facts"] = .array(
      site.facts.values.sorted { $0.key < $1.key }.map { .object($0.canonical) }
    )
    return object
  }
}

extension SiteFact {
  fileprivate var canonical: CanonicalObject {
    [
      "key": .string(key), "value": value.canonical, "unit": .text(unit),
      "source": .string(source), "as_of": .string(asOf.description),
    ]
  }
}

extension FactValue {
  fileprivate var canonical: CanonicalValue {
    switch self {
    case .boolean(let truth): .bool(truth)
    case .integer(let number): .integer(number)
    case .decimal(let number): .string(number.description)
    case .text(let text), .choice(let text): .string(text)
    case .choices(let texts): .array(texts.map { .string($0) })
    case .day(let day): .string(day.description)
    }
  }
}
