import Ledger
import SafetyModel
import TestSupport
import Testing

@Suite("事件与记录 Events and their records")
struct EventCodecTests {
  /// The kinds that stand in ledgers; one may be added, none changed or removed.
  static let kinds = [
    "site.registered", "site.fact-recorded", "site.fact-withdrawn", "site.details-corrected",
    "site.contact-recorded", "site.location-named", "site.renamed", "site.closed", "site.merged",
    "person.registered", "person.changed",
    "org.registered", "org.mandate-granted", "org.mandate-ended", "org.changed",
    "inspection.started", "inspection.answer-recorded", "inspection.evidence-attached",
    "inspection.administrative-record-changed", "inspection.finished", "inspection.amended",
    "inspection.reassessed", "inspection.abandoned",
    "hazard.registered", "hazard.observed", "hazard.determination-proposed",
    "hazard.determination-confirmed", "hazard.responsible-named", "hazard.handed-over",
    "hazard.order-issued", "hazard.reminder-sent", "hazard.self-assigned",
    "hazard.interim-measure-taken", "hazard.interim-measure-lifted", "hazard.plan-submitted",
    "hazard.rectification-claimed", "hazard.reinspected", "hazard.extension-requested",
    "hazard.extension-decided", "hazard.transfer-sent", "hazard.transfer-receipted",
    "hazard.transfer-replied", "hazard.closed", "hazard.closure-revoked", "hazard.withdrawn",
    "hazard.reinstated", "hazard.merged", "hazard.unmerged", "hazard.joined-case",
    "hazard.left-case", "hazard.conflict-settled",
    "case.opened", "case.member-added", "case.confirmed", "case.dismissed", "case.measure-taken",
    "case.plan-submitted", "case.referred", "case.replied", "case.redetermined", "case.ended",
  ]

  /// Whose values the samples of private values are about.
  static let value: SubjectID = {
    guard let value = SubjectID(String(repeating: "a", count: 64)) else {
      preconditionFailure("64 digits are a subject")
    }
    return value
  }()

  static func subject(of event: DomainEvent) -> SubjectID {
    switch event {
    case .site: SubjectID(SiteID(random: 1))
    case .person: SubjectID(PersonID(random: 1))
    case .organisation: SubjectID(OrganisationID(random: 1))
    case .inspection: SubjectID(InspectionID(random: 1))
    case .hazard: SubjectID(HazardID(random: 1))
    case .majorCase: SubjectID(CaseID(random: 1))
    case .personalData: value
    }
  }

  static func envelope(_ event: DomainEvent, about subject: SubjectID) throws -> Envelope {
    try Envelope(
      of: event,
      about: subject,
      ledger: "L-SAMPLE",
      id: sampleID(1),
      device: "desk-1",
      occurred: Instant(milliseconds: 0),
      actor: nil,
      assurance: .typed
    )
  }

  static let renamed = DomainEvent.site(.renamed(SiteRenamed(name: "新名", reason: "更名")))

  @Test("每一类事件写出后读回相同", arguments: kinds, [true, false])
  func everyKindIsReadBack(_ kind: String, _ hasOptionals: Bool) throws {
    let decoder = SampleDecoder(hasOptionals: hasOptionals)
    let event = try #require(try DomainEvent(kind: kind, from: decoder))
    #expect(event.kind == kind)
    let written = try Self.envelope(event, about: Self.subject(of: event))
    let read = try Envelope(canonicalBytes: written.canonicalBytes())
    #expect(try EventCodec.event(in: read) == event)
  }

  @Test("键名一律为小写字母与下划线", arguments: kinds)
  func keysAreSnakeCase(_ kind: String) throws {
    let event = try #require(
      try DomainEvent(kind: kind, from: SampleDecoder(hasOptionals: true))
    )
    func check(_ value: CanonicalValue) {
      switch value {
      case .object(let object):
        for member in object.members {
          let isPlain = member.key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
          #expect(isPlain, "\(kind): \(member.key)")
          check(member.value)
        }
      case .array(let values): for value in values { check(value) }
      case .string, .integer, .bool, .null: break
      }
    }
    check(.object(try EventCodec.body(of: event)))
  }

  @Test("正文的写法")
  func bodyHasItsForm() throws {
    let body = try EventCodec.body(of: Self.renamed)
    #expect(body == ["name": .string("新名"), "reason": .string("更名")])
  }

  @Test("未知的类别被拒绝")
  func refusesUnknownKinds() throws {
    let site = SubjectID(SiteID(random: 1))
    #expect(throws: EventCodecFailure.unknownKind("site.painted")) {
      try EventCodec.event(kind: "site.painted", subject: site, body: [:])
    }
  }

  static let wrongBodies: [(body: CanonicalObject, failure: CanonicalCodingFailure)] = [
    ([:], .missing(path: "name")),
    (
      ["name": .integer(1), "reason": .string("")],
      .mismatch(path: "name", expected: "string")
    ),
    (
      ["colour": .string("红"), "name": .string("新名"), "reason": .string("更名")],
      .notReproducible
    ),
  ]

  @Test("正文不符的被拒绝", arguments: wrongBodies.indices)
  func refusesWrongBodies(_ index: Int) {
    let (body, failure) = Self.wrongBodies[index]
    let site = SubjectID(SiteID(random: 1))
    #expect(throws: EventCodecFailure.wrongBody(kind: "site.renamed", failure)) {
      try EventCodec.event(kind: "site.renamed", subject: site, body: body)
    }
  }

  @Test("对象的编号与类别不符的被拒绝")
  func refusesWrongSubjects() throws {
    let hazard = SubjectID(HazardID(random: 1))
    let failure = EventCodecFailure.wrongSubject(kind: "site.renamed", hazard)
    #expect(throws: failure) { try Self.envelope(Self.renamed, about: hazard) }
    let body = try EventCodec.body(of: Self.renamed)
    #expect(throws: failure) {
      try EventCodec.event(kind: "site.renamed", subject: hazard, body: body)
    }
  }
}
