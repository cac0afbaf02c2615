import RuleLanguage
import Synchronization

/// The rule packs read so far, so that a command that asks for the rules twice parses them once.
///
/// A pack is found by the content of its files, which are read each time: an edited folder is never
/// answered with what it was.
public final class LoadedRules: Sendable {
  private let packs = Mutex<[[RuleSourceFile]: RulePack]>([:])

  /// Creates an empty collection.
  public init() {}

  /// The pack of a rule folder.
  ///
  /// - Throws: `rules` with every error when the folder is not usable.
  func pack(from folder: String) throws(OperationFailure) -> RulePack {
    try pack(of: try ruleFiles(in: folder))
  }

  /// The pack of some rule files.
  ///
  /// - Throws: `rules` with every error when they are not usable.
  func pack(of files: [RuleSourceFile]) throws(OperationFailure) -> RulePack {
    if let known = packs.withLock({ $0[files] }) { return known }
    let pack = try loadRules(files)
    packs.withLock { $0[files] = pack }
    return pack
  }
}
