import Determination
import Operations
import SafetyModel

/// The items of a visit by what became of them; the five kinds of no answer are never mixed.
struct InspectionFigures {
  /// Answers that conform or do not.
  let answered: [Answer]
  /// Items somebody would have looked at but could not.
  let unable: [Answer]
  /// Items that do not fit what was found on the spot.
  let notApplicable: [Answer]
  /// Items nobody looked at, with the reason of their own where there is one.
  let notChecked: [(item: String, reason: String?)]
  /// Items whose condition could not be decided, with the facts that are unknown.
  let undecided: [UndecidedItem]
  /// Items the rules left out because their condition is false.
  let leftOut: [ChecklistItem]
  /// Items a local layer left out, with the change that says why.
  let hidden: [(item: ChecklistItem, change: LocalChange)]

  init(_ view: InspectionView) {
    let answers = view.inspection.answers
    answered = answers.filter { $0.answer == .conforming || $0.answer == .nonconforming }
    unable = answers.filter { $0.answer == .unableToCheck }
    notApplicable = answers.filter { $0.answer == .notApplicable }
    let explicit = answers.filter { $0.answer == .notChecked }
      .map { (item: $0.item, reason: $0.reason) }
    let known = Set(answers.map(\.item))
    let rest = (view.inspection.finish?.notChecked ?? []).filter { !known.contains($0) }
    notChecked = explicit + rest.map { (item: $0, reason: nil) }
    undecided = view.inspection.start.undecidedItems.filter { !known.contains($0.item) }
    leftOut = view.items.compactMap { entry in
      guard case .doesNotApply = entry.status else { return nil }
      return entry.item
    }
    hidden = view.items.compactMap { entry in
      guard case .hidden(let change) = entry.status else { return nil }
      return (entry.item, change)
    }
  }

  /// Nonconforming answers, in the order of recording.
  var findings: [Answer] { answered.filter { $0.answer == .nonconforming } }

  /// Conforming answers.
  var conforming: [Answer] { answered.filter { $0.answer == .conforming } }
}
