public import SafetyModel

extension HazardVerdict {
  /// The grade with criteria, clause and confidence, and how far the count has come.
  ///
  /// - Parameter title: The titles of the criteria sets; an id stands for a title that is not known.
  /// - Returns: A phrase without a full stop.
  public func summary(title: InstrumentTitle) -> Sentence {
    Sentence(zh: grade.label.zh, en: grade.label.en)
      .joined(cited(title)).joined(count).joined(unknown)
  }

  private func cited(_ title: InstrumentTitle) -> Sentence {
    guard let criteria else { return Sentence(both: "") }
    let citation = Citation(
      instrument: criteria,
      clause: element ?? "",
      confidence: confidence ?? .unknown
    )
    let ground = citation.sentence(title: title)
    return Sentence(zh: "，对照\(ground.zh)", en: ", by \(ground.en)")
  }

  private var count: Sentence {
    guard let counted, let required else { return Sentence(both: "") }
    return Sentence(
      zh: "，综合判定已成立\(counted)项、需\(required)项",
      en: ", \(counted) of \(required) clauses that count"
    )
  }

  private var unknown: Sentence {
    guard !missing.isEmpty else { return Sentence(both: "") }
    let row = Quote.list(missing)
    return Sentence(zh: "，尚不清楚\(row.zh)", en: ", not known: \(row.en)")
  }
}
