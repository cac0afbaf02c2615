import Messages
import Reporting
import RuleLanguage
import SafetyModel

/// Any rule on one page, a line for each key.
struct RuleSheet {
  private let rule: StatedRule

  init(_ rule: StatedRule) {
    self.rule = rule
  }

  var document: Document {
    var facts = [Document.Fact(rule.subject.noun.label.spoken, name)]
    if let place = rule.place {
      facts.append(Document.Fact(Sentence(zh: "出处", en: "Stands in").spoken, place.description))
    }
    return Document(title: rule.title.spoken, blocks: [.facts(facts + lines(of: rule.tree, []))])
  }

  private var name: String {
    [rule.subject.parent, rule.subject.id].compactMap { $0 }.joined(separator: " ")
  }

  /// The values with the keys that lead to them; a text in two languages in that of this run.
  private func lines(of tree: RuleTree, _ path: [String]) -> [Document.Fact] {
    if let zh = tree["zh"]?.text, let en = tree["en"]?.text, case .mapping(let entries) = tree,
      entries.count == 2
    {
      return [Document.Fact(label(path), Sentence(zh: zh, en: en).spoken)]
    }
    switch tree {
    case .text(let text): return [Document.Fact(label(path), text)]
    case .mapping(let entries): return entries.flatMap { lines(of: $0.value, path + [$0.key]) }
    case .list(let members):
      let texts = members.compactMap(\.text)
      guard texts.count == members.count else {
        return members.flatMap { lines(of: $0, path) }
      }
      return texts.isEmpty
        ? []
        : [Document.Fact(label(path), texts.joined(separator: Sentence(zh: "、", en: ", ").spoken))]
    }
  }

  private func label(_ path: [String]) -> String {
    let words = path.compactMap { RuleSchema.title(ofKey: $0)?.spoken ?? $0 }
    return words.joined(separator: " ")
  }
}
