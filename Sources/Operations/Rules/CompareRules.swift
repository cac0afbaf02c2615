import Ledger
public import RuleLanguage
public import Workspace

/// Rules with the name they were asked for by.
public struct NamedRules: Sendable {
  /// The folder, file or hash.
  public var name: String
  /// The rules.
  public var pack: RulePack

  /// Creates a pair.
  public init(name: String, pack: RulePack) {
    self.name = name
    self.pack = pack
  }
}

/// Two rule packs and what is different.
public struct RuleComparison: Sendable {
  /// The rules before.
  public var old: NamedRules
  /// The rules after.
  public var new: NamedRules
  /// What changed, in the order in which it is told.
  public var changes: [RuleChange]

  /// Compares.
  public init(old: NamedRules, new: NamedRules) {
    self.old = old
    self.new = new
    changes = new.pack.changes(since: old.pack)
  }
}

/// The rules a person means: a folder, a packed file, or the hash of rules that inspections used.
///
/// - Parameters:
///   - text: The path, or at least six digits of the hash.
///   - kept: The packs of the workspace; absent when there is none.
/// - Returns: The rules with their name; a hash is given whole.
/// - Throws: `rules` when they have errors, `notFound` or `ambiguous` for a hash.
public func namedRules(
  _ text: String,
  kept: PackStore?
) throws(OperationFailure) -> NamedRules {
  if Files.exists(text) { return NamedRules(name: text, pack: try loadRules(from: text)) }
  let digits = text.lowercased()
  guard digits.utf8.count >= 6, digits.allSatisfy(\.isHexDigit), let kept else {
    throw .notFound(.rulePack, text)
  }
  let hashes = try reading { () throws(FileFailure) in try kept.hashes() }
    .filter { $0.hex.hasPrefix(digits) }
  guard let hash = hashes.first else { throw .notFound(.rulePack, text) }
  guard hashes.count == 1 else {
    let candidates = hashes.map { Candidate(id: $0.hex, name: "") }
    throw .ambiguous(.rulePack, text, candidates: candidates)
  }
  let files = try reading { () throws(FileFailure) in try kept.files(of: hash) }
  guard let pack = RulePack.load(from: files).pack else { throw .packLost(hash: hash.hex) }
  return NamedRules(name: hash.hex, pack: pack)
}

private func reading<Value>(
  _ read: () throws(FileFailure) -> Value
) throws(OperationFailure) -> Value {
  do throws(FileFailure) {
    return try read()
  } catch {
    throw .file(error)
  }
}
