import Messages
import Operations
import SafetyModel
import Workspace

/// The questions of a walk that complete one answer.
struct WalkQuestions {
  /// Puts a question; nothing at the end of the input.
  let ask: (Sentence) -> String?
  /// Says something that needs no answer.
  let say: (Sentence) -> Void

  /// A line without blanks around it.
  func line(_ prompt: Sentence) throws(WalkInterruption) -> String {
    guard let line = ask(prompt) else { throw .endOfInput }
    return line.trimmed
  }

  /// A text that may be left out.
  func optional(_ prompt: Sentence) throws(WalkInterruption) -> String? {
    let text = try line(prompt)
    return text.isEmpty ? nil : text
  }

  /// A text that must be given; `b` goes back to the item.
  func required(_ prompt: Sentence) throws(WalkInterruption) -> String {
    while true {
      let text = try line(prompt)
      if WalkKey(text) == .back { throw .cancelled }
      if !text.isEmpty { return text }
    }
  }

  /// Whether the answer is yes; an empty line is no.
  func isYes(_ prompt: Sentence) throws(WalkInterruption) -> Bool {
    while true {
      let text = try line(prompt)
      if text.isEmpty { return false }
      switch WalkKey(text) {
      case .yes: return true
      case .no: return false
      case .back: throw .cancelled
      case .notApplicable, .unable, .skip, .quit, .help, nil: continue
      }
    }
  }

  /// One or more of several circumstances, by number.
  func circumstances(
    _ choices: [(id: String, label: BilingualText)]
  ) throws(WalkInterruption) -> [String] {
    for (index, choice) in choices.enumerated() {
      say(
        Sentence(
          zh: "    \(index + 1). \(choice.label.zh)",
          en: "    \(index + 1). \(choice.label.en)"
        )
      )
    }
    while true {
      let text = try line(
        Sentence(zh: "  是哪种情形？写序号，几种用空格隔开：", en: "  Which? Numbers with spaces between: ")
      )
      switch WalkKey(text) {
      case .back: throw .cancelled
      case .quit: throw .quit
      default: break
      }
      let words = WalkQuestions.words(of: text)
      let chosen = words.compactMap { word in
        Int(word).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1].id : nil }
          ?? choices.first { $0.id == word }?.id
      }
      if !words.isEmpty, chosen.count == words.count { return chosen.unique }
      say(
        Sentence(
          zh: "  请写 1 到 \(choices.count) 的序号。",
          en: "  Give numbers from 1 to \(choices.count)."
        )
      )
    }
  }

  /// A place of the site, by number or as a new one; nothing for an empty line.
  func place(known: [String]) throws(WalkInterruption) -> String? {
    for (index, place) in known.enumerated() {
      say(Sentence(zh: "    \(index + 1). \(place)", en: "    \(index + 1). \(place)"))
    }
    let prompt =
      known.isEmpty
      ? Sentence(zh: "  部位（回车＝不写）：", en: "  Place (Enter = none): ")
      : Sentence(zh: "  部位：写序号或新的部位（回车＝不写）：", en: "  Place: a number or a new one (Enter = none): ")
    while true {
      guard let text = try optional(prompt) else { return nil }
      guard let number = Int(WalkKey.plain(text)), !known.isEmpty else { return text }
      if known.indices.contains(number - 1) { return known[number - 1] }
    }
  }

  /// A measured value; nothing for an empty line.
  func measured(_ limit: MeasuredLimit?) throws(WalkInterruption) -> ExactDecimal? {
    guard let limit else { return nil }
    let prompt = Sentence(
      zh: "  测量值，单位\(limit.unit)，\(limit.sentence.zh)（回车＝没有测）：",
      en: "  Measured, in \(limit.unit), \(limit.sentence.en) (Enter = not measured): "
    )
    while true {
      guard let text = try optional(prompt) else { return nil }
      if let value = ExactDecimal(WalkKey.plain(text)) { return value }
      say(InputFault.badNumber(key: limit.fact, value: text).sentence)
    }
  }

  /// Files, one a line, until an empty line; every one is there.
  func files(_ prompt: Sentence) throws(WalkInterruption) -> [String] {
    var paths: [String] = []
    while let typed = try optional(prompt) {
      let path = WalkQuestions.path(typed)
      if Files.exists(path), !Files.isFolder(path) {
        paths.append(path)
      } else {
        let reason: FileFailure.Reason = Files.exists(path) ? .isFolder : .missing
        say(OperationFailure.file(FileFailure(action: .read, path: path, reason: reason)).sentence)
      }
    }
    return paths
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || ",，、;；".contains($0) }.map { WalkKey.plain(String($0)) }
  }

  /// A path as typed or dropped on a terminal: without quotes, with the home folder filled in.
  static func path(_ typed: String) -> String {
    var path = typed
    for quote in ["'", "\""]
    where path.count >= 2 && path.hasPrefix(quote) && path.hasSuffix(quote) {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("~/"), let home = Environment.value("HOME") {
      path = home + path.dropFirst()
    }
    return path
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension [String] {
  /// Every text once, in order of first appearance.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
