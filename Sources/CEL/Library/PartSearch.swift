/// Looks for a part in a longer sequence, in time that grows with the two lengths and no faster
/// (the method of Knuth, Morris and Pratt).
struct PartSearch<Element: Equatable> {
  private let part: [Element]
  /// For each count of elements that agree, how many still agree after a disagreement.
  private let fallback: [Int]

  init(_ part: [Element]) {
    self.part = part
    var fallback = [0, 0]
    var agreeing = 0
    for place in part.indices.dropFirst() {
      while agreeing > 0, part[place] != part[agreeing] { agreeing = fallback[agreeing] }
      if part[place] == part[agreeing] { agreeing += 1 }
      fallback.append(agreeing)
    }
    self.fallback = fallback
  }

  /// The first place from `start` on where the part begins.
  func first(in whole: [Element], from start: Int) -> Int? {
    var first: Int?
    visit(whole, from: start) { place in
      first = place
      return false
    }
    return first
  }

  /// The last place up to `end` where the part begins.
  func last(in whole: [Element], upTo end: Int) -> Int? {
    var last: Int?
    visit(whole, from: 0) { place in
      if place <= end { last = place }
      return place < end
    }
    return last
  }

  /// All places where the part begins, those that overlap included, until `visit` says false.
  private func visit(_ whole: [Element], from start: Int, _ visit: (Int) -> Bool) {
    if part.isEmpty {
      var place = start
      while place <= whole.count, visit(place) { place += 1 }
      return
    }
    var agreeing = 0
    for place in whole.indices.dropFirst(start) {
      while agreeing > 0, agreeing == part.count || whole[place] != part[agreeing] {
        agreeing = fallback[agreeing]
      }
      if whole[place] == part[agreeing] { agreeing += 1 }
      if agreeing == part.count, !visit(place - part.count + 1) { return }
    }
  }
}
