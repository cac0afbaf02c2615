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
    case .releaserEnds, .enderReopens:
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
    case .panelEmpty: Sentence(zh: "请写 --expert。", en: "Give --expert.")
    case .notAnExpert:
      Sentence(
        zh: "请写登记为专家的人（bihuan person add --qualification expert）。",
        en: "Name registered experts (bihuan person add --qualification expert)."
      )
    }
  }
}
