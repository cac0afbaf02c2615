import ArgumentParser

/// The whole command: nouns, then verbs.
struct BihuanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bihuan",
    abstract: text(
      "闭环：按规则检查，把每一条隐患整改到复查销号。",
      "Bihuan: inspect by rule and drive every hazard to a verified closure."
    ),
    discussion: text(
      "先用 bihuan init 建工作区，再登记单位、人员和检查对象，然后 bihuan inspection start。",
      "Make a workspace with bihuan init, register bodies, people and sites, then bihuan inspection start."
    ),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, SiteCommand.self, PersonCommand.self, OrganisationCommand.self,
      ChecklistCommand.self, InspectionCommand.self, HazardCommand.self, CaseCommand.self,
      ReportCommand.self, EvidenceCommand.self, LedgerCommand.self, RulesCommand.self,
      ExprCommand.self, DetermineCommand.self, DeadlineCommand.self, CalendarCommand.self,
      WorkCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
      BundleCommand.self, PersonDataCommand.self,
    ]
  )
}
