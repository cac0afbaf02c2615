public import Ledger
public import SafetyModel

/// What the register says now about one subject: a row of one of its tables.
public enum RegisterRow: Hashable, Sendable {
  /// A place that is inspected.
  case site(SiteRow)
  /// A person.
  case person(PersonRow)
  /// An organisation.
  case organisation(OrgRow)
  /// An inspection.
  case inspection(InspectionRow)
  /// A hazard.
  case hazard(HazardRow)
  /// A comprehensive determination of a site.
  case majorCase(CaseRow)

  /// The subject the row is about.
  public var id: SubjectID {
    switch self {
    case .site(let row): row.id
    case .person(let row): row.id
    case .organisation(let row): row.id
    case .inspection(let row): row.id
    case .hazard(let row): row.id
    case .majorCase(let row): row.id
    }
  }
}

/// A private person's name in the register, or the commitment behind which it is kept.
///
/// Where there is a commitment only, lists show the value kept beside the events for as long as it
/// is there; the register itself never holds a copy.
public enum PersonName: Hashable, Sendable {
  /// A name that may stand in the open, such as an office.
  case text(String)
  /// A private person's name.
  case committed(PersonalReference)
}
