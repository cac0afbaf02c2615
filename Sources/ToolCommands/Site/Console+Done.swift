import Ledger
import Messages
import SafetyModel

extension Console {
  /// Prints what an act did and what comes next, a line each.
  static func done(_ sentences: Sentence...) {
    for sentence in sentences { print(sentence.text(in: SpokenLanguage.current)) }
  }

  /// Prints one object for machines.
  static func print(_ object: CanonicalObject) {
    let bytes = (try? CanonicalValue.object(object).canonicalBytes()) ?? Array("{}".utf8)
    print(String(decoding: bytes, as: UTF8.self))
  }
}

extension Sentence {
  /// The text in the language of this run.
  var spoken: String { text(in: SpokenLanguage.current) }
}

extension String {
  /// This text with another in the brackets of the language of this run.
  func remarked(_ remark: String) -> String {
    Sentence(zh: "\(self)（\(remark)）", en: "\(self) (\(remark))").spoken
  }
}
