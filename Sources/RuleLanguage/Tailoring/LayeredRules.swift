import SafetyModel

/// Rules with local layers laid over them one by one (地方规定逐层叠加).
///
/// Applying a layer never fails: what it must not do is left undone and said in `problems`. A rule
/// folder with such problems is refused as a whole, so a tailored pack never holds half a layer.
struct LayeredRules {
  let base: RulePack

  /// Items that differ from the base or are new, by id.
  var items: [String: ChecklistItem] = [:]
  /// Circumstances that differ from the base or are new, by id.
  var circumstances: [String: Circumstance] = [:]
  /// Policies that differ from the base, by id.
  var policies: [String: Policy] = [:]
  /// The layers applied, in order.
  var applied: [LocalityLayer] = []
  /// What they changed, in order.
  var changes: [LocalChange] = []
  /// What they must not do.
  var problems: [RuleDiagnostic] = []

  /// The strictest value of a field that rests on a verified text.
  var lawful: [Key: Demand] = [:]
  /// Proof that a verified text asks for.
  var lawfulEvidence: [String: Set<EvidenceKind>] = [:]
  /// Who changed a field last.
  var changedBy: [Key: (layer: LocalityLayer, location: RuleLocation)] = [:]

  /// A field of something.
  struct Key: Hashable {
    let target: LocalChange.Target
    let field: String
  }

  init(over base: RulePack) { self.base = base }

  /// An item as it stands now.
  func item(_ id: String) -> ChecklistItem? { items[id] ?? base.item(id) }

  /// A circumstance as it stands now.
  func circumstance(_ id: String) -> Circumstance? { circumstances[id] ?? base.ownCircumstance(id) }

  /// Lays a layer over what is there; a second time it changes nothing.
  mutating func apply(_ layer: LocalityLayer) {
    guard !applied.contains(where: { $0.id == layer.id }) else { return }
    applied.append(layer)
    add(of: layer)
    for citations in layer.citations { add(citations, of: layer) }
    for added in layer.policies { add(added, of: layer) }
    for edit in layer.edits { apply(edit, of: layer) }
  }

  mutating func report(_ kind: RuleDiagnostic.Kind, at location: RuleLocation) {
    problems.append(RuleDiagnostic(kind, at: location))
  }

  // MARK: Adding

  private mutating func add(of layer: LocalityLayer) {
    for instrument in layer.instruments {
      record(.entry, of: .instrument(id: instrument.id), by: layer, at: layer.location)
    }
    for fact in layer.facts {
      record(.entry, of: .fact(key: fact.key), by: layer, at: fact.location)
    }
    for circumstance in layer.circumstances {
      circumstances[circumstance.id] = circumstance
      record(.entry, of: .circumstance(id: circumstance.id), by: layer, at: circumstance.location)
    }
    for added in layer.items {
      guard base.checklist(added.list) != nil else {
        let nearest = nearestWord(to: added.list, among: base.checklists.map(\.id))
        report(
          .unknownLayerTarget(noun: .checklist, id: added.list, nearest: nearest),
          at: added.listLocation
        )
        continue
      }
      items[added.item.id] = added.item
      record(.entry, of: .item(id: added.item.id), by: layer, at: added.item.location)
    }
  }

  private mutating func record(
    _ field: LocalChange.Field,
    of target: LocalChange.Target,
    by layer: LocalityLayer,
    reason: BilingualText? = nil,
    at location: RuleLocation
  ) {
    changes.append(
      LocalChange(
        layer: layer.name,
        verb: .add,
        target: target,
        field: field,
        reason: reason,
        authority: nil,
        location: location
      )
    )
  }

  private mutating func add(
    _ added: LocalityLayer.AddedCitations,
    of layer: LocalityLayer
  ) {
    guard var item = known(item: added.item, at: added.location) else { return }
    for part in LocalChange.BasisPart.allCases {
      for citation in added.citations[part] ?? [] {
        guard !item[part].contains(where: { $0.isSamePlace(as: citation) }) else {
          report(
            .repeatedCitation(item: item.id, citation: citation),
            at: added.location
          )
          continue
        }
        item[part].append(citation)
        record(
          .citation(part: part, added: citation),
          of: .item(id: item.id),
          by: layer,
          reason: added.reason,
          at: added.location
        )
      }
    }
    items[item.id] = item
  }

  private mutating func known(item id: String, at location: RuleLocation) -> ChecklistItem? {
    if let item = item(id) { return item }
    let known = base.checklists.flatMap { $0.items.map(\.id) } + items.keys
    let nearest = nearestWord(to: id, among: known)
    report(.unknownLayerTarget(noun: .item, id: id, nearest: nearest), at: location)
    return nil
  }

  // MARK: Changing and hiding

  private mutating func apply(_ edit: LocalityLayer.Edit, of layer: LocalityLayer) {
    switch edit.target {
    case .item(let id):
      guard let item = known(item: id, at: edit.location) else { return }
      guard !isHidden(item, from: edit, of: layer) else { return }
      switch edit.verb {
      case .hide: hide(item, edit, layer)
      case .add, .tighten, .relax: change(item, edit, layer)
      }
    case .circumstance(let id):
      guard let circumstance = circumstance(id) else {
        let known = base.circumstances.map(\.id) + circumstances.keys
        let nearest = nearestWord(to: id, among: known)
        report(
          .unknownLayerTarget(noun: .circumstance, id: id, nearest: nearest),
          at: edit.location
        )
        return
      }
      change(circumstance, edit, layer)
    }
  }

  /// An item as the layer or the national rules that define it have it.
  func original(of item: ChecklistItem) -> ChecklistItem {
    base.item(item.id)
      ?? applied.lazy.flatMap(\.items).first { $0.item.id == item.id }?.item ?? item
  }

  /// Whether a layer above hides the item already; two that meet here contradict each other.
  private mutating func isHidden(
    _ item: ChecklistItem,
    from edit: LocalityLayer.Edit,
    of layer: LocalityLayer
  ) -> Bool {
    let key = Key(target: .item(id: item.id), field: LocalChange.Field.hidden.key)
    guard let hidden = changedBy[key] else { return false }
    report(
      .conflictingLayers(field: key.field, other: hidden.layer.id, first: hidden.location),
      at: edit.location
    )
    return true
  }

  private mutating func hide(
    _ item: ChecklistItem,
    _ edit: LocalityLayer.Edit,
    _ layer: LocalityLayer
  ) {
    guard item.grade != .major else {
      report(.hidesMajorItem(item: item.id), at: edit.location)
      return
    }
    record(.hidden, of: .item(id: item.id), edit, layer, at: edit.location)
  }
}

extension Citation {
  /// Whether it names the same clause, however surely.
  fileprivate func isSamePlace(as other: Citation) -> Bool {
    instrument == other.instrument && clause == other.clause
  }
}

extension ChecklistItem {
  /// The citations of one part of the ground.
  fileprivate subscript(part: LocalChange.BasisPart) -> [Citation] {
    get {
      switch part {
      case .norm: norm
      case .power: power
      case .liability: liability
      }
    }
    set {
      switch part {
      case .norm: norm = newValue
      case .power: power = newValue
      case .liability: liability = newValue
      }
    }
  }
}
