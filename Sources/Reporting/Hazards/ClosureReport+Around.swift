import Ledger
import Messages
import Operations
import SafetyModel
import Workflow

/// What went on around it: service on other parties, reports, help, the ladder, penalties, disputes
/// and later looks.
extension ClosureReport {
  private var around: [(body: ProceedingEvent, position: Int)] {
    trail.all { if case .proceeding(let event) = $0 { event } else { nil } }
  }

  /// Each responsible party the order was served on beside the unit, and those it was not.
  var serviceLines: [Line] {
    let served = around.compactMap { event, position -> Line? in
      guard case .orderServed(let body) = event else { return nil }
      return Line(
        party(body.party),
        .clauses([
          Sentence(zh: "责令文书“\(body.order)”", en: "order “\(body.order)”"),
          body.copy?.sentence, self.served(body.service), people.words(body.by),
          body.evidence.attachments,
        ]).event(position)
      )
    }
    let open = state.isOpen ? state.unservedParties : []
    return served
      + open.map { Line(party($0), Sentence(zh: "尚未送达", en: "not served yet")) }
  }

  private func party(_ party: ResponsibleParty) -> Sentence {
    party.role.label.with(party.name.map { .same($0) })
  }

  /// How a paper was served, by whom received or witnessed.
  func served(_ service: ServiceRecord) -> Sentence { people.served(service) }

