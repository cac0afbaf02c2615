import Messages
import Operations
import SafetyModel
import Workflow

/// What the report does not say.
extension ClosureReport {
  var notes: [Sentence] {
    [
      Sentence(
        zh: "本报告由账本中的事件生成，只说明这一条隐患；不说明该单位其他方面符合要求，也不证明报告以后的现场状况。",
        en:
          "Made from the events of the ledger; it speaks of this hazard only, not of anything else at the unit and not of the place after this report."
      ),
      view.history.hasTypedActors
        ? Sentence(
          zh: "标“自报姓名”的办理人由录入者填写，程序没有核验身份，是一种声称。",
          en:
            "Actors marked “typed name” are what somebody typed: a claim, not a verified identity."
        )
        : nil,
      Sentence(
        zh: "“发生”时间由办理人自报，“收录”时间取自本机时钟；人员是否同一人按人员编号比较。",
        en:
          "“Happened” is what the actor says, “received” is this machine's clock; people are compared by their ids."
      ),
      Sentence(
        zh: "照片和材料按 SHA-256 核对内容未变；拍摄的时间和地点没有核验。",
        en: "Files are checked to be unchanged by SHA-256; when and where photos were taken is not."
      ),
      unchecked, confidence,
      Sentence(
        zh: "账本的哈希在本机计算，没有外部见证；要证明未被改动，请另行保存上面的数值。",
        en:
          "The hash is computed here without an outside witness; keep the value above elsewhere to prove nothing was changed."
      ),
    ].compactMap { $0 }
  }

  private var unchecked: Sentence? {
    guard let inspection else {
      return Sentence(
        zh: "未附发现时的检查记录，该次检查其他项目的情况不详。",
        en: "The record of the visit is not at hand; what else was checked there is not known."
      )
    }
    guard let finish = inspection.inspection.finish else {
      return Sentence(
        zh: "发现该隐患的检查尚未结束。",
        en: "The visit that found it is not finished."
      )
    }
    let record = InspectionFigures(inspection)
    let reason = finish.notCheckedReason.map { Sentence(zh: "原因：\($0)", en: "reason: \($0)") }
    return Sentence(
      zh:
        "发现该隐患的检查中，未检查\(record.notChecked.count)项，无法检查\(record.unable.count)项，待定\(record.undecided.count)项；这些项目是否符合不得而知。",
      en:
        "At the visit that found it \(record.notChecked.count) items were not checked, \(record.unable.count) could not be checked, \(record.undecided.count) undecided; whether they conform is not known."
    ).with(reason)
  }

  /// The marks that occur, said once.
  private var confidence: Sentence? {
    let basis = found.basis
    let marks =
      (basis.norm + basis.power + basis.liability).map(\.confidence)
      + [basis.confidence] + [state.proposal?.confidence].compactMap { $0 }
    guard marks.contains(where: { !$0.isLegalGround }) else { return nil }
    return Sentence(
      zh: "只有标“法律依据”的条款核对过官方文本；标“核对原文”的须先与原文核对，标“未核”“经验做法”的不是法律依据。",
      en:
        "Only clauses marked “legal ground” were verified; “check against the text” must be compared first, “not verified” and “practice” are no law."
    )
  }
}

/// The photos of a hazard, before and after beside each other.
struct Photos {
  let pairs: [(caption: BilingualText, photo: Photo)]

  init(trail: HazardTrail, evidence: (EvidenceReference) -> [UInt8]?) {
    var before: [(caption: BilingualText, photo: Photo)] = []
    var after: [(caption: BilingualText, photo: Photo)] = []
    var seen: Set<String> = []
    for step in trail.steps {
      for reference in step.event.evidence where reference.isPicture {
        guard reference.purpose != .document,
          seen.insert("\(reference.purpose.rawValue) \(reference.hash)").inserted
        else { continue }
        let photo = Photo(reference: reference, bytes: evidence(reference) ?? [])
        let caption = reference.purpose.label.with(step.event.day.words)
        let whole = Sentence.clauses([caption, reference.words]).event(step.position)
        if reference.purpose == .found {
          before.append((whole, photo))
        } else {
          after.append((whole, photo))
        }
      }
    }
    pairs = (0..<max(before.count, after.count)).flatMap { index in
      [before, after].compactMap { index < $0.count ? $0[index] : nil }
    }
  }
}

extension HazardEvent {
  /// The files an event brought along.
  var evidence: [EvidenceReference] {
    switch self {
    case .registered(let body): body.evidence
    case .observed(let body): body.evidence
    case .determinationConfirmed(let body): body.evidence
    case .orderIssued(let body): body.evidence
    case .reminderSent(let body): body.evidence
    case .interimMeasureTaken(let body): body.evidence
    case .planSubmitted(let body): body.evidence
    case .rectificationClaimed(let body): body.evidence
    case .reinspected(let body): body.evidence
    case .extensionRequested(let body): body.evidence
    case .transferReceipted(let body): body.evidence
    case .transferReplied(let body): body.evidence
    case .closed(let body): body.evidence
    case .closureRevoked(let body): body.evidence
    case .withdrawn(let body): body.evidence
    case .supervision(let event): event.evidence
    case .stopWork(let event): event.evidence
    case .proceeding(let event): event.body.evidence
    case .determinationProposed, .responsibleNamed, .handedOver, .selfAssigned,
      .interimMeasureLifted, .extensionDecided, .transferSent, .reinstated, .merged, .unmerged,
      .joinedCase, .leftCase, .split, .splitUndone, .conflictSettled:
      []
    }
  }
}
