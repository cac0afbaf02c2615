/// One visit to a site: who, when, with which lists, and what was answered (检查).
public struct Inspection: Hashable, Sendable {
  /// Where the visit stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case underWay = "under_way"
    case finished
    case abandoned
  }

  /// The id.
  public var id: InspectionID
  /// What it was started with.
  public var start: InspectionStarted
  /// The answers, in order of first recording; one per item and location.
  public var answers: [Answer] = []
  /// Evidence attached to the visit as a whole.
  public var evidence: [EvidenceReference] = []
  /// What was decided when it was finished.
  public var finish: InspectionFinished?
  /// Corrections after the finish, oldest first.
  public var amendments: [InspectionAmended] = []
  /// Judgements of the same answers under other rules, oldest first; they change nothing here.
  public var reassessments: [Reassessment] = []
  /// The administrative record, corrections applied.
  public var administrative: AdministrativeRecord?
  /// Where it stands.
  public var status: Status = .underWay

  /// What the criteria say about the visit: at its finish, or at its last correction.
  public var determinations: [DeterminationRecord] {
    amendments.last?.determinations ?? finish?.determinations ?? []
  }

  /// The answers to one item.
  public func answers(to item: String) -> [Answer] {
    answers.filter { $0.item == item }
  }

  /// Records an answer: it replaces an earlier one to the same item and location, and a conforming,
  /// inapplicable or unchecked answer replaces all earlier ones to its item.
  public mutating func record(_ answer: Answer) {
    if answer.answer == .nonconforming {
      answers.removeAll {
        $0.item == answer.item
          && ($0.location == answer.location || $0.answer != .nonconforming)
      }
    } else {
      answers.removeAll { $0.item == answer.item }
    }
    answers.append(answer)
  }
}

extension Inspection {
  /// The inspection after its events, or nothing when the first one does not start it.
  public static func replay(
    _ events: some Sequence<InspectionEvent>,
    id: InspectionID
  ) -> Inspection? {
    var inspection: Inspection?
    for event in events {
      if case .started(let body) = event {
        inspection = Inspection(id: id, start: body, administrative: body.administrative)
      } else {
        inspection?.apply(event)
      }
    }
    return inspection
  }

  private mutating func apply(_ event: InspectionEvent) {
    switch event {
    case .started: break
    case .answerRecorded(let body): record(body.answer)
    case .evidenceAttached(let body): evidence.append(body.evidence)
    case .administrativeRecordChanged(let body): administrative = body.record
    case .finished(let body):
      finish = body
      status = .finished
    case .amended(let body):
      amendments.append(body)
      record(body.answer)
    case .reassessed(let body):
      reassessments.append(Reassessment(baseline: determinations, record: body))
    case .abandoned: status = .abandoned
    }
  }
}
