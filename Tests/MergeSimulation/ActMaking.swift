import SafetyModel
import Workflow

/// What somebody may do with a hazard as he sees it: an event and what it means.
struct Deed {
  var event: HazardEvent
  var meaning: TrueEvent.Meaning = .danger
  var grade: LegalGrade?
  var term: CivilDate?
  var begins = false
}

/// Makes the deeds; every person, paper and place is invented.
struct ActMaking {
  static let first = CivilDate(daysSinceEpoch: 20_500)
  static let hazard = HazardID(random: 1)

  /// Who acts.
  let by: PersonID
  let day: CivilDate
  /// The number the event will have.
  let number: Int

  static func registration(by: PersonID) -> HazardEvent {
    .registered(
      HazardRegistered(
        site: SiteID(random: 1),
        inspection: nil,
        circumstance: "spray-room-no-ventilation",
        title: BilingualText(zh: "喷漆房无机械通风", en: "Spray room without ventilation"),
        location: nil,
        regime: .workSafety,
        matter: "work-safety-industry-trade",
        nature: .patrol,
        source: HazardSource(nature: .patrol, occasion: .routine),
        foundBy: [by],
        foundOn: first,
        grade: .general,
        verdict: HazardVerdict(grade: .general, verdict: .notMajor),
        evidence: [],
        basis: LegalBasis(confidence: .verified)
      )
    )
  }

  func due(_ length: Int) -> DueDay {
    DueDay.chosen(day.adding(days: length), start: .orderServed, startDay: day)
  }

  private var paper: DocumentNumber { DocumentNumber(text: "n\(number)", origin: .ours) }

  /// Everything that can be done in a state, each in one way.
  func deeds(in state: HazardState, length: Int) -> [Deed] {
    (grading(length) + handling(state, length) + looking(state, length) + ending(state))
      .filter { $0.event.step?.from.contains(state.kind) ?? false }
  }

  private func grading(_ length: Int) -> [Deed] {
    let suspicion: LegalGrade = length.isMultiple(of: 2) ? .major : .suspectedMajor
    return [
      Deed(
        event: .determinationProposed(
          DeterminationProposed(
            verdict: HazardVerdict(grade: suspicion, verdict: .major),
            on: day
          )
        ),
        grade: suspicion
      ),
      decision(.major), decision(.general),
    ]
  }

  private func decision(_ decision: DeterminationDecision) -> Deed {
    Deed(
      event: .determinationConfirmed(
        DeterminationConfirmed(
          decision: decision,
          manner: .overriding,
          authority: "某局",
          by: by,
          on: day
        )
      ),
      meaning: decision == .major ? .danger : .lowersGrade,
      grade: decision.grade
    )
  }

  private func handling(_ state: HazardState, _ length: Int) -> [Deed] {
    var deeds = [
      Deed(event: .observed(HazardObserved(by: [by], on: day))),
      Deed(event: .reminderSent(ReminderSent(by: by, on: day, text: "尽快整改"))),
      Deed(
        event: .selfAssigned(SelfAssigned(by: by, on: day, measures: "加装风机", due: due(length))),
        term: due(length).day
      ),
      Deed(
        event: .orderIssued(
          OrderIssued(
            form: .byDate,
            number: paper,
            on: day,
            due: due(length),
            officers: [by],
            organisation: OrganisationID(random: 1),
            mandate: "m",
            inspection: InspectionID(random: 1),
            requirement: "加装风机",
            service: ServiceRecord(on: day, manner: .signed)
          )
        ),
        term: due(length).day
      ),
      Deed(
        event: .interimMeasureTaken(
          InterimMeasureTaken(
            number: state.measures.count + 1,
            measure: .warned,
            text: "\(number)",
            by: by,
            on: day
          )
        ),
        begins: true
      ),
      Deed(
        event: .stopWork(.ordered(stop(state.stopWork.stops.count + 1, length))),
        begins: true
      ),
      Deed(
        event: .rectificationClaimed(RectificationClaimed(by: by, on: day, text: "已整改")),
        meaning: .nothing
      ),
    ]
    if let standing = state.standingMeasures.first?.taken, let began = Int(standing.text) {
      let body = InterimMeasureLifted(number: standing.number, reason: "已消除", by: by, on: day)
      deeds.append(Deed(event: .interimMeasureLifted(body), meaning: .lifts(began)))
    }
    if let standing = state.stopWork.standingStops.last?.ordered, let began = Int(standing.scope) {
      let body = StopRevoked(
        number: standing.number,
        paper: paper,
        reason: "已消除",
        officers: [by],
        on: day
      )
      deeds.append(Deed(event: .stopWork(.revoked(body)), meaning: .lifts(began)))
    }
    return deeds
  }

  private func stop(_ next: Int, _ length: Int) -> StopOrdered {
    StopOrdered(
      number: next,
      measures: [.use],
      scope: "\(number)",
      legalBasis: "某条",
      paper: paper,
      on: day,
      officers: [by],
      organisation: OrganisationID(random: 1),
      mandate: "m",
      until: due(length),
      inspection: InspectionID(random: 1),
      service: ServiceRecord(on: day, manner: .signed)
    )
  }

  private func looking(_ state: HazardState, _ length: Int) -> [Deed] {
    let next = length.isMultiple(of: 3) ? nil : due(length)
    var deeds = [
      Deed(event: .reinspected(look(.passed, state)), meaning: .pass),
      Deed(event: .reinspected(look(.failed, state, next)), term: next?.day),
      Deed(event: .reinspected(look(.partly, state, next)), term: next?.day),
    ]
    if let old = state.due {
      let asked = ExtensionRequested(
        by: by,
        on: day,
        from: old.day,
        to: old.day.adding(days: length),
        reason: "缺件"
      )
      let later = DueDay.chosen(asked.to, start: .orderServed, startDay: day)
      let granted = ExtensionDecided(
        decision: .granted,
        by: by,
        on: day,
        oldDue: old,
        newDue: later,
        reason: "同意"
      )
      deeds.append(Deed(event: .extensionRequested(asked)))
      deeds.append(Deed(event: .extensionDecided(granted), term: later.day))
    }
    return deeds
  }

  private func look(
    _ result: ReinspectionResult,
    _ state: HazardState,
    _ next: DueDay? = nil
  ) -> Reinspected {
    Reinspected(
      round: state.reinspections.count + 1,
      inspectors: [by],
      on: day,
      result: result,
      facts: "现场所见",
      nextDue: next
    )
  }

  private func ending(_ state: HazardState) -> [Deed] {
    [
      close(.rectified), close(.movedOut),
      Deed(
        event: .withdrawn(
          HazardWithdrawn(reason: .falseAlarm, text: "记错", by: by, approver: by, on: day)
        ),
        meaning: .ending("withdrawn")
      ),
      Deed(event: .closureRevoked(ClosureRevoked(reason: "反弹", by: by, on: day))),
      Deed(event: .reinstated(HazardReinstated(reason: "确有", by: by, on: day))),
    ]
  }

  private func close(_ reason: ClosureReason) -> Deed {
    Deed(
      event: .closed(HazardClosed(reason: reason, by: by, on: day)),
      meaning: .ending(reason.rawValue)
    )
  }
}
