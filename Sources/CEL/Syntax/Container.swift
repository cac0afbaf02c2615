/// Where the names of an expression are looked up.
///
/// In the container `a.b` the name `x` means `a.b.x`, `a.x` or `x`, whichever is there first; a
/// name with a leading dot means itself only.
struct Container: Hashable, Sendable {
  /// A way to read a chain of names: a variable, and the fields selected from it.
  struct Reading: Hashable, Sendable {
    let variable: AttributePath
    /// The number of names at the end of the chain that are fields.
    let fieldCount: Int
  }

  /// The names before a name, outermost first.
  let segments: [String]

  /// Creates a container from its dotted name; the empty name is the root.
  init(_ dotted: String) {
    segments = dotted.split(separator: ".").map(String.init)
  }

  /// The full names a name may stand for, the first to be tried first.
  func candidates(for names: [String], isAbsolute: Bool) -> [[String]] {
    guard !isAbsolute, !segments.isEmpty else { return [names] }
    return (0...segments.count).reversed().map { segments.prefix($0) + names }
  }

  /// The full names of functions a dotted name may stand for; a leading dot makes it absolute.
  func functionNames(for name: String) -> [String] {
    if name.hasPrefix(".") { return [String(name.dropFirst())] }
    return candidates(for: [name], isAbsolute: false).map { $0.joined(separator: ".") }
  }

  /// The ways to read a chain of names, the longest variable first.
  func readings(of path: AttributePath, isAbsolute: Bool) -> [Reading] {
    let names = path.segments
    return (1...max(1, names.count)).reversed().flatMap { count in
      candidates(for: Array(names.prefix(count)), isAbsolute: isAbsolute).map {
        Reading(variable: AttributePath(segments: $0), fieldCount: names.count - count)
      }
    }
  }
}
