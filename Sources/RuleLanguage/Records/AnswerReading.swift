import SafetyModel
import YAMLSource

/// An answer with the mapping it was read from, for places to complain about.
struct AnswerEntry {
  let draft: AnswerDraft
  let fields: Fields
}

extension RuleReader {
  /// Reads one answer.
  mutating func answer(_ node: YAMLNode) -> AnswerEntry? {
    guard
      let fields = fields(
        of: node,
        required: ["item", "answer"],
        optional: [
          "circumstances", "location", "note", "measured", "fitted_but_failed", "photos",
          "corrected_photos", "documents", "reason",
        ]
      )
    else { return nil }
    let item = id(fields["item"])
    let kind = answerKind(fields["answer"])
    let circumstances = list(fields["circumstances"]) { $0.id($1) }
    let location = text(fields["location"])
    let note = text(fields["note"])
    let measured = decimal(fields["measured"])
    let failed = boolean(fields["fitted_but_failed"])
    let photos = paths(fields["photos"])
    let correctedPhotos = paths(fields["corrected_photos"])
    let documents = paths(fields["documents"])
    let reason = text(fields["reason"])
    guard let item, let kind else { return nil }
    checkKeys(of: fields, fit: kind)
    let draft = AnswerDraft(
      item: item,
      answer: kind,
      circumstances: circumstances ?? [],
      location: location,
      note: note,
      measured: measured,
      fittedButFailed: failed ?? false,
      photos: photos,
      correctedPhotos: correctedPhotos,
      documents: documents,
      reason: reason,
      place: node.place
    )
    return AnswerEntry(draft: draft, fields: fields)
  }

  /// Reads what was answered, in data words or in Chinese; yes (是) means conforming.
  private mutating func answerKind(_ node: YAMLNode?) -> AnswerKind? {
    guard let node, let text = text(node) else { return nil }
    let kind = AnswerKind.allCases.first { $0.rawValue == text || $0.chineseWord == text }
    if kind == nil {
      let allowed = AnswerKind.allCases.flatMap { [$0.rawValue, $0.chineseWord] }
      report(.unknownValue(value: text, allowed: allowed), at: node)
    }
    return kind
  }

  private mutating func paths(_ node: YAMLNode?) -> [String] {
    list(node) { $0.text($1) } ?? []
  }

  /// Reports keys that say nothing beside this answer, and a reason that is missing.
  private mutating func checkKeys(of fields: Fields, fit kind: AnswerKind) {
    let answer = "answer: \(kind.rawValue)"
    switch kind {
    case .nonconforming: return
    case .notApplicable, .unableToCheck:
      if fields["reason"] == nil {
        report(.needsOtherKey(key: answer, other: "reason"), at: fields.place(of: "answer"))
      }
    case .conforming, .notChecked: break
    }
    for key in ["circumstances", "fitted_but_failed", "corrected_photos"] {
      guard let node = fields[key], node.text != "false", node.members?.isEmpty != true else {
        continue
      }
      report(.contradictingKeys(key: key, other: answer), at: fields.place(of: key))
    }
  }
}

extension AnswerKind {
  /// The word inspectors tick.
  fileprivate var chineseWord: String {
    switch self {
    case .conforming: "是"
    case .nonconforming: "否"
    case .notApplicable: "不适用"
    case .unableToCheck: "无法检查"
    case .notChecked: "未检查"
    }
  }
}
