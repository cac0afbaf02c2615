import ArgumentParser
import Messages
import Operations
import SafetyModel
import Workflow

/// 处罚决定; recorded, not run.
struct HazardPenalty: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty",
    abstract: text("记录处罚决定（只记录，不办案）。", "Record a penalty decision."),
    aliases: ["处罚"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("文书编号。", "Number of the document."))
  var number: String

  @Option(name: .customLong("case"), help: help("案号。", "Number of the case."))
  var caseNumber: String?

  @Option(help: help("决定机关。", "The body that decided."))
  var authority: String

  @Option(
    help: help(
      "处罚种类：warning 警告、circular 通报批评、fine 罚款、confiscation 没收、licence_suspended、licence_revoked、stopped 停产停业、closed 关闭、barred、other；可多次。",
      "Kind: warning, circular, fine, confiscation, licence_suspended, licence_revoked, stopped, closed, barred, other; repeatable."
    )
  )
  var kind: [String]

  @Option(help: help("罚款金额（元）。", "The fine in yuan."))
  var amount: String?

  @Option(
    help: help(
      "依据：work_safety_law 安全生产法、fire_law 消防法、other；默认按隐患所属。",
      "work_safety_law, fire_law or other; else by the regime of the hazard."
    )
  )
  var statute: String?

  @Option(
    help: help(
      "所依据的法律责任条文，如 102；金额超过该条最高额的提醒。",
      "The article of liability, such as 102; an amount above its ceiling is told."
    )
  )
  var article: Int?

  @Option(help: help("扫描件，可多次。", "A scan; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.hazard(named: target.hazard)
    let paper = DocumentNumber(text: number, origin: .official)
    let kinds: [PenaltyKind] = try kind.map { try Typed.word($0, key: "--kind", label: \.label) }
    let fen = try Typed.fen(yuan: amount, key: "--amount")
    let law = try law(of: id, in: context)
    let state = try context.record(
      { by, on, papers in
        .penaltyDecided(
          PenaltyDecided(
            number: paper,
            caseNumber: caseNumber,
            authority: authority,
            kinds: kinds,
            amountFen: fen,
            statute: law,
            article: article,
            by: by,
            on: on,
            evidence: papers
          )
        )
      },
      on: id,
      documents: document
    )
    HazardOutcome(.decidePenalty, state).print()
  }

  private func law(of id: HazardID, in context: OperatingContext) throws -> PenaltyStatute {
    if let statute { return try Typed.word(statute, key: "--statute", label: \.label) }
    return try context.viewHazard(id).state.found.regime == .fire ? .fireLaw : .workSafetyLaw
  }
}
