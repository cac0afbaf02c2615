/// What an order on the site demands until a hazard is put right.
///
/// Source: Work Safety Law (2021), art. 65(1)(3).
public enum StopMeasure: String, Hashable, Sendable, Codable, CaseIterable {
  /// 撤出作业人员.
  case withdraw
  /// 暂时停产停业.
  case production
  /// 停止施工.
  case construction
  /// 停止使用.
  case use
}

/// What the unit's own acceptance came to.
public enum AcceptanceConclusion: String, Hashable, Sendable, Codable, CaseIterable {
  /// 验收合格.
  case passed
  /// 验收不合格.
  case failed
}

/// The answer to a request to resume.
public enum ResumptionDecision: String, Hashable, Sendable, Codable, CaseIterable {
  /// 同意恢复.
  case consented
  /// 不同意恢复.
  case refused
}

/// Anything that happens to a stop of work, to seals and to the way back to production.
public enum StopWorkEvent: Hashable, Sendable {
  /// People were withdrawn or work was stopped by order.
  case ordered(StopOrdered)
  /// An order was revoked by its body.
  case revoked(StopRevoked)
  /// A place or thing was sealed.
  case sealed(SealImposed)
  /// A seal runs longer.
  case sealExtended(SealExtended)
  /// A seal was lifted.
  case sealLifted(SealLifted)
  /// The unit reported its own acceptance.
  case accepted(AcceptanceReported)
  /// The unit asked to resume.
  case requested(ResumptionRequested)
  /// The authority decided about it.
  case decided(ResumptionDecided)
}

extension StopWorkEvent {
  /// The kind as it stands in the ledger, `hazard.stop-ordered`.
  public var kind: String { "hazard.\(name)" }

  private var name: String {
    switch self {
    case .ordered: StopOrdered.name
    case .revoked: StopRevoked.name
    case .sealed: SealImposed.name
    case .sealExtended: SealExtended.name
    case .sealLifted: SealLifted.name
    case .accepted: AcceptanceReported.name
    case .requested: ResumptionRequested.name
    case .decided: ResumptionDecided.name
    }
  }

  /// The particulars.
  public var body: any Codable & Hashable & Sendable {
    switch self {
    case .ordered(let body): body
    case .revoked(let body): body
    case .sealed(let body): body
    case .sealExtended(let body): body
    case .sealLifted(let body): body
    case .accepted(let body): body
    case .requested(let body): body
    case .decided(let body): body
    }
  }

  /// The files it brought along.
  public var evidence: [EvidenceReference] {
    switch self {
    case .ordered(let body): body.evidence
    case .revoked(let body): body.evidence
    case .sealed(let body): body.evidence
    case .sealExtended(let body): body.evidence
    case .sealLifted(let body): body.evidence
    case .accepted(let body): body.evidence
    case .requested(let body): body.evidence
    case .decided(let body): body.evidence
    }
  }

  /// The day it happened.
  public var day: CivilDate {
    switch self {
    case .ordered(let body): body.on
    case .revoked(let body): body.on
    case .sealed(let body): body.on
    case .sealExtended(let body): body.on
    case .sealLifted(let body): body.on
    case .accepted(let body): body.on
    case .requested(let body): body.on
    case .decided(let body): body.on
    }
  }

  /// Reads the particulars of a kind, or nothing when it is not one of these.
  ///
  /// - Throws: What the decoder throws for particulars of another form.
  public init?(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case "hazard.\(StopOrdered.name)": self = .ordered(try StopOrdered(from: decoder))
    case "hazard.\(StopRevoked.name)": self = .revoked(try StopRevoked(from: decoder))
    case "hazard.\(SealImposed.name)": self = .sealed(try SealImposed(from: decoder))
    case "hazard.\(SealExtended.name)": self = .sealExtended(try SealExtended(from: decoder))
    case "hazard.\(SealLifted.name)": self = .sealLifted(try SealLifted(from: decoder))
    case "hazard.\(AcceptanceReported.name)":
      self = .accepted(try AcceptanceReported(from: decoder))
    case "hazard.\(ResumptionRequested.name)":
      self = .requested(try ResumptionRequested(from: decoder))
    case "hazard.\(ResumptionDecided.name)": self = .decided(try ResumptionDecided(from: decoder))
    default: return nil
    }
  }

  /// Every kind.
  public static let kinds: [String] = [
    StopOrdered.name, StopRevoked.name, SealImposed.name, SealExtended.name, SealLifted.name,
    AcceptanceReported.name, ResumptionRequested.name, ResumptionDecided.name,
  ].map { "hazard.\($0)" }
}
