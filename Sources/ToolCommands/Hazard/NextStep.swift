import ArgumentParser
import Messages
import SafetyModel
import Workflow

/// The command to type for a step that is missing.
struct NextStep {
  let kind: HazardStep
  private let state: HazardState
  private let isReferral: Bool

  /// Chooses the command that brings a missing step about.
  init(_ step: MissingStep, of state: HazardState, power: KeeperPower) {
    self.state = state
    var refers = false
    switch step {
    case .determination, .redetermination, .members:
      refers = power == .without && NextStep.mustBeReferred(state)
      let waits = !state.unansweredTransfers.isEmpty
      kind = refers ? .sendTransfer : waits ? .replyTransfer : .confirmDetermination
    case .interimMeasures: kind = .takeInterimMeasure
    case .order: kind = .issueOrder
    case .referral:
      refers = true
      kind = .sendTransfer
    case .assignment: kind = NextStep.assignment(of: state)
    case .responsible: kind = .nameResponsible
    case .plan: kind = .submitPlan
    case .rectification: kind = .claimRectification
    case .reinspection: kind = .reinspect
    case .service: kind = .serveOrder
    case .report: kind = .reportMajor
    case .reply: kind = .replyTransfer
    case .closure: kind = .close
    case .acceptance: kind = .reportAcceptance
    case .resumption: kind = state.stopWork.nextStep
    case .unsealing: kind = .liftSeal
    case .delisting: kind = state.supervision.nextStep
    }
    isReferral = refers
  }

  /// A command of a kind for a hazard.
  init(_ kind: HazardStep, of state: HazardState) {
    self.kind = kind
    self.state = state
    isReferral = false
  }

  /// What to type, with plain words or words in capitals to be replaced.
  var line: Sentence { line(by: nil) }

  /// The same with the name of the person who is to act.
  func line(by person: String?) -> Sentence {
    guard let verb = HazardNoun.verb(of: kind) else { return kind.label }
    let options =
      isReferral
      ? NextStep.referral(of: state)
      : NextStep.options(of: kind).at(state.supervision.nextLevel(for: kind))
    let start = "bihuan hazard \(verb) \(state.id)"
    let scan = needsScan ? NextStep.scan : Sentence(zh: "", en: "")
    let named = person.map { name in
      Sentence(
        zh: options.zh.replacing("--by 姓名", with: "--by \(name)"),
        en: options.en.replacing("--by NAME", with: "--by \(name)")
      )
    }
    let chosen = (named ?? options).asking(kind, of: state)
    return Sentence(
      zh: "\(start) \(chosen.zh)\(scan.zh)",
      en: "\(start) \(chosen.en)\(scan.en)"
    )
  }

  /// Whether a typed name does not carry this step and a signed paper is needed.
  private var needsScan: Bool {
    switch kind {
    case .close, .endOtherwise, .revokeClosure: state.grade == .major
    case .delist, .revokeStop, .decideResumption: true
    case .withdraw: state.grade > .general
    default: false
    }
  }

  private static let scan = Sentence(
    zh: " --signed-scan 签字扫描件",
    en: " --signed-scan FILE"
  )

  /// Fire hazards are decided by the fire-rescue body: everybody else reports them to it first.
  private static func mustBeReferred(_ state: HazardState) -> Bool {
    state.found.regime == .fire && state.transfers.isEmpty
  }

  private static func assignment(of state: HazardState) -> HazardStep {
    switch state.found.nature {
    case .administrativeInspection: .issueOrder
    case .selfCheck: .selfAssign
    case .patrol, .guidance, .parkDuty: .remind
    }
  }

  private static func referral(of state: HazardState) -> Sentence {
    let isFire = state.found.regime == .fire
    let receiver = Sentence(
      zh: isFire ? "消防救援机构" : "有权机关",
      en: isFire ? "\"fire-rescue body\"" : "BODY"
    )
    return Sentence(
      zh: "--to \(receiver.zh) --referral --reason 理由 --by 姓名",
      en: "--to \(receiver.en) --referral --reason REASON --by NAME"
    )
  }

