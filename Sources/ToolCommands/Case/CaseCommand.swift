import ArgumentParser

/// What can be done with major cases.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: text("重大隐患案：综合判定成立的重大隐患。", "Major cases: comprehensive determinations of a site."),
    discussion: text(
      "疑似 → 确认 → 成员隐患全部销号 → 重新判定 → 销案。整改方案和管控措施记在案上，责令、期限和复查记在各条成员隐患上；确认后各成员按重大隐患的规定办理和销号。",
      "Suspected → confirmed → every member closed → determined again → ended. Plan and interim measures "
        + "belong to the case; order, term and re-inspection to each member, which is handled as major "
        + "once the case is confirmed."
    ),
    subcommands: [
      CaseList.self, CaseShow.self, CaseNext.self, CaseAdd.self, CaseLeave.self, CasePanel.self,
      CaseConfirm.self, CaseDismiss.self, CaseNotice.self, CaseReport.self, CasePlan.self,
      CaseControl.self, CaseExtend.self, CaseExtendDecide.self, CaseHandOver.self, CaseStop.self,
      CaseStopRevoke.self, CaseSeal.self, CaseSealLift.self,
      CaseAcceptReport.self, CaseResumeApply.self, CaseResumeDecide.self, CaseRefer.self,
      CaseReply.self, CaseSupervise.self,
      CaseSupervisePublish.self, CaseSuperviseReport.self, CaseRedetermine.self,
      CaseDelistApply.self, CaseDelistReview.self, CaseDelist.self, CaseEnd.self, CaseReopen.self,
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
