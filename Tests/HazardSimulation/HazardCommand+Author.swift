import SafetyModel
import Workflow

extension HazardCommand {
  /// The person the record names as the one who does it.
  var author: PersonID? {
    switch self {
    case .observe(let body): body.by.first
    case .proposeDetermination: nil
    case .confirmDetermination(let body): body.by
    case .nameResponsible(let body): body.by
    case .handOver(let body): body.by
    case .issueOrder(let draft): draft.officers.first
    case .remind(let body): body.by
    case .selfAssign(let body): body.by
    case .takeInterimMeasure(let draft): draft.by
    case .liftInterimMeasure(let body): body.by
    case .submitPlan(let body): body.by
    case .claimRectification(let body): body.by
    case .reinspect(let draft): draft.inspectors.first
    case .requestExtension(let draft): draft.by
    case .decideExtension(let answer): answer.by
    case .sendTransfer(let draft): draft.by
    case .receiptTransfer(let body): body.by
    case .replyTransfer(let body): body.by
    case .close(let body): body.by
    case .revokeClosure(let body): body.by
    case .withdraw(let body): body.by
    case .reinstate(let body): body.by
    case .merge(let body): body.by
    case .unmerge(let body): body.by
    case .joinCase(let body): body.by
    case .leaveCase(let body): body.by
    case .supervision(let act): act.author
    case .stopWork: nil
    case .split(let body): body.by
    case .undoSplit(let body): body.by
    case .proceeding(let event): event.body.by
    }
  }
}