  /// The two reports of a major hazard, help given, and the rungs of the ladder that were taken.
  var reportLines: [Line] {
    around.compactMap { event, position -> Line? in
      switch event {
      case .majorReported(let body):
        Line(
          Sentence(
            zh: "重大隐患报告\(body.recipient.label.zh)",
            en: "Major hazard reported to \(body.recipient.label.en)"
          ),
          .clauses([
            body.on.words, .same(body.body),
            body.receipt.map { Sentence(zh: "回执：\($0)", en: "receipt: \($0)") },
            people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .assistanceGiven(let body):
        Line(
          body.form.label.asName,
          .clauses([
            body.on.words, .same(body.helper), .same(body.text), people.words(body.by),
            body.evidence.attachments,
          ]).event(position)
        )
      case .escalationTaken(let body):
        Line(
          Sentence(zh: "督促升级", en: "Escalated"),
          .clauses([
            body.on.words, body.rung.label, .same(body.authority), body.document?.sentence,
            body.text.map { .same($0) }, people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .recorded(let body) where !body.matter.isOfPenalty: recorded(body, position)
      case .penaltyCaseFiled, .penaltyDecided, .appealLodged, .stayOrdered, .stayEnded,
        .appealDecided, .orderServed, .lookedBack, .recorded:
        nil
      }
    }
  }

  /// A day of a proceeding that was noted.
  private func recorded(_ body: ProceedingRecorded, _ position: Int) -> Line {
    Line(
      body.matter.label.asName,
      .clauses([
        body.happened.words, body.number.map { .same($0) }, body.party.map { .same($0) },
        body.text.map { .same($0) }, people.words(body.by), body.evidence.attachments,
      ]).event(position)
    )
  }

  /// Penalty cases and decisions as recorded, with what the law counts; nothing is run here.
  var penaltyLines: [Line] {
    let revoked = state.revokedDocuments
    let lines = around.compactMap { event, position -> Line? in
      switch event {
      case .penaltyCaseFiled(let body):
        Line(
          Sentence(zh: "立案", en: "Case opened"),
          .clauses([
            body.on.words, body.number.sentence, .same(body.authority), people.words(body.by),
            body.evidence.attachments,
          ]).event(position)
        )
      case .penaltyDecided(let body):
        Line(
          Sentence(zh: "处罚决定", en: "Penalty"),
          .clauses([
            body.on.words, body.number.sentence, .same(body.authority),
            .row(body.kinds.map(\.label)),
            body.amountFen.map { Sentence(zh: "\($0.yuan)元", en: "\($0.yuan) yuan") },
            body.statute.label,
            body.caseNumber.map { Sentence(zh: "案号“\($0)”", en: "case “\($0)”") },
            revoked.contains(body.number.text)
              ? Sentence(zh: "已被撤销", en: "revoked on appeal") : nil,
            people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .recorded(let body) where body.matter.isOfPenalty: recorded(body, position)
      case .appealLodged, .stayOrdered, .stayEnded, .appealDecided, .orderServed, .majorReported,
        .assistanceGiven, .lookedBack, .escalationTaken, .recorded:
        nil
      }
    }
    return lines
      + [Line(Sentence(zh: "第113条计次", en: "Counts of art. 113"), view.penalties?.sentence)]
      .compactMap { $0 }
  }

  /// Each dispute with its stays and its outcome.
  var appealLines: [Line] {
    around.compactMap { event, position -> Line? in
      switch event {
      case .appealLodged(let body):
        Line(
          appeal(body.number).with(body.form.label),
          .clauses([
            body.on.words, .same(body.body), body.caseNumber?.sentence,
            Sentence(zh: "针对“\(body.against)”", en: "against “\(body.against)”"),
            people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .stayOrdered(let body):
        Line(
          appeal(body.number),
          .clauses([
            Sentence(
              zh: "自\(body.on.chineseText)起停止执行",
              en: "execution stayed from \(body.on)"
            ),
            body.document.sentence, people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .stayEnded(let body):
        Line(
          appeal(body.number),
          .clauses([
            Sentence(zh: "自\(body.on.chineseText)起恢复执行", en: "stay ended on \(body.on)"),
            .same(body.reason), people.words(body.by), body.evidence.attachments,
          ]).event(position)
        )
      case .appealDecided(let body):
        Line(
          appeal(body.number),
          .clauses([
            body.on.words,
            Sentence(zh: "结果：\(body.outcome.label.zh)", en: "outcome: \(body.outcome.label.en)"),
            body.document.sentence, body.text.map { .same($0) }, people.words(body.by),
            body.evidence.attachments,
          ]).event(position)
        )
      case .penaltyCaseFiled, .penaltyDecided, .orderServed, .majorReported, .assistanceGiven,
        .lookedBack, .escalationTaken, .recorded:
        nil
      }
    }
  }

  private func appeal(_ number: Int) -> Sentence {
    Sentence(zh: "第\(number)件", en: "Appeal \(number)")
  }

  /// The later looks at what was closed (回头看).
  var lookBackLines: [Line] {
    around.compactMap { event, position -> Line? in
      guard case .lookedBack(let body) = event else { return nil }
      return Line(
        body.on.words,
        .clauses([
          body.result.label,
          Sentence(
            zh: "检查人\(people.row(body.inspectors).zh)",
            en: "by \(people.row(body.inspectors).en)"
          ),
          body.inspection.map { .same($0.text) }, .same(body.facts), body.evidence.attachments,
        ]).event(position)
      )
    }
  }

  /// How whoever entered an event was known.
  func assurance(at position: Int) -> Sentence? {
    trail.steps.first { $0.position == position }?.recorded.stored.envelope.assuranceLabel
  }
}

extension People {
  /// How a paper was served, by whom received or witnessed.
  func served(_ service: ServiceRecord) -> Sentence {
    .clauses([
      service.on.words, service.words,
      value(service.recipient).map {
        Sentence(zh: "签收人\($0.zh)", en: "received by \($0.en)")
      },
      value(service.witness).map {
        Sentence(zh: "见证人\($0.zh)", en: "witness \($0.en)")
      },
    ])
  }

  /// A collective study: day, who took part, minutes, conclusion.
  func study(_ record: CollectiveRecord) -> Sentence {
    Sentence(
      zh:
        "集体研究：\(record.on.chineseText)，\(row(record.participants).zh)，纪要“\(record.minutes)”，结论“\(record.conclusion)”",
      en:
        "collective study: \(record.on), \(row(record.participants).en), minutes “\(record.minutes)”, conclusion “\(record.conclusion)”"
    )
  }
}
