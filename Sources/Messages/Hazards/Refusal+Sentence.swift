public import SafetyModel
public import Workflow

extension RefusalReason {
  /// Why, and what to do next.
  public var sentence: Sentence { why.followed(by: remedy) }
}

extension Refusal {
  /// What was refused, why, what to do next and what the same person may do now.
  ///
  /// - Parameter hazard: The hazard, when it has an id already.
  /// - Returns: The sentences in one line.
  public func sentence(about hazard: HazardID?) -> Sentence {
    let subject = hazard.map { Sentence(zh: "隐患 \($0) ", en: "hazard \($0)") }
    return RefusalSentence.opening(
      subject: subject ?? Sentence(zh: "这条隐患", en: "the hazard"),
      command: command.label,
      state: state.label
    )
    .followed(by: reason.why)
    .followed(by: RefusalSentence.ground(ground, in: instrument))
    .followed(by: reason.remedy)
    .followed(
      by: RefusalSentence.permitted(
        stepsOn.map(\.hint),
        isTheOnly: permitted.contains(command),
        seeAll: seeAll(hazard)
      )
    )
  }

  /// What the person may do instead of what was refused, the steps that lead on first.
  private var stepsOn: [HazardStep] {
    let spoken = permitted.filter { $0.verb != nil && $0 != command }
    return spoken.filter { !$0.leadsTo.isEmpty } + spoken.filter(\.leadsTo.isEmpty)
  }

  private func seeAll(_ hazard: HazardID?) -> Sentence {
    let command = "bihuan hazard next \(hazard?.text ?? "H-…") --by"
    return Sentence(zh: "\(command) 姓名", en: "\(command) NAME")
  }
}

extension RefusalSentence {
  /// What the row that is not met rests on; only what was read is called a legal ground.
  static func ground(_ ground: Citation?, in instrument: Instrument?) -> Sentence {
    guard let ground else { return Sentence(both: "") }
    if ground.confidence == .practice {
      return Sentence(zh: "依据：内部规定，不是法定要求。", en: "Ground: a house rule, not law.")
    }
    guard ground.basis(in: instrument) == .legalGround else {
      let named = ground.sentence(in: instrument)
      return Sentence(zh: "依据：\(named.zh)。", en: "Ground: \(named.en).")
    }
    let named = ground.named { _ in instrument?.title }
    return Sentence(zh: "法律依据：\(named.zh)。", en: "Legal ground: \(named.en).")
  }
}

extension CaseRefusal {
  /// What was refused, why, what to do next and what the same person may do now.
  ///
  /// - Parameter id: The case.
  /// - Returns: The sentences in one line.
  public func sentence(about id: CaseID) -> Sentence {
    RefusalSentence.opening(
      subject: Sentence(zh: "重大隐患案 \(id) ", en: "case \(id)"),
      command: command.label,
      state: state.label
    )
    .followed(by: reason.why)
    .followed(by: RefusalSentence.ground(ground, in: instrument))
    .followed(by: reason.remedy)
    .followed(
      by: RefusalSentence.permitted(
        permitted.filter { $0 != command }.map(\.hint),
        isTheOnly: permitted.contains(command),
        seeAll: Sentence(
          zh: "bihuan case next \(id) --by 姓名",
          en: "bihuan case next \(id) --by NAME"
        )
      )
    )
  }
}

/// The parts every refusal has.
enum RefusalSentence {
  static func opening(subject: Sentence, command: Sentence, state: Sentence) -> Sentence {
    Sentence(
      zh: "\(subject.zh)现在是“\(state.zh)”，不能办理“\(command.zh)”，记录没有改动。",
      en: "Cannot “\(command.en)”: \(subject.en) is “\(state.en)”. Nothing was changed."
    )
  }

  /// A refusal is read on the spot: more than these are looked up.
  private static let shown = 5

  /// - Parameters:
  ///   - hints: What may be done instead.
  ///   - isTheOnly: Whether what was refused is all the person may do: then nothing is added.
  ///   - command: The command that lists everything.
  /// - Returns: One sentence, or nothing.
  static func permitted(
    _ hints: [Sentence],
    isTheOnly: Bool,
    seeAll command: Sentence
  ) -> Sentence {
    if hints.isEmpty, isTheOnly { return Sentence(both: "") }
    guard !hints.isEmpty else {
      return Sentence(
        zh: "此人现在对它没有可以办理的事项，请由有权的人办理。",
        en: "There is nothing this person may do with it now; let an entitled person act."
      )
    }
    let row = Sentence.list(Array(hints.prefix(shown)))
    guard hints.count > shown else {
      return Sentence(zh: "此人现在可以：\(row.zh)。", en: "This person may now: \(row.en).")
    }
    return Sentence(
      zh: "此人现在可以：\(row.zh)等\(hints.count)项，全部见 \(command.zh)。",
      en: "This person may now: \(row.en); all \(hints.count): \(command.en)."
    )
  }
}
