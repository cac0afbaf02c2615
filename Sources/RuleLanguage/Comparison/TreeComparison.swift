/// A value that differs between two trees, with the keys that lead to it.
struct TreeDifference: Hashable {
  var path: [String]
  var old: String?
  var new: String?
}

/// Finds where two trees differ.
struct TreeComparison {
  private(set) var differences: [TreeDifference] = []

  /// The differences between two trees, in the order of their keys.
  static func differences(between old: RuleTree, and new: RuleTree) -> [TreeDifference] {
    var comparison = TreeComparison()
    comparison.compare(old, new, [])
    return comparison.differences
  }

  private mutating func compare(_ old: RuleTree?, _ new: RuleTree?, _ path: [String]) {
    guard old != new else { return }
    switch (old ?? new?.emptied, new ?? old?.emptied) {
    case (.mapping(let before)?, .mapping(let after)?):
      compare(before, after, path)
    case (.list(let before)?, .list(let after)?):
      compare(before, after, path)
    default:
      differences.append(TreeDifference(path: path, old: old?.line, new: new?.line))
    }
  }

  private mutating func compare(
    _ old: [RuleTree.Entry],
    _ new: [RuleTree.Entry],
    _ path: [String]
  ) {
    let before = Dictionary(old.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let keys = new.map(\.key) + old.map(\.key).filter { after[$0] == nil }
    for key in keys { compare(before[key], after[key], path + [key]) }
  }

  private mutating func compare(_ old: [RuleTree], _ new: [RuleTree], _ path: [String]) {
    var pairs: [(old: RuleTree, new: RuleTree)] = []
    var left = old
    var added: [RuleTree] = []
    for member in new {
      if let index = left.firstIndex(where: { $0.identity == member.identity }) {
        pairs.append((left.remove(at: index), member))
      } else {
        added.append(member)
      }
    }
    for (before, after) in pairs { compare(before, after, path + [after.identity]) }
    // One clause of an instrument that took the place of another reads as a changed clause.
    for member in added {
      guard let instrument = member["instrument"]?.text,
        let index = left.firstIndex(where: { $0["instrument"]?.text == instrument })
      else {
        differences.append(TreeDifference(path: path, old: nil, new: member.line))
        continue
      }
      compare(left.remove(at: index), member, path + [instrument])
    }
    for member in left {
      differences.append(TreeDifference(path: path, old: member.line, new: nil))
    }
    let kept = pairs.map(\.new.identity)
    let order = old.map(\.identity).filter(kept.contains)
    if order != kept {
      differences.append(
        TreeDifference(
          path: path + ["order"],
          old: order.joined(separator: " "),
          new: kept.joined(separator: " ")
        )
      )
    }
  }
}

extension RuleTree {
  /// What a member of a list is recognised by, though the rest of it changes.
  fileprivate var identity: String {
    switch self {
    case .text(let text): return text
    case .list: return line
    case .mapping:
      for key in ["id", "key", "value", "kind"] {
        if let text = self[key]?.text { return text }
      }
      if let instrument = self["instrument"]?.text, let clause = self["clause"]?.text {
        return "\(instrument) \(clause)"
      }
      return line
    }
  }

  /// A tree of the same shape that says nothing; a text has none.
  fileprivate var emptied: RuleTree? {
    switch self {
    case .text: nil
    case .list: .list([])
    case .mapping: .mapping([])
    }
  }

  /// The tree on one line; a text as it is.
  var line: String { text ?? YAMLWriter.line(self) }
}
