import SafetyModel
import Workflow

extension CaseObstacle {
  /// Why, in one sentence.
  var why: Sentence {
    switch self {
    case .nothingOpen:
      Sentence(
        zh: "成员隐患都已了结，没有可以确认为重大的。",
        en: "Every member is settled; nothing is left to confirm as major."
      )
    case .replyWithoutPaper:
      Sentence(
        zh: "答复涉及等级，却没有文号，也没有附件。",
        en: "The answer speaks of the grade but has neither a number nor a paper."
      )
    case .planTooLate:
      Sentence(
        zh: "成员隐患都已报告整改，整改方案不能事后补写。",
        en: "Every member was put right already; a plan is not written afterwards."
      )
    case .releaserEnds(let person):
      Sentence(
        zh: "人员 \(person) 作出了“不再重大”的重新判定，不能再由本人销案。",
        en: "The person \(person) found it no longer major and does not end it as well."
      )
    case .enderReopens(let person):
      Sentence(
        zh: "这一步是人员 \(person) 自己办的，不能由本人收回。",
        en: "The person \(person) took the step and does not take it back alone."
      )
    case .lastMember(let hazard):
      Sentence(
        zh: "隐患 \(hazard) 是案中最后一条。",
        en: "The hazard \(hazard) is the last member of the case."
      )
    case .notAMember(let hazard):
      Sentence(zh: "隐患 \(hazard) 不在案中。", en: "The case does not count the hazard \(hazard).")
    case .hazardsStand(let hazards):
      Sentence(
        zh: "确认为重大所依据的隐患还没有了结：\(hazards.map(\.words.zh).joined(separator: "；"))。",
        en:
          "Hazards behind what was confirmed as major are open still: \(hazards.map(\.words.en).joined(separator: "; "))."
      )
    case .staysOnceConfirmed(let hazard):
      Sentence(
        zh: "案已确认，隐患 \(hazard) 只有在所依据的事实有误时才能退出；没有写明是什么错误。",
        en:
          "The case is confirmed: the hazard \(hazard) leaves only where a fact was wrong, and none is named."
      )
    case .finderEstablishes(let person):
      Sentence(
        zh: "人员 \(person) 发现了这条隐患，不能由本人查明它有误。",
        en: "The person \(person) found the hazard and does not establish that it was wrong."
      )
    case .approverOfAnotherBody(let person):
      Sentence(
        zh: "人员 \(person) 不是确认这个案的机关的执法人员，不能同意隐患退出。",
        en: "The person \(person) is no officer of the body that confirmed the case."
      )
    case .noticeServed(let number):
      Sentence(
        zh: "整改通知书已经送达（\(Quote.value(number.text))）。",
        en: "The notice was served already (\(Quote.value(number.text)))."
      )
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .nothingOpen:
      Sentence(
        zh: "不构成重大的，请用 bihuan case dismiss。",
        en: "What is not major is dismissed (bihuan case dismiss)."
      )
    case .replyWithoutPaper:
      Sentence(
        zh: "请写答复的文号（--paper）或附上扫描件（--document）。",
        en: "Give its number (--paper) or attach the scan (--document)."
      )
    case .planTooLate:
      Sentence(
        zh: "请按实际情况记录；确有原件的，作为材料附在隐患上。",
        en: "Record what happened; an original plan may be attached to the hazard as a paper."
      )
    case .hazardsStand:
      Sentence(
        zh: "请先整改、复查并销号；确属误判的撤销（bihuan hazard withdraw），疑似重大的先认定（bihuan hazard confirm）。",
        en:
          "Rectify, re-inspect and close them; withdraw what never was (bihuan hazard withdraw), decide what is suspected (bihuan hazard confirm)."
      )
    case .staysOnceConfirmed:
      Sentence(
        zh: "事实有误的，写 --error、附证明（--document）、两名没有发现它的执法人员（--officer）；已经整改的，请销号。",
        en:
          "For an error of fact give --error, its proof (--document) and two officers who did not find it (--officer); what was put right is closed."
      )
    case .approverOfAnotherBody:
      Sentence(zh: "请由确认机关的另一名执法人员同意。", en: "Let another officer of that body agree.")
    case .finderEstablishes, .releaserEnds, .enderReopens:
      Sentence(zh: "请由另外的执法人员办理。", en: "Let other officers do it.")
    case .lastMember:
      Sentence(
        zh: "全案不成立的，请用 bihuan case dismiss。",
        en: "If there is no case, dismiss it (bihuan case dismiss)."
      )
    case .notAMember:
      Sentence(
        zh: "请用 bihuan case show 核对成员隐患。",
        en: "Look at bihuan case show for the members."
      )
    case .noticeServed:
      Sentence(
        zh: "成员隐患的期限写在各自的责令里（bihuan hazard order）。",
        en: "Terms stand in the orders to the members (bihuan hazard order)."
      )
    }
  }
}

