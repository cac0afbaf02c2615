import Ledger
import Messages
import Operations
import SafetyModel

/// The appendix: what other rules make of the same answers.
extension InspectionRecord {
  func writeReassessments(to page: inout Page, in language: Language) {
    guard !inspection.reassessments.isEmpty else { return }
    page.heading(
      Sentence(
        zh: "附：按其他规则重新评估（\(inspection.reassessments.count)次）",
        en: "Appendix: judged again under other rules (\(inspection.reassessments.count))"
      )
    )
    let events = view.history.filter { recorded in
      if case .inspection(.reassessed) = recorded.event { true } else { false }
    }
    for (number, entry) in inspection.reassessments.enumerated() {
      let stored = events.indices.contains(number) ? events[number].stored : nil
      let day = stored.map { $0.envelope.occurred.day.words }
      let actor = stored?.envelope.actor.map(people.words)
      page.heading(
        Sentence(zh: "第\(number + 1)次", en: "No. \(number + 1)")
          .with(.clauses([day, actor]))
          .event(stored?.position),
        level: 3
      )
      page.append(
        .reassessment(
          entry,
          pinned: view.pack,
          other: view.otherPacks[entry.record.pack],
          in: language
        )
      )
    }
  }
}
