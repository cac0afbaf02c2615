import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 复查.
struct HazardReinspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinspect",
    abstract: text("复查：到现场看整改是否合格。", "Re-inspect what the unit says it put right."),
    discussion: text(
      "复查人不能是整改人；重大隐患或已责令的，由两名以上执法人员复查。",
      "Nobody re-inspects his own work; a major or ordered hazard takes two officers."
    ),
    aliases: ["复查"]
  )

  @OptionGroup var target: HazardsArgument

  @Option(
    help: help(
      "复查人，可多次；写了 --inspection 的默认是那次检查的人员。",
      "Who looked; repeatable; else the inspectors of --inspection."
    )
  )
  var inspector: [String] = []

  @Flag(help: help("合格、不合格或部分整改。", "Whether it passed."))
  var result: ReinspectionResult?

  @Option(
    name: .customLong("result"),
    help: help(
      "某一条的结果：H-7K3M=failed；可多次。",
      "The result of one of several: H-7K3M=failed; repeatable."
    )
  )
  var results: [String] = []

  @Option(
    help: help(
      "看到的情况；某一条另写 H-7K3M=情况，可多次。",
      "What was seen; H-7K3M=WORDS for one of several; repeatable."
    )
  )
  var facts: [String]

  @Option(help: help("属于哪次检查。", "The visit it was part of."))
  var inspection: String?

  @Option(help: help("照片，可多次；某一条的写 H-7K3M=文件。", "A photo; repeatable; H-7K3M=FILE for one."))
  var photo: [String] = []

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @Option(
    name: .customLong("next-due"),
    help: help(
      "不合格时新的最后一日；某一条另写 H-7K3M=日期。",
      "The new last day when it was not passed; H-7K3M=DAY for one of several."
    )
  )
  var nextDue: [String] = []

  @Option(
    help: help(
      "不合格时的后果：new_term 重新确定期限、penalty_procedure 立案处罚、stop_ordered 责令停产停业、referred 移送；某一条另写 H-7K3M=后果。",
      "When not passed: new_term, penalty_procedure, stop_ordered or referred; H-7K3M=WORD for one of several."
    )
  )
  var consequence: [String] = []

  @OptionGroup var wording: WordingOption
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: inspector)
    let looks = try looks(in: context)
    for state in try context.reinspect(looks) { HazardOutcome(.reinspect, state).print() }
  }

  private func looks(in context: OperatingContext) throws -> [HazardLook] {
    let ids = try context.hazards(named: target.hazards)
    let people = try context.people(named: inspector)
    let visit: InspectionID?
    if let inspection { visit = try context.inspection(named: inspection) } else { visit = nil }
    func typed(_ texts: [String], _ key: String) throws -> PerHazard {
      try PerHazard(texts, key: key, of: ids, in: context)
    }
    let ends = try typed(results, "--result")
    let seen = try typed(facts, "--facts")
    let days = try typed(nextDue, "--next-due")
    let after = try typed(consequence, "--consequence")
    var looks: [HazardLook] = []
    for id in ids {
      let chosen = try chosenResult(of: id, ends)
      let words = seen[id] ?? ""
      looks.append(
        HazardLook(
          id,
          ReinspectionRequest(
            inspectors: people,
            inspection: visit,
            result: chosen,
            facts: words,
            photos: try PerHazard.files(photo, of: id, among: ids, in: context),
            documents: document,
            nextDue: chosen == .passed ? nil : try Typed.optionalDay(days[id], key: "--next-due"),
            consequence: chosen == .passed ? nil : try HazardReinspect.consequence(after[id]),
            wordingConfirmed: chosen == .passed ? wording.answer(to: words) : nil
          )
        )
      )
    }
    return looks
  }

  private func chosenResult(of id: HazardID, _ typed: PerHazard) throws -> ReinspectionResult {
    if let word = typed[id] {
      return try Typed.word(word, key: "--result", label: \.label)
    }
    guard let result else {
      throw OperationFailure.input([InputProblem(.missing(key: "--result"))])
    }
    return result
  }

  private static func consequence(
    _ text: String?
  ) throws(OperationFailure) -> ReinspectionConsequence? {
    guard let text else { return nil }
    return try Typed.word(text, key: "--consequence", label: \.label)
  }
}
