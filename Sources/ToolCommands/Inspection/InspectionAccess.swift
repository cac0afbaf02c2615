import ArgumentParser
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
    let inspectors = try readInspection(id).start.inspectors
    return try acting(as: inspectors.first, signedScan: options.signedScan)
  }
}
