import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 并入隐患.
struct CaseAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: text("把同一对象的另一条隐患并入案中。", "Count another hazard of the same site in the case."),
    aliases: ["并入"]
  )

  @OptionGroup var target: CaseArgument

  @Option(help: help("隐患编号。", "The hazard."))
  var hazard: String

  @Option(help: help("它所对应的条款，可多次。", "A clause it shows; repeatable."))
  var clause: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let id = try context.majorCase(named: target.id)
    try context.addMember(try context.hazard(named: hazard), clauses: clause, toCase: id)
    try CaseOutcome.print(.addMember, of: id, in: context)
  }
}
