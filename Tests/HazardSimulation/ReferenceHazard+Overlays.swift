import SafetyModel
import Workflow

/// Listings, stops and seals, as far as the model judges them: what must never be.
///
/// The model says which of these acts must be refused; it does not say that the others are allowed.
extension ReferenceHazard {
  /// Whether the model says everything about an act, not only when it must be refused.
  static func judgesFully(_ act: HazardCommand) -> Bool {
    switch act {
    case .supervision, .stopWork: false
    default: true
    }
  }

  /// The numbers of the listings nobody has lifted.
  var standingListings: [(number: Int, level: OrganisationLevel)] {
    var all = 0
    var standing: [(number: Int, level: OrganisationLevel)] = []
    for line in diary {
      switch line.act {
      case .supervision(.list(let draft)):
        all += 1
        standing.append((all, draft.level))
      case .supervision(.lift(let body)): standing.removeAll { $0.number == body.number }
      default: break
      }
    }
    return standing
  }

  /// The numbers of the stops nobody has revoked and nobody has consented to end.
  var standingStops: [Int] {
    var all = 0
    var standing: [Int] = []
    for line in diary {
      switch line.act {
      case .stopWork(.order):
        all += 1
        standing.append(all)
      case .stopWork(.revoke(let body)): standing.removeAll { $0 == body.number }
      case .stopWork(.decideResumption(let answer)):
        if answer.decision == .consented { standing = [] }
      default: break
      }
    }
    return standing
  }

  var standingSeals: [Int] {
    var all = 0
    var standing: [Int] = []
    for line in diary {
      switch line.act {
      case .stopWork(.seal):
        all += 1
        standing.append(all)
      case .stopWork(.liftSeal(let body)): standing.removeAll { $0 == body.number }
      default: break
      }
    }
    return standing
  }

  /// A listed hazard ends only through delisting, a stopped or sealed one only when it is released;
  /// where the place is gone, nothing is left to release.
  func released(_ broken: inout BrokenRules, placeIsGone: Bool = false) {
    broken.refuse("supervision", if: !standingListings.isEmpty)
    let held = !standingStops.isEmpty || !standingSeals.isEmpty
    broken.refuse("stopWork", if: held && !placeIsGone)
  }

  func supervise(
    _ act: SupervisionCommand,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !isOpen)
    switch act {
    case .list(let draft):
      know([draft.by], asked, &broken)
      broken.refuse("supervision", if: grade != .major)
      broken.refuse("dueNotAfterOrder", if: draft.due <= draft.on)
      broken.refuse("supervision", if: standingListings.contains { $0.level == draft.level })
    case .publish(let body): listed(body.number, &broken)
    case .report(let body): listed(body.number, &broken)
    case .request(let body):
      listed(body.number, &broken)
      broken.refuse("notClaimed", if: stage != "rectified" && stage != "reinspected")
    case .review(let body):
      listed(body.number, &broken)
      know(body.reviewers, asked, &broken)
      broken.refuse("supervision", if: Set(body.reviewers).count < 2)
      broken.refuse("rectifierInspects", if: !rectifiers.isDisjoint(with: body.reviewers))
      broken.refuse("stopWork", if: body.result == .passed && stage != "reinspected")
    case .lift(let body):
      listed(body.number, &broken)
      know([body.by], asked, &broken)
      broken.refuse("rectifierCloses", if: rectifiers.contains(body.by))
      let listing = standingListings.first { $0.number == body.number }
      let level = asked.people[body.by]?.level
      broken.refuse("supervision", if: listing.map { (level ?? .unit) < $0.level } ?? false)
      broken.refuse(
        "stopWork",
        if: body.ground == .rectified && (stage != "reinspected" || !standingStops.isEmpty)
      )
    }
  }

  private func listed(_ number: Int, _ broken: inout BrokenRules) {
    broken.refuse("supervision", if: !standingListings.contains { $0.number == number })
  }

  func stopWork(_ act: StopWorkCommand, _ asked: ReferenceQuestion, _ broken: inout BrokenRules) {
    broken.refuse("wrongState", if: !isOpen)
    switch act {
    case .order(let draft):
      twoOfficers(draft.order.officers, asked, &broken)
      broken.refuse("stopWork", if: grade != .major && majorCase == nil)
    case .seal(let draft): twoOfficers(draft.order.officers, asked, &broken)
    case .revoke(let body):
      know(body.officers, asked, &broken)
      broken.refuse("stopWork", if: !standingStops.contains(body.number))
    case .extendSeal(let draft):
      know([draft.by], asked, &broken)
      broken.refuse("stopWork", if: !standingSeals.contains(draft.number))
    case .liftSeal(let body):
      know(body.officers, asked, &broken)
      broken.refuse("stopWork", if: !standingSeals.contains(body.number))
    case .accept(let draft):
      know([draft.by], asked, &broken)
      broken.refuse("notClaimed", if: claims.isEmpty)
    case .requestResumption(let body):
      know([body.by], asked, &broken)
      broken.refuse("wrongState", if: standingStops.isEmpty)
    case .decideResumption(let answer):
      twoOfficers(answer.officers, asked, &broken)
      broken.refuse("rectifierInspects", if: !rectifiers.isDisjoint(with: answer.officers))
      broken.refuse(
        "stopWork",
        if: answer.decision == .consented && stage != "reinspected"
      )
    }
  }
}