extension StandingHazard {
  /// The hazard, its clauses and what ties it to the case.
  fileprivate var words: Sentence {
    let tied =
      switch tie {
      case .member: Sentence(zh: "在案", en: "a member")
      case .left: Sentence(zh: "退出后未了结", en: "left, not settled")
      case .sameClause: Sentence(zh: "未并入本案", en: "not in the case")
      case .undecided:
        Sentence(zh: "同次检查发现，疑似重大，未责令", en: "of the same visit, suspected, not ordered")
      }
    guard !clauses.isEmpty else {
      return Sentence(zh: "\(hazard)（\(tied.zh)）", en: "\(hazard) (\(tied.en))")
    }
    let named = Quote.list(clauses)
    return Sentence(
      zh: "\(hazard)（条款\(named.zh)，\(tied.zh)）",
      en: "\(hazard) (\(named.en), \(tied.en))"
    )
  }
}

extension StudyFault {
  /// Why, in one sentence.
  var why: Sentence {
    switch self {
    case .dayUnfit(let day, let from, let to):
      Sentence(
        zh: "集体研究（专家论证）写的是\(day.chineseText)，不在发现（\(from.chineseText)）和决定（\(to.chineseText)）之间。",
        en:
          "The study or panel is dated \(day), not between the finding (\(from)) and the decision (\(to))."
      )
    case .participantOfUnit(let person):
      Sentence(
        zh: "人员 \(person) 是被检查单位的人，不能参加集体研究。",
        en: "The person \(person) is of the unit and takes no part in the study."
      )
    case .participantOfAnotherBody(let person):
      Sentence(
        zh: "人员 \(person) 不是作出决定的机关的执法人员，也不是登记的专家。",
        en:
          "The person \(person) is neither an officer of the deciding body nor a registered expert."
      )
    case .outcomeMissing:
      Sentence(
        zh: "没有写明集体研究的结果是重大还是不构成重大。",
        en: "It is not said whether the study found it major or not."
      )
    case .outcomeContradicts(let study, let decision):
      Sentence(
        zh: "集体研究的结果是“\(study.label.zh)”，决定却是“\(decision.label.zh)”。",
        en: "The study found “\(study.label.en)”, the decision is “\(decision.label.en)”."
      )
    case .tooFew(let named, let count):
      Sentence(
        zh: "集体研究要决定机关的执法人员\(count)名以上，只有\(named)名（专家、重复的不算）。",
        en:
          "A study needs at least \(count) officers of the deciding body and names \(named); experts and repetitions do not count."
      )
    case .panelEmpty:
      Sentence(zh: "专家论证没有写专家。", en: "The panel names no expert.")
    case .notAnExpert(let person):
      Sentence(
        zh: "人员 \(person) 没有登记为专家。",
        en: "The person \(person) is not registered as an expert."
      )
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .dayUnfit: Sentence(zh: "请核对日期。", en: "Check the day.")
    case .participantOfUnit, .participantOfAnotherBody:
      Sentence(
        zh: "请只写决定机关的执法人员；专家先登记（bihuan person add --qualification expert）。",
        en:
          "Name officers of the deciding body; experts are registered first (bihuan person add --qualification expert)."
      )
    case .outcomeMissing:
      Sentence(
        zh: "请写 --study-result major 或 general。",
        en: "Give --study-result major or general."
      )
    case .outcomeContradicts:
      Sentence(
        zh: "请按集体研究的结果作出决定，或重新研究。",
        en: "Decide as the study found, or study it again."
      )
    case .tooFew:
      Sentence(
        zh: "请用 --participant 写齐参加研究的执法人员。",
        en: "Name the other officers who took part with --participant."
      )
    case .panelEmpty: Sentence(zh: "请写 --expert。", en: "Give --expert.")
    case .notAnExpert:
      Sentence(
        zh: "请写登记为专家的人（bihuan person add --qualification expert）。",
        en: "Name registered experts (bihuan person add --qualification expert)."
      )
    }
  }
}
