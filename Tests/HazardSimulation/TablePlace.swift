import SafetyModel
import Workflow

/// Who re-inspects on the way to a place.
enum Lookers: Sendable {
  case officers
  case oneOfficer
  case others
}

/// A place in a hazard's life that the decision table asks about.
struct TablePlace: Sendable {
  var name: String
  var grade: LegalGrade
  /// How it is reached, a step a day from 3 March 2026.
  var steps: [HazardStep]
  /// The day of March 2026 on which everybody tries everything.
  var today: Int
  /// Whether what is sent to another body is a referral instead of a transfer.
  var refers = false
  /// Whether the unit sets itself no term.
  var withoutTerm = false
  /// Whether the re-inspection is not passed.
  var fails = false
  /// Who re-inspects it.
  var lookers = Lookers.officers
  /// Who is said to have helped the unit.
  var helpers: [PersonID] = []
  /// What another body answers.
  var answer = ReplyOutcome.determinedMajor
  /// What the photos of the finding show.
  var photos: [EvidenceReference.Purpose] = [.found]
  /// Who else the order names.
  var parties: [ResponsibleParty] = []
  /// Whether it is a part split off from another hazard.
  var isPart = false
  /// Whether the rules could not tell how grave it is.
  var isPending = false
  /// Whether the plan has its five elements and says nothing of its goals.
  var withoutGoals = false

  init(
    _ name: String,
    _ grade: LegalGrade = .general,
    _ steps: [HazardStep] = [],
    today: Int = 16
  ) {
    self.name = name
    self.grade = grade
    self.steps = steps
    self.today = today
  }

  private func with(_ change: (inout TablePlace) -> Void) -> TablePlace {
    var place = self
    change(&place)
    return place
  }

  /// What was found with what is different at this place.
  func adjusted(_ found: HazardRegistered) -> HazardRegistered {
    var found = found
    found.evidence = photos.map { .sample($0) }
    if isPending { found.verdict?.verdict = .undetermined }
    if isPart { found.splitFrom = TableWorld.other }
    return found
  }

  /// The command of the usual way with what is different at this place.
  func adjusted(_ command: HazardCommand?, _ day: CivilDate) -> HazardCommand? {
    switch command {
    case .sendTransfer(var draft):
      draft.transferKind = refers ? .referral : .transfer
      return .sendTransfer(draft)
    case .issueOrder(var draft):
      draft.parties = parties
      return .issueOrder(draft)
    case .claimRectification(var body):
      body.rectifiers = helpers
      return .claimRectification(body)
    case .selfAssign(var body):
      if withoutTerm { body.due = nil }
      return .selfAssign(body)
    case .replyTransfer(var body):
      body.outcome = answer
      return .replyTransfer(body)
    case .submitPlan(var body):
      if withoutGoals { body.plan.goals = nil }
      return .submitPlan(body)
    case .reinspect(var draft):
      guard fails else { return command }
      draft.result = .failed
      draft.nextDue = day.adding(days: 15)
      draft.consequence = .newTerm
      return .reinspect(draft)
    default: return command
    }
  }

  /// Days on which nothing happens but that it is seen again.
  private static func waiting(_ days: Int) -> [HazardStep] {
    Array(repeating: .observe, count: days)
  }

  private static let kept: [HazardStep] = [.takeInterimMeasure, .submitPlan]

