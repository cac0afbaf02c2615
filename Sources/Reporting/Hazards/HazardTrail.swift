import Ledger
import Messages
import Operations
import SafetyModel

/// The events of one hazard with their numbers, in order.
struct HazardTrail {
  struct Step {
    let recorded: RecordedEvent
    let event: HazardEvent

    var position: Int { recorded.stored.position }
  }

  let steps: [Step]

  init(_ history: [RecordedEvent]) {
    steps = history.compactMap { recorded in
      guard case .hazard(let event) = recorded.event else { return nil }
      return Step(recorded: recorded, event: event)
    }
  }

  /// The number of the last event of a kind.
  func last(where isWanted: (HazardEvent) -> Bool) -> Int? {
    steps.last { isWanted($0.event) }?.position
  }

  /// The particulars of one kind of event, each with its number.
  func all<Body>(_ body: (HazardEvent) -> Body?) -> [(body: Body, position: Int)] {
    steps.compactMap { step in body(step.event).map { ($0, step.position) } }
  }
}

extension HazardEvent {
  /// Whether it says who of the unit answers for the hazard.
  var namesResponsible: Bool {
    switch self {
    case .responsibleNamed: true
    case .selfAssigned(let body): body.responsible != nil
    case .planSubmitted(let body): body.plan.responsible != nil
    case .registered, .observed, .determinationProposed, .determinationConfirmed, .handedOver,
      .orderIssued, .reminderSent, .interimMeasureTaken, .interimMeasureLifted,
      .rectificationClaimed, .reinspected, .extensionRequested, .extensionDecided, .transferSent,
      .transferReceipted, .transferReplied, .closed, .closureRevoked, .withdrawn, .reinstated,
      .merged, .unmerged, .joinedCase, .leftCase, .supervision, .stopWork, .split, .splitUndone,
      .proceeding, .conflictSettled:
      false
    }
  }

  /// Whether it moves the hazard to another primary state.
  var changesState: Bool {
    switch self {
    case .registered, .orderIssued, .reminderSent, .selfAssigned, .rectificationClaimed,
      .reinspected, .closed, .closureRevoked, .withdrawn, .reinstated, .merged, .unmerged:
      true
    case .observed, .determinationProposed, .determinationConfirmed, .responsibleNamed,
      .handedOver, .interimMeasureTaken, .interimMeasureLifted, .planSubmitted,
      .extensionRequested, .extensionDecided, .transferSent, .transferReceipted, .transferReplied,
      .joinedCase, .leftCase, .supervision, .stopWork, .split, .splitUndone, .proceeding,
      .conflictSettled:
      false
    }
  }
}

extension [RecordedEvent] {
  /// Every event: number, times, actor and how he was known, what happened.
  func table(
    names: People,
    papers: PaperNames? = nil
  ) -> (columns: [BilingualText], rows: [[BilingualText]]) {
    let columns = [
      Sentence(zh: "事件", en: "Event"), Sentence(zh: "发生（自报）", en: "Happened (claimed)"),
      Sentence(zh: "收录", en: "Received"), Sentence(zh: "办理人", en: "Actor"),
      Sentence(zh: "身份核验", en: "Identity"), Sentence(zh: "内容", en: "What happened"),
    ]
    let rows = map { recorded in
      let envelope = recorded.stored.envelope
      return [
        BilingualText.same("#\(recorded.stored.position)"), .same(envelope.occurred.description),
        .same(recorded.stored.received.description),
        names.actor(of: envelope) ?? .dash, envelope.assuranceLabel,
        recorded.event.headline(name: names.name).with(papers?[recorded.stored.position]),
      ]
    }
    return (columns, rows)
  }

  /// The trail on the screen: a line an event.
  func entries(names: People, papers: PaperNames? = nil) -> [BilingualText] {
    map { recorded in
      let envelope = recorded.stored.envelope
      let actor = names.actor(of: envelope) ?? .same("")
      let start = "#\(recorded.stored.position) \(envelope.occurred.description)"
      let what = recorded.event.headline(name: names.name)
        .with(papers?[recorded.stored.position])
      let space = envelope.actor == nil ? "" : " "
      let own = envelope.signature == nil ? nil : Assurance.personal.label
      return BilingualText(
        zh: "\(start)\(space)\(actor.zh)\(own.map { "（\($0.zh)）" } ?? "")：\(what.zh)",
        en: "\(start)\(space)\(actor.en)\(own.map { " (\($0.en))" } ?? ""): \(what.en)"
      )
    }
  }

  /// Whether somebody acted under a typed name only.
  var hasTypedActors: Bool { contains { $0.stored.envelope.assurance == .typed } }
}

extension People {
  /// Who acted, and for whom when he stood in for a colleague.
  func actor(of envelope: Envelope) -> BilingualText? {
    guard let actor = envelope.actor else { return nil }
    let behalf = envelope.behalf.map(name)
    return words(actor).with(behalf.map { Sentence(zh: "代\($0)", en: "for \($0)") })
  }
}

extension EvidenceReference {
  /// The name and the beginning of the hash by which the content is checked.
  var words: BilingualText {
    BilingualText(
      zh: "\(name)（SHA-256 \(hash.prefix(12))…）",
      en: "\(name) (SHA-256 \(hash.prefix(12))…)"
    )
  }

  var isPicture: Bool { mediaType.hasPrefix("image/") }
}

extension [EvidenceReference] {
  /// What is attached; nothing when nothing is.
  var attachments: BilingualText? { isEmpty ? nil : .row(map(\.words)) }
}
