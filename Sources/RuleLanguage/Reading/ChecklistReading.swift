import SafetyModel
import YAMLSource

/// A checklist as written, before includes and selections are resolved.
struct ChecklistDraft {
  /// A name of another list with the place where it is written.
  struct Mention {
    let name: String
    let location: RuleLocation
  }

  /// An item with its source, which its list's content hash covers.
  struct Entry {
    let item: ChecklistItem
    let node: YAMLNode
  }

  let id: String
  let version: String
  let title: BilingualText
  let note: BilingualText?
  let condition: RuleCondition?
  let group: Checklist.Group?
  let includes: [Mention]
  let selections: [Mention]
  var entries: [Entry]
  /// The ids of all items in walking order, in a packed list.
  var walk: [Mention]?
  /// The ids of items that are there but cannot be read.
  let unreadableItems: Set<String>
  let location: RuleLocation
}

extension RuleReader {
  /// Reads a file of `checklists/`.
  mutating func checklist(_ node: YAMLNode) -> ChecklistDraft? {
    guard
      let fields = fields(
        of: node,
        required: ["checklist", "version", "title"],
        optional: ["note", "group", "when", "include", "select", "items"]
      )
    else { return nil }
    let id = idNamedLikeFile(fields["checklist"])
    let version = text(fields["version"])
    let title = bilingual(fields["title"])
    let note = bilingual(fields["note"])
    let condition = condition(fields["when"], scope: .facts)
    let group = choice(fields["group"], of: Checklist.Group.self)
    let includes = nonEmptyList(fields["include"]) { $0.mention($1) }
    let selections = nonEmptyList(fields["select"]) { $0.selection($1) }
    let (entries, unreadable) = entries(fields["items"], of: id ?? "")
    if fields["items"] == nil, fields["include"] == nil, fields["select"] == nil {
      report(.missingKey(key: "items"), at: node)
    }
    guard let id, let version, let title else { return nil }
    return ChecklistDraft(
      id: id,
      version: version,
      title: title,
      note: note,
      condition: condition,
      group: group,
      includes: includes ?? [],
      selections: selections ?? [],
      entries: entries ?? [],
      unreadableItems: unreadable,
      location: node.place
    )
  }

  /// Reads the items a list owns.
  ///
  /// - Returns: The items, and the ids of those that cannot be read.
  mutating func entries(
    _ node: YAMLNode?,
    of checklist: String
  ) -> (entries: [ChecklistDraft.Entry]?, unreadable: Set<String>) {
    var unreadable: Set<String> = []
    let entries = nonEmptyList(node) { (reader, member) -> ChecklistDraft.Entry? in
      guard let item = reader.item(member, of: checklist) else {
        unreadable.insert(member["id"]?.text ?? "")
        return nil
      }
      return ChecklistDraft.Entry(item: item, node: member)
    }
    return (entries, unreadable)
  }

  /// Reads the id of a file, which is the file's name without its ending.
  mutating func idNamedLikeFile(_ node: YAMLNode?) -> String? {
    guard let node, let id = id(node) else { return nil }
    // A packed file holds many.
    guard RuleFile(path: node.location.file) != .pack else { return id }
    let name = node.location.file.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    if id != stem { report(.idDiffersFromFileName(id: id, expected: stem), at: node) }
    return id
  }

  mutating func mention(_ node: YAMLNode) -> ChecklistDraft.Mention? {
    id(node).map { ChecklistDraft.Mention(name: $0, location: node.place) }
  }

  private mutating func selection(_ node: YAMLNode) -> ChecklistDraft.Mention? {
    guard let text = text(node) else { return nil }
    // Without its list the name may still be known; that is said where all lists are.
    guard text.split(separator: "/", omittingEmptySubsequences: false).count <= 2 else {
      report(.badID(text: text), at: node)
      return nil
    }
    return ChecklistDraft.Mention(name: text, location: node.place)
  }

  /// Reads one item of a checklist or of a local layer.
  mutating func item(_ node: YAMLNode, of checklist: String) -> ChecklistItem? {
    guard
      let fields = fields(
        of: node,
        required: [
          "id", "station", "ask", "look_at", "grade", "circumstances", "matter", "norm", "power",
          "liability", "rectify", "confidence",
        ],
        optional: ["plain", "why", "when", "evidence"]
      )
    else { return nil }
    let id = id(fields["id"])
    let station = choice(fields["station"], of: Station.self)
    let ask = bilingual(fields["ask"])
    let plain = bilingual(fields["plain"])
    let why = bilingual(fields["why"])
    let condition = condition(fields["when"], scope: .facts)
    let lookAt = bilingual(fields["look_at"])
    let evidence = evidence(fields["evidence"])
    let grade = choice(fields["grade"], of: ItemGrade.self)
    let circumstances = circumstances(fields["circumstances"])
    let matter = reference(fields["matter"], to: .matter)
    let norm = citations(fields["norm"])
    let power = citations(fields["power"])
    let liability = citations(fields["liability"])
    let rectify = rectification(fields["rectify"])
    let confidence = choice(fields["confidence"], of: Confidence.self)
    if let norm, let confidence { checkCertainty(confidence, norm: norm, in: fields) }
    guard let id, let station, let ask, let lookAt, let grade, let circumstances, let matter,
      let norm, let power, let liability, let rectify, let confidence
    else { return nil }
    var item = ChecklistItem(
      id: id,
      checklist: checklist,
      station: station,
      ask: ask,
      plain: plain,
      why: why,
      condition: condition,
      lookAt: lookAt,
      evidenceOnNonconforming: evidence.kinds,
      measure: evidence.measure,
      grade: grade,
      circumstances: circumstances,
      matter: matter,
      norm: norm,
      power: power,
      liability: liability,
      rectify: rectify,
      confidence: confidence,
      location: node.place
    )
    item.figures = evidence.figures
    return item
  }

