/// What everybody may do at one place, said shortly.
struct TableParagraph {
  /// The names of the steps, in order.
  var steps: [String]

  /// What holds for most is said once; everybody else's line says what is different.
  func text(of place: String, _ rows: [(role: String, outcomes: [String: String])]) -> String {
    var usual: [String: String] = [:]
    let steps = steps.filter { step in rows.contains { $0.outcomes[step] != nil } }
    for step in steps {
      let outcomes = rows.map { $0.outcomes[step] ?? "" }
      let counts = Dictionary(grouping: outcomes) { $0 }.mapValues(\.count)
      usual[step] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    let common = grouped(steps.map { ($0, usual[$0] ?? "") }, separator: "\n  * ")
    var groups: [(names: [String], words: String)] = []
    for row in rows {
      let rest = steps.filter { row.outcomes[$0] != usual[$0] }
      let words = grouped(rest.map { ($0, row.outcomes[$0] ?? "") }, separator: " | ")
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].names.append(row.role)
      } else {
        groups.append(([row.role], words))
      }
    }
    let lines = groups.map { group in
      let words = group.words.isEmpty ? "as most" : group.words
      return "  - \(group.names.joined(separator: ", ")): \(words)"
    }
    return "\(place)\n  * \(common)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// `may: a b | notAnOfficer (…): c d`, what is allowed first.
  private func grouped(_ outcomes: [(String, String)], separator: String) -> String {
    inOrder(Set(outcomes.map(\.1))).map { reason -> String in
      let steps = outcomes.filter { $0.1 == reason }.map { $0.0 }
      return reason + ": " + steps.joined(separator: " ")
    }
    .joined(separator: separator)
  }
}
