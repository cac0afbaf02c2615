/// Finds the known word that looks most like a mistyped one.
///
/// Only a slip of the pen counts: two letters at most, one in a short word, and not the first. A word
/// with other digits is another edition or clause, and never proposed.
///
/// - Parameters:
///   - word: The word as written.
///   - known: The words that would be right.
/// - Returns: The nearest; the first of equals in sorted order.
package func nearestWord(to word: String, among known: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  // Longer than any key or id of the language: no likeness is worth searching for.
  guard !letters.isEmpty, letters.count <= 64 else { return nil }
  let limit = letters.count < 5 ? 1 : 2
  let digits = letters.filter(isDigit)
  var best: (word: String, distance: Int)?
  for candidate in known.sorted() where candidate != word {
    let other = Array(candidate.unicodeScalars)
    guard abs(other.count - letters.count) <= limit, other.filter(isDigit) == digits,
      candidate.first?.lowercased() == word.first?.lowercased()
    else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < best?.distance ?? Int.max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

/// Finds the fact that was meant: the one that only lacks its `site.`, or the nearest.
package func nearestFact(to key: String, among known: some Sequence<String>) -> String? {
  let full = "site.\(key)"
  return known.contains(full) ? full : nearestWord(to: key, among: known)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

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
