import SafetyModel
import Testing
import Workflow

@Suite("案的总表：状态×步骤×角色 Every stage × step × role of a case")
struct CaseDecisionTableTests {
  static let roles: [(name: String, person: ActingPerson)] = [
    ("unit", Cast.unitHead), ("grid worker", Cast.gridWorker), ("auxiliary", Cast.auxiliary),
    ("expert", CaseCast.expert), ("town officer", Cast.third),
    ("district officer", Cast.districtOfficer),
    ("second district officer", CaseCast.districtSecond),
    ("fire officer", Cast.brigadeOfficer), ("second fire officer", CaseCast.brigadeSecond),
    ("officer from elsewhere", CaseCast.strangeOfficer),
  ]

  @Test("两种体系下每种状态、每一步、每种角色：准许或拒绝的理由，与读过的总表一致")
  func everythingIsAsItWasRead() throws {
    var lines: [String] = []
    for regime in [Regime.workSafety, .fire] {
      for (name, state, open) in try Self.places(regime) {
        lines.append("# \(regime.rawValue), \(name)")
        for step in CaseStep.allCases {
          lines.append("\(step.rawValue): " + outcomes(of: step, at: state, open))
        }
        lines.append("")
      }
    }
    DecisionTableTests().compare(lines.joined(separator: "\n"), with: "case-decisions.txt")
  }

  /// The roles by what they are told, in the order of the roles.
  private func outcomes(of step: CaseStep, at state: CaseState, _ open: Set<HazardID>) -> String {
    var told: [(outcome: String, roles: [String])] = []
    for (name, person) in Self.roles {
      let outcome = outcome(of: step, by: person, at: state, open)
      if let index = told.firstIndex(where: { $0.outcome == outcome }) {
        told[index].roles.append(name)
      } else {
        told.append((outcome, [name]))
      }
    }
    return told.map { group in
      let everybody = group.roles.count == Self.roles.count
      return "\(group.outcome) \(everybody ? "all" : group.roles.joined(separator: ", "))"
    }
    .joined(separator: "; ")
  }

  private func outcome(
    of step: CaseStep,
    by person: ActingPerson,
    at state: CaseState,
    _ open: Set<HazardID>
  ) -> String {
    let context = DecisionContext.sample(person) { CaseCast.join(&$0) }.governing(state)
    let command = Self.studied(CaseCast.command(step).taken(by: person.id), by: person)
    do throws(CaseRefusal) {
      _ = try CaseWorkflow.decide(command, in: state, openMembers: open, context: context)
      return "+"
    } catch {
      return Self.name(of: error.reason)
    }
  }

  /// The reason without its particulars.
  private static func name(of reason: RefusalReason) -> String {
    let words = String(describing: reason).split(separator: "(", maxSplits: 1)
    let first = words.first.map(String.init) ?? ""
    guard ["majorCase", "study", "supervision"].contains(first), words.count == 2 else {
      return first
    }
    let inner = words[1].split(separator: "(", maxSplits: 1).first ?? ""
    let name = inner.split(separator: ".").last ?? ""
    return "\(first).\(name.filter(\.isLetter))"
  }

  /// A decision rests on a study of two officers of the decider's body.
  private static func studied(_ command: CaseCommand, by person: ActingPerson) -> CaseCommand {
    let isFire = person.organisation == Cast.brigadeOfficer.organisation
    func study(_ outcome: DeterminationDecision) -> CollectiveRecord {
      CollectiveRecord(
        on: date("2026-03-12"),
        participants: isFire
          ? [Cast.brigadeOfficer.id, CaseCast.brigadeSecond.id]
          : [Cast.districtOfficer.id, CaseCast.districtSecond.id],
        minutes: "纪要1号",
        conclusion: "见纪要",
        outcome: outcome
      )
    }
    switch command {
    case .confirm(var body):
      body.collective = study(.major)
      body.officers = nil
      return .confirm(body)
    case .dismiss(var body):
      body.collective = study(.general)
      body.officers = nil
      return .dismiss(body)
    case .redetermine(var body):
      body.collective = study(.general)
      return .redetermine(body)
    default: return command
    }
  }

  /// Where the steps are tried, each reached by events alone.
  private static func places(
    _ regime: Regime
  ) throws -> [(name: String, state: CaseState, open: Set<HazardID>)] {
    func event(_ kind: CaseCommand.Kind) -> CaseEvent? {
      switch CaseCast.command(kind) {
      case .confirm(let body): .confirmed(body)
      case .dismiss(let body): .dismissed(body)
      case .redetermine(let body): .redetermined(body)
      case .end(let body): .ended(body)
      case .submitPlan(let body): .planSubmitted(body)
      default: nil
      }
    }
    let referred = CaseReferred(
      number: 1,
      receiver: "示例机关",
      reason: "请认定",
      by: Cast.finder.id,
      on: date("2026-03-03")
    )
    let measure = CaseMeasureTaken(
      number: 1,
      measure: .strengthened,
      text: "专人值守",
      by: Cast.unitHead.id,
      on: date("2026-03-03")
    )
    func reached(_ kinds: [CaseCommand.Kind]) throws -> CaseState {
      let opened = try #require(CaseCast.opened(regime))
      let events = [.referred(referred), .measureTaken(measure)] + kinds.compactMap(event)
      return events.reduce(opened) { CaseState.evolve($0, $1) }
    }
    let released: [CaseCommand.Kind] = [.submitPlan, .confirm, .redetermine]
    return [
      ("suspected", try reached([]), CaseCast.all),
      ("confirmed", try reached([.submitPlan, .confirm]), CaseCast.all),
      ("rectified", try reached([.submitPlan, .confirm]), []),
      ("redetermined", try reached(released), []),
      ("redetermined without a plan", try reached([.confirm, .redetermine]), []),
      ("ended", try reached(released + [.end]), []),
      ("dismissed", try reached([.dismiss]), CaseCast.all),
    ]
  }
}