  static let all: [TablePlace] = [
    TablePlace("registered, general"),
    TablePlace("registered, general, the day it was found", today: 2),
    TablePlace("registered, general, both photos", today: 2).with {
      $0.photos = [.found, .corrected]
    },
    TablePlace("registered, general, no photo", today: 2).with { $0.photos = [] },
    TablePlace("registered, grade pending, both photos", today: 2).with {
      $0.photos = [.found, .corrected]
      $0.isPending = true
    },
    TablePlace(
      "self-assigned, passed, grade pending",
      .general,
      [.selfAssign, .claimRectification, .reinspect]
    ).with { $0.isPending = true },
    TablePlace(
      "ordered, passed, grade pending",
      .general,
      [.issueOrder, .claimRectification, .reinspect]
    ).with { $0.isPending = true },
    TablePlace("registered, a part of another").with { $0.isPart = true },
    TablePlace("registered, suspected", .suspectedMajor),
    TablePlace("registered, major", .major),
    TablePlace("ordered, general, term runs", .general, [.issueOrder]),
    TablePlace("ordered, general, term over", .general, [.issueOrder], today: 40),
    TablePlace("ordered, major, kept safe", .major, kept + [.issueOrder]),
    TablePlace("ordered, suspected", .suspectedMajor, [.issueOrder]),
    TablePlace("reminded", .general, [.remind]),
    TablePlace("self-assigned with a term", .general, [.selfAssign], today: 5),
    TablePlace("self-assigned without a term", .general, [.selfAssign]).with {
      $0.withoutTerm = true
    },
    TablePlace("self-assigned, major", .major, kept + [.selfAssign], today: 6),
    TablePlace("ordered, eleven days to the end", .general, [.issueOrder], today: 20),
    TablePlace("ordered, ten days to the end", .general, [.issueOrder], today: 21),
    TablePlace(
      "ordered, extension asked",
      .general,
      [.issueOrder] + waiting(17) + [.requestExtension],
      today: 23
    ),
    TablePlace("self-assigned, extension asked", .general, [.selfAssign, .requestExtension]),
    TablePlace(
      "ordered, extended",
      .general,
      [.issueOrder] + waiting(17) + [.requestExtension, .decideExtension],
      today: 45
    ),
    TablePlace(
      "ordered, extended twice",
      .general,
      [.issueOrder] + waiting(17) + [.requestExtension, .decideExtension]
        + waiting(18) + [.requestExtension, .decideExtension],
      today: 65
    ),
    TablePlace("transfer sent", .general, [.sendTransfer]),
    TablePlace("with another body", .general, [.sendTransfer, .receiptTransfer]),
    TablePlace(
      "ordered, claimed, with another body",
      .general,
      [.issueOrder, .claimRectification, .sendTransfer, .receiptTransfer]
    ),
    TablePlace(
      "ordered, passed, with another body",
      .general,
      [.issueOrder, .claimRectification, .reinspect, .sendTransfer, .receiptTransfer]
    ),
    TablePlace(
      "ordered, extension asked, with another body",
      .general,
      [.issueOrder] + waiting(17) + [.requestExtension, .sendTransfer, .receiptTransfer],
      today: 26
    ),
    TablePlace("a part of another, with another body", .general, [.sendTransfer, .receiptTransfer])
      .with { $0.isPart = true },
    TablePlace("major, with another body", .major, [.sendTransfer, .receiptTransfer]),
    TablePlace("major, decided general", .major, [.confirmDetermination]),
    TablePlace(
      "major, decided general, put right",
      .major,
      [
        .confirmDetermination, .issueOrder, .claimRectification, .reinspect,
      ]
    ),
    TablePlace("a part of another, decided general", .major, [.confirmDetermination]).with {
      $0.isPart = true
    },
    TablePlace("a part of another, ordered", .general, [.issueOrder]).with { $0.isPart = true },
    TablePlace("ordered, major, a plan without goals", .major, kept + [.issueOrder]).with {
      $0.withoutGoals = true
    },
    TablePlace(
      "ordered, passed, confirmed major, a plan without goals",
      .general,
      kept + [.issueOrder, .claimRectification, .reinspect, .confirmDetermination]
    ).with { $0.withoutGoals = true },
    TablePlace("reported to the regulator", .major, [.reportMajor]),
    TablePlace(
      "ordered, with another body",
      .general,
      [
        .issueOrder, .sendTransfer, .receiptTransfer,
      ]
    ),
    TablePlace("suspected, answered major", .suspectedMajor, [.sendTransfer, .replyTransfer])
      .with { $0.refers = true },
    TablePlace("suspected, in a case", .suspectedMajor, [.joinCase]),
    TablePlace("confirmed major", .suspectedMajor, [.confirmDetermination]),
    TablePlace("ordered, claimed", .general, [.issueOrder, .claimRectification]),
    TablePlace("ordered, major, no plan", .major, [.takeInterimMeasure, .issueOrder]),
    TablePlace("ordered, claimed, major", .major, kept + [.issueOrder, .claimRectification]),
    TablePlace(
      "ordered, claimed, major, found on paper",
      .major,
      kept + [.issueOrder, .claimRectification]
    )
    .with { $0.photos = [.document] },
    TablePlace("self-assigned, claimed", .general, [.selfAssign, .claimRectification]),
    TablePlace("reminded, claimed", .general, [.remind, .claimRectification]),
    TablePlace(
      "ordered, not passed",
      .general,
      [
        .issueOrder, .claimRectification, .reinspect,
      ]
    ).with { $0.fails = true },
    TablePlace("ordered, passed", .general, [.issueOrder, .claimRectification, .reinspect]),
    TablePlace(
      "ordered, passed, major",
      .major,
      kept + [
        .issueOrder, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "ordered, passed, confirmed major, no plan",
      .general,
      [
        .takeInterimMeasure, .issueOrder, .claimRectification, .reinspect, .confirmDetermination,
      ]
    ),
    TablePlace(
      "ordered, passed, major, never kept safe",
      .major,
      [
        .submitPlan, .issueOrder, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "ordered, passed, suspected",
      .suspectedMajor,
      [
        .issueOrder, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "ordered, passed, suspected, in a case",
      .suspectedMajor,
      [
        .joinCase, .submitPlan, .issueOrder, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "self-assigned, passed",
      .general,
      [
        .selfAssign, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "self-assigned, passed, major",
      .major,
      kept + [
        .selfAssign, .claimRectification, .reinspect,
      ]
    ),
    TablePlace(
      "closed, general",
      .general,
      [
        .issueOrder, .claimRectification, .reinspect, .close,
      ]
    ),
    TablePlace(
      "closed, major",
      .major,
      kept + [
        .issueOrder, .claimRectification, .reinspect, .close,
      ]
    ),
    TablePlace(
      "ordered with a party not served, passed",
      .general,
      [.issueOrder, .claimRectification, .reinspect]
    ).with { $0.parties = [ResponsibleParty(role: .owner)] },
    TablePlace(
      "self-assigned, passed, major, reported",
      .major,
      kept + [.selfAssign, .reportMajor, .reportMajor, .claimRectification, .reinspect]
    ),
    TablePlace("closed on the spot", .general, [.closeOnTheSpot]),
    TablePlace("closed as moved out", .general, [.endOtherwise]),
    TablePlace(
      "closed, revoked",
      .general,
      [
        .issueOrder, .claimRectification, .reinspect, .close, .revokeClosure,
      ]
    ),
    TablePlace("listed", .major, kept + [.issueOrder, .list]),
    TablePlace(
      "listed, passed, accepted",
      .major,
      kept + [.issueOrder, .list, .claimRectification, .reportAcceptance, .reinspect]
    ),
    TablePlace(
      "listed, delisting asked",
      .major,
      kept + [
        .issueOrder, .list, .claimRectification, .reportAcceptance, .reinspect, .applyDelisting,
      ]
    ),
    TablePlace(
      "listed, delisting reviewed",
      .major,
      kept + [
        .issueOrder, .list, .claimRectification, .reportAcceptance, .reinspect, .applyDelisting,
        .reviewDelisting,
      ]
    ),
    TablePlace("stopped and sealed", .major, kept + [.issueOrder, .orderStop, .seal]),
    TablePlace(
      "stopped, passed, accepted",
      .major,
      kept + [.issueOrder, .orderStop, .claimRectification, .reportAcceptance, .reinspect]
    ),
    TablePlace(
      "stopped, resuming asked",
      .major,
      kept + [
        .issueOrder, .orderStop, .claimRectification, .reportAcceptance, .reinspect,
        .applyResumption,
      ]
    ),
    TablePlace(
      "passed without officers, confirmed major",
      .general,
      [
        .takeInterimMeasure, .submitPlan, .selfAssign, .claimRectification, .reinspect,
        .confirmDetermination,
      ]
    ).with { $0.lookers = .others },
    TablePlace(
      "passed by one officer, confirmed major",
      .general,
      [
        .takeInterimMeasure, .submitPlan, .selfAssign, .claimRectification, .reinspect,
        .confirmDetermination,
      ]
    ).with { $0.lookers = .oneOfficer },
    TablePlace(
      "self-assigned, an auxiliary helped, not passed",
      .general,
      [.selfAssign, .claimRectification, .reinspect]
    ).with {
      $0.fails = true
      $0.helpers = [SimulatedPeople.auxiliary.id]
    },
    TablePlace(
      "ordered, handed over, handed back",
      .general,
      [
        .issueOrder, .sendTransfer, .receiptTransfer, .replyTransfer,
      ]
    ).with { $0.answer = .returned },
    TablePlace("a member of a case, major", .major, [.joinCase]),
    TablePlace("ordered, disputed", .general, [.issueOrder, .lodgeAppeal]),
    TablePlace("ordered, stayed", .general, [.issueOrder, .lodgeAppeal, .orderStay]),
    TablePlace("ordered, penalty case open", .general, [.issueOrder, .filePenaltyCase]),
    TablePlace("ordered, fined", .general, [.issueOrder, .filePenaltyCase, .decidePenalty]),
    TablePlace("withdrawn", .general, [.withdraw]),
    TablePlace("withdrawn, major", .major, [.withdraw]),
    TablePlace("merged", .general, [.merge]),
  ]
}
