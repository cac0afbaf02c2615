public import Operations
public import SafetyModel

extension NotNow {
  /// Why it is not possible now and what to do.
  public var sentence: Sentence {
    switch self {
    case .inspectionNotUnderWay(let id):
      Sentence(
        zh: "检查 \(id) 已经结束或放弃，不能再这样修改。需要更正的，请办理更正并写明理由。",
        en:
          "The inspection \(id) is finished or abandoned and cannot be changed like this. Amend it with a reason."
      )
    case .inspectionNotFinished(let id):
      Sentence(
        zh: "检查 \(id) 还没有结束。请先结束检查（bihuan inspection finish）。",
        en: "The inspection \(id) is not finished. Finish it first (bihuan inspection finish)."
      )
    case .unansweredWithoutReason(let id, let items):
      Sentence(
        zh: "检查 \(id) 还有\(items.count)项没有答案：\(Quote.list(items).zh)。请补答，或写明未检查的理由。",
        en:
          "The inspection \(id) has \(English.count(items.count, "unanswered item")): \(Quote.list(items).en). Answer them or give the reason why they were not checked."
      )
    case .siteNotActive(let id):
      Sentence(
        zh: "检查对象 \(id) 已关闭或已并入另一个。请核对编号，或改用合并后的对象。",
        en: "The site \(id) is closed or merged. Check the id, or use the site it was merged into."
      )
    case .ledgerNotEmpty(let events):
      Sentence(
        zh: "账本里已有\(events)条事件，只能导入到空的工作区。请另用 bihuan init 新建一个。",
        en:
          "The ledger holds \(events) events; an import needs an empty workspace. Make a new one with bihuan init."
      )
    case .valueDecided(let standing, let commitment):
      Sentence(
        zh: "个人信息 \(commitment.prefix(12)) \(standing.label.zh)，不能再这样处理。",
        en:
          "The private value \(commitment.prefix(12)) \(standing.label.en); this cannot be done to it any more."
      )
    case .nothingSigned(let id):
      Sentence(
        zh: "\(id) 的记录还没有签名的检查点。请先运行 bihuan ledger sign，再开具凭证。",
        en: "No signed state covers \(id) yet. Run bihuan ledger sign first, then make the receipt."
      )
    case .cosignatureRefused(let fault): fault.sentence
    case .keyNeedsPaper:
      Sentence(
        zh: "登记个人公钥要有本人签字的原件（--signed-scan），或者由本人原来的密钥签名（--by 本人 --sign-with 文件）。",
        en:
          "A public key is recorded on signed paper (--signed-scan), or signed by the person's earlier key (--by and --sign-with)."
      )
    case .keyNotOfThePerson(let key, let person):
      Sentence(
        zh: "密钥 \(key) 没有登记给 \(person)，或者已经作废。请用 bihuan person key list 查看，用 person key new 办理新的。",
        en:
          "The key \(key) is not recorded for \(person), or was revoked. See bihuan person key list; make a new one with person key new."
      )
    case .act(let obstacle): obstacle.sentence
    case .actorMissing:
      Sentence(
        zh: "没有指明由谁办理。请用 --by 写明办理人的编号或姓名。",
        en: "Nobody is named as the acting person. Give the id or name with --by."
      )
    case .deputyOfAnotherBody(let deputy, let absent):
      Sentence(
        zh: "\(deputy)与\(absent)不属于同一机关（单位），不能代理。请另选本机关的同事。",
        en: "\(deputy) and \(absent) are of different bodies; name a colleague of the same body."
      )
    case .notTheDeputy(let person, let absent, let matter, let day):
      Sentence(
        zh:
          "\(day.chineseText)那天，\(person.map { Quote.value($0) } ?? "办理人")没有登记为\(Quote.value(absent))的代理人\(matter.map { "（事项\(Quote.value($0))）" } ?? "")。请以本人名义办理，或先用 bihuan person deputy 登记代理。",
        en:
          "On \(day) \(person.map { Quote.value($0) } ?? "the actor") is not on record as standing in for \(Quote.value(absent))\(matter.map { " in the matter \(Quote.value($0))" } ?? ""). Act in your own name, or record it first with bihuan person deputy."
      )
    case .notThen(let noun, let id, let day):
      Sentence(
        zh: "\(day.chineseText)时还没有\(noun.label.zh) \(id)。请把 --as-of 改为登记以后的日子。",
        en: "On \(day) there was no \(noun.label.en) \(id) yet. Give a later day with --as-of."
      )
    case .inTheFuture(let instant):
      Sentence(
        zh: "办理时间\(instant.text(in: .chinese))还没有到。请核对时间和本机时钟。",
        en:
          "The moment \(instant.text(in: .english)) has not come yet. Check it and the clock of this computer."
      )
    }
  }
}
