import Messages
import Operations
import RuleLanguage
import SafetyModel

/// The questions behind a "no", from what was found to its photos.
struct WalkFinding {
  let item: ChecklistItem
  let pack: RulePack
  let locations: [String]
  let questions: WalkQuestions

  /// The whole answer as a draft.
  func draft() throws(WalkInterruption) -> AnswerDraft {
    var draft = AnswerDraft(item: item.id, answer: .nonconforming)
    if item.circumstances.count > 1 {
      draft.circumstances = try questions.circumstances(
        item.circumstances.map { ($0, label(of: $0)) }
      )
    }
    draft.location = try questions.place(known: locations)
    draft.note = try questions.optional(
      Sentence(zh: "  说明（回车＝不写）：", en: "  Remark (Enter = none): ")
    )
    draft.fittedButFailed = try isFittedButFailed(draft)
    draft.measured = try questions.measured(item.measure)
    draft.photos = try questions.files(
      Sentence(zh: "  照片文件，一次一个（回车＝没有了）：", en: "  Photo file, one at a time (Enter = no more): ")
    )
    if !draft.photos.isEmpty {
      draft.correctedPhotos = try questions.files(
        Sentence(
          zh: "  当场改好了的，写整改后照片（回车＝没有当场改好）：",
          en: "  If corrected on the spot, photo after it (Enter = not corrected): "
        )
      )
    }
    if item.evidenceOnNonconforming.contains(.document) {
      draft.documents = try questions.files(
        Sentence(zh: "  书面材料文件，一次一个（回车＝没有了）：", en: "  Document file (Enter = no more): ")
      )
    }
    draft.reason = try excuse(for: draft)
    return draft
  }

  private func label(of circumstance: String) -> BilingualText {
    pack.circumstance(circumstance)?.label ?? BilingualText(zh: circumstance, en: circumstance)
  }

  /// Whether a device is fitted but failed, which counts as missing; asked only of devices.
  ///
  /// Source: MEM Order 10 (2023), article 14.
  private func isFittedButFailed(_ draft: AnswerDraft) throws(WalkInterruption) -> Bool {
    let found = draft.circumstances.isEmpty ? item.circumstances : draft.circumstances
    guard found.contains(where: { pack.circumstance($0)?.concernsDevice == true }) else {
      return false
    }
    return try questions.isYes(
      Sentence(
        zh: "  装置是装了但失效或没有启用吗？（y＝是，回车＝不是）：",
        en: "  Is the device fitted but failed or switched off? (y = yes, Enter = no): "
      )
    )
  }

  /// Why evidence the item asks for is missing; nothing when it is there or comes later.
  private func excuse(for draft: AnswerDraft) throws(WalkInterruption) -> String? {
    guard let missing = item.evidenceOnNonconforming.first(where: { !draft.shows($0) }) else {
      return nil
    }
    return try questions.optional(
      Sentence(
        zh: "  此项不符合须附\(missing.label.zh)，没有的写理由（回车＝结束检查前补）：",
        en: "  This needs evidence: \(missing.label.en). Why is there none? (Enter = to be added): "
      )
    )
  }
}

extension AnswerDraft {
  /// Whether the draft carries a kind of proof.
  fileprivate func shows(_ kind: EvidenceKind) -> Bool {
    let hasFiles = !photos.isEmpty || !correctedPhotos.isEmpty || !documents.isEmpty
    return switch kind {
    case .photo: !photos.isEmpty || !correctedPhotos.isEmpty
    case .document, .statement: hasFiles || note != nil
    case .measurement: measured != nil || note != nil
    }
  }
}
