import SafetyModel
import YAMLSource

/// Reads the files of `localities/` and checks them against the rules they are laid over.
struct LocalityLoader {
  private var drafts: [LayerDraft] = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  /// The places of conditions in layers that have a problem.
  private(set) var faultyConditions: Set<RuleLocation> = []

  /// Reads one layer.
  mutating func read(_ root: YAMLNode) {
    let (draft, problems) = LayerDraft.read(root)
    diagnostics += problems
    if let draft { drafts.append(draft) }
  }

  /// Checks names, conditions and citations of every layer against the layers above it.
  ///
  /// - Parameters:
  ///   - contents: The national rules.
  ///   - circumstances: The circumstances named by the condition at a place.
  ///   - day: The day on which cited instruments should be in force; absent = not judged.
  /// - Returns: The layers, from the largest place to the smallest.
  mutating func check(
    against contents: RulePackContents,
    decidedBy circumstances: [RuleLocation: Set<String>],
    judgedOn day: CivilDate?
  ) -> [LocalityLayer] {
    drafts.sort { LocalityLayer.isAbove($0.layer, $1.layer) }
    checkIDs(beside: contents)
    checkFolders()
    for draft in drafts {
      check(draft, against: contents, decidedBy: circumstances, judgedOn: day)
    }
    return drafts.map(\.layer)
  }

  /// Ids are unique across the national rules and all layers, so that they mean one thing anywhere.
  private mutating func checkIDs(beside contents: RulePackContents) {
    var layers: [String: RuleLocation] = [:]
    var seen: [LayerDraft.Definition.Kind: [String: RuleLocation]] = [:]
    for draft in drafts {
      if let first = layers[draft.layer.id] {
        report(
          .duplicateID(noun: .locality, id: draft.layer.id, first: first),
          at: draft.layer.location
        )
      }
      layers[draft.layer.id] = layers[draft.layer.id] ?? draft.layer.location
      for definition in draft.definitions {
        let kind = definition.kind
        if let first = contents.source(of: definition)?.place ?? seen[kind]?[definition.id] {
          report(
            .duplicateID(noun: kind.noun, id: definition.id, first: first),
            at: definition.node.place
          )
        } else {
          seen[kind, default: [:]][definition.id] = definition.node.place
        }
      }
    }
  }

  /// A layer in a folder below one that is named like its layer lies in the region of that layer.
  private mutating func checkFolders() {
    for draft in drafts {
      let folder = draft.layer.folder
      for other in drafts
      where folder != other.layer.folder && folder.hasPrefix(other.layer.folder + "/")
        && other.layer.folder.hasSuffix("/\(other.layer.id)")
      {
        guard !draft.layer.region.isWithin(other.layer.region) else { continue }
        report(
          .layerOutsideFolder(
            region: draft.layer.region.text,
            parent: other.layer.id,
            parentRegion: other.layer.region.text
          ),
          at: draft.layer.location
        )
      }
    }
  }

  private mutating func check(
    _ draft: LayerDraft,
    against contents: RulePackContents,
    decidedBy circumstances: [RuleLocation: Set<String>],
    judgedOn day: CivilDate?
  ) {
    var known = contents
    for other in drafts where draft.layer.isWithin(other.layer) { known.add(other) }
    // The items alone are judged here; those of the national rules were judged with them.
    known.items = DefinitionTable()
    known.addItems(of: draft)
    var conditions = ConditionCheck(contents: known)
    conditions.check(draft.reader.conditions)
    faultyConditions.formUnion(conditions.faulty)
    var references = ReferenceCheck(contents: known, day: day)
    references.check(draft.reader.references)
    references.check(draft.reader.measurements)
    references.check(draft.reader.limits)
    var derivations = DerivationCheck(contents: known, conditions: conditions)
    derivations.check()
    diagnostics += conditions.diagnostics + references.diagnostics + derivations.diagnostics
    diagnostics += gradeContradictions(in: known, decidedBy: circumstances)
  }

  /// The national rules with what every layer adds, for what only the whole folder shows.
  func joined(to contents: RulePackContents) -> RulePackContents {
    drafts.reduce(into: contents) { whole, draft in
      whole.add(draft)
      whole.addItems(of: draft)
    }
  }

  private mutating func report(_ kind: RuleDiagnostic.Kind, at location: RuleLocation) {
    diagnostics.append(RuleDiagnostic(kind, at: location))
  }
}

/// What the layers must not do, tried out on every chain of layers the folder can give.
///
/// - Parameter pack: The national rules with their layers.
/// - Returns: The problems, each at the layer that causes it.
func layerProblems(in pack: RulePack) -> [RuleDiagnostic] {
  var problems: [RuleDiagnostic] = []
  for layer in pack.layers {
    var rules = LayeredRules(over: pack)
    for above in pack.layers where layer.isWithin(above) { rules.apply(above) }
    problems += rules.problems.filter { $0.location.file == layer.location.file }
  }
  return problems
}

extension LocalityLayer {
  /// The folder of its file.
  fileprivate var folder: String {
    location.file.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension RulePackContents {
  /// The source of what has the id of a definition already.
  fileprivate func source(of definition: LayerDraft.Definition) -> YAMLNode? {
    switch definition.kind {
    case .instrument: instruments.source(of: definition.id)
    case .fact: facts.source(of: definition.id)
    case .circumstance: circumstances.source(of: definition.id)
    case .item: items.source(of: definition.id)
    }
  }

  /// Adds what a layer defines; of two equal ids the first stays.
  fileprivate mutating func add(_ draft: LayerDraft) {
    for instrument in draft.layer.instruments {
      draft.node(.instrument, instrument.id).map {
        _ = instruments.add(instrument, id: instrument.id, node: $0)
      }
    }
    for fact in draft.layer.facts {
      draft.node(.fact, fact.key).map { _ = facts.add(fact, id: fact.key, node: $0) }
    }
    for circumstance in draft.layer.circumstances {
      draft.node(.circumstance, circumstance.id).map {
        _ = circumstances.add(circumstance, id: circumstance.id, node: $0)
      }
    }
  }

  fileprivate mutating func addItems(of draft: LayerDraft) {
    for added in draft.layer.items {
      draft.node(.item, added.item.id).map {
        _ = items.add(added.item, id: added.item.id, node: $0)
      }
    }
  }
}

extension LayerDraft {
  fileprivate func node(_ kind: Definition.Kind, _ id: String) -> YAMLNode? {
    definitions.first { $0.kind == kind && $0.id == id }?.node
  }
}

extension LayerDraft.Definition.Kind {
  /// The kind in the words of diagnostics.
  fileprivate var noun: RuleDiagnostic.Noun {
    switch self {
    case .instrument: .instrument
    case .fact: .fact
    case .circumstance: .circumstance
    case .item: .item
    }
  }
}
