import SafetyModel
import Workflow

extension SupervisionRefusal {
  /// Why, in one sentence.
  var why: Sentence {
    switch self {
    case .needsMajor(let grade):
      Sentence(
        zh: "这条隐患是\(grade.label.zh)，只有已判定的重大隐患才挂牌督办。",
        en: "It is a \(grade.label.en); only what was decided to be major is listed."
      )
    case .throughCase(let id):
      Sentence(
        zh: "这条隐患计入重大隐患案 \(id)，挂牌督办的是全案。",
        en: "It counts in the case \(id), and the case is what is listed."
      )
    case .notALevel(let level):
      Sentence(
        zh: "“\(level.label.zh)”不能挂牌督办。",
        en: "A \(level.label.en) keeps no list."
      )
    case .alreadyListed(let level, let paper):
      Sentence(
        zh: "\(level.label.zh)一级已经挂牌（\(Quote.value(paper.text))）。",
        en: "The level “\(level.label.en)” lists it already (\(Quote.value(paper.text)))."
      )
    case .noSuchListing:
      Sentence(zh: "没有这一级的有效挂牌。", en: "No listing of this level stands.")
    case .rhythmUnfit(let days):
      Sentence(
        zh: "报告周期写的是\(days)天，至少为1天。",
        en: "Reports every \(days) days are not possible; one day is the least."
      )
    case .alreadyRequested(let day):
      Sentence(
        zh: "\(day.chineseText)已经申请摘牌，还没有结果。",
        en: "Delisting was asked for on \(day) and is not settled yet."
      )
    case .notRequested:
      Sentence(zh: "单位没有申请摘牌。", en: "The unit has not asked to be delisted.")
    case .notReviewed:
      Sentence(
        zh: "摘牌申请还没有审核合格。",
        en: "The request to be delisted was not reviewed, or not passed."
      )
    case .tooFewReviewers(let named):
      Sentence(
        zh: "摘牌审核需要两名以上审核人，只写了\(named)名。",
        en: "The review takes two reviewers, \(named) named."
      )
    case .listerBelowLevel(let person, let level, let listed):
      Sentence(
        zh:
          "要挂牌的是\(listed.label.zh)一级，人员 \(person) 属于\(level?.label.zh ?? "没有登记层级的单位")，又没有附挂牌文书。",
        en:
          "The listing is of \(listed.label.en) level, \(person) is of \(level?.label.en ?? "no level"), and no listing document is attached."
      )
    case .bodyNotRegistered(let body):
      Sentence(
        zh: "挂牌机关\(Quote.value(body))没有登记，又没有附挂牌文书。",
        en: "The listing body \(Quote.value(body)) is not registered, and no document is attached."
      )
    case .reviewersBelowLevel(let named, let listed):
      Sentence(
        zh: "摘牌审核要有两名以上\(listed.label.zh)一级或其上级的机关人员，只有\(named)名。",
        en:
          "Two reviewers of at least \(listed.label.en) level are needed; there are \(named)."
      )
    case .responsibleReviews(let person):
      Sentence(
        zh: "人员 \(person) 是这次挂牌的督办责任人，不能自己审核摘牌。",
        en: "The person \(person) answers for the supervision and cannot review its end."
      )
    case .belowLevel(let person, let level, let listed):
      Sentence(
        zh:
          "挂牌的是\(listed.label.zh)一级，人员 \(person) 属于\((level ?? .unit).label.zh)一级；只有挂牌机关或其上级可以摘牌。",
        en:
          "The level “\(listed.label.en)” lists it; the person \(person) is of the level “\((level ?? .unit).label.en)”. Only the level that listed, or one above it, delists."
      )
    case .stillListed(let levels):
      Sentence(
        zh: "仍在挂牌督办（\(Sentence.list(levels.map(\.shortLabel)).zh)），须逐级摘牌后才能了结。",
        en:
          "It is still listed (\(Sentence.list(levels.map(\.shortLabel)).en)); every level must delist it first."
      )
    case .caseNotPutRight:
      Sentence(
        zh: "这件案还没有重新判定为不再重大。",
        en: "The case was not determined again as no longer major."
      )
    }
  }

  /// What to do next.
  var remedy: Sentence {
    switch self {
    case .needsMajor:
      Sentence(
        zh: "请先由有权机关确认等级（bihuan hazard confirm）。",
        en: "Let the competent body decide the grade first (bihuan hazard confirm)."
      )
    case .throughCase:
      Sentence(zh: "请对全案挂牌（bihuan case supervise）。", en: "List the case (bihuan case supervise).")
    case .notALevel:
      Sentence(
        zh: "请写 town、district、city、province 或 national。",
        en: "Give town, district, city, province or national."
      )
    case .alreadyListed:
      Sentence(
        zh: "另一级可以同时挂牌；本级重新挂牌须先摘牌。",
        en: "Another level may list it too; this one must delist it before listing it again."
      )
    case .noSuchListing:
      Sentence(
        zh: "请用 bihuan hazard show 核对是哪一级挂牌。",
        en: "Look at bihuan hazard show for the levels that list it."
      )
    case .rhythmUnfit:
      Sentence(zh: "请改写 --report-every。", en: "Correct --report-every.")
    case .alreadyRequested:
      Sentence(
        zh: "请先审核这个申请（delist-review）。",
        en: "Let that request be reviewed first (delist-review)."
      )
    case .notRequested:
      Sentence(
        zh: "请先登记单位的申请（delist-apply）。",
        en: "Record the unit's request first (delist-apply)."
      )
    case .notReviewed:
      Sentence(zh: "请先审核（delist-review）。", en: "Review the request first (delist-review).")
    case .tooFewReviewers:
      Sentence(zh: "请写明两名审核人。", en: "Name two reviewers.")
    case .listerBelowLevel:
      Sentence(
        zh: "请由那一级机关的人登记，或用 --document 附上挂牌文书。",
        en: "Let somebody of that level record it, or attach the document with --document."
      )
    case .bodyNotRegistered:
      Sentence(
        zh: "请写已登记的机关名称（bihuan org），或用 --document 附上挂牌文书。",
        en: "Name a registered body (bihuan org), or attach the document with --document."
      )
    case .reviewersBelowLevel, .responsibleReviews:
      Sentence(
        zh: "请由挂牌一级机关的另外两人审核；专家可以一同参加。",
        en: "Let two others of the level that listed review it; experts may take part."
      )
    case .belowLevel:
      Sentence(
        zh: "请由挂牌的那一级或其上级的人员办理。",
        en: "Let a person of that level, or of one above it, do it."
      )
    case .stillListed:
      Sentence(
        zh: "请由各级分别摘牌（delist）。",
        en: "Let each level delist it (delist)."
      )
    case .caseNotPutRight:
      Sentence(
        zh: "请先由判定机关重新判定（bihuan case redetermine）。",
        en: "Let the deciding body determine again first (bihuan case redetermine)."
      )
    }
  }
}
