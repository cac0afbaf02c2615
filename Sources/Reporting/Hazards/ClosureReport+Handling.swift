import Messages
import Operations
import SafetyModel
import Workflow

/// How the hazard was put to the unit, kept safe, planned, extended and sent on.
extension ClosureReport {
  var handlingLines: [Line] {
    trail.steps.flatMap { step -> [Line] in
      switch step.event {
      case .orderIssued(let body): lines(of: body, step.position)
      case .reminderSent(let body): [line(of: body, step.position)]
      case .selfAssigned(let body): [line(of: body, step.position)]
      case .responsibleNamed(let body):
        [
          Line(
            Sentence(zh: "明确责任人", en: "Responsible"),
            .clauses([body.on.words, people.words(body.responsible)]).event(step.position)
          )
        ]
      case .handedOver(let body):
        [
          Line(
            Sentence(zh: "经办人", en: "Followed by"),
            .clauses([body.on.words, people.words(body.to), .same(body.reason)])
              .event(step.position)
          )
        ]
      case .registered, .observed, .determinationProposed, .determinationConfirmed,
        .interimMeasureTaken, .interimMeasureLifted, .planSubmitted, .rectificationClaimed,
        .reinspected, .extensionRequested, .extensionDecided, .transferSent, .transferReceipted,
        .transferReplied, .closed, .closureRevoked, .withdrawn, .reinstated, .merged, .unmerged,
        .joinedCase, .leftCase, .supervision, .stopWork, .split, .splitUndone, .proceeding,
        .conflictSettled:
        []
      }
    }
  }

  private func lines(of body: OrderIssued, _ position: Int) -> [Line] {
    [
      Line(
        Sentence(zh: "责令文书", en: "Order"),
        .clauses([
          papers.name(position, else: body.form.label), body.number.sentence, body.on.words,
        ]).event(position)
      ),
      Line(
        Sentence(zh: "执法人员", en: "Officers"),
        .clauses([people.row(body.officers), mandate(of: body)]).event(position)
      ),
      Line(Sentence(zh: "要求", en: "Required"), .same(body.requirement).event(position)),
      Line(
        Sentence(zh: "期限", en: "Due"),
        Sentence.clauses([
          body.due.day.words, body.due.derivationSentence(title: titles.instrument),
        ])
        .event(position)
      ),
      Line(
        Sentence(zh: "送达", en: "Service"),
        .clauses([served(body.service), body.evidence.attachments]).event(position)
      ),
    ]
  }

  private func mandate(of body: OrderIssued) -> Sentence {
    let name = body.inNameOf.map { Sentence(zh: "以“\($0)”名义", en: "in the name of “\($0)”") }
    return .clauses([
      Sentence(zh: "职权 \(body.mandate)", en: "mandate \(body.mandate)"), name,
      Sentence(
        zh: "行政检查 \(body.inspection)",
        en: "administrative inspection \(body.inspection)"
      ),
    ])
  }

  private func line(of body: ReminderSent, _ position: Int) -> Line {
    Line(
      Sentence(zh: "提醒（不设法定期限）", en: "Reminder (no legal term)"),
      .clauses([
        body.on.words, people.words(body.by), body.number?.sentence, .same(body.text),
        body.wishedDay.map {
          Sentence(zh: "希望\($0.chineseText)前整改", en: "wished by \($0)")
        },
        body.evidence.attachments,
      ]).event(position)
    )
  }

  private func line(of body: SelfAssigned, _ position: Int) -> Line {
    Line(
      Sentence(zh: "单位自行整改", en: "Self-assigned"),
      .clauses([
        body.on.words, people.words(body.by), .same(body.measures),
        body.responsible.map(people.words),
        body.due.map {
          Sentence(
            zh: "期限\($0.day.chineseText)，\($0.derivationSentence(title: titles.instrument).zh)",
            en: "due \($0.day), \($0.derivationSentence(title: titles.instrument).en)"
          )
        },
      ]).event(position)
    )
  }

  var measureLines: [Line] {
    let taken = trail.all { if case .interimMeasureTaken(let body) = $0 { body } else { nil } }
    let lifted = trail.all { if case .interimMeasureLifted(let body) = $0 { body } else { nil } }
    return taken.flatMap { body, position -> [Line] in
      let name = Sentence(zh: "第\(body.number)项", en: "Measure \(body.number)")
      return [
        Line(
          name,
          .clauses([
            body.on.words, body.measure.label, .same(body.text), people.words(body.by),
            body.evidence.attachments,
          ]).event(position)
        )
      ]
        + lifted.filter { $0.body.number == body.number }.map { end, position in
          Line(
            name.with(Sentence(zh: "解除", en: "lifted")),
            .clauses([end.on.words, .same(end.reason), people.words(end.by)]).event(position)
          )
        }
    }
  }

