import ArgumentParser

/// What can be done with major cases.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: text("重大隐患案：综合判定成立的重大隐患。", "Major cases: comprehensive determinations of a site."),
    discussion: text(
      "疑似 → 确认 → 成员隐患全部销号 → 重新判定 → 销案。整改方案和管控措施记在案上，责令、期限和复查记在各条成员隐患上。",
      "Suspected → confirmed → every member closed → determined again → ended. Plan and interim measures "
        + "belong to the case; order, term and re-inspection to each member."
    ),
    subcommands: [
      CaseList.self, CaseShow.self, CaseAdd.self, CaseConfirm.self, CaseDismiss.self,
      CasePlan.self, CaseControl.self, CaseRefer.self, CaseReply.self, CaseSupervise.self,
      CaseSupervisePublish.self, CaseSuperviseReport.self, CaseRedetermine.self,
      CaseDelistApply.self, CaseDelistReview.self, CaseDelist.self, CaseEnd.self,
    ],
    aliases: ["重大隐患案", "案"]
  )
}

/// The case a command is about.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: help("重大隐患案编号或开头几位，如 C-7K3M。", "Id of the case or its beginning, such as C-7K3M.")
  )
  var id: String
}

/// Which body decided.
struct AuthorityOption: ParsableArguments {
  @Option(help: help("由哪个机关作出。", "The body that decides."))
  var authority: String
}
