import Operations
import RuleLanguage
import SQLStore
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

/// A scratch workspace with the shipped rules and a few invented people.
final class World {
  /// The present of every test.
  static let now = Instant(day: day("2026-11-22"), hour: 10)
  /// All worlds begin with the same rules.
  static let loaded = LoadedRules()

  let scratch: ScratchFolder
  let workspace: Workspace
  /// A town station with a mandate for work safety, a fire-rescue body, and their people.
  let town: OrganisationID
  let fireBody: OrganisationID
  private(set) var people: [String: PersonID] = [:]

  init() throws {
    scratch = try ScratchFolder()
    workspace = try Workspace.create(
      in: scratch.path,
      rules: Project.rules,
      now: World.now,
      projection: RegisterProjection()
    )
    let context = try OperatingContext(workspace: workspace, now: World.now, loaded: World.loaded)
    town = try context.registerOrganisation(
      name: "明州区东溪镇应急消防管理站",
      level: .town,
      region: nil,
      parent: nil
    )
    fireBody = try context.registerOrganisation(
      name: "明州区消防救援大队",
      level: .district,
      region: nil,
      parent: nil
    )
    try context.grantMandate(
      mandate(.authorised, ["work-safety-industry-trade", "work-safety-general"]),
      to: town
    )
    try context.grantMandate(mandate(.own, ["fire-safety"]), to: fireBody)
    for name in ["陈知行", "沈若水", "陆闻道", "顾长庚"] { try register(name, in: town) }
    for name in ["高以宁", "秦守拙", "贺平川"] { try register(name, in: fireBody) }
    try register("毛小满", in: town, as: .gridWorker)
  }

  private func mandate(_ source: MandateSource, _ matters: [String]) -> Mandate {
    Mandate(
      id: "m1",
      source: source,
      inNameOf: nil,
      matters: matters,
      excluded: [],
      document: "样例授权文件",
      valid: DayInterval(from: day("2020-01-01"))
    )
  }

  private func register(
    _ name: String,
    in organisation: OrganisationID,
    as qualification: Qualification = .officer
  ) throws {
    people[name] = try OperatingContext(
      workspace: workspace,
      now: World.now,
      actor: people["陈知行"],
      loaded: World.loaded
    )
    .registerPerson(
      PersonDraft(
        name: name,
        organisation: organisation,
        qualification: qualification,
        cardNumber: qualification == .officer ? "样证\(name)" : nil
      )
    )
  }

  /// Registers somebody of a unit.
  @discardableResult
  func registerStaff(_ name: String, of site: SiteID) throws -> PersonID {
    let id = try OperatingContext(workspace: workspace, now: World.now, loaded: World.loaded)
      .registerPerson(
        PersonDraft(name: name, site: site, qualification: .unitStaff)
      )
    people[name] = id
    return id
  }

  /// The id of a person.
  func person(_ name: String) throws -> PersonID {
    try #require(people[name], "nobody is called \(name)")
  }

  func people(_ names: String...) throws -> [PersonID] { try names.map { try person($0) } }

  /// Somebody at work on a day, by a typed name or by signed paper.
  func context(
    _ name: String? = nil,
    on text: String,
    proof: Proof = .typed
  ) throws -> OperatingContext {
    let context = try OperatingContext(
      workspace: workspace,
      now: World.now,
      occurred: Instant(day: day(text), hour: 9),
      loaded: World.loaded
    )
    let scan: String?
    switch proof {
    case .typed: scan = nil
    case .paper: scan = try document("scan.pdf")
    }
    return try context.acting(as: try name.map { try person($0) }, signedScan: scan)
  }

  /// How an actor is known.
  enum Proof {
    case typed
    case paper
  }

  /// A small file that is taken as evidence.
  func document(_ name: String) throws -> String {
    let path = scratch.file(name)
    try Disk.write("%PDF-1.4 \(name)\n", to: path)
    return path
  }

  /// A photo of the samples.
  static func photo(_ name: String) -> String { Project.fixtures + "/photos/" + name }

  /// The register tables as rows of text, read with a second connection.
  func register() throws -> [String] { try RegisterDump.rows(of: workspace) }
}

/// The day a text names.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("not a day: \(text)") }
  return day
}