  var planLines: [Line] {
    trail.all { if case .planSubmitted(let body) = $0 { body } else { nil } }
      .flatMap { body, position in lines(of: body, position) }
  }

  private func lines(of body: PlanSubmitted, _ position: Int) -> [Line] {
    [
      Line(
        Sentence(zh: "提交", en: "Submitted"),
        .clauses([body.on.words, people.words(body.by), body.evidence.attachments])
          .event(position)
      )
    ] + body.plan.lines(people: people).map { Line($0.name, $0.value.event(position)) }
  }

  var extensionLines: [Line] {
    let asked = trail.all { if case .extensionRequested(let body) = $0 { body } else { nil } }
      .map { body, position in
        (
          position,
          Line(
            Sentence(zh: "申请", en: "Asked"),
            .clauses([
              body.on.words, people.words(body.by),
              Sentence(
                zh: "由\(body.from.chineseText)延至\(body.to.chineseText)",
                en: "from \(body.from) to \(body.to)"
              ),
              .same(body.reason), body.evidence.attachments,
            ]).event(position)
          )
        )
      }
    let answered = trail.all { if case .extensionDecided(let body) = $0 { body } else { nil } }
      .map { body, position in
        (
          position,
          Line(
            Sentence(zh: "答复", en: "Answered"),
            .clauses([
              body.on.words, people.words(body.by), body.decision.label,
              Sentence(
                zh: "原期限\(body.oldDue.day.chineseText)",
                en: "old term \(body.oldDue.day)"
              ),
              body.newDue.map {
                Sentence(zh: "新期限\($0.day.chineseText)", en: "new term \($0.day)")
              },
              .same(body.reason),
            ]).event(position)
          )
        )
      }
    return (asked + answered).sorted { $0.0 < $1.0 }.map(\.1)
  }

  var transferLines: [Line] {
    trail.steps.compactMap { step -> Line? in
      switch step.event {
      case .transferSent, .transferReceipted, .transferReplied, .joinedCase, .leftCase:
        Line(
          step.event.day.words,
          DomainEvent.hazard(step.event).headline(name: people.name).event(step.position)
        )
      case .registered, .observed, .determinationProposed, .determinationConfirmed,
        .responsibleNamed, .handedOver, .orderIssued, .reminderSent, .selfAssigned,
        .interimMeasureTaken, .interimMeasureLifted, .planSubmitted, .rectificationClaimed,
        .reinspected, .extensionRequested, .extensionDecided, .closed, .closureRevoked,
        .withdrawn, .reinstated, .merged, .unmerged, .supervision, .stopWork, .split, .splitUndone,
        .proceeding, .conflictSettled:
        nil
      }
    }
  }
}

extension RectificationPlan {
  /// The five elements (五落实) with the goals; what is missing says so.
  func lines(people: People) -> [Line] {
    let funds = fundsFen.map { BilingualText(zh: "\($0.yuan)元", en: "\($0.yuan) yuan") }
    let person = responsible.map(people.words)
    return [
      Line(Sentence(zh: "目标", en: "Goals"), goals.map { .same($0) }),
      Line(PlanElement.measures.label.asName, given(measures)),
      Line(
        PlanElement.responsiblePerson.label.asName,
        person.map { .clauses([$0, responsibleBody.map { .same($0) }]) } ?? .notGiven
      ),
      Line(
        PlanElement.funds.label.asName,
        funds?.with(fundsSource.map { Sentence(zh: "来源：\($0)", en: "from: \($0)") })
          ?? .notGiven
      ),
      Line(PlanElement.deadline.label.asName, deadline?.words ?? .notGiven),
      Line(PlanElement.contingency.label.asName, given(contingency)),
    ].compactMap { $0 }
  }

  private func given(_ text: String?) -> BilingualText {
    guard let text, !text.isEmpty else { return .notGiven }
    return .same(text)
  }
}

extension BilingualText {
  fileprivate static var notGiven: BilingualText { Sentence(zh: "未提供", en: "not given") }
}

extension Int64 {
  /// An amount in fen as yuan.
  var yuan: String {
    let fen = magnitude % 100
    let whole = "\(self < 0 ? "-" : "")\(magnitude / 100)"
    return fen == 0 ? whole : "\(whole).\(fen < 10 ? "0" : "")\(fen)"
  }
}