  private mutating func circumstances(_ node: YAMLNode?) -> [String]? {
    var seen: [String: RuleLocation] = [:]
    return nonEmptyList(node) { (reader, member) -> String? in
      guard let id = reader.reference(member, to: .circumstance) else { return nil }
      reader.requireUnique(id, .circumstance, at: member.place, in: &seen)
      return id
    }
  }

  private mutating func evidence(
    _ node: YAMLNode?
  ) -> (kinds: [EvidenceKind], measure: MeasuredLimit?, figures: [String]) {
    guard
      let fields = fields(
        of: node,
        required: [],
        optional: ["on_nonconforming", "measure", "figures"]
      )
    else { return ([], nil, []) }
    let kinds = list(fields["on_nonconforming"]) { $0.choice($1, of: EvidenceKind.self) }
    let figures = nonEmptyList(fields["figures"]) { (reader, member) -> String? in
      guard let key = reader.factKey(member) else { return nil }
      reader.note(PendingReference(target: .derivedFact, id: key, location: member.place))
      return key
    }
    return (kinds ?? [], measuredLimit(fields["measure"]), figures ?? [])
  }

  private mutating func measuredLimit(_ node: YAMLNode?) -> MeasuredLimit? {
    guard
      let fields = fields(
        of: node,
        required: ["fact", "unit"],
        optional: ["at_least", "at_most", "at_least_fact", "at_most_fact", "confidence"]
      )
    else { return nil }
    let fact = factKey(fields["fact"])
    let unit = text(fields["unit"])
    let atLeast = decimal(fields["at_least"])
    let atMost = decimal(fields["at_most"])
    let atLeastFact = factKey(fields["at_least_fact"])
    let atMostFact = factKey(fields["at_most_fact"])
    let confidence = choice(fields["confidence"], of: Confidence.self)
    if fields["at_least"] != nil {
      forbid("at_least_fact", in: fields, besides: "at_least")
    }
    if fields["at_most"] != nil {
      forbid("at_most_fact", in: fields, besides: "at_most")
    }
    let limits = ["at_least", "at_most", "at_least_fact", "at_most_fact"]
    if limits.allSatisfy({ fields[$0] == nil }) {
      report(.missingKey(key: "at_least"), at: fields.node)
    }
    if let atLeast, let atMost, atMost < atLeast {
      report(
        .emptyInterval(from: atLeast.description, to: atMost.description),
        at: fields.place(of: "at_most")
      )
    }
    guard let fact, let unit, let factNode = fields["fact"], let unitNode = fields["unit"] else {
      return nil
    }
    note(
      PendingMeasurement(
        fact: fact,
        factLocation: factNode.place,
        unit: unit,
        unitLocation: unitNode.place
      )
    )
    for (key, name) in [("at_least_fact", atLeastFact), ("at_most_fact", atMostFact)] {
      if let name, let node = fields[key] {
        note(PendingLimit(fact: name, unit: unit, location: node.place))
      }
    }
    return MeasuredLimit(
      fact: fact,
      unit: unit,
      atLeast: atLeast,
      atMost: atMost,
      atLeastFact: atLeastFact,
      atMostFact: atMostFact,
      confidence: confidence
    )
  }

  private mutating func rectification(_ node: YAMLNode?) -> Rectification? {
    guard let fields = fields(of: node, required: ["zh", "en", "days", "days_basis"]) else {
      return nil
    }
    let text = bilingual(in: fields)
    let days = integer(fields["days"], in: 0...365)
    let basis = choice(fields["days_basis"], of: Confidence.self)
    guard let text, let days, let basis else { return nil }
    return Rectification(text: text, days: days, daysBasis: basis)
  }

  /// A duty cannot be known better than what it rests on.
  private mutating func checkCertainty(
    _ confidence: Confidence,
    norm: [Citation],
    in fields: Fields
  ) {
    let place = fields.place(of: "confidence")
    guard let best = norm.map(\.confidence).max(by: { $0.isWeaker(than: $1) }) else {
      if confidence.isLegalGround {
        report(.legalGroundWithoutNorm(confidence: confidence), at: place)
      }
      return
    }
    if best.isWeaker(than: confidence) {
      report(.moreCertainThanNorm(confidence: confidence, best: best), at: place)
    }
  }
}
