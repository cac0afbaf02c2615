import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Workflow

/// Why it is major, who said so and how it came to its end.
extension CaseReport {
  var header: [Line] {
    let opened = state.opened
    return [
      Line(Sentence(zh: "检查对象", en: "Site"), view.site.fullWords),
      Line(
        Sentence(zh: "判定标准", en: "Criteria"),
        titles.criteria(opened.criteria).with(opened.confidence.label)
      ),
      Line(Sentence(zh: "计数", en: "Count"), view.elementCount),
      Line(
        Sentence(zh: "认定", en: "Decided"),
        state.confirmation.map { body in
          .clauses([.same(body.authority), body.on.words])
        } ?? Sentence(zh: "无，未经人工确认", en: "none, nobody has confirmed it")
      ),
      Line(
        Sentence(zh: "状态", en: "State"),
        view.kind.label.with(view.kind == .ended ? state.ending?.on.words : nil)
      ),
    ]
  }

  var openingLines: [Line] {
    lines { event, _ in
      guard case .opened(let body) = event else { return [] }
      return [
        Line(
          Sentence(zh: "列为疑似", en: "Suspected"),
          .clauses([
            body.on.words, people.words(body.by),
            Sentence(
              zh: "已成立\(body.elements.count)项，判定需\(body.atLeast)项（计数规则\(body.branch)）",
              en:
                "\(body.elements.count) clauses stand of the \(body.atLeast) needed (rule \(body.branch))"
            ),
          ])
        )
      ]
    }
  }

  var elementColumns: [BilingualText] {
    [
      Sentence(zh: "条款", en: "Clause"), Sentence(zh: "内容", en: "What it says"),
      Sentence(zh: "隐患", en: "Hazards"),
    ]
  }

  var elementRows: [[BilingualText]] {
    let criteria = titles.rules?.criteria(state.opened.criteria)
    let edition = (criteria?.candidate?.countLike).flatMap { titles.rules?.criteria($0) }
    return state.elements.map { element in
      let title = (edition ?? criteria)?.elements.first { $0.id == element.clause }?.title
      return [.same(element.clause), title ?? .dash, .row(element.hazards.map { .same($0.text) })]
    }
  }

  var determinationLines: [Line] {
    lines { event, position in
      switch event {
      case .panelConvened(let body):
        [
          Line(
            Sentence(zh: "专家论证", en: "Expert panel"),
            .clauses([
              body.panel.on.words, people.row(body.panel.experts), body.panel.opinion.label,
              body.panel.text.map { .same($0) }, body.evidence.attachments,
            ])
          )
        ]
      case .referred(let body):
        [
          Line(
            Sentence(zh: "报请判定", en: "Referred"),
            .clauses([
              body.on.words, .same(body.receiver), body.paper?.sentence, .same(body.reason),
              people.words(body.by),
            ])
          )
        ]
      case .replied(let body):
        [
          Line(
            Sentence(zh: "答复", en: "Answer"),
            .clauses([
              body.on.words, body.outcome.label, body.paper?.sentence, .same(body.text),
              people.words(body.by), body.evidence.attachments,
            ])
          )
        ]
      case .confirmed(let body):
        [
          Line(
            Sentence(zh: "确认为重大", en: "Confirmed as major"),
            .clauses([
              body.on.words,
              Sentence(zh: "认定机关“\(body.authority)”", en: "deciding body “\(body.authority)”"),
              recorder(body.by, position),
              Sentence(
                zh: "条款\(body.clauses.joined(separator: "、"))",
                en: "clauses \(body.clauses.joined(separator: ", "))"
              ),
              body.reason.map { .same($0) }, body.collective.map(people.study),
              body.evidence.attachments,
            ])
          )
        ]
      case .dismissed(let body):
        [
          Line(
            Sentence(zh: "认定不构成重大", en: "Found not major"),
            .clauses([
              body.on.words,
              Sentence(zh: "认定机关“\(body.authority)”", en: "deciding body “\(body.authority)”"),
              recorder(body.by, position), .same(body.reason),
              body.collective.map(people.study), body.evidence.attachments,
            ])
          )
        ]
      default: []
      }
    }
  }

  var endingLines: [Line] {
    let happened = lines { event, position in
      switch event {
      case .redetermined(let body):
        [
          Line(
            Sentence(zh: "重新判定", en: "Determined again"),
            .clauses([
              body.on.words, body.result.label,
              Sentence(zh: "认定机关“\(body.authority)”", en: "deciding body “\(body.authority)”"),
              recorder(body.by, position), .same(body.reason),
              body.collective.map(people.study), body.evidence.attachments,
            ])
          )
        ]
      case .ended(let body):
        [
          Line(
            Sentence(zh: "销案", en: "Ended"),
            .clauses([
              body.on.words, people.row(body.officers ?? [body.by]),
              recorder(body.by, position), body.note.map { .same($0) },
              body.evidence.attachments,
            ])
          )
        ]
      case .reopened:
        [
          Line(
            Sentence(zh: "恢复", en: "Reopened"),
            .clauses([
              event.day.words, DomainEvent.majorCase(event).headline(name: people.name),
            ])
          )
        ]
      default: []
      }
    }
    guard view.kind.isOpen else { return happened + duties }
    return happened + [
      Line(
        Sentence(zh: "尚未销案", en: "Not ended"),
        Sentence(
          zh: "还缺：\(Sentence.row(view.missing.map(\.label)).zh)",
          en: "missing: \(Sentence.row(view.missing.map(\.label)).en)"
        )
      )
    ]
  }

  /// Who found it no longer major and who ended it; ids are compared, not names.
  private var duties: [Line] {
    guard view.kind == .ended, let ending = state.ending, let release = state.release else {
      return []
    }
    let enders = Set((ending.officers ?? []) + [ending.by])
    let apart = !enders.contains(release.by)
    return [
      Line(
        Sentence(zh: "职责分离", en: "Separation of duties"),
        Sentence(
          zh: "销案人不是认定不再重大的人：\(apart.words.zh)",
          en: "nobody who ended it found it no longer major: \(apart.words.en)"
        )
      )
    ]
  }

  /// Who entered a decision and how he was known: the entry is no claim that he decided himself.
  private func recorder(_ person: PersonID, _ position: Int) -> Sentence {
    let envelope = trail.first { $0.recorded.stored.position == position }?.recorded.stored.envelope
    return Sentence(
      zh: "录入人\(people.name(person))",
      en: "entered by \(people.name(person))"
    ).with(envelope?.assurance.label)
  }
}
