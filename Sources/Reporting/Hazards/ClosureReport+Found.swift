import Messages
import Operations
import SafetyModel
import Workflow

/// What it is, how it was found and what it was judged to be.
extension ClosureReport {
  var header: [Line] { identity + judgement + grounds + standingLines }

  private var identity: [Line] {
    let place: Sentence = found.location.map { .same($0) } ?? .notRecorded
    let named = trail.last { $0.namesResponsible }
    return [
      Line(Sentence(zh: "隐患", en: "Hazard"), found.title.event(registered)),
      Line(Sentence(zh: "检查对象", en: "Site"), view.site.fullWords),
      Line(Sentence(zh: "部位", en: "Place"), place.event(registered)),
      Line(Sentence(zh: "责任单位", en: "Parties"), parties.event(registered)),
      Line(
        Sentence(zh: "整改责任人", en: "Responsible"),
        people.words(state.responsible).event(named)
      ),
    ]
  }

  private var judgement: [Line] {
    [
      Line(Sentence(zh: "等级", en: "Grade"), grade.event(graded)),
      Line(Sentence(zh: "判定标准", en: "Criterion"), criterion.event(graded)),
      found.handling.map {
        Line(Sentence(zh: "处理级别", en: "Handling"), $0.label.event(registered))
      },
    ].compactMap { $0 }
  }

  private var grounds: [Line] {
    func line(_ name: Sentence, _ citations: [Citation]) -> Line {
      Line(name, titles.citations(citations).event(registered))
    }
    return [
      line(Sentence(zh: "义务依据", en: "Duty"), found.basis.norm),
      line(Sentence(zh: "检查处置依据", en: "Power"), found.basis.power),
      line(Sentence(zh: "法律责任", en: "Liability"), found.basis.liability),
    ] + localLines
  }

  /// What local layers had changed in the rules it was found by.
  private var localLines: [Line] {
    guard let changes = found.localChanges else { return [] }
    let words = titles.changes(changes).event(registered)
    return [Line(Sentence(zh: "地方规定", en: "Local rules"), words)]
  }

  private var standingLines: [Line] {
    let joined = trail.last { if case .joinedCase = $0 { true } else { false } }
    let closed = state.kind == .closed ? state.closure?.on.words : nil
    let standing = state.kind.label.with(closed).event(trail.last { $0.changesState })
    let majorCase = state.majorCase.map { id in
      BilingualText.same(id.text).with(view.majorCase?.standing).event(joined)
    }
    return [Line(Sentence(zh: "重大隐患案", en: "Major case"), majorCase)].compactMap { $0 }
      + [Line(Sentence(zh: "状态", en: "State"), standing)]
  }

  private var registered: Int? { trail.steps.first?.position }

  /// The event that gave it the grade it has.
  private var graded: Int? {
    trail.last { if case .determinationConfirmed = $0 { true } else { false } }
      ?? trail.last { if case .determinationProposed = $0 { true } else { false } } ?? registered
  }

  private var parties: Sentence {
    .row(
      found.parties.map { party in
        BilingualText.same(party.name ?? party.site?.text ?? "").with(party.role.label)
      },
      none: .notRecorded
    )
  }

  private var grade: Sentence {
    if state.confirmedCase != nil, state.grade < .major { return state.gradeLabel }
    if let decision = state.decision {
      return state.grade.label.with(
        Sentence(
          zh: "“\(decision.authority)”认定，\(people.name(decision.by))录入",
          en: "decided by “\(decision.authority)”, entered by \(people.name(decision.by))"
        )
      )
    }
    if let missing = state.gradePending {
      return Sentence.gradePending.with(
        missing.isEmpty
          ? Sentence(zh: "规则尚不能判定", en: "the rules cannot tell yet")
          : Sentence(
            zh: "规则尚不能判定，尚缺\(missing.map { titles.fact($0).zh }.joined(separator: "、"))",
            en:
              "the rules cannot tell yet; not known: \(missing.map { titles.fact($0).en }.joined(separator: ", "))"
          )
      )
    }
    if state.proposal != nil {
      return state.grade.label.with(
        Sentence(zh: "规则建议，未经人工确认", en: "as the rules propose, nobody has confirmed it")
      )
    }
    return state.grade.label.with(
      Sentence(zh: "登记时的等级，未作判定", en: "as registered, not determined")
    )
  }

  private var criterion: Sentence {
    if let decision = state.decision,
      let words = titles.criterion(decision.criteria, decision.clause)
    {
      return words.with(sameAsProposed(decision) ? state.proposal?.confidence?.label : .unverified)
    }
    guard let proposal = state.proposal,
      let words = titles.criterion(proposal.criteria, proposal.element)
    else {
      return state.grade == .general
        ? Sentence(zh: "不涉及重大隐患判定标准", en: "no criterion for major hazards touched") : .unverified
    }
    return words.with(proposal.confidence?.label ?? .unverified)
  }

