import Glibc
import Operations
import RuleLanguage
import Workspace

/// Where rule files are looked for when a workspace is made or rules are looked at without one.
enum RuleFolderSearch {
  /// The rule folder to use.
  ///
  /// - Parameter given: A folder named on the command line; it is used as it is.
  /// - Returns: The given folder, BIHUAN_RULES, or the first that is there: the nearest rule folder
  ///   at or above the current folder, whatever its name, or `Rules` in one of these folders;
  ///   `../share/bihuan/rules` of the program, `Rules` at or above the program.
  /// - Throws: `noRules` with the places looked at.
  static func folder(given: String?) throws(OperationFailure) -> String {
    if let named = given ?? Environment.value("BIHUAN_RULES") {
      guard isRuleFolder(named) else { throw .noRules(searched: [named]) }
      return named
    }
    let program = programFolder()
    let here = levels(from: Files.currentFolder()).flatMap { level in
      (isWritten(level) ? [level] : []) + [rules(in: level)]
    }
    let places =
      here + (program.map { ["\(Files.parent(of: $0))/share/bihuan/rules"] } ?? [])
      + (program.map(upward) ?? [])
    guard let found = places.first(where: isRuleFolder) else {
      throw .noRules(searched: places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
    return found
  }

  /// The rule folder one stands in, whatever its name.
  static func around(_ folder: String) -> String? { levels(from: folder).first(where: isWritten) }

  /// Whether this is a folder in which rules are written: checklists and a catalogue beside them.
  private static func isWritten(_ folder: String) -> Bool {
    Files.isFolder("\(folder)/checklists")
      && ["facts.yml", "circumstances.yml", "instruments.yml", "matters.yml"].contains {
        Files.exists("\(folder)/\($0)")
      }
  }

  /// Whether rules can be read here: a folder of rule files, or one that was packed into a file.
  private static func isRuleFolder(_ path: String) -> Bool {
    Files.exists("\(path)/facts.yml") || Files.exists("\(path)/\(RulePack.packedName)")
      || Files.exists(path) && !Files.isFolder(path)
  }

  private static func upward(from folder: String) -> [String] {
    levels(from: folder).map(rules)
  }

  private static func rules(in folder: String) -> String {
    folder == "/" ? "/Rules" : "\(folder)/Rules"
  }

  /// A folder and every one above it.
  private static func levels(from folder: String) -> [String] {
    var levels = [folder]
    while let last = levels.last {
      let above = Files.parent(of: last)
      guard above != last, above != "." else { break }
      levels.append(above)
    }
    return levels
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
