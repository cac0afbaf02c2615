import Messages
import Operations
import SafetyModel
import Workflow

/// Stops, seals, the unit's own acceptance and the way back to production, with every document.
extension ClosureReport {
  var stopWorkLines: [Line] {
    trail.all { if case .stopWork(let event) = $0 { event } else { nil } }
      .flatMap { event, position in lines(of: event, position) }
  }

  private func lines(of event: StopWorkEvent, _ position: Int) -> [Line] {
    func line(_ name: Sentence, _ words: [BilingualText?]) -> Line {
      Line(name, .clauses([event.day.words] + words).event(position))
    }
    switch event {
    case .ordered(let body): return lines(of: body, position)
    case .revoked(let body):
      return [
        line(
          Sentence(zh: "撤销停产、撤人决定", en: "Order to stop revoked"),
          [
            body.paper.sentence, .same(body.reason), people.row(body.officers),
            body.evidence.attachments,
          ]
        )
      ]
    case .sealed(let body): return lines(of: body, position)
    case .sealExtended(let body):
      return [
        line(
          Sentence(zh: "查封延期", en: "Seal extended"),
          [
            body.paper.sentence, .same(body.approver), .same(body.reason), until(body.until),
            body.evidence.attachments,
          ]
        )
      ]
    case .sealLifted(let body):
      return [
        line(
          Sentence(zh: "解除查封", en: "Seal lifted"),
          [
            body.paper.sentence, .same(body.reason), people.row(body.officers),
            body.evidence.attachments,
          ]
        )
      ]
    case .accepted(let body):
      return [line(papers.name(position, else: Self.acceptance), words(of: body))]
    case .requested(let body):
      return [
        line(
          papers.name(
            position,
            else: Sentence(zh: "恢复生产经营申请", en: "Consent to resume asked for")
          ),
          [
            body.paper?.sentence, .same(body.text), people.words(body.by),
            body.evidence.attachments,
          ]
        )
      ]
    case .decided(let body):
      return [
        line(
          papers.name(
            position,
            else: Sentence(zh: "恢复生产经营决定", en: "Decision on resuming")
          ),
          [
            body.decision.label, body.paper.sentence, .same(body.facts),
            people.row(body.officers), body.evidence.attachments,
          ]
        )
      ]
    }
  }

  private static var acceptance: Sentence {
    Sentence(zh: "整改验收（评估）报告", en: "The unit's own acceptance")
  }

  private func words(of body: AcceptanceReported) -> [BilingualText?] {
    let team = body.team.compactMap { people.value($0) }
    return [
      body.conclusion.label, body.paper?.sentence, body.agency.map { .same($0) },
      team.isEmpty ? nil : .row(team), .same(body.items), people.words(body.by),
      body.evidence.attachments,
    ]
  }

  private func lines(of body: StopOrdered, _ position: Int) -> [Line] {
    [
      Line(
        papers.name(position, else: Sentence(zh: "停产停用、撤人决定书", en: "Order to stop")),
        .clauses([
          body.on.words, body.paper.sentence, .row(body.measures.map(\.label)),
          .same(body.scope), until(body.until), lapse(of: body),
        ]).event(position)
      ),
      Line(
        Sentence(zh: "依据和执法人员", en: "Basis and officers"),
        .clauses([
          .same(body.legalBasis), people.row(body.officers),
          power(body.mandate, body.inNameOf),
        ]).event(position)
      ),
      Line(Sentence(zh: "送达", en: "Service"), served(body.service, body.evidence).event(position)),
    ]
  }

  private func lines(of body: SealImposed, _ position: Int) -> [Line] {
    [
      Line(
        papers.name(position, else: Sentence(zh: "查封决定书", en: "Seal")),
        .clauses([
          body.on.words, body.paper.sentence, .same(body.sealed), until(body.until),
          lapse(of: body),
        ])
        .event(position)
      ),
      Line(
        Sentence(zh: "依据和执法人员", en: "Basis and officers"),
        .clauses([
          .same(body.legalBasis), people.row(body.officers),
          power(body.mandate, body.inNameOf),
        ]).event(position)
      ),
      Line(Sentence(zh: "送达", en: "Service"), served(body.service, body.evidence).event(position)),
    ]
  }

  private func until(_ due: DueDay) -> Sentence {
    let words = due.derivationSentence(title: titles.instrument)
    return Sentence(
      zh:
        "至\(due.day.chineseText)（\(words.zh.hasSuffix("。") ? String(words.zh.dropLast()) : words.zh)）",
      en: "until \(due.day) (\(words.en.hasSuffix(".") ? String(words.en.dropLast()) : words.en))"
    )
  }

  /// That a stop ran out before anybody decided what follows.
  private func lapse(of body: StopOrdered) -> Sentence? {
    let stop = state.stopWork.stops.first { $0.ordered.number == body.number }
    return lapse(
      after: body.until.day,
      handled: [stop?.revoked?.on, stop?.consent?.on].compactMap { $0 }.min()
    )
  }

  /// That a seal ran out before it was lifted; a longer term counts.
  private func lapse(of body: SealImposed) -> Sentence? {
    let seal = state.stopWork.seals.first { $0.imposed.number == body.number }
    return lapse(after: (seal?.until ?? body.until).day, handled: seal?.lifted?.on)
  }

  private func lapse(after last: CivilDate, handled: CivilDate?) -> Sentence? {
    let end = handled ?? day
    guard end > last else { return nil }
    let first = last.adding(days: 1)
    guard let handled else {
      return Sentence(
        zh: "期满未处理，自\(first.chineseText)起",
        en: "ran out with nothing decided, since \(first)"
      )
    }
    return Sentence(
      zh: "期满后\(handled.chineseText)才处理，\(last.chineseText)之后没有效力依据",
      en: "ran out; handled only on \(handled), with no paper in force after \(last)"
    )
  }

  private func power(_ mandate: String, _ inNameOf: String?) -> Sentence {
    .clauses([
      Sentence(zh: "职权 \(mandate)", en: "mandate \(mandate)"),
      inNameOf.map { Sentence(zh: "以“\($0)”名义", en: "in the name of “\($0)”") },
    ])
  }

  private func served(
    _ service: ServiceRecord,
    _ evidence: [EvidenceReference]
  ) -> BilingualText {
    .clauses([served(service), evidence.attachments])
  }
}
