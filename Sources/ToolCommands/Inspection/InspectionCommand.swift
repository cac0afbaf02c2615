import ArgumentParser

/// Visits to sites.
struct InspectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection",
    abstract: text(
      "检查：开始、逐项回答、结束并登记隐患；也可更正、查看。",
      "Inspections: start, answer, finish and register hazards; amend and look at them."
    ),
    subcommands: [
      InspectionStart.self, InspectionWalk.self, InspectionAnswer.self, InspectionRecord.self,
      InspectionEvidence.self, InspectionFinish.self, InspectionAmend.self, InspectionReassess.self,
      InspectionAdmin.self,
      InspectionAbandon.self, InspectionShow.self, InspectionList.self,
    ],
    aliases: ["检查"]
  )
}
