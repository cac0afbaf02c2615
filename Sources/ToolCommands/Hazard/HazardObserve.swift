import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 再次发现.
struct HazardObserve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe",
    abstract: text("记录再次看到这条未销号的隐患。", "Record that an open hazard was seen again."),
    aliases: ["再次发现"]
  )

  @OptionGroup var target: HazardArgument

  @Option(help: help("看到的情况。", "What was seen."))
  var note: String?

  @Option(help: help("照片，可多次。", "A photo; repeatable."))
  var photo: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting)
    let state = try context.observe(
      try context.hazard(named: target.hazard),
      note: note,
      photos: photo
    )
    HazardOutcome(.observe, state, power: try context.keeperPower(over: state)).print()
  }
}
