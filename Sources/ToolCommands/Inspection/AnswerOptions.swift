import ArgumentParser
import Messages
import Operations
import SafetyModel

/// One answer as typed on the command line.
struct AnswerOptions: ParsableArguments {
  @Argument(help: help("检查项编号。", "Id of the item."))
  var item: String

  @Argument(
    help: help(
      "conforming 是、nonconforming 否、not_applicable 不适用、unable_to_check 无法检查、not_checked 未检查。",
      "conforming, nonconforming, not_applicable, unable_to_check or not_checked."
    )
  )
  var answer: String

  @Option(
    help: help("不符合的情形，检查项有几种时必写，可重复。", "What was found, when the item has several; repeatable.")
  )
  var circumstance: [String] = []

  @Option(help: help("部位，如 一楼注塑车间。", "Where in the site."))
  var location: String?

  @Option(help: help("说明。", "A remark."))
  var note: String?

  @Option(help: help("测量值，按检查项的单位，不带单位。", "Measured value in the unit of the item, without it."))
  var measured: String?

  @Flag(
    name: .customLong("fitted-but-failed"),
    help: help("装置已装但失效或未启用。", "The device is fitted but failed or switched off.")
  )
  var fittedButFailed = false

  @Option(help: help("发现时的照片，可重复。", "Photo of what was found, repeatable."))
  var photo: [String] = []

  @Option(
    name: .customLong("corrected-photo"),
    help: help(
      "当场整改后的照片，可重复；与 --photo 成对。",
      "Photo after correction on the spot; pairs with --photo."
    )
  )
  var correctedPhoto: [String] = []

  @Option(help: help("书面材料，可重复。", "Document, repeatable."))
  var document: [String] = []

  @Option(
    help: help(
      "不适用、无法检查、未检查的理由；不符合而没有所需证据时也写在这里。",
      "Why it is not applicable or was not checked; also why required evidence is missing."
    )
  )
  var reason: String?

  /// The answer as a draft.
  ///
  /// - Throws: `input` for a word that is no answer or a measured value that is no number.
  func draft() throws(OperationFailure) -> AnswerDraft {
    AnswerDraft(
      item: item,
      answer: try kind(),
      circumstances: circumstance,
      location: location,
      note: note,
      measured: try number(),
      fittedButFailed: fittedButFailed,
      photos: photo,
      correctedPhotos: correctedPhoto,
      documents: document,
      reason: reason
    )
  }

  /// What was answered; yes (是) means conforming.
  private func kind() throws(OperationFailure) -> AnswerKind {
    switch answer {
    case "是": .conforming
    case "否": .nonconforming
    default: try Typed.word(answer, key: "ANSWER", label: \.label)
    }
  }

  private func number() throws(OperationFailure) -> ExactDecimal? {
    guard let measured else { return nil }
    guard let value = ExactDecimal(measured) else {
      throw .input([InputProblem(.badNumber(key: "--measured", value: measured))])
    }
    return value
  }
}
