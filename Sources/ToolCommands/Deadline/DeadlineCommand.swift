import ArgumentParser

/// Days: add a length, count between, explain the days of a hazard.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: text(
      "期限：推算到期日，数工作日，说明一条隐患的期限怎么来的。",
      "Deadlines: reckon a last day, count working days, explain those of a hazard."
    ),
    subcommands: [DeadlineAdd.self, DeadlineCount.self, DeadlineExplain.self],
    aliases: ["期限"]
  )
}
