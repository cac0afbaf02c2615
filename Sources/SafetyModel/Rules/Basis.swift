/// What a demand rests on, as it is printed beside the demand.
public enum Basis: String, Hashable, Sendable, CaseIterable, Comparable {
  /// 法律依据: a clause of a law, regulation or order that was read.
  case legalGround = "legal_ground"
  /// 技术标准: a clause of a standard.
  case technicalStandard = "technical_standard"
  /// 良好做法: everything else, also a law whose clause nobody has read yet.
  case goodPractice = "good_practice"

  /// What a statement is, by the kind of its source and how surely it is known.
  ///
  /// Only what was read is a legal ground. A standard known at second hand is still a standard, to be
  /// checked before it is cited; below that nothing more than practice is claimed.
  public init(_ confidence: Confidence, from kind: InstrumentKind) {
    switch kind {
    case .law, .administrativeRegulation, .localRegulation, .rule:
      self = confidence.isLegalGround ? .legalGround : .goodPractice
    case .standard: self = confidence.isAdviceOnly ? .goodPractice : .technicalStandard
    case .document, .practice, .foreign: self = .goodPractice
    }
  }

  private var rank: Int {
    switch self {
    case .legalGround: 0
    case .technicalStandard: 1
    case .goodPractice: 2
    }
  }

  /// Orders the stronger basis first.
  public static func < (left: Basis, right: Basis) -> Bool { left.rank < right.rank }
}

extension Citation {
  /// What the citation amounts to.
  ///
  /// The citation counts no more than its instrument: one whose existence or dates are uncertain, or
  /// that is not in force on the day, gives no legal ground.
  ///
  /// - Parameters:
  ///   - instrument: The instrument, when it is known.
  ///   - day: The day on which it must be in force; absent = not judged.
  /// - Returns: The basis as it is printed.
  public func basis(in instrument: Instrument?, on day: CivilDate? = nil) -> Basis {
    basis(in: instrument, on: day, atMost: .verified)
  }

  func basis(in instrument: Instrument?, on day: CivilDate?, atMost cap: Confidence) -> Basis {
    guard let instrument else { return .goodPractice }
    if let day, !instrument.inForce.contains(day) { return .goodPractice }
    let weakest = confidence.limited(by: instrument.confidence).limited(by: cap)
    return Basis(weakest, from: instrument.kind)
  }
}

/// What an item rests on: one word, the citations that carry it, and those that are only leads.
public struct ItemBasis: Hashable, Sendable {
  /// The strongest basis there is.
  public var basis: Basis
  /// The citations that carry it; none for good practice.
  public var grounds: [Citation]
  /// Clauses of standards that were read and stand beside a legal ground.
  public var standards: [Citation]
  /// Citations of the duty that carry less: to be read before anybody cites them.
  public var leads: [Citation]
  /// Whether what carries it was read; a standard known at second hand was not.
  public var isRead: Bool

  /// What the duty of an item rests on; an item is never surer than it says of itself.
  public init(
    of item: ChecklistItem,
    on day: CivilDate? = nil,
    instrument: (String) -> Instrument?
  ) {
    let judged = item.norm.map { citation in
      let known = instrument(citation.instrument)
      return (citation, citation.basis(in: known, on: day, atMost: item.confidence))
    }
    let best = judged.map(\.1).min() ?? .goodPractice
    let carries = { (basis: Basis) in basis == best && best != .goodPractice }
    basis = best
    grounds = judged.filter { carries($0.1) }.map(\.0)
    func isRead(_ citation: Citation) -> Bool {
      citation.confidence.isLegalGround
        && instrument(citation.instrument)?.confidence.isLegalGround == true
    }
    self.isRead = item.confidence.isLegalGround && grounds.allSatisfy { isRead($0) }
    let others = judged.filter { !carries($0.1) }
    func isStandard(_ judged: (Citation, Basis)) -> Bool {
      judged.1 == .technicalStandard && isRead(judged.0)
    }
    standards = others.filter { isStandard($0) }.map(\.0)
    leads = others.filter { !isStandard($0) }.map(\.0)
  }
}
