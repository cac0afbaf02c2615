import SafetyModel
import Workflow

extension RefusalReason {
  /// What to do next; empty when the list of permitted steps says it all.
  var remedy: Sentence {
    switch self {
    case .wrongState: Sentence(both: "")
    case .notGoverned:
      Sentence(
        zh: "请换用写明步骤的规则，写法可用 bihuan rules lint 核对。",
        en: "Use rules that state the steps; bihuan rules lint checks them."
      )
    case .dayBeforeFound, .dayInFuture, .dueNotAfterOrder, .servedBeforeOrder, .newTermNotLater:
      Sentence(zh: "请核对并改正日期。", en: "Check the days and correct them.")
    case .textMissing(let field):
      Sentence(zh: "请写明\(field.label.zh)后重试。", en: "Write down \(field.label.en) and try again.")

    case .unknownPerson:
      Sentence(
        zh: "请先登记此人（bihuan person add），或核对编号。",
        en: "Register the person first (bihuan person add) or check the id."
      )
    case .notAnOfficer:
      Sentence(
        zh: "请由执法人员办理；登记有误的，先更正其资格。",
        en: "Let an officer do it; if the register is wrong, correct the qualification first."
      )
    case .cardNotValid:
      Sentence(
        zh: "请换一名执法证有效的人员；已换证的，先用 bihuan person change 登记新的有效期（写明凭据）。",
        en:
          "Let another officer sign; if the card was renewed, record the new days first with bihuan person change, with its paper."
      )
    case .cardMissing, .outsideRegion, .visitOfAnotherBody, .notTheWithdrawingBody: remedyOfBodies
    case .tooFewOfficers:
      Sentence(
        zh: "请写足执法人员；现场人数不够的，可先提醒或采取管控措施。",
        en:
          "Name enough officers; with too few on the spot, remind or take an interim measure first."
      )
    case .noOrganisation:
      Sentence(zh: "请先登记其所属单位。", en: "Record the organisation of the person first.")
    case .officersOfDifferentBodies:
      Sentence(
        zh: "请改写同一机关的两名执法人员，或各自出具文书。",
        en: "Name two officers of one body, or let each body issue its own paper."
      )
    case .notOfTheUnit:
      Sentence(
        zh: "请由该单位的人员办理，或先把其单位登记为责任方。",
        en: "Let a person of the unit do it, or register the party first."
      )
    case .unitActsForFinder:
      Sentence(
        zh: "请由检查、处理的一方办理；单位可以报告已整改。",
        en: "Let the side that handles it do this; the unit can report rectification."
      )
    case .rectifierInspects, .rectifierCloses:
      Sentence(
        zh: "请由没有参与整改的人办理。",
        en: "Let somebody who took no part in the rectification do it."
      )
    case .finderCloses:
      Sentence(
        zh: "请由另一人销号；确有必要的，可写明理由豁免这条内部规定。",
        en: "Let somebody else close it, or waive this house rule with a reason."
      )
    case .requesterDecides:
      Sentence(zh: "请由另一人答复。", en: "Let somebody else decide it.")
    case .approverNotIndependent:
      Sentence(
        zh: "请另找一名与发现、经办和降级都无关的批准人。",
        en: "Name an approver who neither found it, takes the step, nor decided it general."
      )
    case .notEntitled:
      Sentence(
        zh:
          "请由登记有这项职权的机关的执法人员认定（查看：bihuan org mandates）；都没有的，报有权机关判定（bihuan hazard transfer --referral，重大隐患案用 bihuan case refer），凭其答复登记。",
        en:
          "Let an officer of a body with this mandate decide (see bihuan org mandates); where there is none, refer it (bihuan hazard transfer --referral, of a case bihuan case refer) and record the answer."
      )
    case .levelTooLow:
      Sentence(
        zh: "请由更高层级的人办理，或写明作出撤销决定的机关。",
        en: "Let somebody of a higher level do it, or name the authority that decided."
      )
    case .holdsNoOffice:
      Sentence(
        zh: "请由机关的执法人员或工作人员办理。",
        en: "Let an officer or other staff of the authority do it."
      )
    case .notOfTheKeepingBody:
      Sentence(
        zh: "交接只在本机关内办理；要交给别的机关，请办理移送（bihuan hazard transfer）。",
        en: "Hand over within the body; to another body send it with bihuan hazard transfer."
      )
    case .notOfTheFindingBody:
      Sentence(
        zh: "请由发现的机关办理；要由本机关接手的，请发现的机关移送（bihuan hazard transfer）。",
        en: "Leave it to the body that found it, or have it sent over (bihuan hazard transfer)."
      )
    case .answerWithoutPaper:
      Sentence(
        zh: "请写答复的文号（--paper）或附上扫描件（--document）。",
        en: "Give its number (--paper) or attach the scan (--document)."
      )
    case .knownToAuthority:
      Sentence(
        zh: "请由主管部门的人批准（--approver）。",
        en: "Let somebody of the authority approve it (--approver)."
      )
    case .levelBelow(_, _, let needs):
      Sentence(
        zh: "请由\(needs.label.zh)及以上的机关办理。",
        en: "Let a body of the level “\(needs.label.en)” or above do it."
      )
    case .hadAPart:
      Sentence(zh: "请换一名没有参与过的人办理。", en: "Let somebody who had no part in it do it.")
    case .assuranceTooLow:
      Sentence(
        zh: "请凭纸质签字办理，并用 --signed-scan 附上扫描件。",
        en: "Use a signed paper and attach its scan with --signed-scan."
      )
    case .signedScanMissing:
      Sentence(
        zh: "请把签字页扫描后用 --signed-scan 附上。",
        en: "Attach the scan of the signed page with --signed-scan."
      )

    case .visitCarriesNoOrder:
      Sentence(
        zh: "可以先提醒；需要责令的，请另做行政检查，或抄告有权机关。",
        en:
          "Remind the unit; for an order make an administrative inspection or refer it to the competent body."
      )
    case .visitUnknown:
      Sentence(zh: "请核对检查编号。", en: "Check the id of the inspection.")
    case .noMandate, .matterExcluded:
      Sentence(
        zh: "可以提醒单位，并抄告或移送有职权的部门；确有职权的，先登记职权文件。",
        en:
          "Remind the unit and refer or transfer it to the competent body; if there is a mandate, record it first."
      )
    case .mandateNotValid:
      Sentence(
        zh: "请核对日期；职权已延续的，先登记新的文件。",
        en: "Check the day; if the mandate was renewed, record the new document first."
      )
    case .principalNotNamed:
      Sentence(
        zh: "请在职权登记中写明委托机关。",
        en: "Record in the mandate the body in whose name it acts."
      )
    case .notTheIssuingBody:
      Sentence(
        zh: "请由出具文书的机关，或者对该事项有职权的上级机关办理。",
        en: "Let the body that issued the order, or one above it with a mandate, do it."
      )
    case .sentToAnotherBody:
      Sentence(
        zh: "请由接收机关办理，或者等它退回（bihuan hazard transfer-reply --outcome returned，附文号或扫描件）。",
        en:
          "Leave it to the receiving body, or wait until it is returned (bihuan hazard transfer-reply --outcome returned, with its number or scan)."
      )
    case .withAnotherBody:
      Sentence(
        zh: "请等对方答复；对方退回后再办理。",
        en: "Wait for its answer; go on when it returns the matter."
      )

    case .alreadyOrdered:
      Sentence(
        zh: "请按该文书复查；复查不合格后可以再次责令。",
        en: "Re-inspect by that order; a new one may follow when it is not passed."
      )
    case .underOrder:
      Sentence(
        zh: "请等单位报告整改后复查，复查合格再销号。",
        en: "Wait for the unit's report, re-inspect, and close when it is passed."
      )
    case .immediateDueLater:
      Sentence(
        zh: "请改为责令限期整改，或把期限改为当天。",
        en: "Make it an order by a date, or set the term to the same day."
      )
    case .witnessMissing:
      Sentence(zh: "请写明见证人。", en: "Name the witness.")
    case .noTerm:
      Sentence(zh: "提醒不设期限，无须延期。", en: "A reminder sets no term and needs no extension.")
    case .termOver:
      Sentence(
        zh: "请尽快复查；复查不合格的，可重新确定期限。",
        en: "Re-inspect soon; a new term can follow when it is not passed."
      )
    case .termStillRunning:
      Sentence(
        zh: "请等单位报告整改，或待期限届满后复查。",
        en: "Wait for the unit's report or for the end of the term."
      )
    case .extensionPending:
      Sentence(
        zh: "请先答复这个申请（bihuan hazard decide-extension）。",
        en: "Decide that request first (bihuan hazard decide-extension)."
      )
    case .noExtensionPending:
      Sentence(
        zh: "请先由单位申请延期（bihuan hazard extend）。",
        en: "Let the unit request one first (bihuan hazard extend)."
      )

    case .extensionLimit(let fault): fault.remedy
    case .notClaimed:
      Sentence(
        zh: "请先登记单位报告的整改情况（bihuan hazard rectify），或按不合格记录。",
        en:
          "Record the unit's report first (bihuan hazard rectify), or record the re-inspection as not passed."
      )
    case .nextTermMissing: Sentence(zh: "请写明新的整改期限。", en: "Give the new term.")
    case .consequenceMissing:
      Sentence(
        zh: "请写明后续处理：重新确定期限、立案处罚、责令停产停业或移送。",
        en: "Say what follows: a new term, a penalty procedure, a stop or a referral."
      )
    case .gradeUndecided:
      Sentence(
        zh: "请先由有权机关确认等级（bihuan hazard confirm）。",
        en: "Let the competent body decide the grade first (bihuan hazard confirm)."
      )
    case .gradePending, .tooFewOfUnit: remedyOfUnknownGrade
    case .planIncomplete:
      Sentence(
        zh: "请由单位补全整改方案后提交。",
        en: "Let the unit complete the plan and submit it."
      )
    case .interimMeasureMissing:
      Sentence(
        zh: "请先登记实际采取的管控措施。",
        en: "Record the interim measures that were taken first."
      )
    case .lastInterimMeasure:
      Sentence(
        zh: "请先采取另一项措施，或待复查合格后解除。",
        en: "Take another measure first, or lift it after a passed re-inspection."
      )
    case .noSuchMeasure:
      Sentence(zh: "请核对措施的序号。", en: "Check the number of the measure.")
    case .notGeneral, .notInTheVisit:
      Sentence(
        zh: "请按通常程序交办、复查、销号。",
        en: "Take the usual way: assign, re-inspect, close."
      )
    case .photoMissing(.document):
      Sentence(zh: "请用 --document 附上后重试。", en: "Attach it with --document and try again.")
    case .photoMissing(.corrected):
      Sentence(
        zh: "请补上整改后的照片（检查中用 --corrected-photo）后重试。",
        en: "Add the photo after correction (in a visit with --corrected-photo) and try again."
      )
    case .photoMissing(.found):
      Sentence(zh: "请用 --photo 补上照片后重试。", en: "Add the photo with --photo and try again.")
    case .rectifierNotNamed:
      Sentence(
        zh: "请写明整改人；销号人须是另一人。",
        en: "Name who corrected it; the closer is somebody else."
      )
    case .groundMissing:
      Sentence(zh: "请写明情况并附材料。", en: "Give the ground and attach the evidence.")

    case .wordingContradicts, .notBoundToVisit, .ofAnotherSite, .visitIsOver, .notOfTheVisit,
      .unfitVisit, .planTerm, .proofMissing, .partyUnserved, .reportOwed, .laterThanAsked,
      .nothingToDispute,
      .noOrder, .notMajor, .noSuchDocument, .noAppealPending, .alreadyStayed, .notStayed,
      .amountMissing, .penaltyKnown, .sameLocation, .notAPart:
      remedyAroundTheHazard
    case .supervision(let refusal): refusal.remedy
    case .stopWork(let refusal): refusal.remedy
    case .study(let fault): fault.remedy
    case .majorCase(let obstacle): obstacle.remedy

    case .alreadyDecided:
      Sentence(
        zh: "无须重复确认；要改变结论的，请注明改变并写明理由和机关。",
        en: "There is no need to repeat it; to change it, say so with reason and authority."
      )
    case .overrideNotDeclared:
      Sentence(
        zh: "请核对结论；确要改变的，请注明改变并写明理由和机关。",
        en: "Check the decision; to depart from the proposal, say so with reason and authority."
      )
    case .nothingOverridden:
      Sentence(
        zh: "请去掉“改变规则建议”的注明。",
        en: "Record it as following the proposal."
      )
    case .criterionMissing:
      Sentence(zh: "请写明判定标准和条款。", en: "Name the criteria and the clause.")
    case .collectiveStudyMissing:
      Sentence(
        zh: "请附上集体研究的日期、参加人、纪要和结论。",
        en: "Give day, participants, minutes and conclusion of the study."
      )

    case .transferPending:
      Sentence(
        zh: "请先登记对方的回执或答复。",
        en: "Record the receipt or the answer of the other body first."
      )
    case .noSuchTransfer:
      Sentence(zh: "请核对移送的序号。", en: "Check the number of the transfer.")
    case .mergeIntoItself, .mergeTargetUnfit:
      Sentence(
        zh: "请另选同一检查对象中开放且等级不低的隐患。",
        en: "Choose an open hazard of the same site that is not less grave."
      )
    case .mergeTargetUnlike:
      Sentence(
        zh: "只合并同一监管领域、同一情形、同一部位的重复记录；其余请分别整改、复查、销号。",
        en:
          "Merge only two records of one hazard; let others be rectified and closed by themselves."
      )
    case .orderWouldLapse:
      Sentence(
        zh: "请反过来把没有责令的一条并入这一条，或者分别整改、复查、销号。",
        en: "Merge the one without an order into this one, or let each go its own way."
      )
    case .alreadyInCase:
      Sentence(zh: "需要改并的，请先退出原案。", en: "To move it, let it leave that case first.")
    case .countedInCase:
      Sentence(
        zh: "请先写明理由退出该案，再合并；或者并入同一案的隐患。",
        en:
          "Let it leave the case first, with the reason; or merge it into a member of the same case."
      )
    case .notInCase, .caseNotOpen, .alreadyMember:
      Sentence(zh: "请核对编号。", en: "Check the id.")
    case .clausesStillStand:
      Sentence(
        zh: "请先整改、复查并销号这些条款下的隐患。",
        en: "Rectify, re-inspect and close the hazards under these clauses first."
      )
    case .putRightSince:
      Sentence(
        zh: "请写明发现时的情况为什么不符合判定条款；已经整改的，按整改、复查、销号办理。",
        en:
          "Say why the state as found does not meet the clause; what was put right is re-inspected and closed."
      )
    case .stillMajor:
      Sentence(
        zh: "请继续整改，再由有权机关重新判定。",
        en: "Go on with the rectification, then let the competent body determine again."
      )
    }
  }
}
