/// Who decided about a private value, why, and on which paper.
///
/// Source: Personal Information Protection Law (2021), art. 46 (correction) and art. 47 (erasure; where a
/// term of retention has not run out or erasure is technically hard, nothing but storage).
public struct PersonalDataDecision: Hashable, Sendable, Codable {
  /// Two different people who approve.
  public var approvers: [PersonID]
  /// The reason in words.
  public var reason: String
  /// The request or the decision.
  public var document: EvidenceReference

  /// Creates a decision.
  public init(approvers: [PersonID], reason: String, document: EvidenceReference) {
    self.approvers = approvers
    self.reason = reason
    self.document = document
  }
}

/// A private value was found wrong; another stands in its place.
public struct PersonalDataCorrected: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "personal-data.corrected"
  /// The right value.
  public var replacement: PersonalReference
  /// Who decided it, and why.
  public var decision: PersonalDataDecision

  /// Creates the body.
  public init(replacement: PersonalReference, decision: PersonalDataDecision) {
    self.replacement = replacement
    self.decision = decision
  }
}

/// A private value is kept, and no longer shown or passed on.
public struct PersonalDataSealed: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "personal-data.sealed"
  /// Who decided it, and why.
  public var decision: PersonalDataDecision

  /// Creates the body.
  public init(decision: PersonalDataDecision) { self.decision = decision }
}

/// A private value and its salt were removed for good.
public struct PersonalDataErased: Hashable, Sendable, Codable {
  /// The kind of this event.
  public static let kind = "personal-data.erased"
  /// Who decided it, and why.
  public var decision: PersonalDataDecision

  /// Creates the body.
  public init(decision: PersonalDataDecision) { self.decision = decision }
}

/// Anything that happens to a private value; the subject of the event is its commitment.
public enum PersonalDataEvent: Hashable, Sendable {
  case corrected(PersonalDataCorrected)
  case sealed(PersonalDataSealed)
  case erased(PersonalDataErased)
}

extension PersonalDataEvent {
  /// The kind of the event, as the envelope carries it.
  public var kind: String {
    switch self {
    case .corrected: PersonalDataCorrected.kind
    case .sealed: PersonalDataSealed.kind
    case .erased: PersonalDataErased.kind
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .corrected(let body): body
    case .sealed(let body): body
    case .erased(let body): body
    }
  }

  /// Who decided it, and why.
  public var decision: PersonalDataDecision {
    switch self {
    case .corrected(let body): body.decision
    case .sealed(let body): body.decision
    case .erased(let body): body.decision
    }
  }

  /// Reads the particulars of a kind; nothing when the kind is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case PersonalDataCorrected.kind: self = .corrected(try PersonalDataCorrected(from: decoder))
    case PersonalDataSealed.kind: self = .sealed(try PersonalDataSealed(from: decoder))
    case PersonalDataErased.kind: self = .erased(try PersonalDataErased(from: decoder))
    default: return nil
    }
  }
}