  private static func options(of kind: HazardStep) -> Sentence {
    switch kind {
    case .observe: Sentence(zh: "--note 情况 --by 姓名", en: "--note FACTS --by NAME")
    case .confirmDetermination:
      Sentence(
        zh: "--major（或 --general）--authority 机关 --by 姓名 --signed-scan 签字扫描件",
        en: "--major (or --general) --authority BODY --by NAME --signed-scan FILE"
      )
    case .nameResponsible:
      Sentence(zh: "--name 姓名 --post 职务 --by 姓名", en: "--name NAME --post POST --by NAME")
    case .handOver:
      Sentence(zh: "--to 接手人 --reason 理由 --by 姓名", en: "--to NAME --reason REASON --by NAME")
    case .issueOrder:
      Sentence(
        zh: "--number 文号 --due 日期（或 --immediate）--officer 甲 --officer 乙 --recipient 签收人",
        en:
          "--number NUMBER --due DAY (or --immediate) --officer NAME --officer NAME --recipient NAME"
      )
    case .remind: Sentence(zh: "--text 内容 --by 姓名", en: "--text WORDS --by NAME")
    case .selfAssign:
      Sentence(
        zh: "--measures 措施 --responsible 姓名 --due 日期 --by 姓名",
        en: "--measures WORDS --responsible NAME --due DAY --by NAME"
      )
    case .takeInterimMeasure:
      Sentence(
        zh: "--kind stopped_use --text 做了什么 --by 姓名",
        en: "--kind stopped_use --text WORDS --by NAME"
      )
    case .liftInterimMeasure: Sentence(zh: "--reason 理由 --by 姓名", en: "--reason REASON --by NAME")
    case .submitPlan:
      Sentence(
        zh:
          "--measures 措施 --responsible 姓名 --funds 元 --funds-source 来源 --deadline 日期 --contingency 预案 --by 姓名",
        en:
          "--measures WORDS --responsible NAME --funds YUAN --funds-source WORDS --deadline DAY --contingency WORDS --by NAME"
      )
    case .claimRectification:
      Sentence(zh: "--text 整改了什么 --photo 照片 --by 姓名", en: "--text WORDS --photo FILE --by NAME")
    case .reinspect:
      Sentence(
        zh: "--inspector 甲 --inspector 乙 --passed（或 --failed、--partly）--facts 看到的情况",
        en: "--inspector NAME --inspector NAME --passed (or --failed, --partly) --facts WORDS"
      )
    case .requestExtension:
      Sentence(zh: "--to 日期 --reason 理由 --by 姓名", en: "--to DAY --reason REASON --by NAME")
    case .decideExtension:
      Sentence(
        zh: "--grant（或 --refuse）--reason 理由 --by 姓名",
        en: "--grant (or --refuse) --reason REASON --by NAME"
      )
    case .sendTransfer:
      Sentence(zh: "--to 部门 --reason 理由 --by 姓名", en: "--to BODY --reason REASON --by NAME")
    case .receiptTransfer: Sentence(zh: "--receipt 回执 --by 姓名", en: "--receipt WORDS --by NAME")
    case .replyTransfer:
      Sentence(
        zh: "--outcome completed --text 内容 --by 姓名",
        en: "--outcome completed --text WORDS --by NAME"
      )
    case .close: Sentence(zh: "--by 姓名", en: "--by NAME")
    case .endOtherwise:
      Sentence(
        zh: "--reason moved_out --note 依据 --document 材料 --by 姓名",
        en: "--reason moved_out --note GROUND --document FILE --by NAME"
      )
    case .revokeClosure:
      Sentence(
        zh: "--reason 理由 --authority 机关 --by 姓名",
        en: "--reason REASON --authority BODY --by NAME"
      )
    case .withdraw:
      Sentence(
        zh: "--reason false_alarm --text 说明 --approver 批准人 --by 姓名",
        en: "--reason false_alarm --text WORDS --approver NAME --by NAME"
      )
    case .reinstate, .unmerge: Sentence(zh: "--reason 理由 --by 姓名", en: "--reason REASON --by NAME")
    case .merge: Sentence(zh: "--into 另一条 --by 姓名", en: "--into HAZARD --by NAME")
    case .list, .publishListing, .reportListing, .applyDelisting, .reviewDelisting, .delist,
      .orderStop, .revokeStop, .seal, .extendSeal, .liftSeal, .reportAcceptance,
      .applyResumption, .decideResumption:
      overlay(kind)
    case .serveOrder:
      Sentence(
        zh: "--party owner --recipient 签收人 --by 姓名",
        en: "--party owner --recipient NAME --by NAME"
      )
    case .reportMajor:
      Sentence(
        zh: "--to regulator（或 --to workers）--body 名称 --receipt 回执 --by 姓名",
        en: "--to regulator (or --to workers) --body NAME --receipt WORDS --by NAME"
      )
    case .assist:
      Sentence(
        zh: "--visit（或 --offer）--helper 谁 --text 帮什么 --by 姓名",
        en: "--visit (or --offer) --helper WHO --text WORDS --by NAME"
      )
    case .escalate:
      Sentence(
        zh: "--rung circular --authority 机关 --number 文号 --by 姓名",
        en: "--rung circular --authority BODY --number NUMBER --by NAME"
      )
    case .filePenaltyCase:
      Sentence(
        zh: "--number 案号 --authority 机关 --by 姓名",
        en: "--number NUMBER --authority BODY --by NAME"
      )
    case .decidePenalty:
      Sentence(
        zh: "--number 文号 --authority 机关 --kind fine --amount 元 --by 姓名",
        en: "--number NUMBER --authority BODY --kind fine --amount YUAN --by NAME"
      )
    case .lodgeAppeal:
      Sentence(
        zh: "--review（或 --lawsuit）--body 机关 --against 文号 --by 姓名",
        en: "--review (or --lawsuit) --body BODY --against NUMBER --by NAME"
      )
    case .orderStay:
      Sentence(zh: "--number 文号 --by 姓名", en: "--number NUMBER --by NAME")
    case .endStay:
      Sentence(zh: "--reason 理由 --by 姓名", en: "--reason REASON --by NAME")
    case .decideAppeal:
      Sentence(
        zh: "--outcome upheld --number 文号 --by 姓名",
        en: "--outcome upheld --number NUMBER --by NAME"
      )
    case .recordProceeding:
      Sentence(
        zh: "事项 --on 日期 --number 文号 --by 姓名",
        en: "EVENT --on DAY --number NUMBER --by NAME"
      )
    case .lookBack:
      Sentence(
        zh: "--inspector 甲 --held（或 --relapsed）--facts 看到的情况",
        en: "--inspector NAME --held (or --relapsed) --facts WORDS"
      )
    case .split:
      Sentence(
        zh: "--part 分出什么 --location 部位 --rest 留下什么 --reason 理由 --by 姓名",
        en: "--part WORDS --location PLACE --rest WORDS --reason REASON --by NAME"
      )
    case .undoSplit:
      Sentence(zh: "--reason 理由 --by 姓名", en: "--reason REASON --by NAME")
    case .proposeDetermination, .closeOnTheSpot, .joinCase, .leaveCase: Sentence(zh: "", en: "")
    }
  }
}

