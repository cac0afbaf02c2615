/// Finds the declared name a mistyped one probably stands for.
enum NearestName {
  /// The candidate with the smallest edit distance, if that is at most a third of the length.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let limit = max(1, min(4, name.unicodeScalars.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates.sorted() {
      let distance = distance(name, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The number of scalars to insert, delete, replace or swap with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var previous: [Int] = []
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      let above = row
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          row[j + 1] = min(row[j + 1], previous[j - 1] + 1)
        }
      }
      previous = above
    }
    return row[right.count]
  }
}
