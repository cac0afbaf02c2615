public import SafetyModel

extension OperatingContext {
  /// A visit as it stands, without its rules and hazards.
  public func readInspection(_ id: InspectionID) throws(OperationFailure) -> Inspection {
    try loadInspection(id).value
  }
}
