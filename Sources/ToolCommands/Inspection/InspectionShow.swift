import ArgumentParser
import Ledger
import Operations
import Reporting
import SQLStore
import SafetyModel

/// Shows one visit.
struct InspectionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: text(
      "查看一次检查：答案、判定、隐患和历史。",
      "Show an inspection: answers, verdicts, hazards and history."
    ),
    aliases: ["查看"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("检查编号或开头几位。", "Id of the inspection or the beginning of it."))
  var inspection: String

  @Flag(help: help("输出 JSON。", "Print JSON."))
  var json = false

  func run() throws {
    let context = try global.look()
    let view = try context.viewInspection(try context.inspection(named: inspection))
    guard json else {
      Console.print(
        Document.inspection(
          view,
          evidence: { try? context.evidence($0) },
          in: SpokenLanguage.current
        )
      )
      if view.inspection.status == .underWay { Console.print(AnswerLine.rest(of: view).spoken) }
      return
    }
    MachineText.print(.object(InspectionShow.canonical(view)))
  }

  /// The visit for machines: the bodies of its events, corrections applied.
  private static func canonical(_ view: InspectionView) -> CanonicalObject {
    let inspection = view.inspection
    return [
      "id": .string(inspection.id.text), "status": .string(inspection.status.rawValue),
      "site_name": .string(view.site.name), "start": encoded(inspection.start),
      "administrative": encoded(inspection.administrative),
      "answers": encoded(inspection.answers), "evidence": encoded(inspection.evidence),
      "finish": encoded(inspection.finish), "amendments": encoded(inspection.amendments),
      "reassessments": encoded(inspection.reassessments.map(\.record)),
      "unanswered": .array(view.unanswered.map { .string($0.id) }),
      "hazards": .array(view.hazards.map { .string($0.hazard.id.text) }),
    ]
  }

  private static func encoded(_ value: (some Encodable)?) -> CanonicalValue {
    guard let value, let encoded = try? CanonicalEncoder().encode(value) else { return .null }
    return encoded
  }
}
