import ArgumentParser

/// What can be done with hazards.
struct HazardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hazard",
    abstract: text("隐患：从发现到复查销号。", "Hazards: from finding to verified closure."),
    discussion: text(
      "一条隐患的路：交办（责令、提醒或自行整改）→ 报告整改 → 复查 → 销号。随时用 bihuan hazard next H 看下一步该谁办什么。",
      "The life of a hazard: assigned (order, reminder or self) → rectified → re-inspected → closed. "
        + "bihuan hazard next H tells who must do what next."
    ),
    groupedSubcommands: [
      CommandGroup(
        name: text("查看", "Looking"),
        subcommands: [
          HazardList.self, HazardShow.self, HazardNext.self, HazardDiagram.self,
          HazardFilterCommand.self,
        ]
      ),
      CommandGroup(
        name: text("交办", "Assigning"),
        subcommands: [
          HazardRegister.self, HazardOrder.self, HazardRemind.self, HazardSelfAssign.self,
          HazardResponsible.self,
          HazardHandOver.self,
        ]
      ),
      CommandGroup(
        name: text("整改与复查", "Putting right"),
        subcommands: [
          HazardControl.self, HazardControlLift.self, HazardPlan.self, HazardRectify.self,
          HazardReinspect.self, HazardExtend.self, HazardExtendDecide.self, HazardClose.self,
        ]
      ),
      CommandGroup(
        name: text("停产停用、查封与恢复", "Stopping, sealing and resuming"),
        subcommands: [
          HazardStop.self, HazardStopRevoke.self, HazardSeal.self, HazardSealExtend.self,
          HazardSealLift.self, HazardAcceptReport.self, HazardResumeApply.self,
          HazardResumeDecide.self,
        ]
      ),
      CommandGroup(
        name: text("挂牌督办", "Listed supervision"),
        subcommands: [
          HazardSupervise.self, HazardSupervisePublish.self, HazardSuperviseReport.self,
          HazardDelistApply.self, HazardDelistReview.self, HazardDelist.self,
        ]
      ),
      CommandGroup(
        name: text("定级与移送", "Grading and referring"),
        subcommands: [
          HazardConfirm.self, HazardTransfer.self, HazardTransferReceipt.self,
          HazardTransferReply.self,
        ]
      ),
      CommandGroup(
        name: text("更正与撤销", "Correcting"),
        subcommands: [
          HazardObserve.self, HazardWithdraw.self, HazardReinstate.self, HazardRevoke.self,
          HazardMerge.self, HazardUnmerge.self, HazardSplitOff.self, HazardUnsplit.self,
        ]
      ),
      CommandGroup(
        name: text("相关记录", "Around a hazard"),
        subcommands: [
          HazardServe.self, HazardStrikeOff.self, HazardReport.self, HazardAssist.self,
          HazardEscalate.self,
          HazardPenaltyCase.self, HazardPenalty.self, HazardAppeal.self, HazardStay.self,
          HazardStayEnd.self, HazardAppealDecide.self, HazardRecordEvent.self,
          HazardLookBack.self,
        ]
      ),
    ],
    aliases: ["隐患"]
  )
}
