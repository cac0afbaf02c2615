import SafetyModel
import Workflow

/// What was sent to other bodies, read from the diary.
struct ReferenceTransfer {
  var number: Int
  var sent: TransferDraft
  var answerDue: CivilDate?
  var isReceipted = false
  var reply: TransferReplied?
}

extension ReferenceHazard {
  var transfers: [ReferenceTransfer] {
    var list: [ReferenceTransfer] = []
    for line in diary {
      switch line.act {
      case .sendTransfer(let draft):
        list.append(
          ReferenceTransfer(number: list.count + 1, sent: draft, answerDue: line.answerDue)
        )
      case .receiptTransfer(let body): list[body.number - 1].isReceipted = true
      case .replyTransfer(let body): list[body.number - 1].reply = body
      default: break
      }
    }
    return list
  }

  /// Who has it: the last body that took it over and has not sent it back.
  package var custodian: String? { custody?.receiver }

  var custody: TransferDraft? {
    transfers.last {
      $0.sent.transferKind == .transfer && $0.isReceipted && $0.reply?.outcome != .returned
    }?.sent
  }

  /// What the competent body said of the grade, by the day it said so; of two answers of one day the
  /// graver one.
  var answeredGrade: DeterminationDecision? {
    var answer: (day: CivilDate, decision: DeterminationDecision)?
    for transfer in transfers {
      guard let reply = transfer.reply else { continue }
      let decision: DeterminationDecision
      switch reply.outcome {
      case .determinedMajor: decision = .major
      case .determinedGeneral: decision = .general
      default: continue
      }
      if let known = answer, reply.on < known.day { continue }
      if let known = answer, reply.on == known.day, known.decision == .major { continue }
      answer = (reply.on, decision)
    }
    return answer?.decision
  }
}
