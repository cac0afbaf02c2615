import Ledger
import SQLStore
public import SafetyModel
import Workspace

extension PersonDraft {
  /// Whether somebody is entered who acts for an authority, or with a card.
  var givesPower: Bool { qualification != .unitStaff || cardNumber != nil }
}

/// What gives power on the register is entered by somebody, by a paper, and not silently dated back.
extension OperatingContext {
  /// Once anybody is on the register, whoever enters what gives power is named.
  func requireAuthor() throws(OperationFailure) {
    guard actor == nil else { return }
    let anybody = try query { () throws(StoreFailure) in
      try workspace.database.people(matching: nil, page: Page(limit: 1))
    }
    guard anybody.isEmpty else { throw .notNow(.actorMissing) }
  }

  /// The paper behind an entry that gives power.
  func registerPaper(_ number: String?) throws(OperationFailure) -> RegisterPaper {
    try requireAuthor()
    let number = number.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    guard let paper = RegisterPaper(number: number, scan: signedScan) else {
      throw .notNow(.act(.registerPaperMissing))
    }
    return paper
  }

  /// The mark of an entry dated before acts that name somebody; told at once.
  func datedBack(_ id: String, called name: String?) throws(OperationFailure) -> DatedBack? {
    let acts = try query { () throws(StoreFailure) in
      try workspace.database.acts(naming: id, after: occurred)
    }
    guard let acts else { return nil }
    let mark = DatedBack(acts: acts.count, lastDay: acts.last.day)
    warn(.advice(.datedBack(name ?? id, mark)))
    return mark
  }

  /// Changes the level, the region or the body above an organisation; what stood before is kept.
  ///
  /// - Parameters:
  ///   - id: The organisation.
  ///   - level: The level now; absent = as before, and so are the others.
  ///   - region: The region now.
  ///   - parent: The body above it now.
  ///   - reason: Why.
  ///   - document: The number of the paper behind it.
  /// - Throws: `notNow(.act)` for no paper, no change, or a body that would stand above itself.
  public func changeOrganisation(
    _ id: OrganisationID,
    level: OrganisationLevel? = nil,
    region: RegionCode? = nil,
    parent: OrganisationID? = nil,
    reason: String,
    document: String? = nil
  ) throws(OperationFailure) {
    let loaded = try loadOrganisation(id)
    let former = OrganisationPlace(of: loaded.value)
    var place = former
    if let level { place.level = level }
    if let region { place.region = region }
    if let parent { place.parent = parent }
    guard place != former else { throw .notNow(.act(.nothingChanged)) }
    if let parent { try checkNotBelow(id, parent) }
    let changed = OrganisationChanged(
      former: former,
      place: place,
      reason: reason,
      paper: try registerPaper(document),
      datedBack: try datedBack(id.text, called: loaded.value.name)
    )
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [signedScan].compactMap { $0 })
    recording.record(.organisation(.changed(changed)), of: id)
    try append(recording)
  }

  /// Nobody stands above himself, however many bodies lie between.
  private func checkNotBelow(
    _ id: OrganisationID,
    _ parent: OrganisationID
  ) throws(OperationFailure) {
    var above: OrganisationID? = parent
    var seen: Set<OrganisationID> = []
    while let body = above, seen.insert(body).inserted {
      guard body != id else {
        throw .notNow(.act(.cycle(try loadOrganisation(parent).value.name)))
      }
      above = try loadOrganisation(body).value.parent
    }
  }
}
