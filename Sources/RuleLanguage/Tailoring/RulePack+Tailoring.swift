public import SafetyModel

/// Applying local layers; a pure function of the pack and the place.
extension RulePack {
  /// The layers that hold for a region and the parks or enterprises around a site, largest first.
  ///
  /// - Parameters:
  ///   - region: The region of the site.
  ///   - sites: The parks or buildings it lies in, outermost first, and the site itself.
  /// - Returns: The layers in the order in which they are applied.
  public func layers(for region: RegionCode, sites: [SiteID] = []) -> [LocalityLayer] {
    let regional = layers.filter { $0.site == nil && region.isWithin($0.region) }
    let local = sites.flatMap { site in layers.filter { $0.site == site } }
    return regional + local
  }

  /// The pack as it holds in a place.
  ///
  /// - Parameters:
  ///   - region: The region of the site.
  ///   - sites: The parks or buildings it lies in, outermost first, and the site itself.
  /// - Returns: The pack with the layers applied; the very same pack when no layer holds there.
  public func tailored(for region: RegionCode, sites: [SiteID] = []) -> RulePack {
    tailored(by: layers(for: region, sites: sites))
  }

  /// The pack with layers named by id, in that order, as an inspection pins them.
  ///
  /// - Returns: The tailored pack; nothing when the folder has no layer of a given id.
  public func tailored(by ids: [String]) -> RulePack? {
    let named = ids.compactMap { id in layers.first { $0.id == id } }
    return named.count == ids.count ? tailored(by: named) : nil
  }

  private func tailored(by layers: [LocalityLayer]) -> RulePack {
    let missing = layers.filter { layer in !appliedLayers.contains { $0.id == layer.id } }
    guard !missing.isEmpty else { return self }
    // Layers are laid from the national rules up, so that their order is always the same.
    let whole = appliedLayers + missing
    var rules = LayeredRules(over: national)
    for layer in whole { rules.apply(layer) }
    return RulePack(rules, from: self)
  }

  /// What local layers changed in an item or in a circumstance it can assert, in order.
  public func localChanges(toItem id: String) -> [LocalChange] {
    guard !localChanges.isEmpty, let item = item(id) else { return [] }
    return localChanges.filter { change in
      switch change.target {
      case .item(let other): other == id
      // That a circumstance is new says nothing more than that its item is.
      case .circumstance(let other):
        item.circumstances.contains(other) && change.field != .entry
      case .fact, .instrument, .clock, .step: false
      }
    }
  }

  /// What local layers changed in a circumstance, in order.
  public func localChanges(toCircumstance id: String) -> [LocalChange] {
    localChanges.filter { $0.target == .circumstance(id: id) }
  }

  /// The change that hides an item; absent when the item is asked.
  public func hiding(_ id: String) -> LocalChange? {
    localChanges.first { $0.target == .item(id: id) && $0.field == .hidden }
  }
}

extension LayeredRules {
  /// The lists with changed and added items, in walking order.
  var checklists: [Checklist] {
    base.checklists.map { list in
      let owners = base.lists(within: list.id)
      let added = applied.flatMap(\.items).filter { owners.contains($0.list) }
        .compactMap { items[$0.item.id] }
      let touched = list.items.contains(where: isTouched)
      guard touched || !added.isEmpty else { return list }
      var result = list
      let all = list.items.map { items[$0.id] ?? $0 } + added
      // What a place adds stands at the end of its station.
      result.items = Station.allCases.sorted().flatMap { station in
        all.filter { $0.station == station }
      }
      result.contentHash = hash(of: list)
      return result
    }
  }

  private func isTouched(_ item: ChecklistItem) -> Bool {
    items[item.id] != nil || item.circumstances.contains { circumstances[$0] != nil }
      || changes.contains { $0.target == .item(id: item.id) }
  }

  private func hash(of list: Checklist) -> String {
    var hash = ContentHash(of: "tailored-checklist-1")
    hash.add(list.contentHash)
    for layer in applied {
      hash.add(layer.id)
      hash.add(layer.contentHash)
    }
    return hash.hexadecimal()
  }
}

extension RulePack {
  /// A list and every list it includes.
  fileprivate func lists(within id: String) -> Set<String> {
    var found: Set<String> = []
    var open = [id]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += checklist(next)?.includes ?? []
    }
    return found
  }
}
