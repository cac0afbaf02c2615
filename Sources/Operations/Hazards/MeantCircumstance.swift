import RuleLanguage
import SafetyModel

extension RulePack {
  private static var offered: Int { 12 }

  /// The circumstance a text means: by its id or its whole Chinese name.
  func circumstance(meant text: String) -> Circumstance? {
    circumstance(text) ?? circumstances.first { $0.label.zh == text }
  }

  /// Some circumstances a text may have meant: those whose name or id has it or is like it, else the
  /// first ones.
  func circumstances(near text: String) -> [Circumstance] {
    var found = circumstances.filter { $0.label.zh.contains(text) || $0.id.contains(text) }
    if let nearest = nearestWord(to: text, among: circumstances.map(\.id)),
      !found.contains(where: { $0.id == nearest })
    {
      found += circumstances.filter { $0.id == nearest }
    }
    return Array((found.isEmpty ? circumstances : found).prefix(Self.offered))
  }
}
