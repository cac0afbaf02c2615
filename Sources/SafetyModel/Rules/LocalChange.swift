/// What a local layer may do to the rules above it.
public enum TailoringVerb: String, Hashable, Sendable, Codable, CaseIterable {
  /// Adds an item, a fact, a circumstance, an instrument or a citation.
  case add
  /// Asks for more: fewer days, a stricter limit, more proof, a higher handling level.
  case tighten
  /// Asks for less, on a stated authority; never below what the law fixes.
  case relax
  /// Leaves a question out, with a reason that is printed.
  case hide
}

/// The rank of the place a layer is made for.
public enum LocalityLevel: String, Hashable, Sendable, Codable, CaseIterable {
  case province
  case city
  case district
  case town
  case village
  /// One park or enterprise with everything in it.
  case site

  /// The rank of a region, by the length of its code.
  public init(of region: RegionCode) {
    switch region.text.utf8.count {
    case 2: self = .province
    case 4: self = .city
    case 6: self = .district
    case 9: self = .town
    default: self = .village
    }
  }
}

/// One thing a local layer changed: where, by whom, why, and what it was before (出处).
///
/// It is carried into checklists, records and hazards, so that every local demand can be told from
/// the national one.
public struct LocalChange: Hashable, Sendable, Codable {
  /// The layer that made it.
  public var layer: Layer
  /// What the layer did.
  public var verb: TailoringVerb
  /// What was changed.
  public var target: Target
  /// The field with its value before and after.
  public var field: Field
  /// Why, in the words of the layer.
  public var reason: BilingualText?
  /// The text that gives the power to ask for it.
  public var authority: Citation?
  /// Where it is written.
  public var location: RuleLocation

  /// Creates a change.
  public init(
    layer: Layer,
    verb: TailoringVerb,
    target: Target,
    field: Field,
    reason: BilingualText?,
    authority: Citation?,
    location: RuleLocation
  ) {
    self.layer = layer
    self.verb = verb
    self.target = target
    self.field = field
    self.reason = reason
    self.authority = authority
    self.location = location
  }
}

extension LocalChange {
  /// The name of a layer as it is printed beside its changes.
  public struct Layer: Hashable, Sendable, Codable {
    /// The id, `ningbo`.
    public var id: String
    /// The rank.
    public var level: LocalityLevel
    /// The name, 宁波市.
    public var title: BilingualText

    /// Creates a name.
    public init(id: String, level: LocalityLevel, title: BilingualText) {
      self.id = id
      self.level = level
      self.title = title
    }
  }

  /// What can be changed.
  public enum Target: Hashable, Sendable, Codable {
    case item(id: String)
    case circumstance(id: String)
    case fact(key: String)
    case instrument(id: String)
    case clock(policy: String, id: String)
    case step(policy: String, step: String)
  }

  /// The part of an item's ground a citation is added to.
  public enum BasisPart: String, Hashable, Sendable, Codable, CaseIterable {
    case norm
    case power
    case liability
  }

  /// The changed field, with what it was and what it is.
  public enum Field: Hashable, Sendable, Codable {
    /// The whole thing is new.
    case entry
    /// The usual days to put it right.
    case days(from: Int, to: Int)
    /// The smallest conforming value.
    case atLeast(from: ExactDecimal?, to: ExactDecimal, unit: String)
    /// The largest conforming value.
    case atMost(from: ExactDecimal?, to: ExactDecimal, unit: String)
    /// The proof asked for when nonconforming.
    case evidence(from: [EvidenceKind], to: [EvidenceKind])
    /// The handling level of a circumstance.
    case handling(from: HandlingLevel, to: HandlingLevel)
    /// A citation more.
    case citation(part: BasisPart, added: Citation)
    /// The question is left out.
    case hidden
    /// The length of a clock.
    case length(from: Span, to: Span)

    enum CodingKeys: String, CodingKey {
      case entry
      case days
      case atLeast = "at_least"
      case atMost = "at_most"
      case evidence
      case handling
      case citation
      case hidden
      case length
    }
  }
}

extension LocalChange.Field {
  /// The name of the field in layer files, without its values.
  public var key: String {
    switch self {
    case .entry: "entry"
    case .days: "days"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .evidence: "evidence"
    case .handling: "handling"
    case .citation(let part, _): part.rawValue
    case .hidden: "hidden"
    case .length: "length"
    }
  }
}
