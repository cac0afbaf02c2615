import SafetyModel
import YAMLSource

extension CaseFile {
  /// Writes what cases came to into their expectations; every other character stays as it is.
  ///
  /// A grade, the status of an element and a verdict are replaced where they stand; an item moves
  /// to the list it belongs to. What a row of a table derives, and whether a criteria set judges
  /// the day, cannot be written and stays.
  ///
  /// - Parameters:
  ///   - corrections: What did not come true in cases of this file.
  ///   - file: The file as it was read.
  /// - Returns: The new content and the corrections that are in it.
  public static func recording(
    _ corrections: [CaseCorrection],
    in file: RuleSourceFile
  ) -> (bytes: [UInt8], recorded: [CaseCorrection]) {
    guard let root = try? YAMLNode.parse(bytes: file.bytes, file: file.path) else {
      return (file.bytes, [])
    }
    var text = EditedText(file.bytes)
    var recorded: [CaseCorrection] = []
    let byCase = Dictionary(grouping: corrections, by: \.caseLocation)
    for node in root["cases"]?.members ?? [] {
      guard let corrections = byCase[node.place], let expect = node["expect"] else { continue }
      recorded += text.write(corrections, into: expect)
    }
    for node in root["each"]?.members ?? [] {
      for correction in byCase[node.place] ?? [] {
        guard let grade = node["grade"], grade.place == correction.expected.location,
          let result = correction.result
        else { continue }
        if text.replace(grade, by: result) { recorded.append(correction) }
      }
    }
    return (text.bytes, recorded)
  }
}

extension EditedText {
  /// Writes the corrections of one case.
  ///
  /// - Returns: Those that could be written.
  fileprivate mutating func write(
    _ corrections: [CaseCorrection],
    into expect: YAMLNode
  ) -> [CaseCorrection] {
    if expect.entries?.isEmpty == true {
      return replace(expect, by: EditedText.expectation(corrections)) ? corrections : []
    }
    var recorded: [CaseCorrection] = []
    var moves: [CaseCorrection] = []
    for correction in corrections {
      guard let result = correction.result else { continue }
      switch correction.expected.subject {
      case .item: moves.append(correction)
      case .element(let set, let clause):
        if replace(expect["elements"]?[set]?[clause], by: result) { recorded.append(correction) }
      case .verdict(let set):
        if replace(expect["verdict"]?[set], by: result) { recorded.append(correction) }
      case .itemGrade(let item):
        if replace(expect["item_grades"]?[item], by: result) { recorded.append(correction) }
      case .ground(let item):
        if replace(expect["grounds"]?[item], by: result) { recorded.append(correction) }
      case .grade:
        if replace(expect["grade"], by: result) { recorded.append(correction) }
      case .force: continue
      }
    }
    return recorded + move(moves, in: expect)
  }

  /// A whole expectation for a case that had none.
  private static func expectation(_ corrections: [CaseCorrection]) -> String {
    var items: [String: [String]] = [:]
    var elements: [String: [String]] = [:]
    var rest: [String] = []
    for correction in corrections {
      guard let result = correction.result else { continue }
      switch correction.expected.subject {
      case .item(let item): items[result, default: []].append(item)
      case .element(let set, let clause):
        elements[set, default: []].append("\"\(clause)\": \(result)")
      case .grade: rest.append("grade: \(result)")
      case .verdict, .force, .itemGrade, .ground: continue
      }
    }
    var parts = CaseApplicability.allCases.compactMap { word in
      items[word.rawValue].map { "\(word.rawValue): [\($0.joined(separator: ", "))]" }
    }
    let sets = elements.sorted { $0.key < $1.key }
      .map { "\($0.key): {\($0.value.joined(separator: ", "))}" }
    if !sets.isEmpty { parts.append("elements: {\(sets.joined(separator: ", "))}") }
    return "{\((parts + rest).joined(separator: ", "))}"
  }

  /// Puts items into the lists they belong to.
  private mutating func move(
    _ corrections: [CaseCorrection],
    in expect: YAMLNode
  ) -> [CaseCorrection] {
    guard !corrections.isEmpty else { return [] }
    var lists: [String: [String]] = [:]
    for word in CaseApplicability.allCases.map(\.rawValue) {
      lists[word] = expect[word]?.members?.compactMap { $0.text?.trimmingBlanks() }
    }
    let before = lists
    for correction in corrections {
      guard case .item(let item) = correction.expected.subject, let result = correction.result
      else { continue }
      lists[correction.expected.value]?.removeAll { $0 == item }
      lists[result, default: []].append(item)
    }
    for word in CaseApplicability.allCases.map(\.rawValue) where lists[word] != before[word] {
      let text = "[\((lists[word] ?? []).joined(separator: ", "))]"
      let isWritten = expect[word].map { replace($0, by: text) } ?? add(word, text, to: expect)
      guard isWritten else { return [] }
    }
    return corrections
  }
}
