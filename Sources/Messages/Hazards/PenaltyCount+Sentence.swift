public import SafetyModel
public import Workflow

extension PenaltyCount {
  /// The numbers with the decisions behind them, as a fact and never as a verdict.
  ///
  /// - Returns: Sentences; nothing when no penalty is on record.
  public var sentence: Sentence? {
    guard !entries.isEmpty else { return nil }
    let half = row(within180Days)
    let year = row(withinYear)
    return Sentence(
      zh:
        "任意180日内最多\(within180Days.count)次\(half.zh)；任意一年内最多\(withinYear.count)次\(year.zh)；未销号重大隐患\(openMajor.count)条\(excluded.zh)。《安全生产法》第113条说的是180日内3次或者一年内4次；这里只列事实，是否提请关闭由有权机关决定。",
      en:
        "At most \(within180Days.count) within any 180 days\(half.en); at most \(withinYear.count) within any year\(year.en); open major hazards: \(openMajor.count)\(excluded.en). Work Safety Law, art. 113, speaks of 3 within 180 days or 4 within a year; these are facts, the competent body decides."
    )
  }

  private var excluded: Sentence {
    let out = entries.filter { $0.exclusion != nil }
    guard !out.isEmpty else { return Sentence(both: "") }
    let row = Sentence.list(
      out.map { entry in
        entry.decision.name.joined(
          Sentence(
            zh: "（\(entry.exclusion?.label.zh ?? "")）",
            en: " (\(entry.exclusion?.label.en ?? ""))"
          )
        )
      }
    )
    return Sentence(zh: "；另有\(row.zh)", en: "; besides \(row.en)")
  }

  private func row(_ entries: [Entry]) -> Sentence {
    guard !entries.isEmpty else { return Sentence(both: "") }
    let row = Sentence.list(entries.map(\.decision.name))
    return Sentence(zh: "（\(row.zh)）", en: " (\(row.en))")
  }
}

extension PenaltyDecided {
  fileprivate var name: Sentence {
    Sentence(
      zh: "\(on.chineseText)\(Quote.plain(number.text))",
      en: "\(on) \(Quote.plain(number.text))"
    )
  }
}
