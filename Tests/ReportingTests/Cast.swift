import SafetyModel

/// Invented people, a unit and days.
enum Cast {
  static let site = SiteID(random: 1)
  static let hazard = HazardID(random: 2)
  static let visit = InspectionID(random: 3)
  static let majorCase = CaseID(random: 4)
  static let town = OrganisationID(random: 5)
  static let finder = PersonID(random: 11)
  static let second = PersonID(random: 12)
  static let unitHead = PersonID(random: 13)
  static let closer = PersonID(random: 14)

  static let found = day("2026-03-02")

  static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
  }

  static func photo(_ name: String, _ purpose: EvidenceReference.Purpose) -> EvidenceReference {
    let digit = purpose == .found ? "a" : "b"
    return EvidenceReference(
      hash: String(repeating: digit, count: 64),
      name: name,
      mediaType: "image/png",
      size: pixel.count,
      purpose: purpose
    )
  }

  /// A picture of one pixel.
  static let pixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9C, 0x63, 0xF8, 0x0F, 0x04, 0, 0x09, 0xFB, 3, 0xFD, 0xE3, 0x55, 0xF2, 0x9C, 0, 0, 0, 0,
    0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  static func registered(
    _ title: BilingualText,
    circumstance: String = "spray-no-alarm",
    location: String? = "一楼喷漆房",
    note: String? = "未装报警器",
    grade: LegalGrade = .suspectedMajor,
    verdict: HazardVerdict? = nil,
    evidence: [EvidenceReference] = []
  ) -> HazardRegistered {
    HazardRegistered(
      site: site,
      inspection: visit,
      checklist: "paint",
      item: "p-alarm",
      circumstance: circumstance,
      title: title,
      location: location,
      note: note,
      regime: .workSafety,
      matter: "work-safety",
      nature: .administrativeInspection,
      source: .inspection,
      foundBy: [finder, second],
      foundOn: found,
      grade: grade,
      verdict: verdict,
      evidence: evidence,
      parties: [
        ResponsibleParty(role: .unit, site: site, name: "示例塑料制品有限公司"),
        ResponsibleParty(role: .owner, name: "示例物业有限公司"),
      ],
      basis: LegalBasis(
        norm: [
          Citation(instrument: "house-standard", clause: "5.2", confidence: .secondhand)
        ],
        confidence: .secondhand
      )
    )
  }

  static let alarm = BilingualText(zh: "喷漆房未装可燃气体报警器", en: "No gas alarm in the spray room")

  static let verdict = HazardVerdict(
    grade: .suspectedMajor,
    verdict: .major,
    criteria: "order",
    element: "8(6)",
    confidence: .secondhand,
    reasons: [
      BilingualText(
        zh: "《示例判定标准》第8条（6）成立（核对原文），由应急管理部门确认。",
        en: "Sample criteria, art. 8(6) is met (check against the text); to be confirmed."
      )
    ]
  )
}
