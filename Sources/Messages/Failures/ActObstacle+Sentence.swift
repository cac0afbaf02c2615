public import Operations
public import SafetyModel

extension ActObstacle {
  /// Why it is refused and what to do.
  public var sentence: Sentence {
    switch self {
    case .registerPaperMissing:
      Sentence(
        zh: "登记、变更执法资格、执法证或职权要有凭据。请用 --document 写文号，或用 --signed-scan 附扫描件。",
        en:
          "Qualification, card and mandate are entered by a paper. Give its number with --document or its scan with --signed-scan."
      )
    case .numberUsed(let number, let holder, let day):
      Sentence(
        zh:
          "文书编号\(Quote.value(number))本机关已用于 \(holder)（\(day.chineseText)），一个编号只能是一份文书。请核对编号；同一文书涉及几条隐患的，一次写明全部隐患。",
        en:
          "The number \(Quote.value(number)) was used by this body for \(holder) on \(day); one number is one paper. Check it; what one paper says of several hazards is recorded in one command."
      )
    case .samePicture(let name):
      Sentence(
        zh: "照片\(Quote.value(name))与发现时的是同一张（散列相同），不能证明已经整改。请另拍整改后的照片。",
        en:
          "The picture \(Quote.value(name)) is the very one of the finding (same hash) and shows no correction. Take another."
      )
    case .approvedAfterVisit(let approved, let visit):
      Sentence(
        zh:
          "批准日期\(approved.chineseText)晚于检查日\(visit.chineseText)，行政检查须事先批准。请核对日期；现场紧急的写 --urgent，立即报告，事后用 inspection admin 补办。",
        en:
          "Approved on \(approved), after the visit on \(visit); an inspection is approved beforehand. Check the day; if it was urgent give --urgent, report at once and make the approval up with inspection admin."
      )
    case .cardsUnfit(let people, let day):
      Sentence(
        zh:
          "\(day.chineseText)持有效执法证的检查人员不足两名：\(Quote.list(people).zh)没有登记执法证或证件不在有效期内。请换人，或先用 person change 登记换证。",
        en:
          "On \(day) fewer than two inspectors hold a valid card: \(Quote.list(people).en) have none, or one that is not valid. Send others, or record the new card with person change."
      )
    case .nothingLookedAt(let id):
      Sentence(
        zh:
          "检查 \(id) 一项也没有查，不能按查完结束。请先记录结果；没有查成的，写 --abandoned 理由，或用 bihuan inspection abandon \(id) --reason 理由。",
        en:
          "Nothing was looked at in \(id), so it cannot be finished as done. Record answers; if it came to nothing give --abandoned WHY, or bihuan inspection abandon \(id) --reason WHY."
      )
    case .cycle(let body):
      Sentence(
        zh: "\(Quote.value(body))在它的下级里，不能作它的上级。请核对 bihuan org tree。",
        en:
          "\(Quote.value(body)) stands below it and cannot stand above it. Look at bihuan org tree."
      )
    case .nothingChanged:
      Sentence(zh: "内容与登记的相同，没有变更。请核对。", en: "Nothing would change. Check what is on record.")
    }
  }
}
