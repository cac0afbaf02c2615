import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 对全案各成员隐患责令停产停用、撤人.
struct CaseStop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: text(
      "对已确认的案，一份决定书责令撤人、停产停业或停止使用，记在各条未销号的成员隐患上。",
      "One order to stop for a confirmed case, recorded on every open member."
    ),
    discussion: text(
      "全部成功或全部不办；恢复须单位验收、申请和同意（resume-decide），也可以在各条隐患上办理。",
      "All or none; resuming takes acceptance, request and consent (resume-decide), here or member by member."
    ),
    aliases: ["停产", "撤人"]
  )

  @OptionGroup var target: CaseArgument

  @OptionGroup var stop: StopOptions

  @OptionGroup var order: MeasureOrderOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let measures = try stop.measures()
    let context = try global.act(acting, otherwise: order.officer)
    let id = try context.majorCase(named: target.id)
    let stopped = try context.stopCase(
      id,
      measures: measures,
      scope: stop.scope,
      try order.request(in: context)
    )
    CaseOutcome.print(.orderStop, on: stopped, of: id)
  }
}
