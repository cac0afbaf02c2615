import Ledger
import SQLStore
public import SafetyModel
import Workspace

/// What an import did, or would do.
public struct SiteImport: Hashable, Sendable {
  /// The sites put on the register, in order of the files.
  public var registered: [SiteID] = []
  /// The sites that were there already, with the number of facts that are new or differ.
  public var updated: [SiteID: Int] = [:]
}

/// Whether an operation is carried out or only checked.
public enum Rehearsal: Hashable, Sendable {
  case forReal
  case dryRun
}

extension OperatingContext {
  /// Puts sites on the register, all of them or none.
  ///
  /// A site that is known gets the facts that are new or differ; importing the same files again
  /// changes nothing. A parent may stand in the same import, in any order.
  public func importSites(
    _ drafts: [SiteDraft],
    rehearsal: Rehearsal = .forReal
  ) throws(OperationFailure) -> SiteImport {
    var recording = Recording()
    var result = SiteImport()
    var known: [SiteID?] = []
    for draft in drafts { known.append(try knownSite(draft)) }
    let ids = known.map { $0 ?? newID(SiteID.self) }
    let byCode = Dictionary(
      zip(drafts, ids).compactMap { draft, id in draft.externalCode.map { ($0, id) } },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, draft) in drafts.enumerated() {
      if let id = known[index] {
        result.updated[id] = try recordChanges(draft, of: id, in: &recording)
      } else {
        let parent = try parent(of: draft, among: byCode)
        try record(draft, as: ids[index], parent: parent, in: &recording)
        result.registered.append(ids[index])
      }
    }
    if rehearsal == .forReal, !recording.events.isEmpty { try append(recording) }
    return result
  }

  private func parent(
    of draft: SiteDraft,
    among ids: [String: SiteID]
  ) throws(OperationFailure) -> SiteID? {
    guard let name = draft.parent else { return nil }
    guard name != draft.externalCode else {
      throw .input([InputProblem(.parentIsItself(name), at: draft.location)])
    }
    if let id = ids[name] { return id }
    do throws(OperationFailure) {
      return try site(named: name)
    } catch .notFound {
      throw .input([InputProblem(.parentNotFound(name), at: draft.location)])
    }
  }

  /// The site a draft describes, when it is on the register: the same credit code, external code or, with
  /// neither, the same name in the same region.
  private func knownSite(_ draft: SiteDraft) throws(OperationFailure) -> SiteID? {
    let typed = draft.creditCode.flatMap { try? CreditCode(checking: $0).text }
    let words = [typed, draft.externalCode].compactMap { $0 }
    for word in words.isEmpty ? [draft.name] : words {
      let rows =
        try sites(matching: SiteFilter(text: word))
        + query { () throws(StoreFailure) in try workspace.database.sites(withCode: word) }
      for row in rows {
        guard let id = SiteID(row.id.text) else { continue }
        if try loadSite(id).value.answers(to: draft, creditCode: typed) { return id }
      }
    }
    return nil
  }

  private func recordChanges(
    _ draft: SiteDraft,
    of id: SiteID,
    in recording: inout Recording
  ) throws(OperationFailure) -> Int {
    let loaded = try loadSite(id)
    let changed = draft.facts.filter { loaded.value.facts[$0.key] != $0 }
    guard !changed.isEmpty else { return 0 }
    recording.expect(loaded, of: id)
    for fact in changed {
      recording.record(.site(.factRecorded(SiteFactRecorded(fact: fact))), of: id)
    }
    return changed.count
  }
}

extension Site {
  /// Whether a draft describes this very site.
  fileprivate func answers(to draft: SiteDraft, creditCode typed: String?) -> Bool {
    if let typed { return creditCode == (try? .valid(CreditCode(checking: typed))) }
    if let code = draft.externalCode { return externalCode == code }
    return name == draft.name && region == draft.region
  }
}
