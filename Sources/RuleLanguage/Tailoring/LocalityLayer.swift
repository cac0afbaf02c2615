public import SafetyModel

/// One file of `localities/`: what a place changes in the rules above it (地方规定).
///
/// A layer belongs to a region by the beginning of its code, or to one park or enterprise by its
/// id. Layers are laid over the national rules from the largest place to the smallest.
public struct LocalityLayer: Hashable, Sendable {
  /// The id, `ningbo`, which is the name of the file.
  public let id: String
  /// The region; every site within it.
  public let region: RegionCode
  /// The park or enterprise it is made for, with everything inside; absent = the whole region.
  public let site: SiteID?
  /// The name, 宁波市.
  public let title: BilingualText
  /// A remark.
  public let note: BilingualText?
  /// The instruments it adds.
  public let instruments: [Instrument]
  /// The facts it adds.
  public let facts: [FactDefinition]
  /// The circumstances it adds.
  public let circumstances: [Circumstance]
  /// The items it adds.
  public let items: [AddedItem]
  /// The citations it adds to items.
  public let citations: [AddedCitations]
  /// What it adds to policies.
  public let policies: [PolicyAddition]
  /// What it tightens, relaxes and hides, in file order.
  public let edits: [Edit]
  /// What the file says, for packing and comparing.
  let source: RuleTree
  /// SHA-256 over what the file says, lower-case hexadecimal.
  public let contentHash: String
  /// Where it stands.
  public let location: RuleLocation

  /// An item with the list it is added to.
  public struct AddedItem: Hashable, Sendable {
    /// The list.
    public let list: String
    /// The item.
    public let item: ChecklistItem
    /// Where the list is named.
    public let listLocation: RuleLocation
  }

  /// Citations added to an item.
  public struct AddedCitations: Hashable, Sendable {
    /// The item.
    public let item: String
    /// What is added, part by part.
    public let citations: [LocalChange.BasisPart: [Citation]]
    /// Why.
    public let reason: BilingualText?
    /// Where the item is named.
    public let location: RuleLocation
  }

  /// Clocks and rows added to a policy; a clock of a known id takes its place.
  public struct PolicyAddition: Hashable, Sendable {
    /// The policy.
    public let policy: String
    /// The clocks.
    public let clocks: [Clock]
    /// The rows, each with its step.
    public let guards: [AddedGuard]
    /// What steps must have on record, each with its step.
    public let needs: [AddedNeed]
    /// Why.
    public let reason: BilingualText?
    /// Where the policy is named.
    public let location: RuleLocation
  }

  /// A row added to a step.
  public struct AddedGuard: Hashable, Sendable {
    /// The step.
    public let step: HazardStep
    /// The row.
    public let row: StepGuard
  }

  /// A need added to a step of a hazard or, under `case_step`, of a major case.
  public struct AddedNeed: Hashable, Sendable {
    /// The step of a hazard.
    public let step: HazardStep?
    /// The step of a major case.
    public let caseStep: CaseStep?
    /// The need.
    public let need: StepNeed
  }

  /// A change of something the rules above already say.
  public struct Edit: Hashable, Sendable {
    /// Tighten, relax or hide.
    public let verb: TailoringVerb
    /// What is changed.
    public let target: Target
    /// The new usual days.
    public let days: Int?
    /// The new limits.
    public let measure: Limits?
    /// The kinds of proof that are added or given up.
    public let evidence: [EvidenceKind]
    /// The new handling level.
    public let handling: HandlingLevel?
    /// Why.
    public let reason: BilingualText?
    /// The text that gives the power.
    public let authority: Citation?
    /// Where the target is named.
    public let location: RuleLocation
    /// Where each changed key stands.
    let places: [String: RuleLocation]
  }

  /// What an edit is about.
  public enum Target: Hashable, Sendable {
    case item(String)
    case circumstance(String)
  }

  /// The limits an edit sets; those absent stay.
  public struct Limits: Hashable, Sendable {
    /// The unit, which is that of the item.
    public let unit: String
    /// The smallest conforming value.
    public let atLeast: ExactDecimal?
    /// The largest conforming value.
    public let atMost: ExactDecimal?
  }
}

extension LocalityLayer {
  /// The rank of its place.
  public var level: LocalityLevel { site == nil ? LocalityLevel(of: region) : .site }

  /// Its name as printed beside its changes.
  public var name: LocalChange.Layer { LocalChange.Layer(id: id, level: level, title: title) }

  /// Whether it is made for the very same place as another.
  func hasScope(of other: LocalityLayer) -> Bool {
    region == other.region && site == other.site
  }

  /// Whether everything it is made for lies in the place of another.
  func isWithin(_ other: LocalityLayer) -> Bool {
    guard let outer = other.site else { return region.isWithin(other.region) }
    return site == outer
  }

  /// Orders layers from the largest place to the smallest, equals by id.
  static func isAbove(_ left: LocalityLayer, _ right: LocalityLayer) -> Bool {
    (left.site == nil ? 0 : 1, left.region.text.utf8.count, left.id)
      < (right.site == nil ? 0 : 1, right.region.text.utf8.count, right.id)
  }
}
