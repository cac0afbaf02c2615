import Determination
import Messages
import RuleLanguage
import SafetyModel

/// How derived facts came about: the rule, what went into it, what it rests on.
struct DerivationEntries {
  let titles: Titles
  let known: KnownFacts

  /// Writes a section on some derived facts, those they use included; nothing when there are none.
  func write(_ keys: some Sequence<String>, to page: inout Page) {
    let traces = traces(of: keys)
    guard !traces.isEmpty else { return }
    page.heading(Sentence(zh: "推算的属性", en: "Derived facts"))
    for trace in traces { page.entry(head(of: trace), details: details(of: trace)) }
  }

  /// The derived ones, each once, each followed by those it uses.
  private func traces(of keys: some Sequence<String>) -> [DerivationTrace] {
    var seen: Set<String> = []
    var found: [DerivationTrace] = []
    var open = Array(keys.reversed())
    while let key = open.popLast() {
      guard seen.insert(key).inserted, let fact = titles.rules?.fact(key),
        let trace = known.derivation(of: fact)
      else { continue }
      found.append(trace)
      open += trace.inputs.map(\.key).reversed()
    }
    return found
  }

  private func head(of trace: DerivationTrace) -> Sentence {
    trace.definition.label.with(.same(trace.definition.key)).joined(": ", value(of: trace))
  }

  /// The value in words, or that it cannot be worked out.
  func value(of trace: DerivationTrace) -> Sentence {
    if trace.covers == .no {
      return Sentence(zh: "这条规则不涉及这个对象", en: "the rule does not cover this site")
    }
    return trace.value.map { trace.definition.words(for: $0) }
      ?? Sentence(zh: "尚不能推算", en: "cannot be worked out yet")
  }

  /// The rule, its inputs and its grounds, a line each.
  func details(of trace: DerivationTrace) -> [Sentence] {
    let expression = trace.derivation.value.source
    let confidence = trace.derivation.confidence
    return [
      trace.derivation.condition.map {
        labelled(Sentence(zh: "涉及", en: "Covers"), .same(DerivationEntries.line($0.source)))
      },
      labelled(
        Sentence(zh: "怎么推算", en: "Follows from"),
        .same(DerivationEntries.line(expression))
      ),
      labelled(
        Sentence(zh: "用到", en: "With"),
        .joined(trace.inputs.map(input), zh: "；", en: "; ").orElse(.nothing)
      ),
      trace.missing.isEmpty
        ? nil
        : labelled(
          Sentence(zh: "还要问清", en: "To be asked"),
          .row(trace.missing.map { titles.fact($0).with(.same($0)) })
        ),
      labelled(Sentence(zh: "依据", en: "Basis"), titles.citations(trace.derivation.basis)),
      labelled(
        Sentence(zh: "把握", en: "Confidence"),
        confidence.isLegalGround
          ? confidence.detailedLabel
          : .clauses([
            confidence.detailedLabel,
            Sentence(zh: "核对原文前不作执法依据", en: "no legal ground before the text is checked"),
          ])
      ),
      trace.derivation.note.map { labelled(Sentence(zh: "说明", en: "Note"), $0) },
    ].compactMap { $0 }
  }

  /// An expression on one line.
  private static func line(_ source: String) -> String {
    source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What a derived fact comes to, with how surely it is known: `应有安全出口数：2 个（凭记忆）`.
  func short(_ key: String) -> Sentence? {
    guard let fact = titles.rules?.fact(key), let trace = known.derivation(of: fact) else {
      return nil
    }
    return fact.label.joined(": ", value(of: trace).with(trace.derivation.confidence.label))
  }

  private func input(_ input: DerivationTrace.Input) -> Sentence {
    let words = input.value.map { value in
      titles.rules?.fact(input.key)?.words(for: value) ?? .same(String(describing: value))
    }
    return titles.fact(input.key).joined(
      ": ",
      words ?? Sentence(zh: "不知道", en: "not known")
    )
  }

  private func labelled(_ name: Sentence, _ value: Sentence) -> Sentence {
    Sentence(zh: "\(name.zh)：\(value.zh)", en: "\(name.en): \(value.en)")
  }
}
