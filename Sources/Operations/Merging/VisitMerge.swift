import Ledger
import SafetyModel

extension [RecordedEvent] {
  /// The events of a visit in the agreed order, without those that ease what somebody found wrong unknown to their author.
  ///
  /// Of two who answer the same item apart, the one who found something wrong is heard; who knows both answers may
  /// answer anew. A visit is not abandoned over a finding nobody there knew of.
  var visitEvents: [InspectionEvent] {
    let device = first?.stored.envelope.device
    guard contains(where: { $0.stored.envelope.device != device }) else {
      return map(\.event).inspections
    }
    let order = AgreedOrder(map(\.stored))
    let events = Dictionary(map { ($0.stored.position, $0.event) }) { first, _ in first }
    var placed: [(event: InspectionEvent, place: StreamPlace)] = []
    for (stored, place) in zip(order.events, order.places) {
      guard case .inspection(let event)? = events[stored.position] else { continue }
      placed.append((event, place))
    }
    let findings = placed.filter { $0.event.answer?.answer == .nonconforming }
    return placed.filter { one in
      !findings.contains { $0.place.isConcurrent(with: one.place) && one.event.eases($0.event) }
    }
    .map(\.event)
  }
}

extension InspectionEvent {
  fileprivate var answer: Answer? {
    switch self {
    case .answerRecorded(let body): body.answer
    case .amended(let body): body.answer
    case .started, .evidenceAttached, .administrativeRecordChanged, .finished, .reassessed,
      .abandoned:
      nil
    }
  }

  /// Whether it takes back what another event found wrong.
  fileprivate func eases(_ finding: InspectionEvent) -> Bool {
    if case .abandoned = self { return true }
    guard let answer, let found = finding.answer, answer.answer != .nonconforming else {
      return false
    }
    return answer.item == found.item && answer.location == found.location
  }
}
