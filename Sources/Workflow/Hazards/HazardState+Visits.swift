public import SafetyModel

extension HazardState {
  /// Whether a visit found the hazard, saw it again or re-inspected it.
  public func wasSeen(in visit: InspectionID) -> Bool {
    found.inspection == visit || observations.contains { $0.inspection == visit }
      || reinspections.contains { $0.inspection == visit }
  }

  /// Whether a visit may re-inspect the hazard: of the same site, and bound to it when it is bound to any.
  ///
  /// A visit bound to hazards is the re-inspection of those and of no others. The visit that found a
  /// hazard saw it before anything was put right.
  public func mayBeReinspected(in visit: Inspection) -> Bool {
    guard visit.start.site == found.site, visit.id != found.inspection else { return false }
    return visit.start.reinspectedHazards.isEmpty || visit.start.reinspectedHazards.contains(id)
  }
}
