import ArgumentParser
import Messages
import Operations
import SafetyModel

/// The inspection a command is about and the means to act on it.
struct InspectionArguments: ParsableArguments {
  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查编号或开头几位。", "Id of the inspection or the beginning of it."))
  var inspection: String

  /// Opens the workspace for an act on the inspection.
  ///
  /// Without `--by` the first inspector acts.
  func act() throws(OperationFailure) -> (context: OperatingContext, id: InspectionID) {
    let context = try global.act(acting)
    let id = try context.inspection(named: inspection)
    return (try context.acting(inVisit: id, acting), id)
  }
}

extension OperatingContext {
  /// The same context in which the first inspector of a visit acts, unless somebody acts already.
  func acting(
    inVisit id: InspectionID,
    _ options: ActingOptions
  ) throws(OperationFailure) -> OperatingContext {
    guard actor == nil else { return self }
    guard let first = try readInspection(id).start.inspectors.first else { return self }
    let name = try viewPerson(first).name ?? first.text
    Console.say(
      Sentence(
        zh: "以第一名检查人员\(name)的名义记录；由别人记录的请写 --by。",
        en: "Recorded as the first inspector, \(name); for somebody else give --by."
      )
    )
    return try acting(
      as: first,
      signedScan: options.signedScan,
      signing: options.namedSigning
    )
  }
}
