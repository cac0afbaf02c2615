import Determination
import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel

/// A walk through the items of a visit; every answer is recorded before the next question.
struct WalkDialogue {
  /// How a walk ended.
  enum Ending {
    /// The last item was passed; items may have been skipped.
    case complete
    case quit
    case endOfInput
  }

  private let id: InspectionID
  private let pack: RulePack
  private let items: [ItemApplicability]
  private let questions: WalkQuestions
  /// Opens the workspace anew, so that every answer bears its own moment and nothing is held in between.
  private let context: () throws(OperationFailure) -> OperatingContext
  private var inspection: Inspection
  private var locations: [String]
  private var position = 0
  private var station: Station?

  /// Prepares a walk that begins at the first item without an answer.
  init(
    _ view: InspectionView,
    questions: WalkQuestions,
    context: @escaping () throws(OperationFailure) -> OperatingContext
  ) {
    id = view.inspection.id
    pack = view.pack
    items = view.items.filter(\.mayApply)
    inspection = view.inspection
    locations = view.site.locations
    self.questions = questions
    self.context = context
    position = nextOpen(from: 0)
  }

  /// The items that have no answer.
  var unanswered: [ChecklistItem] {
    items.map(\.item).filter { inspection.answers(to: $0.id).isEmpty }
  }

  /// Asks until the last item is passed or the inspector stops.
  ///
  /// - Throws: `OperationFailure` when the visit or the workspace takes no more answers.
  mutating func run() throws(OperationFailure) -> Ending {
    questions.say(greeting)
    while items.indices.contains(position) {
      WalkItemText(entry: items[position], number: position + 1, of: items.count, pack: pack)
        .tell(after: station, given: inspection, through: questions.say)
      station = items[position].item.station
      do throws(WalkInterruption) {
        guard let draft = try answer(items[position].item) else { continue }
        try record(draft)
      } catch {
        switch error {
        case .endOfInput: return .endOfInput
        case .quit: return .quit
        case .cancelled: continue
        case .failed(let failure): throw failure
        }
      }
    }
    return .complete
  }

  private var greeting: Sentence {
    let answered = items.count - unanswered.count
    return Sentence(
      zh:
        "检查 \(id)：共\(items.count)项，已答\(answered)项。每答一项立即保存，随时可以退出或断电，再运行同一命令就接着查。\n\(WalkItemText.keys.zh)",
      en:
        "Inspection \(id): \(items.count) items, \(answered) answered. Every answer is kept at once; stop any time and run the same command to go on.\n\(WalkItemText.keys.en)"
    )
  }

  /// The answer to one item; nothing when it was skipped or left, after the position was moved.
  private mutating func answer(
    _ item: ChecklistItem
  ) throws(WalkInterruption) -> AnswerDraft? {
    let typed = try questions.line(WalkItemText.prompt)
    switch WalkKey(typed) {
    case .yes:
      return AnswerDraft(
        item: item.id,
        answer: .conforming,
        measured: try questions.measured(item.measure)
      )
    case .no:
      return try WalkFinding(
        item: item,
        pack: pack,
        locations: locations,
        questions: questions
      ).draft()
    case .notApplicable:
      return AnswerDraft(item: item.id, answer: .notApplicable, reason: try reason())
    case .unable:
      return AnswerDraft(item: item.id, answer: .unableToCheck, reason: try reason())
    case .skip: position = nextOpen(from: position + 1)
    case .back: position = max(0, position - 1)
    case .quit: throw .quit
    case .help, nil: questions.say(WalkItemText.keys)
    }
    return nil
  }

  private func reason() throws(WalkInterruption) -> String {
    try questions.required(
      Sentence(zh: "  理由（b＝返回）：", en: "  Reason (b = back): ")
    )
  }

  /// Records a draft and, for a finding, further places of the same; then goes on.
  private mutating func record(_ first: AnswerDraft) throws(WalkInterruption) {
    guard try keep(first) else { return }
    while first.answer == .nonconforming,
      let item = items.first(where: { $0.item.id == first.item })
    {
      let more = try questions.isYes(
        Sentence(
          zh: "  别处还有同样的问题吗？（y＝有，回车＝没有）：",
          en: "  The same elsewhere? (y = yes, Enter = no): "
        )
      )
      guard more else { break }
      let finding = WalkFinding(
        item: item.item,
        pack: pack,
        locations: locations,
        questions: questions
      )
      _ = try keep(try finding.draft())
    }
    position = nextOpen(from: position + 1)
  }

  /// Writes one answer; says what is wrong with it otherwise, and the item is asked again.
  private mutating func keep(_ draft: AnswerDraft) throws(WalkInterruption) -> Bool {
    do throws(OperationFailure) {
      for answer in try context().recordAnswers([draft], in: id) {
        inspection.record(answer)
        if let place = answer.location, !locations.contains(place) { locations.append(place) }
        questions.say(
          Sentence(
            zh: "  ✓ 已记录：\(answer.answer.label.zh)",
            en: "  ✓ recorded: \(answer.answer.label.en)"
          )
        )
      }
      return true
    } catch {
      guard error.canBeAnsweredAgain else { throw .failed(error) }
      questions.say(error.sentence)
      questions.say(Sentence(zh: "  这一项没有记录，请重新回答。", en: "  Not recorded; answer it again."))
      return false
    }
  }

  /// The first item without an answer from an index on; past the last when there is none.
  private func nextOpen(from index: Int) -> Int {
    items.indices.first { $0 >= index && inspection.answers(to: items[$0].item.id).isEmpty }
      ?? items.count
  }
}

extension OperationFailure {
  /// Whether another answer, or the same one a moment later, may be accepted.
  fileprivate var canBeAnsweredAgain: Bool {
    switch self {
    case .input, .evidence, .file, .store(.busy), .store(.conflict(_, _, _)): true
    case .store, .noWorkspace, .workspace, .noRules, .rules, .packLost, .unreadable, .refused,
      .caseRefused, .notFound, .ambiguous, .notNow, .notSigned, .backup, .bundle:
      false
    }
  }
}
