/// Whether the words of a record go with its result.
public enum Wording {
  /// The word of a text that speaks against a pass, the first one; nothing when none does.
  ///
  /// A word is let pass when the same clause denies it (`没有仍未整改的`), says after it that all is
  /// done (`原未完成的已全部完成`), or it is a part of a longer word (`部分隔`).
  public static func doubt(in text: String, by list: DoubtfulWords = .standard) -> String? {
    for clause in clauses(of: text) {
      for word in list.words where isDoubtful(word, in: clause, by: list) { return word }
    }
    return nil
  }

  private static let stops: Set<Character> = [
    "，", "。", "；", "！", "？", "：", "（", "）", ",", ".", ";", "!", "?", ":", "(", ")", "\n",
  ]

  private static func clauses(of text: String) -> [[Character]] {
    text.lowercased().split(whereSeparator: stops.contains).map { Array($0) }
  }

  private static func isDoubtful(
    _ word: String,
    in clause: [Character],
    by list: DoubtfulWords
  ) -> Bool {
    places(of: Array(word), in: clause).contains { place in
      !isInside(list.compounds, place, of: clause)
        && !isDenied(clause[..<place.lowerBound], by: list)
        && !isCompleted(clause[place.upperBound...], by: list)
    }
  }

  /// Where a word stands; a Latin word only where it stands by itself.
  private static func places(of word: [Character], in clause: [Character]) -> [Range<Int>] {
    guard !word.isEmpty, clause.count >= word.count else { return [] }
    return (0...(clause.count - word.count)).compactMap { start in
      let range = start..<(start + word.count)
      guard clause[range].elementsEqual(word) else { return nil }
      return isWhole(range, in: clause) ? range : nil
    }
  }

  private static func isWhole(_ range: Range<Int>, in clause: [Character]) -> Bool {
    let before = range.lowerBound > 0 ? clause[range.lowerBound - 1] : " "
    let after = range.upperBound < clause.count ? clause[range.upperBound] : " "
    return !(isLatin(before) && isLatin(clause[range.lowerBound]))
      && !(isLatin(after) && isLatin(clause[range.upperBound - 1]))
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func isInside(
    _ compounds: [String],
    _ place: Range<Int>,
    of clause: [Character]
  ) -> Bool {
    compounds.contains { compound in
      places(of: Array(compound), in: clause).contains {
        $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
      }
    }
  }

  /// Whether the text before a word ends in a denial, with nothing but a filler between.
  private static func isDenied(_ before: ArraySlice<Character>, by list: DoubtfulWords) -> Bool {
    let text = before.filter { $0 != " " }
    return list.denials.contains { denial in
      list.fillers.contains { filler in
        text.suffix((denial + filler).filter { $0 != " " }.count)
          .elementsEqual((denial + filler).filter { $0 != " " })
      }
    }
  }

  private static func isCompleted(_ after: ArraySlice<Character>, by list: DoubtfulWords) -> Bool {
    list.completions.contains { !places(of: Array($0), in: Array(after)).isEmpty }
  }
}
