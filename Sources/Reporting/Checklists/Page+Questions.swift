import Messages
import RuleLanguage
import SafetyModel

extension Page {
  /// The questions that decide what is open, each once, with how much it decides.
  ///
  /// - Parameters:
  ///   - open: The facts that are missing, one list for each thing that is open.
  ///   - pack: The rules that define the facts.
  mutating func questions(deciding open: [[String]], of pack: RulePack) {
    let titles = Titles(rules: pack)
    var asked: Set<String> = []
    let keys = open.flatMap(\.self).filter { asked.insert($0).inserted }
    guard !keys.isEmpty else { return }
    heading(Sentence(zh: "问清以下事项即可确定", en: "These questions decide them"), level: 3)
    for key in keys {
      let fact = pack.fact(key)
      let deciding = open.count { $0.contains(key) }
      entry(
        titles.fact(key).with(.clauses([.same(key), .count(deciding, zh: "项", en: "item")])),
        details: [
          fact.map { Sentence(zh: "问：\($0.ask.zh)", en: "Ask: \($0.ask.en)") },
          fact?.knownBy.map { Sentence(zh: "从哪里知道：\($0.zh)", en: "Known by: \($0.en)") },
        ].compactMap { $0 }
      )
    }
  }
}
