public import SafetyModel
public import Workflow

extension OperatingContext {
  /// Records that an open hazard was seen again, outside a checklist.
  @discardableResult
  public func observe(
    _ id: HazardID,
    note: String?,
    photos: [String] = []
  ) throws(OperationFailure) -> HazardState {
    let actor = try requireActor()
    let evidence = try addEvidence(photos, purpose: .found)
    return try perform(on: id) { (_, _) throws(OperationFailure) in
      .observe(HazardObserved(by: [actor], on: today, note: note, evidence: evidence))
    }
  }
}
