import Ledger
public import RuleLanguage
public import SafetyModel
import Workflow
import Workspace

extension OperatingContext {
  /// The rules in use: the folder given, or the workspace's own.
  ///
  /// - Throws: `rules` with every error when the folder is not usable.
  public func rules() throws(OperationFailure) -> RulePack {
    try loaded.pack(from: rulesFolder ?? workspace.rulesFolder)
  }

  /// The rules in use with the layers of the place where a site lies.
  public func rules(for site: Site) throws(OperationFailure) -> RulePack {
    let pack = try rules()
    return pack.tailored(for: site.region, sites: try enclosingSites(of: site))
  }

  /// The rules in use where a hazard lies: what its place adds to the policies holds for it.
  func rules(of hazard: HazardState) throws(OperationFailure) -> RulePack {
    try rules(for: try loadSite(hazard.found.site).value)
  }

  /// The sites around a site, outermost first, and the site itself.
  func enclosingSites(of site: Site) throws(OperationFailure) -> [SiteID] {
    var path = [site.id]
    var outer = site.parent
    // A register that was corrected into a circle must not hang the tool.
    while let id = outer, !path.contains(id) {
      path.append(id)
      outer = try loadSite(id).value.parent
    }
    return path.reversed()
  }

  /// The very rules an inspection was started with, local layers included.
  func rules(pinned start: InspectionStarted) throws(OperationFailure) -> RulePack {
    let pack = try rules(pinned: start.pack)
    guard let layers = start.layers else { return pack }
    guard let tailored = pack.tailored(by: layers) else { throw .packLost(hash: start.pack) }
    return tailored
  }

  /// The rule files kept under a hash, without local layers.
  func rules(pinned hash: String) throws(OperationFailure) -> RulePack {
    guard let content = ContentHash(hex: hash), workspace.packs.holds(content) else {
      throw .packLost(hash: hash)
    }
    let files: [RuleSourceFile]
    do throws(FileFailure) {
      files = try workspace.packs.files(of: content)
    } catch {
      throw .file(error)
    }
    do throws(OperationFailure) {
      let pack = try loaded.pack(of: files)
      guard pack.contentHash == hash else { throw OperationFailure.packLost(hash: hash) }
      return pack
    } catch {
      // Kept rules that cannot be read any more are not those that were kept.
      throw .packLost(hash: hash)
    }
  }

  /// Keeps the files of a pack so that it can be loaded again.
  func pin(_ pack: RulePack) throws(OperationFailure) -> ContentHash {
    guard let hash = ContentHash(hex: pack.contentHash) else {
      preconditionFailure("the pack hash \(pack.contentHash) is not a SHA-256")
    }
    do throws(FileFailure) {
      try workspace.packs.keep(pack.files, as: hash)
    } catch {
      throw .file(error)
    }
    return hash
  }
}

/// Reads a rule folder without a workspace.
///
/// - Throws: `rules` with every error when the folder is not usable.
public func loadRules(from folder: String) throws(OperationFailure) -> RulePack {
  try loadRules(try ruleFiles(in: folder))
}

/// The pack of some rule files.
///
/// - Throws: `rules` with every error when they are not usable.
func loadRules(_ files: [RuleSourceFile]) throws(OperationFailure) -> RulePack {
  let result = RulePack.load(from: files)
  guard let pack = result.pack else {
    throw .rules(result.diagnostics.filter { $0.severity == .error })
  }
  return pack
}

/// The files of a rule folder.
///
/// - Throws: `file` when the folder or a file in it cannot be read.
func ruleFiles(in folder: String) throws(OperationFailure) -> [RuleSourceFile] {
  do throws(FileFailure) {
    return try RuleFolder.files(in: folder)
  } catch {
    throw .file(error)
  }
}
