import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads a list of citations; an empty list says that nothing is known.
  mutating func citations(_ node: YAMLNode?) -> [Citation]? {
    list(node) { $0.citation($1) }
  }

  /// Reads `{instrument: …, clause: "…", confidence: …}`.
  mutating func citation(_ node: YAMLNode?) -> Citation? {
    guard let fields = fields(of: node, required: ["instrument", "clause", "confidence"]) else {
      return nil
    }
    let instrument = reference(fields["instrument"], to: .instrument)
    let clause = text(fields["clause"])
    let confidence = choice(fields["confidence"], of: Confidence.self)
    guard let instrument, let clause, let confidence else { return nil }
    return Citation(instrument: instrument, clause: clause, confidence: confidence)
  }
}
