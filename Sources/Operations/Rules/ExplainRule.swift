public import Determination
public import RuleLanguage
public import SafetyModel
import Workflow
import Workspace

/// What a rule means for a site on a day, and what that rests on.
public struct RuleExplanation {
  /// The rule that is explained.
  public enum Subject {
    case item(ChecklistItem)
    case element(Element, of: CriteriaSet)
    case fact(FactDefinition)
  }

  /// The rule that is explained.
  public var subject: Subject
  /// The rules, with the local ones of the site's place.
  public var pack: RulePack
  /// What is known about the site.
  public var site: KnownSite?
  /// The day, which chooses the editions of the criteria.
  public var day: CivilDate
  /// Whether the rule concerns the site; absent when it has no condition.
  public var condition: ConditionTrace?
  /// Whether an element is met by the open hazards of the site; absent for anything else.
  public var met: ConditionTrace?
  /// The elements the circumstances of an item could meet.
  public var elements: [PossibleElement]
  /// The conditions that name a fact.
  public var uses: [FactUse]
  /// The lines of the rule files that say so.
  public var lines: [RuleLine]

  /// What is known about a site, with its sources.
  public struct KnownSite {
    /// The name.
    public var name: String
    /// The facts on record, by key.
    public var facts: [String: SiteFact]
    /// The same as the conditions see it, with what follows from the site itself.
    public var known: KnownFacts
    /// Earlier values, oldest first.
    public var earlier: [SiteFact]
  }

  /// An element that something found could meet.
  public struct PossibleElement {
    /// The criteria set.
    public var criteria: CriteriaSet
    /// The clause, or the family of direct elements of an unverified text.
    public var clause: String
    /// The element; absent for a family.
    public var element: Element?
    /// The circumstances that help to meet it.
    public var circumstances: [String]
    /// Whether the set judges the day.
    public var judgesTheDay: Bool
    /// Whether the element concerns the site; absent when it concerns every site.
    public var concerns: Judgement?
    /// How surely the clause is known.
    public var confidence: Confidence
  }

  /// A condition that names a fact.
  public struct FactUse {
    /// The item, when it is one.
    public var item: String?
    /// The criteria set and the clause, when it is an element.
    public var element: (criteria: String, clause: String)?
    /// Where the condition stands.
    public var location: RuleLocation
    /// What the condition comes to for the site.
    public var answer: Judgement
  }

  /// A line of a rule file.
  public struct RuleLine: Hashable, Sendable {
    /// Where it stands.
    public var location: RuleLocation
    /// The text as written.
    public var text: String
  }
}

extension OperatingContext {
  /// Explains a rule for a site of the workspace.
  ///
  /// - Parameters:
  ///   - text: The id of an item, the clause of an element, or the key of a fact.
  ///   - id: The site.
  ///   - day: The day whose facts and editions count; absent = today, with everything on file.
  /// - Returns: The explanation.
  /// - Throws: `notFound` or `ambiguous` with what was meant perhaps.
  public func explainRule(
    _ text: String,
    for id: SiteID,
    on day: CivilDate? = nil
  ) throws(OperationFailure) -> RuleExplanation {
    let onFile = try loadSite(id).value
    let site = day.map { onFile.known(on: $0) } ?? onFile
    let standing = try openHazards(of: id).map {
      Assertions.StandingHazard(
        id: $0.id,
        circumstance: $0.found.circumstance,
        fittedButFailed: $0.found.fittedButFailed
      )
    }
    return try RuleExplanation(
      of: text,
      under: try rules(for: onFile),
      for: RuleExplanation.KnownSite(
        name: site.name,
        facts: site.facts,
        known: KnownFacts(of: site),
        earlier: onFile.earlierFacts
      ),
      standing: standing,
      on: day ?? today
    )
  }
}

extension RuleExplanation.KnownSite {
  /// What a file says.
  public init(_ stated: StatedSite) {
    name = stated.name
    facts = stated.facts
    known = stated.known
    earlier = []
  }
}

extension RuleExplanation {
  /// Explains a rule for what is known about a site.
  ///
  /// - Parameters:
  ///   - text: The id of an item, the clause of an element (`8(6)`, or `mem-order-10-2023/8(6)`
  ///     where several sets have it), or the key of a fact.
  ///   - pack: The rules.
  ///   - site: What is known; absent = nothing.
  ///   - standing: The open hazards of the site.
  ///   - day: The day.
  /// - Throws: `notFound`, or `ambiguous` with what was meant perhaps.
  public init(
    of text: String,
    under pack: RulePack,
    for site: KnownSite?,
    standing: [Assertions.StandingHazard] = [],
    on day: CivilDate
  ) throws(OperationFailure) {
    self.pack = pack
    self.site = site.map { site in
      var site = site
      site.known = site.known.deriving(pack.facts)
      return site
    }
    self.day = day
    subject = try RuleExplanation.subject(text, in: pack)
    let facts = self.site?.known ?? KnownFacts([:]).deriving(pack.facts)
    let assertions = Assertions(items: [], answers: [], standing: standing)
    condition = nil
    met = nil
    elements = []
    uses = []
    lines = []
    switch subject {
    case .item(let item):
      condition = item.condition.map { ConditionTrace(of: $0, facts: facts) }
      elements = RuleExplanation.elements(for: item, in: pack, facts: facts, on: day)
      lines = RuleExplanation.lines([item.location, item.condition?.location], in: pack)
    case .element(let element, _):
      condition = element.condition.map { ConditionTrace(of: $0, facts: facts) }
      met = ConditionTrace(of: element.metWhen, facts: facts, assertions: assertions)
      lines = RuleExplanation.lines(
        [element.location, element.condition?.location, element.metWhen.location],
        in: pack
      )
    case .fact(let fact):
      uses = RuleExplanation.uses(of: fact.key, in: pack, facts: facts, assertions: assertions)
      lines = RuleExplanation.lines([fact.location], in: pack)
    }
  }

