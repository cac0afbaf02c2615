import SafetyModel
import YAMLSource

/// The words for what no locality may touch; they are known so that the refusal can say why.
private let legallyFixedKeys = [
  "grade", "norm", "power", "liability", "confidence", "criteria", "element", "elements", "branch",
  "exclusion", "policy", "clock", "term",
]

extension RuleReader {
  /// Reads a member of `tighten`, `relax` or `hide`.
  mutating func edit(_ node: YAMLNode, _ verb: TailoringVerb) -> LocalityLayer.Edit? {
    guard let entries = node.entries else {
      reportShape(of: node, expected: .mapping)
      return nil
    }
    if let fixed = entries.first(where: { legallyFixedKeys.contains($0.key) }) {
      // What is refused for what it touches is not said a second time for its form.
      report(.legallyFixed(key: fixed.key), at: RuleLocation(fixed.keyLocation))
      return nil
    }
    let isCircumstance = verb != .hide && node["circumstance"] != nil
    let subject = isCircumstance ? "circumstance" : "item"
    guard
      let fields = fields(
        of: node,
        required: [subject],
        optional: RuleReader.keys(of: verb, isCircumstance: isCircumstance) + [
          "reason", "authority",
        ]
      )
    else { return nil }
    let id = id(fields[subject])
    let reason = bilingual(fields["reason"])
    let authority = citation(fields["authority"])
    requireGround(of: verb, in: fields)
    let edit = LocalityLayer.Edit(
      verb: verb,
      target: isCircumstance ? .circumstance(id ?? "") : .item(id ?? ""),
      days: fields["days"].flatMap { integer($0, in: 0...365) },
      measure: limits(fields["measure"]),
      evidence: nonEmptyList(fields["evidence"]) { $0.choice($1, of: EvidenceKind.self) } ?? [],
      handling: choice(fields["handling"], of: HandlingLevel.self),
      reason: reason,
      authority: authority,
      location: fields[subject]?.place ?? node.place,
      places: Dictionary(
        uniqueKeysWithValues: RuleReader.changeKeys.map { ($0, fields.place(of: $0)) }
      )
    )
    if verb != .hide, !RuleReader.changeKeys.contains(where: { fields[$0] != nil }) {
      report(.nothingChanged, at: node)
    }
    return id == nil ? nil : edit
  }

  private static let changeKeys = ["days", "measure", "evidence", "handling"]

  private static func keys(of verb: TailoringVerb, isCircumstance: Bool) -> [String] {
    switch verb {
    case .hide, .add: []
    case .tighten, .relax: isCircumstance ? ["handling"] : ["days", "measure", "evidence"]
    }
  }

  /// A demand that is lowered or left out must say why; a lowered one also by which power.
  private mutating func requireGround(of verb: TailoringVerb, in fields: Fields) {
    if fields["reason"] == nil {
      report(.changeWithoutGround(verb: verb, key: "reason"), at: fields.node)
    }
    guard verb == .relax else { return }
    guard let authority = fields["authority"] else {
      report(.changeWithoutGround(verb: verb, key: "authority"), at: fields.node)
      return
    }
    guard let text = authority["confidence"]?.text, let sure = Confidence(rawValue: text),
      !sure.isLegalGround
    else { return }
    report(.authorityTooWeak(confidence: sure), at: authority)
  }

  private mutating func limits(_ node: YAMLNode?) -> LocalityLayer.Limits? {
    guard
      let fields = fields(of: node, required: ["unit"], optional: ["at_least", "at_most"])
    else { return nil }
    let unit = text(fields["unit"])
    let atLeast = decimal(fields["at_least"])
    let atMost = decimal(fields["at_most"])
    if fields["at_least"] == nil, fields["at_most"] == nil {
      report(.missingKey(key: "at_least"), at: fields.node)
    }
    guard let unit else { return nil }
    return LocalityLayer.Limits(unit: unit, atLeast: atLeast, atMost: atMost)
  }
}
