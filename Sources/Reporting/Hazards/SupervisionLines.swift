import Messages
import Operations
import SafetyModel
import Workflow

/// The listings of a hazard or case with every document, number and date (挂牌督办).
struct SupervisionLines {
  let people: People
  let titles: Titles

  func lines(of event: SupervisionEvent, _ position: Int) -> [Line] {
    let name = Sentence(zh: "第\(event.number)次挂牌", en: "Listing \(event.number)")
    func line(_ what: Sentence, _ words: [BilingualText?]) -> Line {
      Line(name.with(what), .clauses([event.day.words] + words).event(position))
    }
    switch event {
    case .listed(let body): return listed(body, name, position)
    case .published(let body):
      return [
        line(
          Sentence(zh: "公示", en: "made public"),
          [.same(body.place), people.words(body.by), body.evidence.attachments]
        )
      ]
    case .reported(let body):
      return [
        line(
          Sentence(zh: "进展报告", en: "progress"),
          [.same(body.text), people.words(body.by), body.evidence.attachments]
        )
      ]
    case .requested(let body):
      return [
        line(
          Sentence(zh: "摘牌申请", en: "delisting asked for"),
          [
            body.paper?.sentence, .same(body.text), people.words(body.by),
            body.evidence.attachments,
          ]
        )
      ]
    case .reviewed(let body):
      return [
        line(
          Sentence(zh: "摘牌审核", en: "review"),
          [
            body.result.label, .same(body.assessment), people.row(body.reviewers),
            body.evidence.attachments,
          ]
        )
      ]
    case .lifted(let body):
      return [
        line(
          Sentence(zh: "解除挂牌督办", en: "lifted"),
          [
            body.paper.sentence, .same(body.body), body.ground.label,
            // A reason that only repeats the ground is not said twice.
            body.reason == body.ground.label.zh ? nil : .same(body.reason),
            people.words(body.by), body.evidence.attachments,
          ]
        )
      ]
    }
  }

  private func listed(
    _ body: SupervisionListed,
    _ name: Sentence,
    _ position: Int
  ) -> [Line] {
    let rhythm = body.reportEvery.map {
      Sentence(zh: "每\($0)天报告一次进展", en: "a report on progress every \($0) days")
    }
    return [
      Line(
        name.with(Sentence(zh: "挂牌督办通知书", en: "listing document")),
        .clauses([
          body.on.words, body.paper.sentence, .same(body.body).with(body.level.label),
          body.evidence.attachments,
        ]).event(position)
      ),
      Line(
        name.with(Sentence(zh: "督办单位和责任人", en: "supervised by")),
        .clauses([.same(body.supervisor), people.words(body.responsible)]).event(position)
      ),
      Line(
        name.with(Sentence(zh: "要求和期限", en: "requirements and term")),
        .clauses([
          .same(body.requirements), rhythm, body.due.day.words,
          body.due.derivationSentence(title: titles.instrument),
        ]).event(position)
      ),
    ]
  }
}

extension ClosureReport {
  /// The listings, in order of what happened.
  var listingLines: [Line] {
    let words = SupervisionLines(people: people, titles: titles)
    return trail.all { if case .supervision(let event) = $0 { event } else { nil } }
      .flatMap { event, position in words.lines(of: event, position) }
  }
}

extension Page {
  /// Facts under a heading of their own; nothing when there are none.
  mutating func facts(_ lines: [Line], under heading: Sentence) {
    guard !lines.isEmpty else { return }
    self.heading(heading)
    facts(lines)
  }
}