/// The verbs of the noun, by kind of step.
enum HazardNoun {
  /// The verb to type; nothing for steps that another command takes along.
  static func verb(of kind: HazardStep) -> String? {
    switch kind {
    case .observe: HazardObserve.configuration.commandName
    case .confirmDetermination: HazardConfirm.configuration.commandName
    case .nameResponsible: HazardResponsible.configuration.commandName
    case .handOver: HazardHandOver.configuration.commandName
    case .issueOrder: HazardOrder.configuration.commandName
    case .remind: HazardRemind.configuration.commandName
    case .selfAssign: HazardSelfAssign.configuration.commandName
    case .takeInterimMeasure: HazardControl.configuration.commandName
    case .liftInterimMeasure: HazardControlLift.configuration.commandName
    case .submitPlan: HazardPlan.configuration.commandName
    case .claimRectification: HazardRectify.configuration.commandName
    case .reinspect: HazardReinspect.configuration.commandName
    case .requestExtension: HazardExtend.configuration.commandName
    case .decideExtension: HazardExtendDecide.configuration.commandName
    case .sendTransfer: HazardTransfer.configuration.commandName
    case .receiptTransfer: HazardTransferReceipt.configuration.commandName
    case .replyTransfer: HazardTransferReply.configuration.commandName
    case .close, .endOtherwise: HazardClose.configuration.commandName
    case .revokeClosure: HazardRevoke.configuration.commandName
    case .withdraw: HazardWithdraw.configuration.commandName
    case .reinstate: HazardReinstate.configuration.commandName
    case .merge: HazardMerge.configuration.commandName
    case .unmerge: HazardUnmerge.configuration.commandName
    case .list: HazardSupervise.configuration.commandName
    case .publishListing: HazardSupervisePublish.configuration.commandName
    case .reportListing: HazardSuperviseReport.configuration.commandName
    case .applyDelisting: HazardDelistApply.configuration.commandName
    case .reviewDelisting: HazardDelistReview.configuration.commandName
    case .delist: HazardDelist.configuration.commandName
    case .orderStop: HazardStop.configuration.commandName
    case .revokeStop: HazardStopRevoke.configuration.commandName
    case .seal: HazardSeal.configuration.commandName
    case .extendSeal: HazardSealExtend.configuration.commandName
    case .liftSeal: HazardSealLift.configuration.commandName
    case .reportAcceptance: HazardAcceptReport.configuration.commandName
    case .applyResumption: HazardResumeApply.configuration.commandName
    case .decideResumption: HazardResumeDecide.configuration.commandName
    case .serveOrder: HazardServe.configuration.commandName
    case .reportMajor: HazardReport.configuration.commandName
    case .assist: HazardAssist.configuration.commandName
    case .escalate: HazardEscalate.configuration.commandName
    case .filePenaltyCase: HazardPenaltyCase.configuration.commandName
    case .decidePenalty: HazardPenalty.configuration.commandName
    case .lodgeAppeal: HazardAppeal.configuration.commandName
    case .orderStay: HazardStay.configuration.commandName
    case .endStay: HazardStayEnd.configuration.commandName
    case .decideAppeal: HazardAppealDecide.configuration.commandName
    case .recordProceeding: HazardRecordEvent.configuration.commandName
    case .lookBack: HazardLookBack.configuration.commandName
    case .split: HazardSplitOff.configuration.commandName
    case .undoSplit: HazardUnsplit.configuration.commandName
    case .proposeDetermination, .closeOnTheSpot, .joinCase, .leaveCase: nil
    }
  }
}

