import Ledger
import SafetyModel
import Testing

@Suite("地方规定的记录 Local changes in events")
struct LocalChangeCodingTests {
  static let limit = ExactDecimal("1.6")

  static let fields: [LocalChange.Field] =
    [
      .entry, .hidden, .days(from: 15, to: 7),
      .evidence(from: [], to: [.photo]), .handling(from: .normal, to: .asMajor),
      .citation(
        part: .power,
        added: Citation(instrument: "a", clause: "1", confidence: .verified)
      ),
    ]
    + [limit].compactMap { $0 }.flatMap { limit in
      [
        LocalChange.Field.atLeast(from: nil, to: limit, unit: "m"),
        .atMost(from: limit, to: limit, unit: "m"),
      ]
    }

  static let targets: [LocalChange.Target] = [
    .item(id: "c-exit"), .circumstance(id: "exit-blocked"), .fact(key: "site.x"),
    .instrument(id: "law"),
  ]

  @Test("每一种字段和目标写出后读回相同", arguments: fields, targets)
  func everyChangeIsReadBack(_ field: LocalChange.Field, _ target: LocalChange.Target) throws {
    let change = LocalChange(
      layer: .init(id: "ningbo", level: .city, title: BilingualText(zh: "宁波市", en: "Ningbo")),
      verb: .tighten,
      target: target,
      field: field,
      reason: nil,
      authority: nil,
      location: RuleLocation(file: "localities/x.yml", line: 3, column: 5)
    )
    let bytes = try CanonicalEncoder().encode(change).canonicalBytes()
    let read = try CanonicalDecoder().decode(
      LocalChange.self,
      from: CanonicalValue(canonicalBytes: bytes)
    )
    #expect(read == change)
  }
}
