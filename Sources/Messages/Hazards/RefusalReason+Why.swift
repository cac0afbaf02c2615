import SafetyModel
import Workflow

extension RefusalReason {
  /// Why, in one sentence; the remedy stands beside it in `remedy`.
  ///
  /// People and organisations appear by their ids only.
  var why: Sentence {
    switch self {
    case .wrongState:
      Sentence(zh: "当前状态下不能办这一步。", en: "This step does not apply in the present state.")
    case .notGoverned(let policy):
      Sentence(
        zh: "规则“\(Quote.plain(policy))”没有写明谁可以办这一步。",
        en: "The policy “\(Quote.plain(policy))” does not say who may take this step."
      )
    case .dayBeforeFound(let day, let found):
      Sentence(
        zh: "日期\(day.chineseText)早于\(found.chineseText)，那时前一步还没有发生。",
        en: "The day \(day) is before \(found), when the step before had not yet happened."
      )
    case .dayInFuture(let day, let today):
      Sentence(
        zh: "日期\(day.chineseText)还没有到，今天是\(today.chineseText)。",
        en: "The day \(day) has not come yet; today is \(today)."
      )
    case .textMissing(let field):
      Sentence(zh: "没有填写\(field.label.zh)。", en: "There is no text for \(field.label.en).")

    case .unknownPerson(let person):
      Sentence(zh: "人员 \(person) 没有登记。", en: "The person \(person) is not on the register.")
    case .notAnOfficer(let person, let qualification):
      Sentence(
        zh: "人员 \(person) 登记为\(qualification.label.zh)，这一步只能由执法人员办理。",
        en:
          "The person \(person) is registered as \(qualification.label.en); this step belongs to officers."
      )
    case .cardNotValid(let person, let card, let valid, let day):
      Sentence(
        zh:
          "人员 \(person) 的执法证\(card.map { Quote.value($0) } ?? "")在\(day.chineseText)不在有效期内（有效期\(valid.sentence.zh)），当天不能签字。",
        en:
          "The card \(card.map { Quote.value($0) + " " } ?? "")of \(person) is not valid on \(day) (valid \(valid.sentence.en)) and signs nothing that day."
      )
    case .cardMissing, .outsideRegion, .visitOfAnotherBody, .notTheWithdrawingBody: whyOfBodies
    case .tooFewOfficers(let named, let count):
      Sentence(
        zh: "需要\(count)名执法人员，只写了\(named)名。",
        en: "Officers needed: \(count), named: \(named)."
      )
    case .noOrganisation(let person):
      Sentence(
        zh: "人员 \(person) 没有登记所属单位。",
        en: "The person \(person) belongs to no organisation."
      )
    case .officersOfDifferentBodies(let first, let second):
      Sentence(
        zh: "执法人员分属 \(first) 和 \(second)，一份文书只能由一个机关出具。",
        en: "The officers belong to \(first) and \(second); one paper comes from one body."
      )
    case .notOfTheUnit(let person):
      Sentence(
        zh: "人员 \(person) 不属于被检查单位，也不属于登记的责任方。",
        en: "The person \(person) belongs neither to the unit nor to a responsible party."
      )
    case .unitActsForFinder(let person):
      Sentence(
        zh: "人员 \(person) 属于被检查一方，这一步由检查、处理的一方办理。",
        en:
          "The person \(person) belongs to the inspected side; this step is for the side that inspects and handles it."
      )
    case .rectifierInspects(let person):
      Sentence(
        zh: "人员 \(person) 参与了整改，不能复查自己的整改。",
        en: "The person \(person) took part in the rectification and cannot re-inspect it."
      )
    case .rectifierCloses(let person):
      Sentence(
        zh: "人员 \(person) 参与了整改，不能销自己整改的号。",
        en: "The person \(person) took part in the rectification and cannot close the hazard."
      )
    case .finderCloses(let person):
      Sentence(
        zh: "人员 \(person) 是发现人；按内部规定，重大隐患的销号人不能是发现人。",
        en: "The person \(person) found it; by house rule the finder does not close a major hazard."
      )
    case .requesterDecides(let person):
      Sentence(
        zh: "人员 \(person) 是延期申请人，不能自己答复。",
        en: "The person \(person) made the request and cannot decide it."
      )
    case .approverNotIndependent(let person):
      Sentence(
        zh: "批准人 \(person) 是发现人、经办人，或者把它降为一般隐患的人，不能批准。",
        en: "The approver \(person) found it, takes the step, or decided it general."
      )
    case .notEntitled(let person, let matter):
      Sentence(
        zh:
          "认定事项\(Quote.value(matter))的隐患等级，要由登记有这项法定职权的机关的执法人员办理；人员 \(person) 不是执法人员，或者其机关没有登记这项职权。",
        en:
          "The grade in the matter \(Quote.value(matter)) is decided by an officer of a body whose own mandate for it is on record; the person \(person) is no officer, or the body has none."
      )
    case .levelTooLow(let person, let level, let needsAbove):
      Sentence(
        zh:
          "人员 \(person) 的层级（\(RefusalReason.word(level).zh)）不高于销号人的层级（\(RefusalReason.word(needsAbove).zh)）。",
        en:
          "The level of \(person) (\(RefusalReason.word(level).en)) is not above the closer's (\(RefusalReason.word(needsAbove).en))."
      )
    case .holdsNoOffice(let person, let qualification):
      Sentence(
        zh: "人员 \(person) 是\(qualification.label.zh)，这一步由机关的执法人员或工作人员办理。",
        en:
          "The person \(person) is registered as “\(qualification.label.en)”; this step belongs to officers or staff of an authority."
      )
    case .notOfTheKeepingBody(let person):
      Sentence(
        zh: "人员 \(person) 不属于现在跟进这条隐患的机关（单位）。",
        en: "The person \(person) is not of the body that keeps the hazard."
      )
    case .notOfTheFindingBody(let person):
      Sentence(
        zh: "人员 \(person) 不属于发现或接收这条隐患的机关，也不属于有该事项职权的上级机关。",
        en:
          "The person \(person) is not of the body that found it or took it over, nor of one above it."
      )
    case .answerWithoutPaper:
      Sentence(
        zh: "对方的答复没有文号，也没有附件，办理人也不属于接收机关。",
        en:
          "The answer has neither a number nor a paper, and the actor is not of the receiving body."
      )
    case .knownToAuthority(let person):
      Sentence(
        zh: "主管部门已经知道这条隐患（报告过、移送过或到场看过），不能只由单位的人 \(person) 批准撤销。",
        en:
          "An authority knows of it (reported, referred or seen); \(person), of the unit, cannot approve alone."
      )
    case .levelBelow(let person, let level, let needs):
      Sentence(
        zh:
          "人员 \(person) 的层级（\(RefusalReason.word(level).zh)）低于所需的层级（\(needs.label.zh)）。",
        en:
          "The level of \(person) (\(RefusalReason.word(level).en)) is below the one needed (\(needs.label.en))."
      )
    case .hadAPart(let person, let party):
      Sentence(
        zh: "人员 \(person) 是本隐患的\(party.label.zh)，这一步要由别人办理。",
        en:
          "The person \(person) is \(party.label.en) of this hazard; this step belongs to another."
      )
    case .assuranceTooLow(let level):
      Sentence(
        zh: "现在的身份是“\(level.label.zh)”，不足以办理这一步。",
        en: "The actor is known by “\(level.label.en)”, which does not carry this step."
      )
    case .signedScanMissing:
      Sentence(zh: "凭纸质签字办理，但没有附签字扫描件。", en: "It rests on a signed paper, yet no scan is attached.")

    case .visitCarriesNoOrder(let nature):
      Sentence(
        zh: "这次检查的性质是“\(nature.label.zh)”，不能据此责令整改，只有行政检查可以。",
        en:
          "The visit was a “\(nature.label.en)”; only an administrative inspection carries orders."
      )
    case .visitUnknown(let inspection):
      Sentence(
        zh: "没有检查 \(inspection) 的记录。",
        en: "There is no record of the inspection \(inspection)."
      )
    case .noMandate(let body, let matter, let day):
      Sentence(
        zh: "单位 \(body) 在\(day.chineseText)没有事项\(Quote.value(matter))的职权。",
        en: "The body \(body) has no mandate for the matter \(Quote.value(matter)) on \(day)."
      )
    case .matterExcluded(let body, let matter, let mandate):
      Sentence(
        zh: "单位 \(body) 的职权\(Quote.value(mandate))明确不包括事项\(Quote.value(matter))。",
        en:
          "The mandate \(Quote.value(mandate)) of \(body) expressly leaves out the matter \(Quote.value(matter))."
      )
    case .mandateNotValid(let body, let matter, let mandate, let valid):
      Sentence(
        zh:
          "单位 \(body) 关于事项\(Quote.value(matter))的职权\(Quote.value(mandate))当天不在有效期内（有效期\(valid.sentence.zh)）。",
        en:
          "The mandate \(Quote.value(mandate)) of \(body) for the matter \(Quote.value(matter)) is not valid that day (valid \(valid.sentence.en))."
      )
    case .principalNotNamed(let body, let mandate):
      Sentence(
        zh: "单位 \(body) 的职权\(Quote.value(mandate))是受委托取得的，却没有写明以谁的名义。",
        en:
          "The mandate \(Quote.value(mandate)) of \(body) is entrusted, yet does not name in whose name it acts."
      )
    case .notTheIssuingBody(let body, let issuer):
      Sentence(
        zh: "责令文书由 \(issuer) 出具，\(RefusalReason.word(body).zh)既不是该机关，也不是其上级。",
        en:
          "The order came from \(issuer); \(RefusalReason.word(body).en) is neither that body nor above it."
      )
    case .sentToAnotherBody(let person, let receiver):
      Sentence(
        zh: "隐患已移送\(Quote.value(receiver))，没有退回；人员 \(person) 所在机关对该事项没有职权，不能自行了结。",
        en:
          "It was sent to \(Quote.value(receiver)) and not returned; the body of \(person) has no power over the matter and does not settle it."
      )
    case .withAnotherBody(let receiver):
      Sentence(
        zh: "隐患已由\(Quote.value(receiver))接收办理。",
        en: "The hazard has been taken over by \(Quote.value(receiver))."
      )

    case .alreadyOrdered(let number):
      Sentence(
        zh: "已经出具过责令文书\(Quote.value(number.text))。",
        en: "It is already under the order \(Quote.value(number.text))."
      )
    case .underOrder(let number):
      Sentence(
        zh: "责令文书\(Quote.value(number.text))还在执行，责令过的隐患要经复查才能了结。",
        en:
          "The order \(Quote.value(number.text)) runs, and what was ordered ends by a re-inspection only."
      )
    case .dueNotAfterOrder(let due, let on):
      Sentence(
        zh: "期限\(due.chineseText)不晚于文书日期\(on.chineseText)。",
        en: "The term \(due) does not end after the day of the order, \(on)."
      )
    case .immediateDueLater(let due, let on):
      Sentence(
        zh: "责令立即整改应当天（\(on.chineseText)）完成，期限却写成了\(due.chineseText)。",
        en: "An order to correct at once is due the same day, \(on), not on \(due)."
      )
    case .servedBeforeOrder(let served, let on):
      Sentence(
        zh: "送达日期\(served.chineseText)早于文书日期\(on.chineseText)。",
        en: "The paper was served on \(served), before it was made on \(on)."
      )
    case .witnessMissing:
      Sentence(zh: "当事人拒绝签收，但没有写见证人。", en: "The signature was refused and no witness is named.")
    case .noTerm: Sentence(zh: "没有可以延长的期限。", en: "There is no term to extend.")
    case .termOver(let due, let on):
      Sentence(
        zh: "期限\(due.chineseText)在\(on.chineseText)已经届满，延期应在届满前（至迟期限当天）申请。",
        en: "On \(on) the term \(due) is over; an extension is asked for by its last day."
      )
    case .termStillRunning(let due):
      Sentence(
        zh: "单位还没有报告整改，期限\(due.chineseText)也还没有届满。",
        en: "The unit has not reported rectification and the term runs until \(due)."
      )
    case .extensionPending(let to):
      Sentence(
        zh: "已有一个延期到\(to.chineseText)的申请等待答复。",
        en: "A request for extension to \(to) waits for an answer."
      )
    case .noExtensionPending:
      Sentence(zh: "没有等待答复的延期申请。", en: "No request for extension waits for an answer.")
    case .extensionLimit(let fault): fault.why
    case .newTermNotLater(let old, let new):
      Sentence(
        zh: "新期限\(new.chineseText)不晚于原期限\(old.chineseText)。",
        en: "The new term \(new) is not later than the old one, \(old)."
      )

    case .notClaimed:
      Sentence(
        zh: "单位还没有报告整改，不能复查合格。",
        en: "The unit has not reported rectification, so the re-inspection cannot be passed."
      )
    case .nextTermMissing:
      Sentence(
        zh: "复查没有合格，但没有写新的整改期限。",
        en: "The re-inspection was not passed and no new term is given."
      )
    case .consequenceMissing:
      Sentence(
        zh: "复查没有合格，但没有写后续处理。",
        en: "The re-inspection was not passed and no consequence is given."
      )
    case .gradeUndecided:
      Sentence(
        zh: "隐患是疑似重大，是否重大还没有人确认。",
        en: "The hazard is suspected major and nobody has decided yet."
      )
    case .gradePending, .tooFewOfUnit: whyUnknownGrade
    case .planIncomplete(let missing):
      Sentence(
        zh: "整改方案还缺：\(Sentence.list(missing.map(\.label)).zh)。",
        en: "The plan still lacks: \(Sentence.list(missing.map(\.label)).en)."
      )
    case .interimMeasureMissing:
      Sentence(
        zh: "重大隐患没有管控措施的记录。",
        en: "No interim measure is on record for a major hazard."
      )
    case .lastInterimMeasure:
      Sentence(
        zh: "这是未整改重大隐患的最后一项管控措施，复查合格前不能解除。",
        en:
          "This is the last interim measure of an open major hazard; it stays until the re-inspection is passed."
      )
    case .noSuchMeasure(let number):
      Sentence(
        zh: "没有正在执行的第\(number)项管控措施。",
        en: "There is no interim measure \(number) in force."
      )
    case .notGeneral(let grade):
      Sentence(
        zh: "这是\(grade.label.zh)，当场整改销号只适用于一般隐患。",
        en: "This is a \(grade.label.en); only a general hazard is closed on the spot."
      )
    case .notInTheVisit(let found, let on):
      Sentence(
        zh: "隐患是\(found.chineseText)发现的，\(on.chineseText)已不是当次检查，不算当场整改。",
        en: "It was found on \(found); on \(on) it is no longer the same visit, so not on the spot."
      )
    case .photoMissing(let purpose):
      Sentence(zh: "缺少\(purpose.label.zh)。", en: "The \(purpose.label.en) is missing.")
    case .rectifierNotNamed:
      Sentence(zh: "没有写明由谁整改。", en: "It does not say who corrected it.")
    case .groundMissing:
      Sentence(
        zh: "没有经过整改就终结，须有说明和证明材料。",
        en: "An ending without rectification needs a ground in words and evidence."
      )

    case .wordingContradicts, .notBoundToVisit, .ofAnotherSite, .visitIsOver, .notOfTheVisit,
      .unfitVisit, .planTerm, .proofMissing, .partyUnserved, .reportOwed, .laterThanAsked,
      .nothingToDispute,
      .noOrder, .notMajor, .noSuchDocument, .noAppealPending, .alreadyStayed, .notStayed,
      .amountMissing, .penaltyKnown, .sameLocation, .notAPart:
      whyAroundTheHazard
    case .supervision(let refusal): refusal.why
    case .stopWork(let refusal): refusal.why
    case .study(let fault): fault.why
    case .majorCase(let obstacle): obstacle.why

    case .alreadyDecided(let decision):
      Sentence(
        zh: "同一条款已作过“\(decision.label.zh)”的确认。",
        en: "The same clause was already decided: “\(decision.label.en)”."
      )
    case .overrideNotDeclared(let proposed):
      Sentence(
        zh: "规则建议为\(proposed.label.zh)，这次确认与建议不同，却没有注明是改变建议。",
        en:
          "The rules proposed \(proposed.label.en); the decision departs from it without saying so."
      )
    case .nothingOverridden(let proposed):
      Sentence(
        zh: "注明了改变规则建议，但结论与建议（\(proposed.label.zh)）相同。",
        en: "The decision is said to override, yet follows the proposal (\(proposed.label.en))."
      )
    case .criterionMissing:
      Sentence(
        zh: "确认为重大，但没有写判定标准和条款。",
        en: "A major decision names its criteria and clause; none is given."
      )
    case .collectiveStudyMissing:
      Sentence(
        zh: "火灾重大隐患须经集体研究，没有集体研究记录（消防监督检查规定第21条）。",
        en:
          "A major fire hazard needs a collective study; none is recorded (Rules on Fire Supervision and Inspection, art. 21)."
      )

    case .transferPending(let number):
      Sentence(
        zh: "第\(number)次移送（抄告）还在等待答复。",
        en: "Transfer \(number) still waits for its answer."
      )
    case .noSuchTransfer(let number):
      Sentence(
        zh: "没有第\(number)次移送（抄告），或已经答复。",
        en: "There is no transfer \(number), or it was answered already."
      )
    case .mergeIntoItself, .mergeTargetUnfit, .mergeTargetUnlike, .orderWouldLapse, .alreadyInCase,
      .countedInCase, .notInCase, .caseNotOpen, .alreadyMember, .clausesStillStand, .putRightSince,
      .stillMajor:
      whyTogether
    }
  }

  private static func word(_ level: OrganisationLevel?) -> Sentence {
    level?.label ?? Sentence(zh: "未登记", en: "not on record")
  }

  private static func word(_ body: OrganisationID?) -> Sentence {
    guard let body else {
      return Sentence(zh: "办理人（未登记所属单位）", en: "the actor, of no organisation,")
    }
    return Sentence(zh: "办理人所属的 \(body) ", en: "the actor's body \(body)")
  }
}
