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

  @OptionGroup var target: HazardArgument

  @Option(help: help("复查人，可多次。", "Who looked; repeatable."))
  var inspector: [String] = []

  @Flag(help: help("合格、不合格或部分整改。", "Whether it passed."))
  var result: ReinspectionFlag

  @Option(help: help("看到的情况。", "What was seen."))
  var facts: String

  @Option(help: help("属于哪次检查。", "The visit it was part of."))
  var inspection: String?

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @Option(
    name: .customLong("next-due"),
    help: help("不合格时新的最后一日。", "The new last day when it was not passed.")
  )
  var nextDue: String?

  @Option(
    help: help(
      "不合格时的后果：new_term 重新确定期限、penalty_procedure 立案处罚、stop_ordered 责令停产停业、referred 移送。",
      "When not passed: new_term, penalty_procedure, stop_ordered or referred."
    )
  )
  var consequence: String?

  @Flag(help: help("不再追问。", "Do not ask again."))
  var yes = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: inspector)
    let id = try context.hazard(named: target.hazard)
    let visit: InspectionID?
    if let inspection { visit = try context.inspection(named: inspection) } else { visit = nil }
    let after: ReinspectionConsequence?
    if let consequence {
      after = try Typed.word(consequence, key: "--consequence", label: \.label)
    } else {
      after = nil
    }
    let request = ReinspectionRequest(
      inspectors: try context.people(named: inspector),
      inspection: visit,
      result: result.value,
      facts: facts,
      photos: photo,
      documents: document,
      nextDue: try Typed.optionalDay(nextDue, key: "--next-due"),
      consequence: after
    )
    try askAgain()
    HazardOutcome(.reinspect, try context.reinspect(id, request)).print()
  }

  /// Words that do not go with a passed re-inspection.
  static let doubtful = ["仍未", "部分", "未完成", "尚未", "still", "partly", "not yet"]

  /// The word in the facts that speaks against a pass.
  static func contradiction(in facts: String, result: ReinspectionResult) -> String? {
    guard result == .passed else { return nil }
    return doubtful.first { facts.lowercased().contains($0) }
  }

  /// Asks once more when the words speak against the result; with nobody to ask, the answer is no.
  private func askAgain() throws {
    guard !yes,
      let word = HazardReinspect.contradiction(in: facts, result: result.value)
    else { return }
    let answer = Console.readLine(
      prompt: Sentence(
        zh: "情况里写着“\(word)”，结论却是复查合格。确定按合格登记吗？输入 yes 确认（或加 --yes）：",
        en: "The facts say “\(word)”, yet the result is passed. Type yes to go on (or add --yes): "
      )
    )
    guard answer?.lowercased() == "yes" || answer == "是" else {
      Console.say(Sentence(zh: "没有登记。", en: "Nothing was recorded."))
      throw ArgumentParser.ExitCode(2)
    }
  }
}

/// The result of a re-inspection as a flag.
enum ReinspectionFlag: String, EnumerableFlag {
  case passed
  case failed
  case partly

  var value: ReinspectionResult {
    switch self {
    case .passed: .passed
    case .failed: .failed
    case .partly: .partly
    }
  }

  static func help(for value: ReinspectionFlag) -> ArgumentHelp? {
    ArgumentHelp(
      stringLiteral: SpokenLanguage.current == .chinese
        ? value.value.label.zh : value.value.label.en
    )
  }
}
