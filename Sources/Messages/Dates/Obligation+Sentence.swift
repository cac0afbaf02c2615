public import SafetyModel
public import Workflow

extension Obligation {
  /// What is to be done, without day and person.
  public var label: Sentence {
    switch ground {
    case .term: Sentence(zh: "完成整改", en: "finish the rectification")
    case .clock(let clock): clock.label
    case .listing(let level, let duty):
      Sentence(
        zh: "\(duty.label.zh)（\(level.listing.zh)）",
        en: "\(duty.label.en) (\(level.listing.en))"
      )
    case .listingClock(let level, let clock):
      Sentence(
        zh: "\(clock.label.zh)（\(level.listing.zh)）",
        en: "\(clock.label.en) (\(level.listing.en))"
      )
    case .stopEnds(let paper):
      Sentence(
        zh: "停产、撤人决定\(Quote.value(paper.text))届满前作出处理",
        en: "decide before the order to stop \(Quote.value(paper.text)) ends"
      )
    case .sealEnds(let paper):
      Sentence(
        zh: "查封\(Quote.value(paper.text))届满前作出处理",
        en: "decide before the seal \(Quote.value(paper.text)) ends"
      )
    case .reply(let receiver):
      Sentence(
        zh: "\(Quote.value(receiver))答复",
        en: "answer of \(Quote.value(receiver))"
      )
    }
  }

  /// Who is to do what by when, and how far that is away: `被检查单位：完成整改，期限2026年12月1日，还剩3天`.
  ///
  /// - Parameter today: The day it is looked at.
  /// - Returns: A phrase without a full stop.
  public func sentence(on today: CivilDate) -> Sentence {
    let away = due.countdown(on: today)
    let sentence = Sentence(
      zh: "\(actor.label.zh)：\(label.zh)，期限\(due.day.chineseText)，\(away.zh)",
      en: "\(actor.label.en.capitalisedFirst): \(label.en), by \(due.day), \(away.en)"
    )
    guard let rung else { return sentence }
    let next = rung.sentence
    return Sentence(zh: "\(sentence.zh)，\(next.zh)", en: "\(sentence.en); \(next.en)")
  }
}

extension EscalationRung {
  /// What is to be done now, by which level and by what right: `现在应当约谈（区（县、市），经验做法（非法定））`.
  public var sentence: Sentence {
    let acting = level?.label ?? Sentence(zh: "承办机关", en: "the body that handles it")
    let mark = citation.confidence.label
    return Sentence(
      zh: "现在应当\(kind.label.zh)（\(acting.zh)，\(mark.zh)）",
      en: "now due: \(kind.label.en) (\(acting.en); \(mark.en))"
    )
  }
}
