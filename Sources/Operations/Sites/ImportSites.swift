import Ledger
public import SafetyModel
import SQLStore
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
  /// A site whose external code is known gets the facts that are new or differ; importing the same
  /// files again changes nothing. A parent may stand in the same import, in any order.
  public func importSites(
    _ drafts: [SiteDraft], rehearsal: Rehearsal = .forReal
  ) throws(OperationFailure) -> SiteImport {
    var recording = Recording()
    var result = SiteImport()
    var ids: [String: SiteID] = [:]
    for draft in drafts {
      guard let code = draft.externalCode else { continue }
      ids[code] = try knownSite(withCode: code) ?? newID(SiteID.self)
    }
    for draft in drafts {
      if let code = draft.externalCode, let known = try knownSite(withCode: code) {
        result.updated[known] = try recordChanges(draft, of: known, in: &recording)
        continue
      }
      let id = draft.externalCode.flatMap { ids[$0] } ?? newID(SiteID.self)
      try record(draft, as: id, parent: try parent(of: draft, among: ids), in: &recording)
      result.registered.append(id)
    }
    if rehearsal == .forReal { try append(recording) }
    return result
  }

  private func parent(
    of draft: SiteDraft, among ids: [String: SiteID]
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

  private func knownSite(withCode code: String) throws(OperationFailure) -> SiteID? {
    try query { () throws(StoreFailure) in try workspace.database.sites(withCode: code) }
      .first.flatMap { SiteID($0.id.text) }
  }

  private func recordChanges(
    _ draft: SiteDraft, of id: SiteID, in recording: inout Recording
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
