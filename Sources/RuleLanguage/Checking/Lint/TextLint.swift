import SafetyModel
import YAMLSource

/// Looks at what people read: unfinished texts, texts in the other language, texts cut short.
struct TextLint {
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// Looks through the definitions and through the lines of their files.
  init(contents: RulePackContents, files: [RuleSourceFile]) {
    for node in contents.sources { check(node) }
    for file in files where RuleFile(path: file.path).isRead { check(file) }
    checkQuestions(of: contents, under: "ask") { $0.ask }
    checkQuestions(of: contents, under: "plain") { $0.plain }
    for fact in contents.facts.values {
      guard let found = fact.unit, let use = UnitSpelling.usual(for: found),
        let node = contents.facts.source(of: fact.key)?["unit"]
      else { continue }
      report(.finding(.unusualUnit(found: found, use: use)), at: node)
    }
  }

  private mutating func check(_ node: YAMLNode) {
    switch node.content {
    case .scalar: return
    case .sequence(let members): for member in members { check(member) }
    case .mapping(let entries):
      for entry in entries {
        if case .scalar(let scalar) = entry.value.content {
          check(scalar, under: entry.key, at: entry.value)
        } else {
          check(entry.value)
        }
      }
    }
  }

  private mutating func check(_ scalar: YAMLScalar, under key: String, at node: YAMLNode) {
    let text = scalar.text.trimmingBlanks()
    guard !text.isEmpty else { return }
    switch key {
    case "zh", "en":
      let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      if Placeholders.holds(text) {
        report(.finding(.placeholder(text: text)), at: node)
      } else if (key == "zh") != hasHan {
        report(.finding(.otherLanguage(key: key)), at: node)
      }
    case "version", "clause", "number", "edition", "unit":
      guard scalar.style == .plain, let first = text.unicodeScalars.first,
        "“”‘’「".unicodeScalars.contains(first), let use = HalfWidth.sign(of: first)
      else { return }
      report(.slip(.fullWidthSign(found: String(Character(first)), use: use)), at: node)
    default: return
    }
  }

  /// Finds text behind ` #` that its writer did not mean as a remark.
  private mutating func check(_ file: RuleSourceFile) {
    var block: Int?
    for (index, scalars) in SourceText(file.bytes).lines.enumerated() {
      let line = SourceLine(number: index + 1, scalars: scalars)
      guard !line.isBlank else { continue }
      if let depth = block, line.indentation.count > depth { continue }
      block = line.opensBlock ? line.indentation.count : nil
      guard let hash = line.cutAtHash else { continue }
      let lost = SourceLine.string(scalars[hash...].prefix(40))
      diagnostics.append(
        RuleDiagnostic(
          .slip(.textCutByHash(lost: lost)),
          at: RuleLocation(file: file.path, line: index + 1, column: hash + 1)
        )
      )
    }
  }

  private mutating func checkQuestions(
    of contents: RulePackContents,
    under key: String,
    wording: (ChecklistItem) -> BilingualText?
  ) {
    var seen: [String: ChecklistItem] = [:]
    for item in contents.items.values {
      guard let question = wording(item)?.zh else { continue }
      guard let first = seen[question] else {
        seen[question] = item
        continue
      }
      let place = contents.items.source(of: item.id)?[key]?["zh"]?.place ?? item.location
      let kind = RuleDiagnostic.Finding.repeatedQuestion(
        item: item.id,
        other: first.id,
        first: first.location
      )
      diagnostics.append(RuleDiagnostic(.finding(kind), at: place))
    }
  }

  private mutating func report(_ kind: RuleDiagnostic.Kind, at node: YAMLNode) {
    diagnostics.append(RuleDiagnostic(kind, at: node.place))
  }
}

/// Texts that stand for texts to be written.
private enum Placeholders {
  private static let whole: Set<String> = [
    "todo", "tbd", "fixme", "xxx", "xx", "x", "...", "…", "……", "?", "??", "???", "？", "？？",
    "？？？", "test", "测试", "待定", "待补", "待补充", "待填", "占位", "略", "暂无", "内容", "标题", "问题",
    "lorem ipsum",
  ]

  private static let words: Set<String> = ["todo", "fixme", "tbd", "xxx"]

  private static let parts = ["待补充", "待填写", "此处填写", "某某某"]

  static func holds(_ text: String) -> Bool {
    let lower = text.lowercased()
    let latin = lower.split { !($0.isASCII && $0.isLetter) }
    return whole.contains(lower) || latin.contains { words.contains(String($0)) }
      || parts.contains { !text.ranges(of: $0).isEmpty }
  }
}

extension RulePackContents {
  /// The source of everything that was read, each once.
  fileprivate var sources: [YAMLNode] {
    instruments.sources + matters.sources + facts.sources + circumstances.sources
      + drafts.sources + criteria.sources + policies.sources + calendars.sources
  }
}

extension RuleFile {
  /// Whether the pack is made of this file.
  fileprivate var isRead: Bool {
    switch self {
    case .instruments, .matters, .facts, .derived, .circumstances, .checklist, .criteria, .policy,
      .calendar, .locality:
      true
    case .notRead, .unrecognised, .misnamed, .released, .retired, .pack: false
    }
  }
}
