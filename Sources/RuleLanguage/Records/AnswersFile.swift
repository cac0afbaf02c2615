public import SafetyModel
import YAMLSource

/// The form in which an inspector writes down the answers of a visit.
public struct AnswersFile: Hashable, Sendable {
  /// How the unit's person on the spot received the record, with the name itself.
  public struct Signature: Hashable, Sendable {
    /// Who signed or refused.
    public var name: String
    /// Whether the signature was refused, with the witness or reason.
    public var refusal: String?

    /// Creates a signature.
    public init(name: String, refusal: String?) {
      self.name = name
      self.refusal = refusal
    }
  }

  /// The inspection as written, an id or nothing.
  public var inspection: String?

  /// The one reason for all items that were not looked at.
  public var notCheckedReason: String?

  /// How the unit's person received the record.
  public var unitSignature: Signature?

  /// The answers, in file order.
  public var answers: [AnswerDraft]

  /// Creates a file's content.
  public init(
    inspection: String? = nil,
    notCheckedReason: String? = nil,
    unitSignature: Signature? = nil,
    answers: [AnswerDraft] = []
  ) {
    self.inspection = inspection
    self.notCheckedReason = notCheckedReason
    self.unitSignature = unitSignature
    self.answers = answers
  }
}

extension AnswersFile {
  /// Reads the answers of a file.
  ///
  /// Never stops at the first problem; the answers are complete only when no error is reported.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - items: The items of the inspection. Absent = answers are not held against items, as when
  ///     only the inspection named in the file is wanted.
  /// - Returns: What the file says, and everything there is to say about it.
  public static func read(
    _ file: RuleSourceFile,
    items: [ChecklistItem]? = nil
  ) -> (content: AnswersFile, diagnostics: [RuleDiagnostic]) {
    var reader = RuleReader()
    let root = reader.root(of: file)
    let fields = reader.fields(
      of: root,
      required: ["answers"],
      optional: ["inspection", "not_checked_reason", "unit_signature"]
    )
    guard let fields else { return (AnswersFile(), reader.diagnostics) }
    var content = AnswersFile()
    content.inspection = reader.text(fields["inspection"])
    content.notCheckedReason = reader.text(fields["not_checked_reason"])
    content.unitSignature = reader.signature(fields["unit_signature"])
    var check = items.map { AnswerCheck(items: $0) }
    var repetitions = RepetitionCheck()
    content.answers =
      reader.list(fields["answers"]) { (reader, node) -> AnswerDraft? in
        guard let entry = reader.answer(node) else { return nil }
        check?.check(entry, &reader)
        repetitions.check(entry.draft, at: node.place, &reader)
        return entry.draft
      } ?? []
    return (content, reader.diagnostics.sortedForReading())
  }
}

extension RuleReader {
  fileprivate mutating func signature(_ node: YAMLNode?) -> AnswersFile.Signature? {
    guard let fields = fields(of: node, required: ["name"], optional: ["refusal"]) else {
      return nil
    }
    let name = text(fields["name"])
    let refusal = text(fields["refusal"])
    guard let name else { return nil }
    return AnswersFile.Signature(name: name, refusal: refusal)
  }
}
