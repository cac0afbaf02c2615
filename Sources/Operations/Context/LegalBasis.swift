import RuleLanguage
import SafetyModel

extension RulePack {
  /// Whether a legal basis in somebody's words names an instrument that is registered.
  ///
  /// A title counts with and without the name of the state and its brackets.
  func knows(basis text: String) -> Bool {
    let typed = text.filter { !"《》 ".contains($0) }
    return instruments.contains { instrument in
      let title = instrument.title.zh.filter { !"《》 ".contains($0) }
      let names = [
        title, title.replacing("中华人民共和国", with: ""), instrument.id,
        instrument.title.en.filter { $0 != " " },
      ]
      return names.contains { !$0.isEmpty && typed.contains($0) }
    }
  }
}

extension OperatingContext {
  /// What is printed beside a legal basis that is on no list.
  static let notChecked = "（未核）"

  /// The request with a mark on a legal basis nobody has registered; told at once.
  func checkingBasis(of request: MeasureRequest) throws(OperationFailure) -> MeasureRequest {
    let basis = request.legalBasis
    guard basis.contains(where: { !$0.isWhitespace }), !basis.hasSuffix(Self.notChecked),
      try !rules().knows(basis: basis)
    else { return request }
    warn(.advice(.unknownBasis(basis)))
    var marked = request
    marked.legalBasis += Self.notChecked
    return marked
  }
}
