import Ledger
import Messages
import Operations
import SafetyModel
import Workflow

/// How the case was put to the unit, kept safe, planned and listed, and what became of its members.
extension CaseReport {
  var noticeLines: [Line] {
    lines { event, _ in
      guard case .noticeIssued(let body) = event else { return [] }
      return [
        Line(
          Sentence(zh: "整改通知书", en: "Notice"),
          .clauses([body.number.sentence, body.on.words, people.row(body.officers)])
        ),
        Line(
          Sentence(zh: "送达", en: "Service"),
          .clauses([people.served(body.service), body.evidence.attachments])
        ),
      ]
    }
  }

  var reportLines: [Line] {
    lines { event, _ in
      guard case .reported(let body) = event else { return [] }
      return [
        Line(
          Sentence(
            zh: "报告\(body.recipient.label.zh)",
            en: "Reported to \(body.recipient.label.en)"
          ),
          .clauses([
            body.on.words, .same(body.body), body.receipt.map { .same($0) },
            people.words(body.by), body.evidence.attachments,
          ])
        )
      ]
    }
  }

  var measureLines: [Line] {
    lines { event, _ in
      guard case .measureTaken(let body) = event else { return [] }
      return [
        Line(
          Sentence(zh: "第\(body.number)项", en: "Measure \(body.number)"),
          .clauses([
            body.on.words, body.measure.label, .same(body.text), people.words(body.by),
            body.evidence.attachments,
          ])
        )
      ]
    }
  }

  var planLines: [Line] {
    lines { event, _ in
      guard case .planSubmitted(let body) = event else { return [] }
      return [
        Line(
          Sentence(zh: "提交", en: "Submitted"),
          .clauses([body.on.words, people.words(body.by), body.evidence.attachments])
        )
      ] + body.plan.lines(people: people)
    }
  }

  /// The listings, in order of what happened.
  var listingLines: [Line] {
    let words = SupervisionLines(people: people, titles: titles)
    return trail.flatMap { event, recorded -> [Line] in
      guard case .supervision(let listing) = event else { return [] }
      return words.lines(of: listing, recorded.stored.position)
    }
  }

  /// Stops and seals stand in the members: one paper is recorded on each of them.
  var stopLines: [Line] {
    members.flatMap { member in
      ClosureReport(view: member, inspection: nil, titles: titles, ledger: nil).stopWorkLines
        .map { Line($0.name.with(.same(member.state.id.text)), $0.value) }
    }
  }

  /// Hazards that joined and left after the case was opened.
  var membershipLines: [Line] {
    lines { event, _ in
      switch event {
      case .memberAdded, .memberRemoved:
        [Line(event.day.words, DomainEvent.majorCase(event).headline(name: people.name))]
      default: []
      }
    }
  }

  var memberColumns: [BilingualText] {
    [
      Sentence(zh: "隐患", en: "Hazard"), Sentence(zh: "部位", en: "Place"),
      Sentence(zh: "责令和期限", en: "Order and term"), Sentence(zh: "复查", en: "Re-inspection"),
      Sentence(zh: "销号", en: "Closure"),
    ]
  }

  func row(of member: HazardView) -> [BilingualText] {
    let names = People(names: member.names, values: member.values)
    let trail = HazardTrail(member.history)
    let state = member.state
    return [
      .lines([state.found.title, .same(state.id.text)]),
      state.found.location.map { .same($0) } ?? .notRecorded,
      .lines(
        trail.all { if case .orderIssued(let body) = $0 { body } else { nil } }.map { body, at in
          Sentence.clauses([body.number.sentence, body.due.day.words]).event(at)
        }
      ).orElse(.nothing),
      .lines(
        trail.all { if case .reinspected(let body) = $0 { body } else { nil } }.map { body, at in
          Sentence.clauses([
            body.on.words, body.result.label, names.row(body.inspectors),
          ]).event(at)
        }
      ).orElse(.nothing),
      closure(of: state, names: names, trail),
    ]
  }

  private func closure(
    of state: HazardState,
    names: People,
    _ trail: HazardTrail
  ) -> BilingualText {
    guard state.kind == .closed, let body = state.closure else { return state.kind.label }
    return Sentence.clauses([
      body.on.words, body.reason.label,
      Sentence(zh: "销号人\(names.name(body.by))", en: "by \(names.name(body.by))"),
    ]).event(trail.last { if case .closed = $0 { true } else { false } })
  }
}
