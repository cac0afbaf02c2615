import Messages
import RuleLanguage
import SafetyModel

/// The changes of one rule in words.
struct RuleChangeLines {
  let changes: [RuleChange]

  static let columns = [
    Sentence(zh: "规则", en: "Rule"), Sentence(zh: "名称", en: "Name"),
    Sentence(zh: "改动", en: "Change"), Sentence(zh: "原来", en: "Before"),
    Sentence(zh: "现在", en: "Now"),
  ]

  /// Changes of the same rule together, in their order.
  static func byRule(_ changes: [RuleChange]) -> [RuleChangeLines] {
    var groups: [[RuleChange]] = []
    for change in changes {
      if groups.last?.last?.subject == change.subject {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups.map { RuleChangeLines(changes: $0) }
  }

  /// The rule, its name and where it stands.
  var head: Sentence {
    guard let first = changes.first else { return .same("") }
    let kind = first.field.isEmpty ? first.kind.label : Sentence(zh: "修改", en: "changed")
    let place = (first.newPlace ?? first.oldPlace).map { Sentence.same($0.description) }
    return Sentence(
      zh: "【\(kind.zh)】\(first.subject.label.zh)　\(name(of: first).zh)",
      en: "[\(kind.en)] \(first.subject.label.en)  \(name(of: first).en)"
    ).with(place)
  }

  /// A line for each change; long ones have a line for each value.
  var details: [Sentence] {
    changes.filter { !$0.field.isEmpty }.flatMap { change -> [Sentence] in
      let what = RuleChangeLines.what(change)
      let (old, new) = RuleChangeLines.values(of: change)
      if old.zh.utf8.count + new.zh.utf8.count <= 90 {
        return [
          Sentence(
            zh: "\(what.zh)：\(old.zh) → \(new.zh)",
            en: "\(what.en): \(old.en) → \(new.en)"
          )
        ]
      }
      return [
        what, Sentence(zh: "  原：\(old.zh)", en: "  before: \(old.en)"),
        Sentence(zh: "  新：\(new.zh)", en: "  now: \(new.en)"),
      ]
    }
  }

  /// A row for each change.
  var rows: [[Sentence]] {
    changes.enumerated().map { index, change in
      let (old, new) = RuleChangeLines.values(of: change)
      return [
        index == 0 ? .same(change.subject.id) : .same(""),
        index == 0 ? name(of: change) : .same(""),
        change.field.isEmpty ? change.kind.label : RuleChangeLines.what(change), old, new,
      ]
    }
  }

  private func name(of change: RuleChange) -> Sentence {
    change.title == .same(change.subject.id) ? .same("") : change.title
  }

  private static func what(_ change: RuleChange) -> Sentence {
    let key = change.field.split(separator: ".").first.map(String.init) ?? ""
    guard let title = RuleSchema.title(ofKey: key), title.zh != change.kind.label.zh else {
      return change.kind.label.with(.same(change.field))
    }
    return Sentence(
      zh: "\(change.kind.label.zh)·\(title.zh)（\(change.field)）",
      en: "\(change.kind.label.en), \(title.en) (\(change.field))"
    )
  }

  /// Both values; in longer texts the words that differ stand in brackets.
  private static func values(of change: RuleChange) -> (old: Sentence, new: Sentence) {
    guard !change.field.isEmpty else { return (.same(""), .same("")) }
    guard let marks = change.marks else {
      return (change.old.map { .same($0) } ?? .dash, change.new.map { .same($0) } ?? .dash)
    }
    return (marked(marks, .removed), marked(marks, .added))
  }

  private static func marked(_ marks: [WordMark], _ kind: WordMark.Kind) -> Sentence {
    let zh = marks.map { mark in
      mark.kind == .kept ? mark.text : mark.kind == kind ? "【\(mark.text)】" : ""
    }
    return .same(zh.joined())
  }
}
