import Ledger
import Messages
import Operations
import RuleLanguage
import SQLStore
import SafetyModel

/// What was seen, and what was not looked at.
extension InspectionRecord {
  func writeFindings(to page: inout Page, evidence: (EvidenceReference) -> [UInt8]?) {
    page.heading(
      Sentence(
        zh: "发现的问题（\(figures.findings.count)项）",
        en: "Findings (\(figures.findings.count))"
      )
    )
    if figures.findings.isEmpty {
      page.paragraph(
        Sentence(
          zh: "已检查的项目中没有记录不符合。",
          en: "Nothing nonconforming was recorded among what was checked."
        )
      )
    }
    for (index, answer) in figures.findings.enumerated() {
      page.heading(
        .joined([.same("\(index + 1). "), question(answer.item)], zh: "", en: ""),
        level: 3
      )
      page.facts(lines(of: answer))
      page.pictures(pictures(of: answer, evidence: evidence))
    }
    let documents = inspection.evidence
    if !documents.isEmpty {
      page.heading(Sentence(zh: "附于检查的材料", en: "Attached to the visit"), level: 3)
      page.list(documents.map(\.words))
    }
  }

  private func lines(of answer: Answer) -> [Line] {
    let item = item(answer.item)
    let hazards = view.hazards.filter {
      answer.circumstances.contains($0.hazard.circumstance) && $0.hazard.location == answer.location
    }
    return [
      Line(
        Sentence(zh: "情形", en: "Circumstance"),
        .row(answer.circumstances.map(titles.circumstance), none: .notRecorded)
      ),
      Line(Sentence(zh: "部位", en: "Place"), answer.location.map { .same($0) } ?? .notRecorded),
      Line(Sentence(zh: "所见", en: "Seen"), answer.note.map { .same($0) }),
      Line(Sentence(zh: "测量", en: "Measured"), answer.measurement.map(measured)),
      answer.fittedButFailed
        ? Line(Sentence(zh: "设施", en: "Device"), Sentence(zh: "已装但失效", en: "fitted but failed"))
        : nil,
      answer.correctedOnTheSpot
        ? Line(
          Sentence(zh: "当场整改", en: "Corrected"),
          Sentence(zh: "是，附前后照片", en: "yes, with photos")
        ) : nil,
      Line(
        Sentence(zh: "缺证据的理由", en: "Why no proof"),
        answer.reason.map { .same($0) }
      ),
      Line(
        Sentence(zh: "依据", en: "Basis"),
        item.map { titles.basis(of: $0, on: inspection.start.day) } ?? .unverified
      ),
      Line(
        Sentence(zh: "整改要求", en: "To be done"),
        item?.rectify.text
      ),
      Line(Sentence(zh: "地方规定", en: "Local rules"), localChanges(of: answer)),
      Line(
        Sentence(zh: "登记隐患", en: "Hazard"),
        hazards.isEmpty
          ? nil
          : .row(
            hazards.map {
              BilingualText.same($0.hazard.id.text).with(
                .clauses([$0.gradeLabel, handling(of: $0.hazard.circumstance)])
              )
            }
          )
      ),
      Line(Sentence(zh: "附件", en: "Attached"), answer.evidence.attachments),
      Line(
        Sentence(zh: "记录", en: "Recorded"),
        position(of: answer).map { Sentence(zh: "事件 #\($0)", en: "event #\($0)") }
      ),
    ].compactMap { $0 }
  }

  /// What local layers changed for what was found; not for circumstances nobody ticked.
  private func localChanges(of answer: Answer) -> Sentence? {
    let changes = view.pack.localChanges(toItem: answer.item).filter { change in
      switch change.target {
      case .circumstance(let id): answer.circumstances.contains(id)
      case .item, .fact, .instrument, .clock, .step: true
      }
    }
    return changes.isEmpty ? nil : titles.changes(changes)
  }

