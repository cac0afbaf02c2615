public import Operations
public import SafetyModel
import Workflow

extension MovedDate {
  /// The hazard or case, its site and what moves from when to when.
  public var sentence: Sentence {
    let place = Sentence(both: site.map { "\(id) \($0)" } ?? id)
    let label = (after ?? before)?.label ?? Sentence(both: "")
    return Sentence(
      zh: "\(place.zh)：\(label.zh)，\(days.zh)",
      en: "\(place.en): \(label.en), \(days.en)"
    )
  }

  /// From which day to which.
  public var days: Sentence {
    switch (before?.due.day, after?.due.day) {
    case (let old?, let new?):
      Sentence(zh: "\(old.chineseText) → \(new.chineseText)", en: "\(old) → \(new)")
    case (let old?, nil):
      Sentence(zh: "\(old.chineseText) → 不再有这个时限", en: "\(old) → no such clock any more")
    case (nil, let new?):
      Sentence(zh: "新的时限，\(new.chineseText)", en: "a new clock, \(new)")
    case (nil, nil): Sentence(both: "—")
    }
  }
}
