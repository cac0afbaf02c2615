/// Differences as they are shown: short in the test report, whole in a file.
package enum Differences {
  private static let shown = 40

  /// Keeps the differences of a file below `.build/differences` and gives what to report.
  ///
  /// - Parameters:
  ///   - differences: One text for each command.
  ///   - name: The path of the transcript or document.
  /// - Returns: One short text for each command.
  package static func report(_ differences: [String], of name: String) -> [String] {
    guard !differences.isEmpty else { return [] }
    let folder = Project.root + "/.build/differences"
    let path = folder + "/" + name.replacing("/", with: "-") + ".txt"
    // A report that cannot be kept is shown anyway, only shortened.
    try? Disk.makeFolder(folder)
    try? Disk.write(differences.joined(separator: "\n\n") + "\n", to: path)
    return differences.map { difference in
      let lines = difference.split(separator: "\n", omittingEmptySubsequences: false)
      let rest = lines.count - shown
      let end = rest > 0 ? "\n(\(rest) further lines in \(path))" : ""
      return "\(name) \(lines.prefix(shown).joined(separator: "\n"))\(end)"
    }
  }
}
