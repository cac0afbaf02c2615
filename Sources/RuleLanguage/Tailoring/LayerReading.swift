import SafetyModel
import YAMLSource

/// A layer as read, with the sources of its definitions for duplicates and hashes.
struct LayerDraft {
  let layer: LocalityLayer
  let definitions: [Definition]
  /// The references, conditions and measurements that wait for the rules above it.
  let reader: RuleReader

  /// Something the layer defines.
  struct Definition {
    /// What can be defined.
    enum Kind: Hashable {
      case instrument
      case fact
      case circumstance
      case item
    }

    let kind: Kind
    let id: String
    let node: YAMLNode
  }
}

/// What stands below `add`.
private struct LayerAdditions {
  var instruments: [Instrument] = []
  var facts: [FactDefinition] = []
  var circumstances: [Circumstance] = []
  var items: [LocalityLayer.AddedItem] = []
  var citations: [LocalityLayer.AddedCitations] = []
  var policies: [LocalityLayer.PolicyAddition] = []
}

extension LayerDraft {
  /// Reads a file of `localities/`.
  ///
  /// - Returns: The layer when its heading can be read, and every problem on the way.
  static func read(_ root: YAMLNode) -> (draft: LayerDraft?, diagnostics: [RuleDiagnostic]) {
    var reader = RuleReader()
    var definitions: [Definition] = []
    let layer = reader.layer(root, noting: &definitions)
    let draft = layer.map { LayerDraft(layer: $0, definitions: definitions, reader: reader) }
    return (draft, reader.diagnostics)
  }
}

extension RuleReader {
  fileprivate mutating func layer(
    _ node: YAMLNode,
    noting definitions: inout [LayerDraft.Definition]
  ) -> LocalityLayer? {
    guard
      let fields = fields(
        of: node,
        required: ["locality", "region", "title"],
        optional: ["site", "note", "add", "tighten", "relax", "hide"]
      )
    else { return nil }
    let id = idNamedLikeFile(fields["locality"])
    let region = region(fields["region"])
    let site = siteID(fields["site"])
    let title = bilingual(fields["title"])
    let note = bilingual(fields["note"])
    let added = additions(fields["add"], noting: &definitions)
    let edits =
      (nonEmptyList(fields["tighten"]) { $0.edit($1, .tighten) } ?? [])
      + (nonEmptyList(fields["relax"]) { $0.edit($1, .relax) } ?? [])
      + (nonEmptyList(fields["hide"]) { $0.edit($1, .hide) } ?? [])
    guard let id, let region, let title, fields["site"] == nil || site != nil else { return nil }
    let source = RuleTree(node)
    var hash = ContentHash(of: "locality-1")
    hash.add(source)
    return LocalityLayer(
      id: id,
      region: region,
      site: site,
      title: title,
      note: note,
      instruments: added.instruments,
      facts: added.facts,
      circumstances: added.circumstances,
      items: added.items,
      citations: added.citations,
      policies: added.policies,
      edits: edits,
      source: source,
      contentHash: hash.hexadecimal(),
      location: node.place
    )
  }

  private mutating func siteID(_ node: YAMLNode?) -> SiteID? {
    guard let node, let text = text(node) else { return nil }
    let id = SiteID(text)
    if id == nil { report(.badLayerSite(text: text), at: node) }
    return id
  }

