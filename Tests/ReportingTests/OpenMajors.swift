import Ledger
import SQLStore
import SafetyModel
import Testing
import Workflow

@testable import Operations

/// Two major hazards, one overdue, a suspected one, and a suspected case with two members.
struct OpenMajors {
  let ledger: SampleLedger
  let list: OpenMajorHazards

  init() throws {
    let ledger = try SampleLedger()
    let story = OpenMajorStory(ledger: ledger)
    try ledger.write(
      .site(.registered(try Cast.siteRegistered())),
      of: Cast.site,
      on: Cast.found,
      by: Cast.finder
    )
    let responsible = try ledger.commit("赵某")
    try story.write(number: 21, name: "喷漆房未装可燃气体报警器", due: "2026-04-30", responsible: responsible)
    try story.write(
      number: 22,
      name: "除尘系统未采取泄爆措施，且与其他建筑物共用通风管道",
      due: "2026-03-20",
      responsible: nil
    )
    try story.write(number: 23, name: "危险化学品混放", due: nil, responsible: nil, grade: .suspectedMajor)
    for number in [24, 25] as [UInt64] {
      try story.write(
        number: number,
        name: "疏散通道被占用\(number)",
        due: nil,
        responsible: nil,
        grade: .general
      )
    }
    let rows = try ledger.database.hazards(matching: HazardFilter(), page: .all)
    let members = [HazardID(random: 24), HazardID(random: 25)]
    let opened = CaseOpened(
      site: Cast.site,
      criteria: "order",
      branch: "a",
      atLeast: 3,
      regime: .fire,
      matter: "fire-safety",
      confidence: .memoryHigh,
      elements: ["7.3.3", "7.4.3", "7.3.6"].map { CountedElement(clause: $0, hazards: members) },
      members: members,
      by: Cast.finder,
      on: Cast.found
    )
    try ledger.write(
      .majorCase(.opened(opened)),
      of: Cast.majorCase,
      on: Cast.found,
      by: Cast.finder
    )
    let state = try #require(CaseState.replay([.opened(opened)], id: Cast.majorCase))
    let view = CaseView(
      state: state,
      kind: .suspected,
      site: try Cast.replayedSite(),
      members: rows.filter { members.map(SubjectID.init).contains($0.hazard.id) },
      missing: CaseWorkflow.missingSteps(in: state, openMembers: Set(members)),
      obligations: [],
      history: try ledger.history(of: Cast.majorCase),
      names: [Cast.finder: "王检"],
      values: [:]
    )
    self.ledger = ledger
    list = OpenMajorHazards(
      major: rows.filter { $0.hazard.legalGrade == .major },
      suspected: rows.filter { $0.hazard.legalGrade == .suspectedMajor },
      cases: [view]
    )
  }
}

/// Writes one hazard of the sample.
private struct OpenMajorStory {
  let ledger: SampleLedger

  func write(
    number: UInt64,
    name: String,
    due: String?,
    responsible: PersonalReference?,
    grade: LegalGrade = .major
  ) throws {
    let id = HazardID(random: number)
    let title = BilingualText(zh: name, en: name)
    let registered = Cast.registered(
      title,
      circumstance: "c\(number)",
      grade: grade,
      verdict: grade > .general ? Cast.verdict : nil
    )
    try ledger.write(.hazard(.registered(registered)), of: id, on: Cast.found, by: Cast.finder)
    if let due {
      let order = OrderIssued(
        form: .byDate,
        number: DocumentNumber(text: "示应急责改〔2026〕\(number)号", origin: .ours),
        on: Cast.found,
        due: .chosen(Cast.day(due), start: .orderServed, startDay: Cast.found),
        officers: [Cast.finder, Cast.second],
        organisation: Cast.town,
        mandate: "m1",
        inspection: Cast.visit,
        requirement: "整改",
        service: ServiceRecord(on: Cast.found, manner: .signed)
      )
      try ledger.write(.hazard(.orderIssued(order)), of: id, on: Cast.found, by: Cast.finder)
    }
    if let responsible {
      try ledger.write(
        .hazard(
          .responsibleNamed(
            ResponsibleNamed(
              responsible: ResponsiblePerson(name: responsible),
              by: Cast.finder,
              on: Cast.found
            )
          )
        ),
        of: id,
        on: Cast.found,
        by: Cast.finder
      )
    }
  }
}
