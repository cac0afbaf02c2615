import ArgumentParser

/// The bodies that inspect and their mandates.
struct OrganisationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "org",
    abstract: text(
      "单位：机关、园区管理方及其职权。",
      "Organisations: authorities, park operators and their mandates."
    ),
    subcommands: [
      OrganisationAdd.self, OrganisationList.self, OrganisationShow.self, OrganisationMandate.self,
      OrganisationMandateEnd.self, OrganisationMandates.self, OrganisationTree.self,
      OrganisationChange.self,
    ],
    aliases: ["单位"]
  )
}
