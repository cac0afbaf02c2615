import Glibc
import Operations
import RuleLanguage
import Workspace

/// Where rule files are looked for when a workspace is made or rules are looked at without one.
enum RuleFolderSearch {
  /// The rule folder to use.
  ///
  /// - Parameter given: A folder named on the command line; it is used as it is.
  /// - Returns: The given folder, BIHUAN_RULES, or the first that is there: `Rules` at or above the
  ///   current folder, `../share/bihuan/rules` of the program, `Rules` at or above the program.
  /// - Throws: `noRules` with the places looked at.
  static func folder(given: String?) throws(OperationFailure) -> String {
    if let named = given ?? Environment.value("BIHUAN_RULES") {
      guard isRuleFolder(named) else { throw .noRules(searched: [named]) }
      return named
    }
    let here = Files.currentFolder()
    let program = programFolder()
    let places =
      upward(from: here) + (program.map { ["\(Files.parent(of: $0))/share/bihuan/rules"] } ?? [])
      + (program.map(upward) ?? [])
    guard let found = places.first(where: isRuleFolder) else {
      throw .noRules(searched: places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    return found
  }

  /// Whether rules can be read here: a folder of rule files, or one that was packed into a file.
  private static func isRuleFolder(_ path: String) -> Bool {
    Files.exists("\(path)/facts.yml") || Files.exists("\(path)/\(RulePack.packedName)")
      || Files.exists(path) && !Files.isFolder(path)
  }

  private static func upward(from folder: String) -> [String] {
    var places: [String] = []
    var candidate = folder
    while true {
      places.append(candidate == "/" ? "/Rules" : "\(candidate)/Rules")
      let above = Files.parent(of: candidate)
      guard above != candidate, above != "." else { return places }
      candidate = above
    }
  }

  private static func programFolder() -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? -1
    }
    guard count > 0 else { return nil }
    return Files.parent(of: String(decoding: buffer.prefix(count), as: UTF8.self))
  }
}
