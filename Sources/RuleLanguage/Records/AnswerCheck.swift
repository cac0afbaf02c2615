import SafetyModel
import YAMLSource

/// Holds answers against the items of an inspection.
struct AnswerCheck {
  private let items: [String: ChecklistItem]

  init(items: [ChecklistItem]) {
    self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reports what an answer says that its item cannot take.
  mutating func check(_ entry: AnswerEntry, _ reader: inout RuleReader) {
    let (draft, fields) = (entry.draft, entry.fields)
    guard let item = items[draft.item] else {
      let nearest = nearestWord(to: draft.item, among: items.keys)
      reader.report(
        .unknownItem(id: draft.item, nearest: nearest),
        at: fields["item"]?.place ?? fields.node.place
      )
      return
    }
    for node in fields["circumstances"]?.members ?? [] {
      guard let id = node.text?.trimmingBlanks(), !item.circumstances.contains(id) else { continue }
      reader.report(
        .circumstanceNotOfItem(id: id, item: item.id, allowed: item.circumstances),
        at: node
      )
    }
    // With one circumstance there is nothing to choose; with several, silence would assert nothing.
    if draft.answer == .nonconforming, draft.circumstances.isEmpty, item.circumstances.count > 1,
      fields["circumstances"]?.members?.isEmpty != false
    {
      reader.report(
        .circumstanceNotNamed(item: item.id, allowed: item.circumstances),
        at: fields.place(of: "answer")
      )
    }
    if draft.measured != nil, item.measure == nil {
      reader.report(.nothingToMeasure(item: item.id), at: fields.place(of: "measured"))
    }
    if draft.answer == .conforming, let value = draft.measured, let limit = item.measure,
      !limit.allows(value)
    {
      reader.report(
        .measurementContradicts(item: item.id, value: value, limit: limit),
        at: fields.place(of: "measured")
      )
    }
  }
}

/// Finds answers to one item that would replace each other without anybody noticing.
///
/// An item may be nonconforming at several locations; any other answer stands alone.
struct RepetitionCheck {
  private struct Earlier {
    let answer: AnswerKind
    let location: String?
    let place: RuleLocation
  }

  private var earlier: [String: [Earlier]] = [:]

  /// Reports an answer that contradicts or repeats one above it.
  mutating func check(_ draft: AnswerDraft, at place: RuleLocation, _ reader: inout RuleReader) {
    let others = earlier[draft.item, default: []]
    let clash = others.first {
      $0.location == draft.location || $0.answer != .nonconforming
        || draft.answer != .nonconforming
    }
    if let clash {
      reader.report(.repeatedAnswer(item: draft.item, first: clash.place), at: place)
    }
    earlier[draft.item, default: []].append(
      Earlier(answer: draft.answer, location: draft.location, place: place)
    )
  }
}
