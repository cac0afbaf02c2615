import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel

/// Lists the local layers of the rules, or those of one place with everything they change.
struct RulesLayers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: text(
      "列出地方规定；给出区划或检查对象时，逐条列出它们改了什么、依据和原值。",
      "List the local layers; for a region or site, what each changes, on which ground, from what."
    ),
    aliases: ["地方"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Option(help: help("区划代码，如 330203。", "Region code, such as 330203."))
  var region: String?

  @Option(
    help: help("检查对象：用它所在地方的规定。", "A site: the layers of the place where it lies.")
  )
  var site: String?

  func run() throws {
    var values = TypedValues()
    let code = values.region(region)
    try values.check()
    if let site {
      let context = try global.look()
      let found = try context.viewSite(try context.site(named: site)).site
      show(try context.rules(for: found))
    } else {
      let pack = try loadRules(from: try global.rulesFolder())
      if let code { show(pack.tailored(for: code)) } else { list(pack.layers) }
    }
  }

  private func list(_ layers: [LocalityLayer]) {
    let rows = layers.map { layer in
      [
        layer.id, layer.title.spoken, layer.level.label.spoken,
        layer.site.map { "\(layer.region) \($0)" } ?? layer.region.text,
        String(layer.changeCount), layer.location.file,
      ]
    }
    guard format.chosen == .table else {
      Listing(
        columns: ["id", "title", "title_en", "level", "region", "site", "changes", "file"],
        rows: layers.map {
          [
            .string($0.id), .string($0.title.zh), .string($0.title.en), .string($0.level.rawValue),
            .string($0.region.text), .text($0.site?.text), .number($0.changeCount),
            .string($0.location.file),
          ]
        }
      ).print(as: format.chosen)
      return
    }
    let columns = [
      Sentence(zh: "编号", en: "Id"), Sentence(zh: "名称", en: "Name"),
      Sentence(zh: "层级", en: "Level"), Sentence(zh: "区划", en: "Region"),
      Sentence(zh: "条数", en: "Changes"), Sentence(zh: "文件", en: "File"),
    ]
    Console.print(
      Document(
        title: "",
        blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
      )
    )
  }

  private func show(_ pack: RulePack) {
    let title: InstrumentTitle = { pack.instrument($0)?.title }
    guard format.chosen == .table else {
      let columns = ["layer", "verb", "target", "field", "authority", "at", "zh", "en"]
      let rows = pack.localChanges.map { change in
        let object = change.canonical(title: title)
        return columns.map { object[$0] ?? .null }
      }
      Listing(columns: columns, rows: rows).print(as: format.chosen)
      return
    }
    guard !pack.appliedLayers.isEmpty else {
      Console.print(
        Sentence(
          zh: "这个地方没有地方规定，用全国规则。",
          en: "No local layer holds here; the national rules apply."
        )
        .spoken
      )
      return
    }
    let blocks = pack.appliedLayers.flatMap { layer in
      let heading = Sentence(
        zh: "\(layer.title.zh)（\(layer.id)，\(layer.level.label.zh)，\(layer.region)）",
        en: "\(layer.title.en) (\(layer.id), \(layer.level.label.en), \(layer.region))"
      )
      let rows = pack.localChanges.filter { $0.layer.id == layer.id }
        .map { row($0, pack, title) }
      return [
        Document.Block.heading(heading.spoken, level: 2),
        .list(rows),
      ]
    }
    Console.print(Document(title: "", blocks: blocks))
  }

  private func row(_ change: LocalChange, _ pack: RulePack, _ title: InstrumentTitle) -> String {
    let words = change.sentence(title: title)
    let noun = change.target.noun.label
    let id = change.target.id
    return Sentence(
      zh: "\(noun.zh) \(id)：\(words.zh)（\(change.location)）",
      en: "\(noun.en) \(id): \(words.en) (\(change.location))"
    ).spoken
  }
}

extension LocalityLayer {
  /// How many things it adds or changes.
  fileprivate var changeCount: Int {
    instruments.count + facts.count + circumstances.count + items.count + edits.count
      + citations.map { $0.citations.values.map(\.count).reduce(0, +) }.reduce(0, +)
  }
}
