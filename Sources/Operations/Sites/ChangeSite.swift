public import SafetyModel

extension OperatingContext {
  /// Records facts of a site; earlier values stay in the history.
  public func recordFacts(_ facts: [SiteFact], of id: SiteID) throws(OperationFailure) {
    if let early = facts.first(where: { $0.asOf > now.day }) {
      throw .notNow(.inTheFuture(Instant(day: early.asOf)))
    }
    try change(id) { _, recording in
      for fact in facts {
        recording.record(.site(.factRecorded(SiteFactRecorded(fact: fact))), of: id)
      }
    }
  }

  /// Takes a fact back: it is unknown again.
  public func withdrawFact(
    _ key: String,
    of id: SiteID,
    reason: String
  ) throws(OperationFailure) {
    try change(id) { _, recording in
      recording.record(
        .site(.factWithdrawn(SiteFactWithdrawn(key: key, reason: reason))),
        of: id
      )
    }
  }

  /// Records a contact; it replaces the earlier one of the same part.
  public func recordContact(
    _ contact: SiteDraft.ContactDraft,
    of id: SiteID
  ) throws(OperationFailure) {
    try change(id) { _, recording in record(contact, of: id, in: &recording) }
  }

  /// Corrects the address, region, parent, tenancy or credit code of a site.
  public func correctSite(
    _ correction: SiteDetailsCorrected,
    of id: SiteID
  ) throws(OperationFailure) {
    var checked = correction
    if let typed = correction.creditCode {
      checked.creditCode = try checkedCode(typed, at: nil).text
    }
    guard correction.parent != id else {
      throw .input([InputProblem(.parentIsItself(id.text))])
    }
    try change(id) { _, recording in
      recording.record(.site(.detailsCorrected(checked)), of: id)
    }
  }

  /// Gives a site another name; the old one still finds it.
  public func renameSite(
    _ id: SiteID,
    to name: String,
    reason: String
  ) throws(OperationFailure) {
    try change(id) { _, recording in
      recording.record(.site(.renamed(SiteRenamed(name: name, reason: reason))), of: id)
    }
  }

  /// Takes a site off the list of those inspected; its open hazards stay open.
  public func closeSite(_ id: SiteID, reason: String) throws(OperationFailure) {
    try change(id) { _, recording in
      recording.record(.site(.closed(SiteClosed(reason: reason))), of: id)
    }
  }

  /// Marks a site as the same as another; its history stays its own.
  public func mergeSite(
    _ id: SiteID,
    into other: SiteID,
    reason: String
  ) throws(OperationFailure) {
    guard id != other else { throw .input([InputProblem(.parentIsItself(id.text))]) }
    _ = try loadSite(other)
    try change(id) { _, recording in
      recording.record(.site(.merged(SiteMerged(into: other, reason: reason))), of: id)
    }
  }

  private func change(
    _ id: SiteID,
    _ body: (Loaded<Site>, inout Recording) -> Void
  ) throws(OperationFailure) {
    let loaded = try loadSite(id)
    guard loaded.value.status == .active else { throw .notNow(.siteNotActive(id)) }
    var recording = Recording()
    recording.expect(loaded, of: id)
    body(loaded, &recording)
    try append(recording)
  }
}
