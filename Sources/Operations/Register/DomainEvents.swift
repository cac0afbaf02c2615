import SafetyModel

/// The events of one kind of thing among others.
extension Sequence<DomainEvent> {
  var sites: [SiteEvent] { compactMap { if case .site(let event) = $0 { event } else { nil } } }

  var people: [PersonEvent] {
    compactMap { if case .person(let event) = $0 { event } else { nil } }
  }

  var organisations: [OrganisationEvent] {
    compactMap { if case .organisation(let event) = $0 { event } else { nil } }
  }

  var inspections: [InspectionEvent] {
    compactMap { if case .inspection(let event) = $0 { event } else { nil } }
  }

  var hazards: [HazardEvent] {
    compactMap { if case .hazard(let event) = $0 { event } else { nil } }
  }

  var personalData: [PersonalDataEvent] {
    compactMap { if case .personalData(let event) = $0 { event } else { nil } }
  }

  var cases: [CaseEvent] {
    compactMap { if case .majorCase(let event) = $0 { event } else { nil } }
  }
}
