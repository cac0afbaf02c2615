public import SafetyModel

/// What the answers of an inspection and the standing hazards of the site assert.
public struct Assertions: Hashable, Sendable {
  /// One assertion of a circumstance.
  public struct Assertion: Hashable, Sendable {
    /// The open hazard of an earlier inspection it comes from; absent for an answer of today.
    public var standingHazard: HazardID?
    /// Whether a device is fitted but does not work.
    public var fittedButFailed: Bool
    /// Whether it was corrected during the visit.
    public var correctedOnTheSpot: Bool

    /// Creates an assertion.
    public init(standingHazard: HazardID?, fittedButFailed: Bool, correctedOnTheSpot: Bool) {
      self.standingHazard = standingHazard
      self.fittedButFailed = fittedButFailed
      self.correctedOnTheSpot = correctedOnTheSpot
    }
  }

  /// A hazard of an earlier inspection that is still open.
  public struct StandingHazard: Hashable, Sendable {
    /// The hazard.
    public var id: HazardID
    /// What it asserts.
    public var circumstance: String
    /// Whether a device is fitted but does not work.
    public var fittedButFailed: Bool

    /// Creates a standing hazard.
    public init(id: HazardID, circumstance: String, fittedButFailed: Bool) {
      self.id = id
      self.circumstance = circumstance
      self.fittedButFailed = fittedButFailed
    }
  }

  /// What is asserted, by circumstance.
  public private(set) var asserted: [String: [Assertion]] = [:]
  /// Circumstances a question looked for and did not find.
  public private(set) var denied: Set<String> = []
  /// Measured values, by fact.
  public private(set) var measured: [String: ExactDecimal] = [:]
  /// Circumstances that a question which is still open could assert.
  private var open: Set<String> = []

  /// Reads the answers to a checklist.
  ///
  /// A circumstance is denied when a question that could assert it was answered without it and no
  /// other such question is open: not checked, unable to check, unanswered, hidden by a
  /// locality or of undecided applicability. An item that does not apply denies its circumstances. A nonconforming answer
  /// that ticks nothing asserts the item's only circumstance; where the item has several, nobody
  /// knows which was meant, and the question stays open.
  public init(
    items: [ItemApplicability],
    answers: [Answer],
    standing: [StandingHazard] = []
  ) {
    let byItem = Dictionary(grouping: answers, by: \.item)
    for entry in items {
      let given = (byItem[entry.item.id] ?? []).map { $0.ticked(for: entry.item) }
      read(given)
      switch entry.status {
      case .doesNotApply where given.allSatisfy { $0.answer == .notChecked }:
        denied.formUnion(entry.item.circumstances)
      case .applies, .undecided, .doesNotApply, .hidden:
        if Assertions.isDecided(given) {
          denied.formUnion(entry.item.circumstances)
        } else {
          open.formUnion(entry.item.circumstances)
        }
      }
    }
    for hazard in standing {
      asserted[hazard.circumstance, default: []].append(
        Assertion(
          standingHazard: hazard.id,
          fittedButFailed: hazard.fittedButFailed,
          correctedOnTheSpot: false
        )
      )
    }
    denied.subtract(open)
    denied.subtract(asserted.keys)
  }

  private mutating func read(_ answers: [Answer]) {
    for answer in answers {
      if let measurement = answer.measurement { measured[measurement.fact] = measurement.value }
      guard answer.answer == .nonconforming else { continue }
      for circumstance in answer.circumstances {
        asserted[circumstance, default: []].append(
          Assertion(
            standingHazard: nil,
            fittedButFailed: answer.fittedButFailed,
            correctedOnTheSpot: answer.correctedOnTheSpot
          )
        )
      }
    }
  }

  private static func isDecided(_ answers: [Answer]) -> Bool {
    !answers.isEmpty
      && answers.allSatisfy { answer in
        switch answer.answer {
        case .conforming, .notApplicable: true
        case .nonconforming: !answer.circumstances.isEmpty
        case .unableToCheck, .notChecked: false
        }
      }
  }

  /// The same without what was corrected during the visit.
  ///
  /// What only a corrected answer asserted counts as looked for and not found, unless another
  /// question that could assert it is open.
  ///
  /// Source: GB 35181-2017, 5.1.2: only hazards that cannot be corrected at once are elements.
  var withoutCorrected: Assertions {
    var result = self
    for (circumstance, assertions) in asserted {
      let standing = assertions.filter { !$0.correctedOnTheSpot }
      result.asserted[circumstance] = standing.isEmpty ? nil : standing
      if standing.isEmpty, !open.contains(circumstance) { result.denied.insert(circumstance) }
    }
    return result
  }

  /// The same with what is known without an answer: circumstances that are there, circumstances
  /// that are not, and measured values.
  ///
  /// What an answer or a standing hazard asserts stays asserted.
  public func knowing(
    found: [String],
    absent: [String],
    measured values: [String: ExactDecimal]
  ) -> Assertions {
    var result = self
    for circumstance in found {
      result.asserted[circumstance, default: []].append(
        Assertion(standingHazard: nil, fittedButFailed: false, correctedOnTheSpot: false)
      )
    }
    result.denied.formUnion(absent)
    result.denied.subtract(result.asserted.keys)
    result.open.subtract(result.asserted.keys)
    result.open.subtract(absent)
    result.measured.merge(values) { $1 }
    return result
  }

  /// The same with some circumstances taken as looked for and not found.
  func denying(_ circumstances: some Sequence<String>) -> Assertions {
    var result = self
    for circumstance in circumstances {
      result.asserted[circumstance] = nil
      result.denied.insert(circumstance)
    }
    return result
  }
}

extension Answer {
  /// The answer with the item's only circumstance where a nonconforming answer ticks none.
  fileprivate func ticked(for item: ChecklistItem) -> Answer {
    guard answer == .nonconforming, circumstances.isEmpty, item.circumstances.count == 1 else {
      return self
    }
    var result = self
    result.circumstances = item.circumstances
    return result
  }
}
