import SafetyModel
import Workflow

/// Every way in which somebody might put a step: with any colleague, on several days, with each answer.
struct VariedCommand {
  private let step: HazardStep
  private let role: TableRole
  private let state: HazardState
  private let today: CivilDate

  init(_ step: HazardStep, of role: TableRole, in state: HazardState, on today: CivilDate) {
    self.step = step
    self.role = role
    self.state = state
    self.today = today
  }

  var commands: [HazardCommand] {
    let days = today == state.lastDay ? [today] : [today, state.lastDay]
    return partners.flatMap { partner in
      days.flatMap { day -> [HazardCommand] in
        let proper = ProperCommand(by: role.actor, with: partner, on: day, state: state)
        guard let command = proper(step) else { return around(day) }
        return [command] + varied(command, on: day) + together(command, with: partner)
      }
    }
  }

  /// The usual colleague, others of the same body or unit, and officers above.
  private var partners: [ActingPerson] {
    let actor = role.actor
    let colleagues = SimulatedPeople.all.filter { other in
      other.id != actor.id && other.organisation == actor.organisation && other.site == actor.site
    }
    return [role.partner] + colleagues + SimulatedPeople.cityOfficers
      + SimulatedPeople.townOfficers.suffix(1)
  }

  private static let paper = EvidenceReference(
    hash: "00",
    name: "a",
    mediaType: "image/jpeg",
    size: 1,
    purpose: .document
  )

  /// That it is general, decided with somebody else.
  private func together(_ command: HazardCommand, with partner: ActingPerson) -> [HazardCommand] {
    guard case .confirmDetermination(var body) = command else { return [] }
    body.decision = .general
    body.manner = .asProposed
    body.officers = [partner.id]
    return [.confirmDetermination(body)]
  }

  private func varied(_ command: HazardCommand, on day: CivilDate) -> [HazardCommand] {
    switch command {
    case .confirmDetermination(let body):
      return [DeterminationDecision.general, .major].flatMap { decision in
        [DeterminationManner.asProposed, .overriding].map { manner in
          var other = body
          other.decision = decision
          other.manner = manner
          return .confirmDetermination(other)
        }
      }
    case .revokeClosure(var body):
      body.authority = "示例机关的决定"
      return [.revokeClosure(body)]
    case .close(var body):
      body.waivers = [Waiver(rule: .closerIsNotFinder, reason: "仅此一人")]
      return [.close(body)]
    case .sendTransfer(var draft):
      draft.receiver = "另一示例机关"
      return [.sendTransfer(draft)]
    case .reinspect(var draft):
      draft.result = .failed
      draft.nextDue = day.adding(days: 15)
      draft.consequence = .newTerm
      return [.reinspect(draft)]
    case .issueOrder(var draft):
      draft.inspection = SimulatedPeople.joint
      return [.issueOrder(draft)]
    case .stopWork(.order(var draft)):
      draft.inspection = SimulatedPeople.joint
      return [.stopWork(.order(draft))]
    case .supervision(.lift(var body)):
      body.ground = .mistaken
      return [.supervision(.lift(body))]
    case .merge(var body):
      body.approver = SimulatedPeople.districtOfficers[2].id
      return [.merge(body)]
    case .supervision(.list(let draft)):
      return [OrganisationLevel.district, .city, .province].map { level in
        var other = draft
        other.level = level
        other.evidence = [Self.paper]
        return .supervision(.list(other))
      }
    case .proceeding(.penaltyDecided(var body)):
      body.number.text = "示例〔2026〕77号"
      return [.proceeding(.penaltyDecided(body))]
    case .supervision(.review(let body)):
      var failed = body
      failed.result = .failed
      failed.reviewers = SimulatedPeople.townOfficers.map(\.id)
      return [.supervision(.review(failed))]
    case .stopWork(.decideResumption(var answer)):
      answer.decision = .refused
      return [.stopWork(.decideResumption(answer))]
    default: return []
    }
  }

  // MARK: - Around the hazard
  private func around(_ day: CivilDate) -> [HazardCommand] {
    let by = role.actor.id
    let paper = DocumentNumber(text: "示例〔2026〕9号", origin: .ours)
    let document = (state.orders.last?.number ?? paper).text
    switch step {
    case .serveOrder:
      let party = ResponsibleParty(role: .owner, name: "示例实业")
      let service = ServiceRecord(on: day, manner: .signed)
      return [
        .proceeding(
          .orderServed(
            OrderServed(order: document, party: party, service: service, by: by, on: day)
          )
        )
      ]
    case .reportMajor:
      return [
        .proceeding(
          .majorReported(MajorReported(recipient: .regulator, body: "示例局", by: by, on: day))
        )
      ]
    case .assist:
      return [
        .proceeding(
          .assistanceGiven(
            AssistanceGiven(form: .visit, helper: "专家组", text: "指导", by: by, on: day)
          )
        )
      ]
    case .escalate:
      return [
        .proceeding(
          .escalationTaken(
            EscalationTaken(rung: .circular, authority: "示例安委办", by: by, on: day)
          )
        )
      ]
    case .filePenaltyCase:
      return [
        .proceeding(
          .penaltyCaseFiled(PenaltyCaseFiled(number: paper, authority: "示例局", by: by, on: day))
        )
      ]
    case .decidePenalty:
      return [
        .proceeding(
          .penaltyDecided(
            PenaltyDecided(
              number: paper,
              authority: "示例局",
              kinds: [.fine],
              amountFen: 100,
              statute: .workSafetyLaw,
              by: by,
              on: day
            )
          )
        )
      ]
    case .lodgeAppeal:
      return [
        .proceeding(
          .appealLodged(
            AppealLodged(form: .review, body: "示例府", against: document, by: by, on: day)
          )
        )
      ]
    case .lookBack:
      return partners.map { partner in
        .proceeding(
          .lookedBack(
            LookedBack(
              inspectors: [by, partner.id],
              result: .held,
              facts: "没有反弹",
              by: by,
              on: day
            )
          )
        )
      }
    case .split:
      return [
        .split(
          HazardSplit(
            into: TableWorld.other,
            part: "北侧",
            location: "二楼北侧",
            rest: "南侧",
            reason: "两处期限不同",
            by: by,
            on: day
          )
        )
      ]
    default: return []
    }
  }
}
