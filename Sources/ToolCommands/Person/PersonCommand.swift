import ArgumentParser

/// The people who act.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: text(
      "人员：执法人员、辅助人员、网格员、专家、单位人员。",
      "People who act: officers, grid workers, experts, unit staff."
    ),
    subcommands: [
      PersonAdd.self, PersonList.self, PersonShow.self, PersonChange.self, PersonDeputy.self,
      PersonDeputyEnd.self, PersonKeyCommand.self,
    ],
    aliases: ["人员"]
  )
}
