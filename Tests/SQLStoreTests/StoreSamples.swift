import Ledger
import SQLStore
import SQLite
import SafetyModel
import TestSupport
import Testing
import TranscriptSupport

let noon = Instant(milliseconds: 1_790_000_000_000)

/// A folder of its own for the database of one test.
final class StoreDirectory {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var file: String { scratch.file("bihuan.db") }

  func create(
    _ options: LedgerDatabase.Options = .init(projection: SampleProjection())
  ) throws -> LedgerDatabase {
    try LedgerDatabase.create(at: file, ledger: "L-SAMPLE", instant: noon, options: options)
  }
}

/// A stand-in for the real folding: the body of the last event is the row.
struct SampleProjection: Projection {
  func rows(
    for subject: SubjectID,
    history: [StoredEvent]
  ) throws(StoreFailure) -> [RegisterRow] {
    guard let last = history.last, last.envelope.body["gone"] == nil else { return [] }
    let body = Body(last.envelope.body)
    switch subject.text.prefix(1) {
    case "S":
      return [
        .site(
          SiteRow(
            id: subject,
            name: body.text("name") ?? "厂房",
            kind: .enterprise,
            parent: body.subject("parent"),
            code: body.text("code"),
            region: body.text("region").flatMap { RegionCode($0) },
            keywords: body.text("keywords")
          )
        )
      ]
    case "H": return [.hazard(hazard(subject, body))]
    case "I":
      guard let site = body.subject("site"), let day = body.day("day") else { return [] }
      return [
        .inspection(
          InspectionRow(
            id: subject,
            site: site,
            day: day,
            nature: .patrol,
            occasion: .routine,
            level: .town,
            state: "finished",
            findings: history.count
          )
        )
      ]
    case "P":
      let name = body.text("commitment").map { PersonName.committed(.init(commitment: $0)) }
      return [.person(PersonRow(id: subject, name: name, qualification: .officer))]
    case "O":
      return [
        .organisation(
          OrgRow(id: subject, name: body.text("name") ?? "应急站", kind: "town", level: .town)
        )
      ]
    case "C":
      guard let site = body.subject("site"), let day = body.day("day") else { return [] }
      return [
        .majorCase(
          CaseRow(
            id: subject,
            name: "综合判定",
            site: site,
            regime: .fire,
            state: "suspected",
            isOpen: true,
            suspectedDay: day
          )
        )
      ]
    default: return []
    }
  }

  private func hazard(_ id: SubjectID, _ body: Body) -> HazardRow {
    HazardRow(
      id: id,
      name: body.text("name") ?? "安全出口锁闭",
      site: body.subject("site") ?? id,
      location: body.text("location"),
      circumstance: body.text("circumstance") ?? "exit-blocked",
      regime: .fire,
      legalGrade: body.text("grade").flatMap { LegalGrade(rawValue: $0) } ?? .general,
      state: body.text("state") ?? "assigned",
      isOpen: body.text("state") != "closed",
      foundDay: body.day("found") ?? noon.day,
      dueDay: body.day("due"),
      responsible: body.text("commitment").map { .committed(.init(commitment: $0)) },
      missingSteps: body.text("missing")
    )
  }
}

private struct Body {
  let object: CanonicalObject

  init(_ object: CanonicalObject) { self.object = object }

  func text(_ key: String) -> String? {
    guard case .string(let text) = object[key] else { return nil }
    return text
  }

  func subject(_ key: String) -> SubjectID? { text(key).flatMap { SubjectID($0) } }

  func day(_ key: String) -> CivilDate? { text(key).flatMap { CivilDate($0) } }
}

/// Appends events with these subjects and bodies, one after the other.
func record(
  _ store: LedgerDatabase,
  from number: Int = 1,
  _ events: [(String, KeyValuePairs<String, String>)]
) throws {
  for (offset, (name, pairs)) in events.enumerated() {
    var body: CanonicalObject = [:]
    for (key, value) in pairs { body[key] = .string(value) }
    let event = try sampleEvent(number + offset, subject: subject(name), body: body)
    _ = try store.append(.sample([event]))
  }
}

/// The register as the tables have it, column by column, in the order of the keys.
func registerDump(_ path: String) throws -> [String] {
  let connection = try Connection(path: path, mode: .readOnly)
  var lines: [String] = []
  for table in ["site", "person", "org", "inspection", "hazard", "case"] {
    try connection.query("SELECT * FROM reg_\(table) ORDER BY ledger, id") { row in
      let values = (0..<row.count).map { row.optionalText(Int32($0)) ?? "NULL" }
      lines.append(table + "|" + values.joined(separator: "|"))
    }
  }
  return lines
}
