import Testing
import TranscriptSupport

@Suite("源码约定 Conventions of the sources")
struct SourceStyleTests {
  @Test("一个文件至多四百行 a file has at most 400 lines", arguments: ["Sources", "Tests"])
  func filesAreShort(_ folder: String) throws {
    for file in try SourceFile.all(in: folder) {
      #expect(file.lines.count <= 401, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test("源码不强行解包、不强行转换 nothing is forced", arguments: ["try!", "as!", "fatalError"])
  func nothingIsForced(_ word: String) throws {
    for file in try SourceFile.all(in: "Sources") {
      for line in file.code where line.text.contains(word) {
        Issue.record("\(file.path):\(line.number): \(word)")
      }
    }
  }

  @Test("源码没有强制解包的感叹号 nothing is unwrapped by force")
  func nothingIsUnwrappedByForce() throws {
    for file in try SourceFile.all(in: "Sources") {
      for line in file.code where line.text.firstMatch(of: #/[\w)\]]!([^=]|$)/#) != nil {
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  @Test("没有留待以后的记号 nothing is left for later", arguments: ["Sources", "Tests"])
  func nothingIsLeftForLater(_ folder: String) throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    for file in try SourceFile.all(in: folder) {
      for (index, line) in file.lines.enumerated() where words.contains(where: line.contains) {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test("标识符只用 ASCII identifiers are ASCII", arguments: ["Sources", "Tests"])
  func identifiersAreASCII(_ folder: String) throws {
    for file in try SourceFile.all(in: folder) {
      for line in file.code where !line.text.utf8.allSatisfy({ $0 < 0x80 }) {
        let isString = line.text.contains("\"") || file.lines[line.number - 1].contains("\"\"\"")
        #expect(isString, "\(file.path):\(line.number): \(line.text)")
      }
    }
  }
}
