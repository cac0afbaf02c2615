import Messages
import Operations
import Reporting
import RuleLanguage
import SafetyModel
import Workflow

/// What can be done with a hazard now, as it is shown on the screen.
struct NextSheet {
  let view: HazardNextView
  let person: String?
  let day: CivilDate
  let language: Language

  /// The steps another command does not take along.
  static func typed(_ steps: [HazardNextView.Step]) -> [HazardNextView.Step] {
    steps.filter { HazardNoun.verb(of: $0.outlook.step) != nil }
  }

  var document: Document {
    let state = view.hazard.state
    var blocks: [Document.Block] = [
      .paragraph(
        say(
          "\(view.hazard.site.name)，\(state.found.title.zh)，\(state.gradeLabel.zh)，现在是“\(state.kind.label.zh)”。",
          "\(view.hazard.site.name), \(state.found.title.en), \(state.gradeLabel.en), now “\(state.kind.label.en)”."
        )
      )
    ]
    if let standing = view.hazard.majorCase {
      blocks.append(
        .paragraph(
          say(
            "计入重大隐患案 \(standing.id)（\(standing.standing.zh)）；管控措施、整改方案和认定由全案办理：bihuan case next \(standing.id)",
            "Counts in case \(standing.id) (\(standing.standing.en)), which carries measures, plan and decision: bihuan case next \(standing.id)"
          )
        )
      )
    }
    if !view.hazard.obligations.isEmpty {
      blocks.append(.heading(say("期限", "Due"), level: 2))
      blocks.append(
        .list(
          view.hazard.obligations.flatMap { duty in
            [duty.sentence(on: day), duty.consequence(under: policy)].compactMap { $0 }
          }.map { $0.text(in: language) }
        )
      )
    }
    if !view.hazard.missing.isEmpty {
      blocks.append(.heading(say("还缺什么（按次序）", "What is missing, in order"), level: 2))
      blocks.append(.list(view.hazard.missing.map { $0.label.text(in: language) }))
    }
    blocks += possible + refused
    return Document(
      title: say("隐患 \(state.id) 的下一步", "What comes next for hazard \(state.id)"),
      blocks: blocks
    )
  }

  /// The policy that leads the hazard now.
  private var policy: Policy? { view.rules.policy(leading: view.hazard.state) }

  private func say(_ zh: String, _ en: String) -> String {
    Sentence(zh: zh, en: en).text(in: language)
  }

  // MARK: Possible

  private var possible: [Document.Block] {
    let steps = NextSheet.typed(view.steps)
    guard !steps.isEmpty else {
      let who = person ?? say("谁都", "anybody")
      return [.note(say("\(who)现在没有可以办理的事项。", "There is nothing \(who) may do now."))]
    }
    let (next, other) = NextSheet.sorted(steps, of: view.hazard)
    var blocks: [Document.Block] = []
    let who = person.map { Sentence(zh: "\($0)现在", en: "What \($0) may do now: ") }
    let zh = who?.zh ?? ""
    let en = who?.en ?? ""
    for (heading, steps) in [
      (say("\(zh)该办的", "\(en)next"), next),
      (say("\(zh)也可以办的", "\(en)also possible"), other),
    ] where !steps.isEmpty {
      blocks.append(.heading(heading, level: 2))
      blocks += steps.flatMap(entry)
    }
    return blocks
  }

  /// What is missing or answers a running clock first, in the order in which it is missing.
  private static func sorted(
    _ steps: [HazardNextView.Step],
    of view: HazardView
  ) -> (next: [HazardNextView.Step], other: [HazardNextView.Step]) {
    let wanted = view.missing.map { NextStep($0, of: view.state, power: view.power).kind }
    func place(_ step: HazardNextView.Step) -> Int? {
      wanted.firstIndex(of: step.outlook.step)
        ?? (step.outlook.duties.isEmpty ? nil : wanted.count)
    }
    let next = steps.filter { place($0) != nil }
      .sorted { (place($0) ?? 0) < (place($1) ?? 0) }
    return (next, steps.filter { place($0) == nil })
  }

  private func entry(_ step: HazardNextView.Step) -> [Document.Block] {
    let outlook = step.outlook
    let line = FilledLine(step, of: view)
    var details = outlook.duties.map { detail("期限", "Due", $0.sentence(on: day)) }
    details.append(detail("由谁", "By", who(outlook)))
    let (approving, taking) = (
      outlook.excluded.filter { $0.row.subject == .approver },
      outlook.excluded.filter { $0.row.subject != .approver }
    )
    details += part("不能由", "Not by", taking.map(excluded).sorted { $0.zh < $1.zh })
    details += part("批准人不能是", "Not approved by", approving.map(excluded).sorted { $0.zh < $1.zh })
    details += part("还缺", "Lacking", outlook.lackingSentences + people(step))
    details += part("要写明", "To be stated", outlook.needs.filter(isTyped).map(\.field.label))
    details += part("要附", "Evidence", outlook.evidence.map { $0.purpose?.label ?? .anyProof })
    details += part("文书", "Papers", outlook.documents.map(\.name))
    // The row speaks of major hazards that are left without an order.
    if let missed = outlook.missed, outlook.step == .issueOrder,
      view.hazard.state.grade > .general
    {
      details.append(detail("不办的后果", "If not done", missed))
    }
    if let others = line.others {
      details.append(detail("可换成", "Instead", others))
    }
    return [
      .entry(outlook.step.label.text(in: language), details: details),
      .command(line.command.text(in: language)),
    ]
  }

