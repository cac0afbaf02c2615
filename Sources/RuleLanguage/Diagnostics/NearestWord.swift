/// Finds the known word that looks most like a mistyped one.
///
/// - Parameters:
///   - word: The word as written.
///   - known: The words that would be right.
/// - Returns: The nearest, at most a third of the letters away; the first of equals in sorted order.
package func nearestWord(to word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  // Longer than any key or id of the language: no likeness is worth searching for.
  guard !letters.isEmpty, letters.count <= 64 else { return nil }
  let limit = max(1, letters.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in known.sorted() where candidate != word {
    let other = Array(candidate.unicodeScalars)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

/// Counts the insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
