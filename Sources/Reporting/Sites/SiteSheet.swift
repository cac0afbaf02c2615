import Ledger
import Messages
public import Operations
public import RuleLanguage
import SQLStore
public import SafetyModel

extension Document {
  /// A site with everything that is known about it and hangs on it.
  ///
  /// - Parameters:
  ///   - view: The site.
  ///   - rules: For the labels of the facts, and for those that are not yet known.
  ///   - language: The language.
  /// - Returns: The sheet; what is not known is listed as such.
  public static func site(
    _ view: SiteView,
    rules: RulePack,
    in language: Language
  ) -> Document {
    let sheet = SiteSheet(view: view, rules: rules)
    var page = Page(
      Sentence(
        zh: "\(view.site.kind.label.zh) \(view.site.name)",
        en: "\(view.site.name) (\(view.site.kind.label.en))"
      ),
      in: language
    )
    page.facts(sheet.header)
    sheet.writeFacts(to: &page)
    page.heading(
      Sentence(
        zh: "未销号隐患（\(view.openHazards.count)条）",
        en: "Open hazards (\(view.openHazards.count))"
      )
    )
    let hazards = view.openHazards.shortTable
    page.table(hazards.columns, rows: hazards.rows)
    if let penalties = view.penalties?.sentence {
      page.heading(Sentence(zh: "处罚", en: "Penalties"))
      page.list([penalties])
    }
    page.heading(
      Sentence(
        zh: "检查（\(view.inspections.count)次）",
        en: "Inspections (\(view.inspections.count))"
      )
    )
    page.table(
      [
        Sentence(zh: "编号", en: "Id"), Sentence(zh: "日期", en: "Day"),
        Sentence(zh: "性质", en: "Nature"), Sentence(zh: "状态", en: "State"),
        Sentence(zh: "不符合", en: "Findings"),
      ],
      rows: sheet.inspectionRows
    )
    guard !view.children.isEmpty else { return page.finished }
    page.heading(
      Sentence(zh: "其中的检查对象（\(view.children.count)个）", en: "Sites in it (\(view.children.count))")
    )
    page.table(
      [
        Sentence(zh: "编号", en: "Id"), Sentence(zh: "名称", en: "Name"),
        Sentence(zh: "性质", en: "Kind"),
      ],
      rows: view.children.map { [.same($0.id.text), .same($0.name), $0.kind.label] }
    )
    return page.finished
  }
}

/// The parts of a site's sheet.
struct SiteSheet {
  let view: SiteView
  let rules: RulePack

  var header: [Line] {
    let site = view.site
    return [
      Line(Sentence(zh: "编号", en: "Id"), .same(site.id.text)),
      Line(Sentence(zh: "状态", en: "State"), status),
      Line(Sentence(zh: "代码", en: "Code"), site.creditCode.words),
      Line(Sentence(zh: "外部编号", en: "External code"), site.externalCode.map { .same($0) }),
      Line(Sentence(zh: "区划", en: "Region"), .same(site.region.text)),
      Line(Sentence(zh: "地址", en: "Address"), site.address.map { .same($0) } ?? .notRecorded),
      Line(
        Sentence(zh: "所在", en: "Stands in"),
        view.parent.map { BilingualText.same($0.name).with(.same($0.id.text)) }
      ),
      Line(Sentence(zh: "租赁", en: "Tenancy"), tenancy),
      Line(
        Sentence(zh: "曾用名", en: "Former names"),
        site.formerNames.isEmpty ? nil : .row(site.formerNames.map { .same($0) })
      ),
      Line(Sentence(zh: "联系人", en: "Contacts"), contacts),
      Line(
        Sentence(zh: "部位", en: "Places"),
        .row(site.locations.map { .same($0) }, none: .notRecorded)
      ),
    ].compactMap { $0 }
  }

  private var status: Sentence {
    switch view.site.status {
    case .active: Sentence(zh: "在册", en: "on the register")
    case .closed(let reason): Sentence(zh: "已关闭：\(reason)", en: "closed: \(reason)")
    case .merged(let id): Sentence(zh: "并入 \(id)", en: "merged into \(id)")
    }
  }

  private var tenancy: Sentence? {
    guard let tenancy = view.site.tenancy else { return nil }
    return .clauses([
      tenancy.role.label,
      tenancy.owner.map { Sentence(zh: "产权方\($0)", en: "owner \($0)") },
      tenancy.operator.map { Sentence(zh: "运营方\($0)", en: "operator \($0)") },
    ])
  }

  private var contacts: Sentence {
    .joined(
      view.contacts.map { contact in
        let name = contact.name.isEmpty ? Sentence.erased : .same(contact.name)
        return .joined(
          [contact.role.label, name] + [contact.phone.map { .same($0) }].compactMap { $0 },
          zh: " ",
          en: " "
        )
      },
      zh: "；",
      en: "; "
    ).orElse(.notRecorded)
  }

  func writeFacts(to page: inout Page) {
    let known = view.site.facts
    let ordered =
      rules.facts.map(\.key).filter { known[$0] != nil }
      + known.keys.filter { rules.fact($0) == nil }.sorted()
    page.heading(Sentence(zh: "已知情况（\(ordered.count)项）", en: "Known facts (\(ordered.count))"))
    page.table(
      [
        Sentence(zh: "事项", en: "Fact"), Sentence(zh: "值", en: "Value"),
        Sentence(zh: "来源", en: "Source"), Sentence(zh: "截至", en: "As of"),
        Sentence(zh: "键", en: "Key"),
      ],
      rows: ordered.compactMap { key in known[key].map(row) }
    )
    let unknown = rules.facts.filter { known[$0.key] == nil && $0.derivation == nil }
    page.heading(
      Sentence(zh: "不明情况（\(unknown.count)项）", en: "Unknown facts (\(unknown.count))")
    )
    page.paragraph(.row(unknown.map { $0.label.with(.same($0.key)) }))
  }

  private func row(_ fact: SiteFact) -> [Sentence] {
    let definition = rules.fact(fact.key)
    return [
      definition?.label ?? .same(fact.key), definition?.words(for: fact.value) ?? fact.sentence,
      .same(fact.source), .same(fact.asOf.description), .same(fact.key),
    ]
  }

  var inspectionRows: [[Sentence]] {
    view.inspections.map { row in
      [
        .same(row.inspection.id.text), .same(row.inspection.day.description),
        row.inspection.nature.label,
        Inspection.Status(rawValue: row.inspection.state)?.label ?? .same(row.inspection.state),
        .same("\(row.inspection.findings)"),
      ]
    }
  }
}
