import SafetyModel

/// What is wrong with facts that follow from others.
enum DerivedSentence {
  static func cycle(_ path: [String]) -> Sentence {
    let way = path.joined(separator: " → ")
    return Sentence(
      zh: "推算的属性互相推算成圈：\(way)。请断开其中一处。",
      en: "Derived facts follow from each other in a circle: \(way). Break it in one place."
    )
  }

  static func moreCertain(
    _ confidence: Confidence,
    _ fact: String,
    _ best: Confidence
  ) -> Sentence {
    Sentence(
      zh:
        "标为“\(confidence.label.zh)”，高于所用的推算属性\(Quote.value(fact))的“\(best.label.zh)”。请核对原文后提高推算依据的标注，或降低这里的标注。",
      en:
        "Marked “\(confidence.label.en)”, more certain than the derived fact \(Quote.value(fact)) it rests on (“\(best.label.en)”). Check the text and raise that basis, or lower the mark here."
    )
  }
}
