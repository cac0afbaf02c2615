import Messages
import Operations
import SafetyModel
import Workflow

/// How it was put right, looked at again and closed, and by whom.
extension ClosureReport {
  var claimLines: [Line] {
    trail.all { if case .rectificationClaimed(let body) = $0 { body } else { nil } }
      .map { body, position in
        Line(
          Sentence(zh: "报告整改", en: "Reported"),
          .clauses([
            body.on.words, people.words(body.by),
            body.rectifiers.isEmpty
              ? nil
              : Sentence(
                zh: "整改人\(people.row(body.rectifiers).zh)",
                en: "work by \(people.row(body.rectifiers).en)"
              ),
            body.contractors.map { names in
              let row = BilingualText.row(names.compactMap { people.value($0) })
              return Sentence(
                zh: "未登记的整改人\(row.zh)",
                en: "not on the register: \(row.en)"
              )
            },
            .same(body.text), body.evidence.attachments,
          ]).event(position)
        )
      }
  }

  var reinspectionLines: [Line] {
    trail.all { if case .reinspected(let body) = $0 { body } else { nil } }
      .map { body, position in
        Line(
          Sentence(zh: "第\(body.round)次", en: "Round \(body.round)"),
          .clauses([
            body.on.words, body.result.label,
            Sentence(
              zh: "复查人\(people.row(body.inspectors).zh)",
              en: "by \(people.row(body.inspectors).en)"
            ),
            body.inspection.map { .same($0.text) }, .same(body.facts),
            body.nextDue.map {
              Sentence(zh: "新期限\($0.day.chineseText)", en: "new term \($0.day)")
            },
            body.consequence?.label, body.evidence.attachments,
          ]).event(position)
        )
      }
  }

  var closureLines: [Line] {
    let lines = trail.steps.flatMap { step -> [Line] in
      switch step.event {
      case .closed(let body): closing(body, step.position)
      case .closureRevoked, .withdrawn, .reinstated, .merged, .unmerged:
        [
          Line(
            step.event.day.words,
            DomainEvent.hazard(step.event).headline(name: people.name).event(step.position)
          )
        ]
      case .registered, .observed, .determinationProposed, .determinationConfirmed,
        .responsibleNamed, .handedOver, .orderIssued, .reminderSent, .selfAssigned,
        .interimMeasureTaken, .interimMeasureLifted, .planSubmitted, .rectificationClaimed,
        .reinspected, .extensionRequested, .extensionDecided, .transferSent, .transferReceipted,
        .transferReplied, .joinedCase, .leftCase, .supervision, .stopWork, .split, .splitUndone,
        .proceeding, .conflictSettled:
        []
      }
    }
    guard state.isOpen else { return lines + duties }
    return lines + [
      Line(
        Sentence(zh: "尚未销号", en: "Not closed"),
        Sentence(
          zh: "还缺：\(Sentence.row(view.missing.map(\.label)).zh)",
          en: "missing: \(Sentence.row(view.missing.map(\.label)).en)"
        )
      )
    ]
  }

  private func closing(_ body: HazardClosed, _ position: Int) -> [Line] {
    [
      Line(
        Sentence(zh: "销号", en: "Closed"),
        .clauses([
          body.on.words, body.reason.label,
          body.reason.isRectified
            ? nil : Sentence(zh: "不计入整改完成", en: "not counted as rectified"),
          Sentence(zh: "销号人\(people.name(body.by))", en: "by \(people.name(body.by))"),
          body.note.map { .same($0) }, body.evidence.attachments,
        ]).event(position)
      )
    ]
      + body.waivers.map { waiver in
        Line(
          Sentence(zh: "豁免内部规定", en: "House rule waived"),
          waiver.rule.label.with(.same(waiver.reason)).event(position)
        )
      }
  }

  /// Who did what, and whether the same person did two things that are kept apart.
  private var duties: [Line] {
    guard state.kind == .closed, let closure = state.closure else { return [] }
    let finders = Set(found.foundBy)
    let rectifiers = state.rectifiers.union(closure.correctedBy)
    let inspectors = Set(state.reinspections.flatMap(\.inspectors))
    return [
      Line(
        Sentence(zh: "职责分离", en: "Separation of duties"),
        .lines([
          .clauses([
            part(Sentence(zh: "发现人", en: "finder"), finders)
              .event(trail.last { if case .registered = $0 { true } else { false } }),
            part(Sentence(zh: "整改人", en: "rectifier"), rectifiers).events(
              trail.all { if case .rectificationClaimed(let body) = $0 { body } else { nil } }
                .map(\.position)
            ),
            part(Sentence(zh: "复查人", en: "re-inspectors"), inspectors).events(
              trail.all { if case .reinspected(let body) = $0 { body } else { nil } }
                .map(\.position)
            ),
            part(Sentence(zh: "销号人", en: "closer"), [closure.by])
              .event(trail.last { if case .closed = $0 { true } else { false } }),
          ]),
          apart(
            Sentence(zh: "销号人不是整改人", en: "the closer is not the rectifier"),
            [closure.by],
            rectifiers
          ),
          apart(
            Sentence(zh: "复查人不是整改人", en: "no re-inspector is the rectifier"),
            inspectors,
            rectifiers
          ),
          apart(
            Sentence(
              zh: "销号人不是发现人（内部规定）",
              en: "the closer is not the finder (house rule)"
            ),
            [closure.by],
            finders
          ),
        ])
      )
    ]
  }

  private func part(_ role: Sentence, _ ids: Set<PersonID>) -> Sentence {
    let row = people.row(ids.sorted { people.name($0) < people.name($1) })
    return Sentence(zh: "\(role.zh)：\(row.zh)", en: "\(role.en): \(row.en)")
  }

  /// Yes, no, or that there is no record to compare; ids are compared, not names.
  private func apart(
    _ rule: Sentence,
    _ some: Set<PersonID>,
    _ others: Set<PersonID>
  ) -> Sentence {
    let answer: Sentence =
      if some.isEmpty || others.isEmpty {
        Sentence(zh: "无记录可比", en: "no record to compare")
      } else {
        some.isDisjoint(with: others).words
      }
    return Sentence(zh: "\(rule.zh)：\(answer.zh)", en: "\(rule.en): \(answer.en)")
  }
}
