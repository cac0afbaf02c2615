import SafetyModel
import Workflow

/// Listings of a hazard that is major by itself.
extension ReferenceHazard {
  var listings: ReferenceListings {
    ReferenceListings(
      diary.compactMap { line in
        switch line.act {
        case .supervision(let act): .act(act)
        case .revokeClosure: .notPutRight
        case .reinspect(let look): look.result == .passed ? nil : .notPutRight
        default: nil
        }
      }
    )
  }

  /// A listed hazard ends only through delisting, a stopped or sealed one only when it is released;
  /// where the place is gone, nothing is left to release.
  func released(_ broken: inout BrokenRules, placeIsGone: Bool = false) {
    broken.refuse("supervision.stillListed", if: !listings.standing.isEmpty)
    if placeIsGone { return }
    broken.refuse("stopWork.stopStanding", if: !standingStops.isEmpty)
    broken.refuse("stopWork.sealStanding", if: !standingSeals.isEmpty)
  }

  func supervise(
    _ act: SupervisionCommand,
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    broken.refuse("wrongState", if: !isOpen)
    let standing = listings.standing
    switch act {
    case .list(let draft):
      notOfTheUnit([draft.by], asked, &broken)
      officeHolders([draft.by], asked, &broken)
    case .publish(let body):
      broken.refuse("wrongState", if: standing.isEmpty)
      notOfTheUnit([body.by], asked, &broken)
      officeHolders([body.by], asked, &broken)
    case .report: broken.refuse("wrongState", if: standing.isEmpty)
    case .request(let body):
      let worked = stage == "rectified" || stage == "reinspected"
      broken.refuse("wrongState", if: !worked || standing.allSatisfy { $0.request != nil })
      unitOnly(body.by, asked, &broken)
    case .review(let body):
      broken.refuse("wrongState", if: !standing.contains(where: \.waits))
      notOfTheUnit(body.reviewers, asked, &broken)
      officeHolders([asked.actor.id], asked, &broken)
      if body.result == .passed { agree(body.assessment, nil, &broken) }
    case .lift(let body):
      broken.refuse("wrongState", if: standing.isEmpty)
      notOfTheUnit([body.by], asked, &broken)
      officeHolders([body.by], asked, &broken)
      surelyKnown(body.evidence, asked, &broken)
    }
    listings.judge(act, of: listed, asked, &broken)
  }

  private var listed: ReferenceListings.Subject {
    var subject = ReferenceListings.Subject(rectifiers: rectifiers)
    if grade != .major {
      subject.notListable = majorCase == nil ? "supervision.needsMajor" : "supervision.throughCase"
    }
    if acceptance == nil { subject.notReady = "stopWork.acceptanceMissing" }
    if !standingStops.isEmpty { subject.notPutRight = "stopWork.stopStanding" }
    if stage != "reinspected" { subject.notPutRight = "stopWork.notPutRight" }
    return subject
  }

  func notOfTheUnit(
    _ ids: [PersonID],
    _ asked: ReferenceQuestion,
    _ broken: inout BrokenRules
  ) {
    let people = ids.compactMap { asked.people[$0] }
    broken.refuse("unitActsForFinder", if: people.contains(where: isUnitSide))
  }
}