  /// The officers that are wanting among those who know the hazard.
  private func people(_ step: HazardNextView.Step) -> [Sentence] {
    let count = FilledLine.officers(in: step.outlook)
    guard count > 1, step.candidates.count < count else { return [] }
    let known = step.candidates.count
    return [
      Sentence(
        zh: "要\(count)名执法人员，办过这条隐患的人里符合的有\(known)名",
        en: "officers needed: \(count), known of the hazard and fit: \(known)"
      )
    ]
  }

  private func detail(_ zh: String, _ en: String, _ text: Sentence) -> String {
    say("\(zh)：\(text.zh)", "\(en): \(text.en)")
  }

  /// A row of what is asked; several rows of a policy may ask for the same, which is said once.
  private func part(_ zh: String, _ en: String, _ all: [Sentence]) -> [String] {
    guard !all.isEmpty else { return [] }
    var texts: [Sentence] = []
    for text in all where !texts.contains(text) { texts.append(text) }
    return [
      say(
        "\(zh)：\(texts.map(\.zh).joined(separator: "；"))",
        "\(en): \(texts.map(\.en).joined(separator: "; "))"
      )
    ]
  }

  /// Whether the command brings it, rather than the record.
  private func isTyped(_ need: StepNeed) -> Bool {
    switch need.field {
    case .plan, .planParts, .planTerm, .interimMeasures, .service, .reports, .unionReport,
      .stopsLifted, .soundWords, .decidedGrade, .askedDay, .factualError, .hazardsSettled,
      .judgedAsFound, .overrideDeclared:
      false
    default: true
    }
  }

  private func who(_ outlook: StepOutlook) -> Sentence {
    guard !outlook.guards.isEmpty else {
      return Sentence(zh: "规则没有限定", en: "the policy names nobody in particular")
    }
    let rows = GuardRows(outlook.guards, of: view).sentences { row, words in
      guard row.rule == .mandate, !view.competent.isEmpty else { return words }
      let bodies = view.competent.joined(separator: "、")
      return Sentence(zh: "\(words.zh)：\(bodies)", en: "\(words.en): \(bodies)")
    }
    return Sentence(
      zh: rows.map(\.zh).joined(separator: "；"),
      en: rows.map(\.en).joined(separator: "; ")
    )
  }

  private func excluded(_ exclusion: StepOutlook.Exclusion) -> Sentence {
    let name = view.names[exclusion.person.text] ?? exclusion.person.text
    let source = exclusion.row.citation.shortSource(
      in: view.rules.instrument(exclusion.row.citation.instrument)
    )
    return Sentence(
      zh: "\(name)（\(exclusion.party.label.zh)，\(source.zh)）",
      en: "\(name) (\(exclusion.party.label.en), \(source.en))"
    )
  }

  // MARK: Not possible

  /// What has a reason of its own line by line, what the state does not admit in one line.
  private var refused: [Document.Block] {
    let refused = view.refused.filter { HazardNoun.verb(of: $0.step) != nil }
    guard !refused.isEmpty else { return [] }
    var lines: [String] = []
    var elsewhere: [Sentence] = []
    for outlook in refused {
      guard let obstacle = outlook.obstacle, obstacle.reason != .wrongState else {
        elsewhere.append(outlook.step.label)
        continue
      }
      let why = obstacle.why(naming: view.names)
      lines.append(
        say("\(outlook.step.label.zh)：\(why.zh)", "\(outlook.step.label.en): \(why.en)")
      )
    }
    if !elsewhere.isEmpty {
      lines.append(
        say(
          "现在的状态不办：\(elsewhere.map(\.zh).joined(separator: "、"))",
          "not in the present state: \(elsewhere.map(\.en).joined(separator: ", "))"
        )
      )
    }
    return [.heading(say("现在不能办的", "Not possible now"), level: 2), .list(lines)]
  }
}

/// Rows that ask for the same are said once, with all their sources.
private struct GuardRows {
  private var demands: [(row: StepGuard, demand: Sentence, sources: [Sentence])] = []

  init(_ guards: [StepGuard], of view: HazardNextView) {
    for row in guards {
      let demand = row.demand(on: view.matter)
      let source = row.source(in: view.rules.instrument(row.citation.instrument))
      if let index = demands.firstIndex(where: { $0.demand == demand }) {
        if !demands[index].sources.contains(source) { demands[index].sources.append(source) }
      } else {
        demands.append((row, demand, [source]))
      }
    }
  }

  func sentences(_ finished: (StepGuard, Sentence) -> Sentence) -> [Sentence] {
    demands.map { each in
      finished(
        each.row,
        Sentence(
          zh: "\(each.demand.zh)（\(each.sources.map(\.zh).joined(separator: "；"))）",
          en: "\(each.demand.en) (\(each.sources.map(\.en).joined(separator: "; ")))"
        )
      )
    }
  }
}

extension Sentence {
  fileprivate static let anyProof = Sentence(zh: "证明材料", en: "evidence")
}
