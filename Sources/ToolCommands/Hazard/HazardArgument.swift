import ArgumentParser

/// The hazard a command is about.
struct HazardArgument: ParsableArguments {
  @Argument(
    help: help("隐患编号或开头几位，如 H-7K3M。", "Id of the hazard or its beginning, such as H-7K3M.")
  )
  var hazard: String
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
