import SafetyModel

extension HazardEvent {
  func headline(name: PersonName) -> Sentence {
    switch self {
    case .registered(let body): body.headline(name: name)
    case .observed(let body):
      Sentence(
        zh: "再次发现，发现人\(Headline.people(body.by, name).zh)",
        en: "Seen again by \(Headline.people(body.by, name).en)"
      )
      .joined(Headline.detail(body.note)).joined(Headline.evidence(body.evidence.count))
    case .determinationProposed(let body):
      Sentence(
        zh: "规则建议等级：\(body.verdict.grade.label.zh)",
        en: "Rules propose: \(body.verdict.grade.label.en)"
      )
      .joined(Headline.remark(body.verdict.ground))
    case .determinationConfirmed(let body): body.headline
    case .responsibleNamed(let body):
      Sentence(
        zh: "明确整改责任人：\(body.responsible.phrase(name).zh)",
        en: "Responsible person named: \(body.responsible.phrase(name).en)"
      )
    case .handedOver(let body): body.headline(name: name)
    case .orderIssued(let body): body.headline(name: name)
    case .reminderSent(let body): body.headline
    case .selfAssigned(let body):
      Sentence(zh: "单位自行整改", en: "The unit set itself to put it right")
        .joined(Headline.detail(body.measures)).joined(.until(body.due?.day))
    case .interimMeasureTaken(let body):
      Sentence(
        zh: "第\(body.number)项管控措施，\(body.measure.label.zh)",
        en: "Interim measure \(body.number), \(body.measure.label.en)"
      )
      .joined(Headline.detail(body.text)).joined(Headline.evidence(body.evidence.count))
    case .interimMeasureLifted(let body):
      Sentence(
        zh: "解除第\(body.number)项管控措施",
        en: "Interim measure \(body.number) lifted"
      )
      .joined(Headline.detail(body.reason))
    case .planSubmitted(let body): body.plan.headline
    case .rectificationClaimed(let body): body.headline(name: name)
    case .reinspected(let body): body.headline(name: name)
    case .extensionRequested(let body):
      Sentence(
        zh: "申请延期：由\(body.from.chineseText)延至\(body.to.chineseText)，理由\(Quote.value(body.reason))",
        en:
          "Extension requested from \(body.from) to \(body.to), reason \(Quote.value(body.reason))"
      )
    case .extensionDecided(let body): body.headline
    case .transferSent(let body):
      Sentence(
        zh: "\(body.transferKind.label.zh)\(Quote.value(body.receiver))（第\(body.number)次）",
        en:
          "\(body.transferKind.label.en.capitalisedFirst) \(body.number) to \(Quote.value(body.receiver))"
      )
      .joined(Headline.number(body.paper)).joined(Headline.replyDue(body.replyDue))
      .joined(Headline.detail(body.reason))
    case .transferReceipted(let body):
      Sentence(
        zh: "第\(body.number)次移送（抄告）已有回执",
        en: "Receipt for transfer \(body.number)"
      )
      .joined(Headline.detail(body.receipt))
    case .transferReplied(let body):
      Sentence(
        zh: "第\(body.number)次移送（抄告）的答复，\(body.outcome.label.zh)",
        en: "Reply to transfer \(body.number), \(body.outcome.label.en)"
      )
      .joined(Headline.detail(body.text))
    case .closed(let body): body.headline(name: name)
    case .closureRevoked(let body):
      Sentence(zh: "撤销销号，重新列为未整改", en: "Closure revoked, open again")
        .joined(Headline.remark(body.authority.map { Sentence(both: Quote.value($0)) }))
        .joined(Headline.detail(body.reason))
    case .withdrawn(let body):
      Sentence(
        zh: "撤销隐患（\(body.reason.label.zh)），批准人\(Quote.plain(name(body.approver)))",
        en: "Withdrawn (\(body.reason.label.en)), approved by \(Quote.plain(name(body.approver)))"
      )
      .joined(Headline.detail(body.text))
    case .reinstated(let body):
      Sentence(zh: "恢复已撤销的隐患", en: "Reinstated").joined(Headline.detail(body.reason))
    case .merged(let body):
      Sentence(zh: "并入隐患 \(body.into)", en: "Merged into \(body.into)")
        .joined(
          Headline.remark(
            body.approver.map {
              Sentence(zh: "批准人\(name($0))", en: "approved by \(name($0))")
            }
          )
        )
        .joined(Headline.detail(body.reason))
    case .unmerged(let body):
      Sentence(zh: "取消合并", en: "Unmerged").joined(Headline.detail(body.reason))
    case .joinedCase(let body):
      Sentence(zh: "并入重大隐患案 \(body.majorCase)", en: "Joined the case \(body.majorCase)")
    case .supervision(let event): event.headline(name: name)
    case .stopWork(let event): event.headline(name: name)
    case .leftCase(let body):
      Sentence(zh: "退出重大隐患案 \(body.majorCase)", en: "Left the case \(body.majorCase)")
        .joined(Headline.detail(body.reason))
    case .split(let body):
      Sentence(
        zh:
          "拆分：\(Quote.value(body.part))（\(Quote.value(body.location))）另立为 \(body.into)，本条留下\(Quote.value(body.rest))",
        en:
          "Split: \(Quote.value(body.part)) (\(Quote.value(body.location))) goes on as \(body.into); here stays \(Quote.value(body.rest))"
      )
      .joined(Headline.detail(body.reason))
    case .conflictSettled(let body):
      Sentence(
        zh: "合并冲突已处理（\(body.event.prefix(10))）",
        en: "Conflict of the merge settled (\(body.event.prefix(10)))"
      )
      .joined(Headline.detail(body.reason))
    case .splitUndone(let body):
      Sentence(zh: "取消拆分，\(body.part) 并回", en: "Split undone, \(body.part) merged back")
        .joined(Headline.detail(body.reason))
    case .proceeding(let event): event.headline(name: name)
    }
  }
}