  /// Whether an item applies.
  public var applies: Judgement {
    condition?.answer ?? .yes
  }

  private static func subject(
    _ text: String,
    in pack: RulePack
  ) throws(OperationFailure) -> Subject {
    if let fact = pack.fact(text) ?? pack.fact("site.\(text)") { return .fact(fact) }
    let items = pack.checklists.lazy.flatMap(\.items)
    if let item = items.first(where: { $0.id == text }) { return .item(item) }
    let elements = pack.criteria.flatMap { set in set.elements.map { ($0, set) } }
    let exact = elements.filter { "\($1.id)/\($0.id)" == text || $0.id == text }
    if let (element, set) = exact.first {
      guard exact.count == 1 else {
        throw .ambiguous(
          .element,
          text,
          candidates: exact.map { Candidate(id: "\($1.id)/\($0.id)", name: $0.title.zh) }
        )
      }
      return .element(element, of: set)
    }
    let known =
      items.map(\.id) + pack.facts.map(\.key) + elements.map { "\($1.id)/\($0.id)" }
    guard let nearest = nearestWord(to: text, among: Set(known)) else {
      throw .notFound(.item, text)
    }
    let name = items.first { $0.id == nearest }?.ask ?? pack.fact(nearest)?.label
    throw .ambiguous(.item, text, candidates: [Candidate(id: nearest, name: name?.zh ?? "")])
  }

  private static func elements(
    for item: ChecklistItem,
    in pack: RulePack,
    facts: KnownFacts,
    on day: CivilDate
  ) -> [PossibleElement] {
    pack.criteria.flatMap { set -> [PossibleElement] in
      let named = set.elements.compactMap { element -> PossibleElement? in
        let trace = ConditionTrace(
          of: element.metWhen,
          facts: facts,
          assertions: Assertions(items: [], answers: [])
        )
        let asked = Set(trace.parts.flatMap(\.circumstances))
        let own = item.circumstances.filter(asked.contains)
        guard !own.isEmpty else { return nil }
        return PossibleElement(
          criteria: set,
          clause: element.id,
          element: element,
          circumstances: own,
          judgesTheDay: set.inForce.contains(day),
          concerns: element.condition.map { ConditionTrace(of: $0, facts: facts).answer },
          confidence: element.confidence
        )
      }
      return named + families(of: set, for: item, in: pack, on: day)
    }
  }

  /// The direct families of an unverified text that a circumstance of the item belongs to.
  private static func families(
    of set: CriteriaSet,
    for item: ChecklistItem,
    in pack: RulePack,
    on day: CivilDate
  ) -> [PossibleElement] {
    (set.candidate?.directFamilies ?? []).compactMap { family in
      let own = item.circumstances.filter {
        let circumstance = pack.circumstance($0)
        return circumstance?.family == family && circumstance?.familyKind == .direct
      }
      guard !own.isEmpty else { return nil }
      return PossibleElement(
        criteria: set,
        clause: family,
        element: nil,
        circumstances: own,
        judgesTheDay: set.inForce.contains(day),
        concerns: nil,
        confidence: .secondhand
      )
    }
  }

  private static func uses(
    of fact: String,
    in pack: RulePack,
    facts: KnownFacts,
    assertions: Assertions
  ) -> [FactUse] {
    var seen: Set<String> = []
    let items = pack.checklists.flatMap(\.items).filter { seen.insert($0.id).inserted }
    var uses: [FactUse] = []
    func add(
      _ condition: RuleCondition?,
      item: String? = nil,
      element: (criteria: String, clause: String)? = nil
    ) {
      guard let condition else { return }
      let trace = ConditionTrace(of: condition, facts: facts, assertions: assertions)
      guard trace.parts.contains(where: { $0.facts.contains(fact) || $0.measured.contains(fact) })
      else { return }
      uses.append(
        FactUse(
          item: item,
          element: element,
          location: condition.location,
          answer: trace.answer
        )
      )
    }
    for item in items { add(item.condition, item: item.id) }
    for set in pack.criteria {
      for element in set.elements {
        add(element.condition, element: (set.id, element.id))
        add(element.metWhen, element: (set.id, element.id))
      }
    }
    return uses
  }

  /// The lines at some places, each once; a value that goes on over further lines whole.
  private static func lines(_ places: [RuleLocation?], in pack: RulePack) -> [RuleLine] {
    var seen: Set<RuleLocation> = []
    return places.compactMap { $0 }.compactMap { place -> RuleLine? in
      let start = RuleLocation(file: place.file, line: place.line, column: 1)
      guard seen.insert(start).inserted,
        let file = pack.files.first(where: { $0.path == place.file }),
        let text = RuleExplanation.text(from: place.line, of: file)
      else { return nil }
      return RuleLine(location: place, text: text)
    }
  }

  private static func text(from line: Int, of file: RuleSourceFile) -> String? {
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(line - 1) else { return nil }
    let first = lines[line - 1]
    let margin = first.prefix { $0 == " " }.count
    guard first.hasSuffix(">-") || first.hasSuffix("|") || first.hasSuffix(">") else {
      return String(first.dropFirst(margin))
    }
    let rest = lines[line...].prefix { $0.isEmpty || $0.prefix { $0 == " " }.count > margin }
    return ([first] + rest).map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
