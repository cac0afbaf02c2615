import ArgumentParser

/// The hazard a command is about.
struct HazardArgument: ParsableArguments {
  @Argument(
    help: help("隐患编号或开头几位，如 H-7K3M。", "Id of the hazard or its beginning, such as H-7K3M.")
  )
  var hazard: String
}

/// The hazards a command is about.
struct HazardsArgument: ParsableArguments {
  @Argument(
    help: help(
      "隐患编号或开头几位，可写多条，一次办理，全部成功或全部不办。",
      "Ids of hazards or their beginnings; several are done together, all or none."
    )
  )
  var hazards: [String]

  func validate() throws {
    guard !hazards.isEmpty else {
      throw ValidationError(text("请写隐患编号。", "Name a hazard."))
    }
  }
}

/// A reason in words.
struct ReasonOption: ParsableArguments {
  @Option(help: help("理由。", "The reason."))
  var reason: String
}

/// The number of a paper and who gave it.
struct PaperOptions: ParsableArguments {
  @Option(help: help("文书编号。", "Number of the paper."))
  var number: String?

  @Flag(
    help: help(
      "编号由官方系统给出；此时不再另编。",
      "The number was given by an official system; no second one of ours."
    )
  )
  var official = false
}
