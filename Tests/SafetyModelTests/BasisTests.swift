import SafetyModel
import Testing

@Suite("依据 What a demand rests on")
struct BasisTests {
  /// One letter a kind in the order below: L legal ground, S technical standard, – good practice.
  private static let kinds: [InstrumentKind] = [
    .law, .administrativeRegulation, .localRegulation, .rule, .standard, .document, .practice,
    .foreign,
  ]

  private static let table: [(Confidence, String)] = [
    (.verified, "LLLLS–––"), (.secondhand, "––––S–––"), (.memoryHigh, "––––S–––"),
    (.memoryMedium, "––––S–––"), (.memoryLow, "––––––––"), (.practice, "––––––––"),
    (.foreign, "––––––––"), (.unknown, "––––––––"),
  ]

  private func letter(_ basis: Basis) -> Character {
    switch basis {
    case .legalGround: "L"
    case .technicalStandard: "S"
    case .goodPractice: "–"
    }
  }

  @Test("每种可靠程度和文件种类该印什么 every confidence under every kind of instrument")
  func everyPairIsAsWritten() {
    #expect(Set(BasisTests.table.map(\.0)) == Set(Confidence.allCases))
    #expect(Set(BasisTests.kinds) == Set(InstrumentKind.allCases))
    for (confidence, expected) in BasisTests.table {
      let found = String(BasisTests.kinds.map { letter(Basis(confidence, from: $0)) })
      #expect(found == expected, "\(confidence)")
    }
  }

  private func instrument(
    _ id: String,
    _ kind: InstrumentKind,
    _ confidence: Confidence = .verified,
    from: CivilDate? = nil,
    to: CivilDate? = nil
  ) -> Instrument {
    Instrument(
      id: id,
      title: BilingualText(zh: id, en: id),
      kind: kind,
      number: nil,
      edition: nil,
      inForce: DayInterval(from: from, to: to),
      replacedBy: nil,
      confidence: confidence
    )
  }

  private func citation(_ id: String, _ confidence: Confidence = .verified) -> Citation {
    Citation(instrument: id, clause: "1", confidence: confidence)
  }

  @Test("条款不比文件更可靠，也要在施行期间 a clause counts no more than its instrument")
  func theInstrumentCaps() throws {
    let first = try #require(CivilDate("2025-11-01"))
    let last = try #require(CivilDate("2026-10-31"))
    let law = instrument("law", .law, from: first, to: last)
    let cited = citation("law")
    #expect(cited.basis(in: law) == .legalGround)
    #expect(cited.basis(in: law, on: first) == .legalGround)
    #expect(cited.basis(in: law, on: last) == .legalGround)
    #expect(cited.basis(in: law, on: first.adding(days: -1)) == .goodPractice)
    #expect(cited.basis(in: law, on: last.adding(days: 1)) == .goodPractice)
    #expect(cited.basis(in: instrument("law", .law, .secondhand)) == .goodPractice)
    #expect(cited.basis(in: nil) == .goodPractice)
  }

  private func item(_ confidence: Confidence, _ norm: [Citation]) -> ChecklistItem {
    let text = BilingualText(zh: "问", en: "ask")
    return ChecklistItem(
      id: "x",
      checklist: "list",
      station: .gate,
      ask: text,
      why: nil,
      condition: nil,
      lookAt: text,
      evidenceOnNonconforming: [],
      measure: nil,
      grade: .general,
      circumstances: [],
      matter: "m",
      norm: norm,
      power: [],
      liability: [],
      rectify: Rectification(text: text, days: 0, daysBasis: .practice),
      confidence: confidence,
      location: RuleLocation(file: "x.yml", line: 1, column: 1)
    )
  }

  @Test("检查项取最强的依据，其余只作线索，自己把握不足就不算 the strongest carries, the rest are leads")
  func anItemTakesItsStrongest() {
    let known = [
      "law": instrument("law", .law), "standard": instrument("standard", .standard),
    ]
    func basis(_ confidence: Confidence, _ norm: Citation...) -> ItemBasis {
      ItemBasis(of: item(confidence, norm)) { known[$0] }
    }
    let both = basis(.verified, citation("standard"), citation("law"))
    #expect(both.basis == .legalGround)
    #expect(both.grounds == [citation("law")])
    #expect(both.standards == [citation("standard")])
    #expect(both.leads.isEmpty)
    let unread = basis(.verified, citation("standard", .memoryHigh), citation("law"))
    #expect(unread.standards.isEmpty)
    #expect(unread.leads == [citation("standard", .memoryHigh)])
    let unsure = basis(.memoryHigh, citation("standard"), citation("law"))
    #expect(unsure.basis == .technicalStandard)
    #expect(unsure.grounds == [citation("standard")])
    #expect(unsure.leads == [citation("law")])
    let advice = basis(.practice, citation("law"))
    #expect(advice.basis == .goodPractice)
    #expect(advice.grounds.isEmpty)
    #expect(advice.leads == [citation("law")])
    #expect(basis(.practice).basis == .goodPractice)
  }
}
