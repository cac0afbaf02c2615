/// A law, order, standard or other document that rules cite.
public struct Instrument: Hashable, Sendable {
  /// The frozen id, `work-safety-law-2021`.
  public var id: String
  /// The title.
  public var title: BilingualText
  /// What kind of document it is.
  public var kind: InstrumentKind
  /// The document number, such as 主席令第88号.
  public var number: String?
  /// The edition in words.
  public var edition: String?
  /// When it is in force.
  public var inForce: DayInterval
  /// The instrument that replaces it.
  public var replacedBy: String?
  /// How surely its existence and dates are known.
  public var confidence: Confidence

  /// Creates an instrument.
  public init(
    id: String,
    title: BilingualText,
    kind: InstrumentKind,
    number: String?,
    edition: String?,
    inForce: DayInterval,
    replacedBy: String?,
    confidence: Confidence
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.number = number
    self.edition = edition
    self.inForce = inForce
    self.replacedBy = replacedBy
    self.confidence = confidence
  }
}

/// A clause of an instrument.
public struct Citation: Hashable, Sendable, Codable {
  /// The id of the instrument.
  public var instrument: String
  /// The clause in the form `21(5)` (article, item or paragraph) or a clause number of a standard.
  public var clause: String
  /// How surely the clause is known.
  public var confidence: Confidence

  /// Creates a citation.
  public init(instrument: String, clause: String, confidence: Confidence) {
    self.instrument = instrument
    self.clause = clause
    self.confidence = confidence
  }
}

/// A span of days, both ends included; a missing end is open.
public struct DayInterval: Hashable, Sendable, Codable {
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var to: CivilDate?

  /// Creates a span.
  public init(from: CivilDate? = nil, to: CivilDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether a day lies in the span.
  public func contains(_ day: CivilDate) -> Bool {
    if let from, day < from { return false }
    if let to, day > to { return false }
    return true
  }
}