  /// The confidence of the rules speaks for the clause they named and for no other.
  private func sameAsProposed(_ decision: DeterminationConfirmed) -> Bool {
    decision.criteria == state.proposal?.criteria && decision.clause == state.proposal?.element
  }

  var findingLines: [Line] {
    trail.all { if case .registered(let body) = $0 { body } else { nil } }
      .flatMap { lines(of: $0.body, $0.position) } + sightings
  }

  private func lines(of body: HazardRegistered, _ position: Int) -> [Line] {
    [
      Line(Sentence(zh: "时间", en: "When"), body.foundOn.words.event(position)),
      Line(Sentence(zh: "发现人", en: "By"), people.row(body.foundBy).event(position)),
      Line(
        Sentence(zh: "来源", en: "Source"),
        .clauses([
          body.source.label, body.inspection.map { .same($0.text) }, inspectionItem(of: body),
        ]).event(position)
      ),
      Line(
        Sentence(zh: "所见", en: "Seen"),
        body.note.map { .same($0).event(position) }
      ),
      body.fittedButFailed
        ? Line(
          Sentence(zh: "设施", en: "Device"),
          Sentence(zh: "已装但失效", en: "fitted but failed").event(position)
        ) : nil,
      Line(
        Sentence(zh: "反弹", en: "Recurrence"),
        body.recurrenceOf.map { .same($0.text).event(position) }
      ),
      Line(
        Sentence(zh: "附件", en: "Attached"),
        body.evidence.attachments?.event(position)
      ),
    ].compactMap { $0 }
  }

  private func inspectionItem(of body: HazardRegistered) -> Sentence? {
    body.item.map { Sentence(zh: "检查项 \($0)", en: "item \($0)") }
  }

  private var sightings: [Line] {
    trail.all { if case .observed(let body) = $0 { body } else { nil } }.map { body, position in
      Line(
        Sentence(zh: "再次发现", en: "Seen again"),
        .clauses([
          body.on.words, people.row(body.by), body.note.map { .same($0) },
          body.evidence.attachments,
        ]).event(position)
      )
    }
  }

  var determinationLines: [Line] {
    let registered = trail.all { event -> HazardVerdict? in
      if case .registered(let body) = event { return body.verdict }
      if case .determinationProposed(let body) = event { return body.verdict }
      return nil
    }
    let proposals = registered.map { verdict, position in
      Line(
        Sentence(zh: "规则建议", en: "Rules propose"),
        .joined([proposal(verdict)] + verdict.reasons, zh: "\n", en: "\n").event(position)
      )
    }
    let decisions = trail.all { event -> DeterminationConfirmed? in
      if case .determinationConfirmed(let body) = event { body } else { nil }
    }.map { body, position in
      Line(
        Sentence(zh: "人工决定", en: "Decision"),
        decision(body, knownBy: assurance(at: position)).event(position)
      )
    }
    guard decisions.isEmpty else { return proposals + decisions }
    return proposals + [
      Line(
        Sentence(zh: "人工决定", en: "Decision"),
        Sentence(zh: "无，未经人工确认", en: "none, nobody has confirmed it")
      )
    ]
  }

  private func proposal(_ verdict: HazardVerdict) -> Sentence {
    let count = verdict.required.map { required in
      Sentence(
        zh: "要素 \(verdict.counted ?? 0)/\(required)",
        en: "element \(verdict.counted ?? 0) of \(required)"
      )
    }
    let missing =
      verdict.missing.isEmpty
      ? nil
      : Sentence.row(verdict.missing.map(titles.fact))
    return .clauses([
      verdict.verdict.label, verdict.grade.label,
      titles.criterion(verdict.criteria, verdict.element)?
        .with(verdict.confidence?.label ?? .unverified),
      count,
      missing.map { Sentence(zh: "尚缺：\($0.zh)", en: "not known: \($0.en)") },
    ])
  }

  /// Which body decided, and apart from it who entered the decision and how he was known: the entry
  /// is no claim that he decided himself.
  private func decision(_ body: DeterminationConfirmed, knownBy assurance: Sentence?) -> Sentence {
    let collective = body.collective.map(people.study)
    return .clauses([
      body.on.words, body.decision.label.with(body.manner.label),
      Sentence(zh: "认定机关“\(body.authority)”", en: "deciding body “\(body.authority)”"),
      Sentence(
        zh: "录入人\(people.name(body.by))",
        en: "entered by \(people.name(body.by))"
      ).with(assurance),
      titles.criterion(body.criteria, body.clause),
      body.reason.map { Sentence(zh: "理由：\($0)", en: "reason: \($0)") }, collective,
      body.evidence.attachments,
    ])
  }
}
