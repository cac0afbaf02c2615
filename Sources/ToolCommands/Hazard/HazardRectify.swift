import ArgumentParser
import Operations
import SafetyModel
import Workflow

/// 报告已整改.
struct HazardRectify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rectify",
    abstract: text(
      "单位报告已整改，等待复查。",
      "The unit reports that it is put right; re-inspection follows."
    ),
    aliases: ["整改"]
  )

  @OptionGroup var target: HazardArgument

  @Option(name: .customLong("text"), help: help("整改了什么。", "What was done."))
  var words: String

  @Option(
    help: help(
      "实际动手整改的人，可多次；这些人以后不能复查、销号。",
      "Who did it; repeatable. They can neither re-inspect nor close it."
    )
  )
  var rectifier: [String] = []

  @Option(
    name: .customLong("rectifier-name"),
    help: help(
      "没有登记的人，如外包单位的工人，写姓名，可多次；按个人信息保存。",
      "Somebody not on the register, such as a contractor's worker, by name; repeatable, kept as personal data."
    )
  )
  var rectifierName: [String] = []

  @Option(help: help("整改后的照片，可多次。", "A photo of the result; repeatable."))
  var photo: [String] = []

  @Option(help: help("材料，可多次。", "A document; repeatable."))
  var document: [String] = []

  @OptionGroup var acting: ActingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = try global.act(acting, otherwise: rectifier)
    let state = try context.claimRectification(
      of: try context.hazard(named: target.hazard),
      text: words,
      rectifiers: try context.people(named: rectifier),
      contractors: rectifierName,
      photos: photo,
      documents: document
    )
    HazardOutcome(.claimRectification, state, power: try context.keeperPower(over: state)).print()
  }
}