extension Sentence {
  /// The same options with what an ordered or major hazard asks beyond them.
  fileprivate func asking(_ kind: HazardStep, of state: HazardState) -> Sentence {
    switch kind {
    case .reinspect where state.order != nil || state.grade == .major:
      Sentence(
        zh: zh.replacing("--inspector 甲 --inspector 乙", with: "--inspection 复查的检查"),
        en: en.replacing("--inspector NAME --inspector NAME", with: "--inspection VISIT")
      )
    case .submitPlan where state.grade == .major:
      Sentence(zh: "--goals 目标 --body 负责机构 \(zh)", en: "--goals WORDS --body BODY \(en)")
    case .reportMajor: reporting(to: NextStep.unreported(state))
    default: self
    }
  }

  /// Of the two reports only the one that is still owed, where one of the two was made.
  private func reporting(to owed: [ReportRecipient]) -> Sentence {
    guard owed.count == 1, let recipient = owed.first?.rawValue else { return self }
    return Sentence(
      zh: zh.replacing("--to regulator（或 --to workers）", with: "--to \(recipient)"),
      en: en.replacing("--to regulator (or --to workers)", with: "--to \(recipient)")
    )
  }
}

extension NextStep {
  /// To whom the unit still owes a report.
  fileprivate static func unreported(_ state: HazardState) -> [ReportRecipient] {
    HazardWorkflow.missingSteps(in: state).compactMap { step in
      if case .report(let recipient) = step { recipient } else { nil }
    }
  }
}
