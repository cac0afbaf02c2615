import Ledger
import Messages
public import Operations
public import SafetyModel

extension Document {
  /// The paper with a last section that says where the ledger stood: size, root and the whole checkpoint.
  ///
  /// Whoever is handed the paper holds a state outside the ledger by which a past made anew is found out.
  ///
  /// - Parameters:
  ///   - standing: Where the ledger stands.
  ///   - language: The language.
  /// - Returns: The paper with its last section.
  public func closing(with standing: LedgerStanding, in language: Language) -> Document {
    var page = Page(.same(""), in: language)
    page.heading(Sentence(zh: "账本状态", en: "State of the ledger"))
    page.facts([
      Line(
        Sentence(zh: "条数和根", en: "Size and root"),
        Sentence(
          zh: "共\(standing.head.size)条，根 \(standing.root.hex)",
          en: "\(standing.head.size) events, root \(standing.root.hex)"
        )
      ),
      Line(Sentence(zh: "检查点", en: "Checkpoint"), Document.words(of: standing)),
    ])
    var paper = self
    paper.blocks += page.finished.blocks
    if let note = standing.checkpoint?.note {
      paper.blocks.append(.command(String(note.dropLast())))
      paper.blocks.append(.note(Document.keeping.text(in: language)))
    }
    return paper
  }

  private static func words(of standing: LedgerStanding) -> Sentence {
    guard let checkpoint = standing.checkpoint else {
      return Sentence(zh: "尚未签名", en: "not signed yet")
    }
    let later = standing.head.size - checkpoint.size
    return Sentence(
      zh: "前\(checkpoint.size)条，\(checkpoint.day.chineseText)签名，其后\(later)条尚未签名",
      en: "the first \(checkpoint.size), signed on \(checkpoint.day); \(later) after it unsigned"
    )
  }

  private static let keeping = Sentence(
    zh: "存下检查点，日后可核对账本没有重做（ledger verify --checkpoint）。",
    en:
      "Keep the checkpoint: it shows later that nothing was made anew (ledger verify --checkpoint)."
  )
}
