import ArgumentParser

/// What a person has to do.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: text("任务：某人要办的事，跨隐患和重大隐患案。", "What a person has to do, across hazards and cases."),
    subcommands: [WorkList.self],
    aliases: ["任务"]
  )
}
