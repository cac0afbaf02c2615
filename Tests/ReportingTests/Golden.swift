import Glibc
import Testing
import Workspace

/// Compares a text with its golden file; `RECORD_GOLDEN=1` rewrites the file and fails.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = "\(repository)/Fixtures/golden"
  let path = "\(folder)/\(name)"
  if getenv("RECORD_GOLDEN") != nil {
    try Files.makeFolder(folder)
    try Files.writeAtomically(Array(text.utf8), to: path)
    Issue.record("recorded \(path)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Files.read(path), as: UTF8.self)
  let ours = text.split(separator: "\n", omittingEmptySubsequences: false)
  let theirs = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(ours, theirs).enumerated() where pair.0 != pair.1 {
    Issue.record(
      "\(name):\(index + 1) is\n\(pair.0)\nand was\n\(pair.1)",
      sourceLocation: sourceLocation
    )
    return
  }
  #expect(ours.count == theirs.count, "\(name) has another length", sourceLocation: sourceLocation)
}

/// The folder of the project.
let repository: String = {
  var folder = #filePath
  for _ in 0..<3 { folder = Files.parent(of: folder) }
  return folder
}()
