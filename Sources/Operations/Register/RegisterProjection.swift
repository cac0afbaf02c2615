public import Ledger
public import SQLStore
import SafetyModel
import Workflow

/// Folds each thing's events into its row of the register.
public struct RegisterProjection: Projection {
  private let decoded: DecodedEvents

  /// The digest of what it says about sample events; a test compares it with what it says now.
  public var version: String { RegisterVersion.rows }

  /// Creates the projection.
  ///
  /// - Parameter decoded: What has been read, shared with the context that decides.
  public init(decoded: DecodedEvents = DecodedEvents()) { self.decoded = decoded }

  /// The rows of one thing; none when its first event is missing.
  public func rows(
    for subject: SubjectID,
    history: [StoredEvent]
  ) throws(StoreFailure) -> [RegisterRow] {
    var events: [RecordedEvent] = []
    for stored in AgreedOrder(history).events {
      events.append(RecordedEvent(stored: stored, event: try event(in: stored)))
    }
    return [row(for: subject, recorded: events)].compactMap { $0 }
  }

  private func event(in stored: StoredEvent) throws(StoreFailure) -> DomainEvent {
    do throws(EventCodecFailure) {
      return try decoded.event(in: stored)
    } catch {
      throw .corrupt(detail: "event \(stored.position): \(error)")
    }
  }

  private func row(for subject: SubjectID, recorded: [RecordedEvent]) -> RegisterRow? {
    let events = recorded.map(\.event)
    return switch events.first {
    case .site: siteRow(subject, events)
    case .person: personRow(subject, events)
    case .organisation: organisationRow(subject, events)
    case .inspection: inspectionRow(subject, recorded)
    case .hazard: hazardRow(subject, recorded)
    case .majorCase: caseRow(subject, events)
    // What became of a private value is read from its events, not from a row.
    case .personalData, nil: nil
    }
  }

  private func siteRow(_ subject: SubjectID, _ events: [DomainEvent]) -> RegisterRow? {
    guard let id = SiteID(subject.text), let site = Site.replay(events.sites, id: id) else {
      return nil
    }
    let code: String? =
      switch site.creditCode {
      case .valid(let code): code.text
      case .fictitious, .absent: site.externalCode
      }
    let keywords = (site.formerNames + [site.externalCode].compactMap { $0 })
      .joined(separator: " ")
    return .site(
      SiteRow(
        id: subject,
        name: site.name,
        kind: site.kind,
        parent: site.parent.map { SubjectID($0) },
        code: code,
        region: site.region,
        address: site.address,
        isActive: site.status == .active,
        keywords: keywords.isEmpty ? nil : keywords
      )
    )
  }

  private func personRow(_ subject: SubjectID, _ events: [DomainEvent]) -> RegisterRow? {
    guard let id = PersonID(subject.text), let person = Person.replay(events.people, id: id) else {
      return nil
    }
    return .person(
      PersonRow(
        id: subject,
        name: .committed(person.name),
        organisation: person.organisation.map { SubjectID($0) },
        site: person.site.map { SubjectID($0) },
        qualification: person.qualification,
        keywords: person.cardNumber
      )
    )
  }

  private func organisationRow(_ subject: SubjectID, _ events: [DomainEvent]) -> RegisterRow? {
    guard let id = OrganisationID(subject.text),
      let organisation = Organisation.replay(events.organisations, id: id)
    else { return nil }
    return .organisation(
      OrgRow(
        id: subject,
        name: organisation.name,
        kind: organisation.level.rawValue,
        level: organisation.level,
        parent: organisation.parent.map { SubjectID($0) },
        region: organisation.region
      )
    )
  }

  private func inspectionRow(_ subject: SubjectID, _ events: [RecordedEvent]) -> RegisterRow? {
    guard let id = InspectionID(subject.text),
      let inspection = Inspection.replay(events.visitEvents, id: id)
    else { return nil }
    return .inspection(
      InspectionRow(
        id: subject,
        site: SubjectID(inspection.start.site),
        day: inspection.start.day,
        nature: inspection.start.nature,
        occasion: inspection.start.occasion,
        organisation: inspection.start.organisation.map { SubjectID($0) },
        checklist: inspection.start.checklists.joined(separator: "+"),
        state: inspection.status.rawValue,
        findings: inspection.answers.filter { $0.answer == .nonconforming }.count
      )
    )
  }

  private func hazardRow(_ subject: SubjectID, _ events: [RecordedEvent]) -> RegisterRow? {
    guard let id = HazardID(subject.text),
      let hazard = events.mergedHazard(id)?.state
    else { return nil }
    let decided = hazard.decision.map { ($0.criteria, $0.clause) }
    let proposed = hazard.proposal.map { ($0.criteria, $0.element) }
    let criterion = decided ?? proposed
    return .hazard(
      HazardRow(
        id: subject,
        name: hazard.found.title.zh,
        site: SubjectID(hazard.found.site),
        inspection: hazard.found.inspection.map { SubjectID($0) },
        location: hazard.found.location,
        circumstance: hazard.found.circumstance,
        matter: hazard.found.matter,
        regime: hazard.found.regime,
        legalGrade: hazard.grade,
        verdict: hazard.proposal?.verdict.rawValue,
        state: hazard.kind.rawValue,
        isOpen: hazard.isOpen,
        assignment: assignment(of: hazard),
        foundDay: hazard.found.foundOn,
        // While a stay lasts no day is known: the term stands still.
        dueDay: hazard.isPaused ? nil : hazard.runningDue(on: hazard.lastDay)?.day,
        criterion: criterion?.0,
        clause: criterion?.1,
        responsible: hazard.responsible?.name.map { .committed($0) },
        missingSteps: MissingStepWords.text(HazardWorkflow.missingSteps(in: hazard)),
        majorCase: hazard.majorCase.map { SubjectID($0) },
        keywords: hazard.found.note
      )
    )
  }

  private func assignment(of hazard: HazardState) -> String? {
    switch hazard.assignment {
    case .order: "order"
    case .reminder: "reminder"
    case .selfAssigned: "self_assigned"
    case nil: nil
    }
  }

  private func caseRow(_ subject: SubjectID, _ events: [DomainEvent]) -> RegisterRow? {
    guard let id = CaseID(subject.text), let majorCase = CaseState.replay(events.cases, id: id)
    else { return nil }
    return .majorCase(
      CaseRow(
        id: subject,
        name: majorCase.opened.criteria,
        site: SubjectID(majorCase.opened.site),
        regime: majorCase.opened.regime,
        state: majorCase.stage.rawValue,
        isOpen: majorCase.stage.isOpen,
        suspectedDay: majorCase.opened.on,
        confirmedDay: majorCase.confirmation?.on,
        criterion: majorCase.opened.criteria
      )
    )
  }
}