  /// How the locality wants it handled, beside the legal grade and never instead of it.
  private func handling(of circumstance: String) -> Sentence? {
    view.pack.circumstance(circumstance).flatMap { known in
      known.handling == .normal ? nil : known.handling.label
    }
  }

  private func measured(_ measurement: Measurement) -> Sentence {
    titles.fact(measurement.fact).with(.same("\(measurement.value) \(measurement.unit)"))
  }

  private func pictures(
    of answer: Answer,
    evidence: (EvidenceReference) -> [UInt8]?
  ) -> [(caption: BilingualText, photo: Photo)] {
    answer.evidence.filter { $0.isPicture && $0.purpose != .document }
      .map { reference in
        (
          .clauses([reference.purpose.label, reference.words]),
          Photo(reference: reference, bytes: evidence(reference) ?? [])
        )
      }
  }

  /// What was looked at, by the place where one stands.
  func writeAnswers(to page: inout Page) {
    page.heading(Sentence(zh: "已检查的项目", en: "What was checked"))
    if figures.answered.isEmpty { page.paragraph(.nothing) }
    for station in Station.allCases.sorted() {
      let answers = figures.answered.filter { item($0.item)?.station == station }
      guard !answers.isEmpty else { continue }
      page.heading(station.label, level: 3)
      page.table(
        [
          Sentence(zh: "检查内容", en: "Item"), Sentence(zh: "结果", en: "Result"),
          Sentence(zh: "部位和所见", en: "Place and words"), Sentence(zh: "事件", en: "Event"),
        ],
        rows: answers.map { answer in
          [
            question(answer.item), answer.answer.label,
            BilingualText.clauses([
              answer.location.map { .same($0) }, answer.note.map { .same($0) },
              answer.measurement.map(measured),
            ]).orElse(.dash),
            position(of: answer).map { .same("#\($0)") } ?? .dash,
          ]
        }
      )
    }
  }

  func writeGaps(to page: inout Page) {
    page.heading(
      Sentence(
        zh: "未检查（\(figures.notChecked.count)项）",
        en: "Not checked (\(figures.notChecked.count))"
      )
    )
    if let reason = inspection.finish?.notCheckedReason, !figures.notChecked.isEmpty {
      page.paragraph(Sentence(zh: "原因：\(reason)", en: "Reason: \(reason)"))
    }
    page.list(
      figures.notChecked.map { entry in question(entry.item).with(entry.reason.map { .same($0) }) }
    )
    page.heading(
      Sentence(
        zh: "无法检查（\(figures.unable.count)项）",
        en: "Unable to check (\(figures.unable.count))"
      )
    )
    page.list(figures.unable.map(withReason))
    page.heading(
      Sentence(
        zh: "现场认定不适用（\(figures.notApplicable.count)项）",
        en: "Found not applicable (\(figures.notApplicable.count))"
      )
    )
    page.list(figures.notApplicable.map(withReason))
    if !figures.hidden.isEmpty {
      page.heading(
        Sentence(
          zh: "地方规定不查（\(figures.hidden.count)项）",
          en: "Hidden by local rules (\(figures.hidden.count))"
        )
      )
      page.list(
        figures.hidden.map { item, change in
          item.ask.with(.clauses([.same(item.id), titles.change(change)]))
        }
      )
    }
    page.heading(
      Sentence(
        zh: "情况不明，未能确定是否适用（\(figures.undecided.count)项）",
        en: "Undecided whether they apply (\(figures.undecided.count))"
      )
    )
    page.list(
      figures.undecided.map { entry in
        let facts = Sentence.row(entry.unknownFacts.map(titles.fact))
        return question(entry.item).with(
          Sentence(zh: "不明：\(facts.zh)", en: "unknown: \(facts.en)")
        )
      }
    )
  }

  private func withReason(_ answer: Answer) -> Sentence {
    question(answer.item).with(answer.reason.map { .same($0) } ?? .notRecorded)
      .event(position(of: answer))
  }
}
