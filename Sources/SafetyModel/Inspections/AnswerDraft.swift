/// An answer as somebody enters it: files by path, values as typed.
public struct AnswerDraft: Hashable, Sendable {
  /// The item.
  public var item: String
  /// What was answered.
  public var answer: AnswerKind
  /// What was found, by circumstance.
  public var circumstances: [String]
  /// Where in the site.
  public var location: String?
  /// The inspector's words.
  public var note: String?
  /// The measured value, in the unit of the item.
  public var measured: ExactDecimal?
  /// Whether a device is fitted but does not work.
  public var fittedButFailed: Bool
  /// Photos of what was found, by path.
  public var photos: [String]
  /// Photos after correction on the spot, by path; their presence says that it was corrected.
  public var correctedPhotos: [String]
  /// Documents, by path.
  public var documents: [String]
  /// Why it does not apply or could not be checked.
  public var reason: String?
  /// Where the draft stands in a file.
  public var place: RuleLocation?

  /// Creates a draft.
  public init(
    item: String,
    answer: AnswerKind,
    circumstances: [String] = [],
    location: String? = nil,
    note: String? = nil,
    measured: ExactDecimal? = nil,
    fittedButFailed: Bool = false,
    photos: [String] = [],
    correctedPhotos: [String] = [],
    documents: [String] = [],
    reason: String? = nil,
    place: RuleLocation? = nil
  ) {
    self.item = item
    self.answer = answer
    self.circumstances = circumstances
    self.location = location
    self.note = note
    self.measured = measured
    self.fittedButFailed = fittedButFailed
    self.photos = photos
    self.correctedPhotos = correctedPhotos
    self.documents = documents
    self.reason = reason
    self.place = place
  }
}
