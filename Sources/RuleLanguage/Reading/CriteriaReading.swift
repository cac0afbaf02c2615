import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a file of `criteria/`.
  mutating func criteria(_ node: YAMLNode) -> CriteriaSet? {
    guard
      let fields = fields(
        of: node,
        required: [
          "criteria", "title", "regime", "instrument", "in_force", "decided_by", "status",
        ],
        optional: [
          "version", "clauses", "left_out", "unasked", "places", "elements", "exclusions",
          "branches",
          "routes", "candidate",
        ]
      )
    else { return nil }
    let id = idNamedLikeFile(fields["criteria"])
    let title = bilingual(fields["title"])
    let regime = choice(fields["regime"], among: [Regime.workSafety, .fire])
    // The criteria are themselves an edition of their time; an ended one is no slip here.
    let instrument = self.id(fields["instrument"])
    if let instrument, let node = fields["instrument"] {
      note(PendingReference(target: .edition, id: instrument, location: node.place))
    }
    let inForce = interval(fields["in_force"])
    let decidedBy = bilingual(fields["decided_by"])
    let status = choice(fields["status"], of: CriteriaSet.Status.self)
    let places = places(fields["places"])
    let elements = elements(fields["elements"])
    let exclusions = exclusions(fields["exclusions"])
    let branches = branches(fields["branches"], of: elements, places: places.map(\.kind))
    let routes = routes(fields["routes"])
    let candidate = candidate(fields["candidate"])
    _ = text(fields["version"])
    let clauses = clauseList(fields, elements: elements.map(\.id))
    if let status { checkKeys(of: fields, fit: status) }
    guard let id, let title, let regime, let instrument, let inForce, let decidedBy, let status
    else { return nil }
    return CriteriaSet(
      id: id,
      title: title,
      regime: regime,
      instrument: instrument,
      inForce: inForce,
      decidedBy: decidedBy,
      status: status,
      places: places,
      elements: elements,
      exclusions: exclusions,
      branches: branches,
      routes: routes,
      candidate: candidate,
      clauses: clauses,
      location: node.place
    )
  }

  /// Reads which clauses the document has, which are left out and which no item asks about.
  private mutating func clauseList(_ fields: Fields, elements: [String]) -> ClauseList {
    let leftOut = nonEmptyList(fields["left_out"]) { (reader, member) -> ClauseList.LeftOut? in
      guard let fields = reader.fields(of: member, required: ["clauses", "reason"]) else {
        return nil
      }
      let clauses = reader.clauses(fields["clauses"])
      let reason = reader.bilingual(fields["reason"])
      guard let clauses, let reason else { return nil }
      for clause in clauses {
        let path = ClausePath(clause)
        guard let ruled = elements.first(where: { path.covers(ClausePath($0)) }) else { continue }
        let other = "elements: \(ruled)"
        reader.report(
          .contradictingKeys(key: "left_out", other: other),
          at: fields.place(of: "clauses")
        )
      }
      return ClauseList.LeftOut(clauses: clauses, reason: reason)
    }
    let unasked = nonEmptyList(fields["unasked"]) { (reader, member) -> String? in
      guard let id = reader.text(member) else { return nil }
      guard !elements.contains(id) else { return id }
      let nearest = nearestWord(to: id, among: elements)
      reader.report(.unknownClause(clause: id, nearest: nearest), at: member)
      return nil
    }
    return ClauseList(
      known: clauses(fields["clauses"]) ?? [],
      leftOut: leftOut ?? [],
      unasked: unasked ?? []
    )
  }

  /// Reads clauses and ranges of clauses, each clause on its own.
  private mutating func clauses(_ node: YAMLNode?) -> [String]? {
    let texts = nonEmptyList(node) { $0.text($1) }
    return texts?.flatMap { ClauseSelection($0).expanded }
  }

  private mutating func checkKeys(of fields: Fields, fit status: CriteriaSet.Status) {
    switch status {
    case .complete:
      if fields["elements"] == nil { report(.missingKey(key: "elements"), at: fields.node) }
      forbid("candidate", in: fields, besides: "status: complete")
    case .textNotVerified:
      if fields["candidate"] == nil { report(.missingKey(key: "candidate"), at: fields.node) }
    }
  }

  private mutating func places(_ node: YAMLNode?) -> [PlaceKind] {
    var seen: [String: RuleLocation] = [:]
    let places = list(node) { (reader, member) -> PlaceKind? in
      guard let fields = reader.fields(of: member, required: ["kind", "label", "when"]) else {
        return nil
      }
      let kind = reader.symbol(fields["kind"])
      let label = reader.bilingual(fields["label"])
      let condition = reader.condition(fields["when"], scope: .facts)
      guard let kind, let label, let condition else { return nil }
      reader.requireUnique(kind, .place, at: fields.place(of: "kind"), in: &seen)
      return PlaceKind(kind: kind, label: label, condition: condition)
    }
    return places ?? []
  }

  private mutating func elements(_ node: YAMLNode?) -> [Element] {
    var seen: [String: RuleLocation] = [:]
    let elements = list(node) { (reader, member) -> Element? in
      let element = reader.element(member)
      if let element {
        reader.requireUnique(element.id, .element, at: element.location, in: &seen)
      }
      return element
    }
    let read = elements ?? []
    for member in node?.members ?? [] {
      checkNotCountedWith(member["not_counted_with"], among: read)
    }
    return read
  }

  /// Beside which elements one is not counted again; they must be direct ones of the same file.
  private mutating func checkNotCountedWith(_ node: YAMLNode?, among elements: [Element]) {
    let direct = elements.filter { $0.kind == .direct }.map(\.id)
    for member in node?.members ?? [] {
      guard let clause = member.text, !direct.contains(clause) else { continue }
      let nearest = nearestWord(to: clause, among: direct)
      report(.unknownClause(clause: clause, nearest: nearest), at: member)
    }
  }

  private mutating func routes(_ node: YAMLNode?) -> [CriteriaRoute] {
    let routes = list(node) { (reader, member) -> CriteriaRoute? in
      guard
        let fields = reader.fields(
          of: member,
          required: ["matters", "regime", "clause", "confidence"]
        )
      else { return nil }
      let matters = reader.nonEmptyList(fields["matters"]) { $0.reference($1, to: .matter) }
      let regime = reader.choice(fields["regime"], among: [Regime.workSafety, .fire, .other])
      let clause = reader.text(fields["clause"])
      let confidence = reader.choice(fields["confidence"], of: Confidence.self)
      guard let matters, let regime, let clause, let confidence else { return nil }
      return CriteriaRoute(
        matters: matters,
        regime: regime,
        clause: clause,
        confidence: confidence
      )
    }
    return routes ?? []
  }

  private mutating func element(_ node: YAMLNode) -> Element? {
    guard
      let fields = fields(
        of: node,
        required: ["id", "kind", "title", "met_when", "confidence"],
        optional: ["when", "also_when_fitted_but_failed", "not_counted_with", "route"]
      )
    else { return nil }
    let id = text(fields["id"])
    let kind = choice(fields["kind"], of: ElementKind.self)
    let title = bilingual(fields["title"])
    let condition = condition(fields["when"], scope: .facts)
    let metWhen = self.condition(fields["met_when"], scope: .criteria)
    let failedClause = text(fields["also_when_fitted_but_failed"])
    let notCountedWith = nonEmptyList(fields["not_counted_with"]) { $0.text($1) }
    if kind == .direct { forbid("not_counted_with", in: fields, besides: "kind: direct") }
    let route = choice(fields["route"], among: [Regime.workSafety, .fire, .other])
    let confidence = choice(fields["confidence"], of: Confidence.self)
    guard let id, let kind, let title, let metWhen, let confidence else { return nil }
    return Element(
      id: id,
      kind: kind,
      title: title,
      condition: condition,
      metWhen: metWhen,
      fittedButFailedClause: failedClause,
      notCountedWith: notCountedWith ?? [],
      route: route,
      confidence: confidence,
      location: node.place
    )
  }

  private mutating func exclusions(_ node: YAMLNode?) -> [Exclusion] {
    var seen: [String: RuleLocation] = [:]
    let exclusions = list(node) { (reader, member) -> Exclusion? in
      guard
        let fields = reader.fields(
          of: member,
          required: ["id", "title", "confidence"],
          optional: ["when", "judged_by_person"]
        )
      else { return nil }
      let id = reader.text(fields["id"])
      let title = reader.bilingual(fields["title"])
      let condition = reader.condition(fields["when"], scope: .facts)
      let judgedByPerson = reader.boolean(fields["judged_by_person"]) ?? false
      let confidence = reader.choice(fields["confidence"], of: Confidence.self)
      if judgedByPerson {
        reader.forbid("when", in: fields, besides: "judged_by_person")
      } else if fields["when"] == nil {
        reader.report(.missingKey(key: "when"), at: member)
      }
      guard let id, let title, let confidence else { return nil }
      reader.requireUnique(id, .exclusion, at: member.place, in: &seen)
      return Exclusion(id: id, title: title, condition: condition, confidence: confidence)
    }
    return exclusions ?? []
  }

  private mutating func candidate(_ node: YAMLNode?) -> CandidateRule? {
    guard let fields = fields(of: node, required: ["direct_families", "count_like"]) else {
      return nil
    }
    let families = list(fields["direct_families"]) { $0.reference($1, to: .directFamily) }
    let countLike = reference(fields["count_like"], to: .criteria)
    guard let families, let countLike else { return nil }
    return CandidateRule(directFamilies: families, countLike: countLike)
  }
}
