public import SafetyModel

extension RuleDiagnostic {
  /// What only a whole folder shows: rules that are well written and still cannot be meant.
  ///
  /// Found when a folder is linted; a pack that was usable yesterday is not refused for it today.
  public enum Finding: Hashable, Sendable {
    // MARK: Conditions

    /// No facts a site can have make the condition true.
    case neverTrue
    /// All facts a site can have make the condition true.
    case alwaysTrue
    /// An element is never met where it applies.
    case neverTogether(element: String)
    /// No item asks about anything that would meet the element.
    case unreachable(element: String, circumstances: [String])
    /// An element is listed as unasked, yet an item asks about it.
    case askedAfterAll(element: String)

    // MARK: Ids

    /// The id of something retired is used for something new.
    case retiredIDReused(noun: Noun, id: String)
    /// Something retired is still referred to.
    case retiredIDUsed(noun: Noun, id: String, replacedBy: String?)
    /// Two items ask the same question.
    case repeatedQuestion(item: String, other: String, first: RuleLocation)

    // MARK: Legal grounds

    /// A cited instrument is not in force yet.
    case notYetInForce(id: String, begins: CivilDate)
    /// Criteria judge days on which their instrument is not in force.
    case outsideInstrument(id: String, inForce: DayInterval)
    /// A power or liability rests on something that is advice only.
    case weakGround(key: String, confidence: Confidence)
    /// An element or branch rests on something that is advice only.
    case weakElement(id: String, confidence: Confidence)
    /// A clause, element or counting rule is marked surer than the document it rests on.
    case surerThanInstrument(confidence: Confidence, instrument: String, limit: Confidence)
    /// A clause of the standard has no element.
    case clauseWithoutElement(clause: String)

    // MARK: Steps

    /// The steps of a policy cannot be meant as they are written.
    case policy(PolicyProblem)

    // MARK: Releases

    /// The content differs from what was released under the same version.
    case changedAfterRelease(noun: Noun, id: String, version: String)
    /// Something released is gone and not listed as retired.
    case releasedIsGone(noun: Noun, id: String)

    // MARK: Texts

    /// A text was meant to be replaced.
    case placeholder(text: String)
    /// A text is in the other language.
    case otherLanguage(key: String)
    /// A unit is written in another way than everywhere else.
    case unusualUnit(found: String, use: String)

    /// The stable code.
    public var code: String {
      switch self {
      case .neverTrue: "RULE-111"
      case .alwaysTrue: "RULE-112"
      case .neverTogether: "RULE-113"
      case .unreachable: "RULE-114"
      case .askedAfterAll: "RULE-115"
      case .retiredIDReused: "RULE-120"
      case .retiredIDUsed: "RULE-121"
      case .repeatedQuestion: "RULE-122"
      case .notYetInForce: "RULE-135"
      case .outsideInstrument: "RULE-136"
      case .surerThanInstrument: "RULE-137"
      case .weakGround: "RULE-132"
      case .weakElement: "RULE-133"
      case .clauseWithoutElement: "RULE-134"
      case .changedAfterRelease: "RULE-140"
      case .releasedIsGone: "RULE-141"
      case .policy(let problem): problem.code
      case .placeholder: "RULE-150"
      case .otherLanguage: "RULE-151"
      case .unusualUnit: "RULE-152"
      }
    }

    /// A warning is what a person may knowingly leave as it is.
    public var severity: Severity {
      switch self {
      case .alwaysTrue, .unreachable, .askedAfterAll, .repeatedQuestion, .notYetInForce,
        .weakElement, .clauseWithoutElement, .surerThanInstrument, .placeholder, .otherLanguage,
        .unusualUnit:
        .warning
      case .neverTrue, .neverTogether, .retiredIDReused, .retiredIDUsed, .outsideInstrument,
        .weakGround, .policy, .changedAfterRelease, .releasedIsGone:
        .error
      }
    }
  }
}

extension PolicyProblem {
  /// The stable code.
  var code: String {
    switch self {
    case .notGoverned, .openToAll, .gradedByAnybody: "RULE-160"
    case .casesNotGoverned, .casesOpenToAll, .caseGradedByAnybody: Self.gradedByAnybody.code
    case .nobodyMay, .nobodyMayOnCase, .waitsForGrade: "RULE-161"
    case .endedAlone, .caseEndedAlone: "RULE-162"
    case .clockNotStarted, .clockNotEnded, .clockNotKeepable, .clockOfNoHazard: "RULE-163"
    case .unknownClock, .unknownClockOfCase: "RULE-164"
    }
  }
}