  private mutating func additions(
    _ node: YAMLNode?,
    noting definitions: inout [LayerDraft.Definition]
  ) -> LayerAdditions {
    guard
      let fields = fields(
        of: node,
        required: [],
        optional: ["instruments", "facts", "circumstances", "items", "citations", "policies"]
      )
    else { return LayerAdditions() }
    var noted: [LayerDraft.Definition] = []
    func note(_ kind: LayerDraft.Definition.Kind, _ id: String, _ node: YAMLNode) {
      noted.append(LayerDraft.Definition(kind: kind, id: id, node: node))
    }
    var added = LayerAdditions()
    for member in nonEmptyList(fields["instruments"], of: { $1 }) ?? [] {
      guard let value = instrument(member) else { continue }
      note(.instrument, value.id, member)
      added.instruments.append(value)
    }
    for member in nonEmptyList(fields["facts"], of: { $1 }) ?? [] {
      guard let value = fact(member) else { continue }
      note(.fact, value.key, member)
      added.facts.append(value)
    }
    for member in nonEmptyList(fields["circumstances"], of: { $1 }) ?? [] {
      guard let value = circumstance(member) else { continue }
      note(.circumstance, value.id, member)
      added.circumstances.append(value)
    }
    for group in nonEmptyList(fields["items"], of: { $1 }) ?? [] {
      guard let list = self.fields(of: group, required: ["to", "items"]) else { continue }
      let target = id(list["to"])
      for member in nonEmptyList(list["items"], of: { $1 }) ?? [] {
        guard let value = item(member, of: target ?? "") else { continue }
        note(.item, value.id, member)
        added.items.append(
          LocalityLayer.AddedItem(
            list: target ?? "",
            item: value,
            listLocation: list["to"]?.place ?? group.place
          )
        )
      }
    }
    added.citations = nonEmptyList(fields["citations"]) { $0.addedCitations($1) } ?? []
    added.policies = nonEmptyList(fields["policies"]) { $0.policyAddition($1) } ?? []
    definitions += noted
    return added
  }

  private mutating func policyAddition(_ node: YAMLNode) -> LocalityLayer.PolicyAddition? {
    guard
      let fields = fields(
        of: node,
        required: ["to"],
        optional: ["clocks", "guards", "needs", "reason"]
      )
    else { return nil }
    let policy = id(fields["to"])
    let clocks = nonEmptyList(fields["clocks"]) { $0.clock($1) }
    let guards = nonEmptyList(fields["guards"]) { $0.addedGuard($1) }
    let needs = nonEmptyList(fields["needs"]) { $0.addedNeed($1) }
    let reason = bilingual(fields["reason"])
    if ["clocks", "guards", "needs"].allSatisfy({ fields[$0] == nil }) {
      report(.nothingChanged, at: node)
    }
    guard let policy else { return nil }
    return LocalityLayer.PolicyAddition(
      policy: policy,
      clocks: clocks ?? [],
      guards: guards ?? [],
      needs: needs ?? [],
      reason: reason,
      location: fields["to"]?.place ?? node.place
    )
  }

  private mutating func addedGuard(_ node: YAMLNode) -> LocalityLayer.AddedGuard? {
    guard let fields = fields(of: node, required: ["step", "guard"]) else { return nil }
    let step = choice(fields["step"], of: HazardStep.self)
    let row = fields["guard"].flatMap { stepGuard($0) }
    guard let step, let row else { return nil }
    return LocalityLayer.AddedGuard(step: step, row: row)
  }

  /// A need of a step of a hazard (`step`) or of a major case (`case_step`), of exactly one of them.
  private mutating func addedNeed(_ node: YAMLNode) -> LocalityLayer.AddedNeed? {
    guard
      let fields = fields(of: node, required: ["need"], optional: ["step", "case_step"])
    else { return nil }
    let step = choice(fields["step"], of: HazardStep.self)
    let caseStep = choice(fields["case_step"], of: CaseStep.self)
    let need = fields["need"].flatMap { stepNeed($0, ofCase: fields["case_step"] != nil) }
    guard (fields["step"] == nil) != (fields["case_step"] == nil) else {
      report(.missingKey(key: "step"), at: node)
      return nil
    }
    guard let need, step != nil || caseStep != nil else { return nil }
    return LocalityLayer.AddedNeed(step: step, caseStep: caseStep, need: need)
  }

  private mutating func addedCitations(_ node: YAMLNode) -> LocalityLayer.AddedCitations? {
    let parts = LocalChange.BasisPart.allCases
    guard
      let fields = fields(
        of: node,
        required: ["item"],
        optional: parts.map(\.rawValue) + ["reason"]
      )
    else { return nil }
    let item = id(fields["item"])
    var citations: [LocalChange.BasisPart: [Citation]] = [:]
    for part in parts {
      if let read = nonEmptyList(fields[part.rawValue], of: { $0.citation($1) }) {
        citations[part] = read
      }
    }
    let reason = bilingual(fields["reason"])
    if parts.allSatisfy({ fields[$0.rawValue] == nil }) { report(.nothingChanged, at: node) }
    guard let item else { return nil }
    return LocalityLayer.AddedCitations(
      item: item,
      citations: citations,
      reason: reason,
      location: fields["item"]?.place ?? node.place
    )
  }
}
