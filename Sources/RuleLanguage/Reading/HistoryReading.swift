import SafetyModel
import YAMLSource

extension RuleReader {
  /// Reads `released.yml`.
  mutating func releases(_ node: YAMLNode) -> [Release] {
    let fields = fields(of: node, required: ["released"])
    return list(fields?["released"]) { $0.release($1) } ?? []
  }

  private mutating func release(_ node: YAMLNode) -> Release? {
    guard let fields = fields(of: node, required: ["kind", "id", "version", "content"]) else {
      return nil
    }
    let noun = choice(fields["kind"], among: RuleDiagnostic.Noun.releasable)
    let id = id(fields["id"])
    let version = text(fields["version"])
    let content = text(fields["content"])
    guard let noun, let id, let version, let content else { return nil }
    return Release(noun: noun, id: id, version: version, content: content, location: node.place)
  }

  /// Reads `retired.yml`.
  mutating func retirements(_ node: YAMLNode) -> [Retirement] {
    let fields = fields(of: node, required: ["retired"])
    return list(fields?["retired"]) { $0.retirement($1) } ?? []
  }

  private mutating func retirement(_ node: YAMLNode) -> Retirement? {
    guard
      let fields = fields(
        of: node,
        required: ["kind", "id", "on", "why"],
        optional: ["replaced_by"]
      )
    else { return nil }
    let noun = choice(fields["kind"], among: RuleDiagnostic.Noun.retirable)
    let id = text(fields["id"])
    _ = day(fields["on"])
    _ = bilingual(fields["why"])
    let replacedBy = text(fields["replaced_by"])
    guard let noun, let id else { return nil }
    return Retirement(noun: noun, id: id, replacedBy: replacedBy)
  }
}

extension RuleDiagnostic.Noun {
  /// What is released as a whole, with a version of its own.
  static let releasable: [RuleDiagnostic.Noun] = [.checklist, .criteria, .policy]

  /// What has an id that old records name.
  static let retirable: [RuleDiagnostic.Noun] = [
    .instrument, .matter, .fact, .circumstance, .checklist, .item, .criteria, .policy,
  ]
}
