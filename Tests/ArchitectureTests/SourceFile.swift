import TranscriptSupport

/// A Swift file of the project.
struct SourceFile {
  /// The target it belongs to.
  let target: String
  /// The path from the root of the project.
  let path: String
  /// Its lines.
  let lines: [String]

  /// Every Swift file below a folder of the project.
  static func all(in folder: String) throws -> [SourceFile] {
    try Disk.files(below: Project.root + "/" + folder, suffix: ".swift").map { path in
      let text = try Disk.text(of: Project.root + "/\(folder)/\(path)")
      return SourceFile(
        target: String(path.prefix { $0 != "/" }),
        path: folder + "/" + path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      )
    }
  }

  /// The modules it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").filter {
        !$0.hasPrefix("@") && !Self.modifiers.contains($0)
      }
      guard words.first == "import", let module = words.last else { return nil }
      return String(module.prefix { $0 != "." })
    }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  /// The lines of code with their numbers: remarks and the insides of texts are left out.
  var code: [(number: Int, text: String)] {
    var isInText = false
    var result: [(number: Int, text: String)] = []
    for (index, line) in lines.enumerated() {
      let hasTripleQuote = line.contains("\"\"\"")
      if !isInText || hasTripleQuote { result.append((index + 1, Self.code(of: line))) }
      if hasTripleQuote { isInText.toggle() }
    }
    return result
  }

  private static func code(of line: String) -> String {
    var result = ""
    var isInText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" { isInText.toggle() }
      if !isInText {
        result.append(character)
        if result.hasSuffix("//") { return String(result.dropLast(2)) }
      }
      previous = character
    }
    return result
  }
}
