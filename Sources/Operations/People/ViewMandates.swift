import Ledger
import SQLStore
public import SafetyModel

/// One mandate with the body that has it.
public struct MandateListing {
  /// The body.
  public var organisation: Organisation
  /// The mandate.
  public var mandate: Mandate

  /// Creates a listing.
  public init(organisation: Organisation, mandate: Mandate) {
    self.organisation = organisation
    self.mandate = mandate
  }

  /// How it stands on a day.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Its first day has not come.
    case notYet = "not_yet"
    case valid
    /// It is over within the days asked about.
    case expiring
    case over
  }

  /// How it stands on a day, with the days within which an end is told.
  public func standing(on day: CivilDate, soon: Int) -> Standing {
    if let from = mandate.valid.from, day < from { return .notYet }
    guard let to = mandate.valid.to else { return .valid }
    if day > to { return .over }
    return day.days(until: to) <= soon ? .expiring : .valid
  }
}

/// A body with those below it.
public struct OrganisationBranch {
  /// The body.
  public var organisation: Organisation
  /// How many people act for it.
  public var people: Int
  /// The bodies below, by name.
  public var below: [OrganisationBranch]
}

extension OperatingContext {
  /// The mandates of all bodies, by body, then by id.
  ///
  /// - Parameters:
  ///   - id: Of this body only.
  ///   - matter: Of this matter only; a mandate that leaves the matter out is shown too.
  /// - Returns: The mandates with their bodies.
  /// - Throws: `input(unknownMatter)`, or what the ledger throws.
  public func mandates(
    of id: OrganisationID? = nil,
    matter: String? = nil
  ) throws(OperationFailure) -> [MandateListing] {
    if let matter { try checkMatters([matter]) }
    var listings: [MandateListing] = []
    for row in try organisations() {
      guard let body = OrganisationID(row.id.text), id == nil || body == id else { continue }
      let organisation = try loadOrganisation(body).value
      for mandate in organisation.mandates.sorted(by: { $0.id < $1.id })
      where matter.map({ mandate.matters.contains($0) || mandate.excluded.contains($0) }) ?? true {
        listings.append(MandateListing(organisation: organisation, mandate: mandate))
      }
    }
    return listings
  }

  /// The bodies as trees: those without a body above them first.
  public func organisationTree() throws(OperationFailure) -> [OrganisationBranch] {
    var bodies: [OrganisationID: Organisation] = [:]
    var children: [OrganisationID?: [OrganisationID]] = [:]
    for row in try organisations() {
      guard let id = OrganisationID(row.id.text) else { continue }
      bodies[id] = try loadOrganisation(id).value
    }
    for (id, body) in bodies {
      let parent = body.parent.flatMap { bodies[$0] == nil ? nil : $0 }
      children[parent, default: []].append(id)
    }
    var people: [OrganisationID: Int] = [:]
    for row in try self.people() {
      if let id = row.person.organisation.flatMap({ OrganisationID($0.text) }) {
        people[id, default: 0] += 1
      }
    }
    func branches(of parent: OrganisationID?) -> [OrganisationBranch] {
      (children[parent] ?? []).compactMap { bodies[$0] }
        .sorted { ($1.level, $0.name, $0.id.text) < ($0.level, $1.name, $1.id.text) }
        .map {
          OrganisationBranch(
            organisation: $0,
            people: people[$0.id] ?? 0,
            below: branches(of: $0.id)
          )
        }
    }
    return branches(of: nil)
  }
}
