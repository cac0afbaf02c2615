import Messages
import SafetyModel

extension Site {
  /// Name, code, region and address in one line.
  var fullWords: Sentence {
    .clauses([.same(name), creditCode.words, region.words, address.map { .same($0) }])
  }
}

extension RegionCode {
  var words: Sentence { Sentence(zh: "区划 \(text)", en: "region \(text)") }
}

extension CreditCodeStatus {
  /// The code; one that is missing or invented says so.
  var words: Sentence {
    switch self {
    case .valid(let code):
      return Sentence(
        zh: "统一社会信用代码 \(code.text)",
        en: "unified social credit code \(code.text)"
      )
    case .fictitious(let code):
      let text = code.map { " \($0)" } ?? ""
      return Sentence(zh: "虚构示例代码\(text)", en: "invented sample code\(text)")
    case .absent:
      return Sentence(zh: "统一社会信用代码未登记", en: "no unified social credit code recorded")
    }
  }
}
