import Glibc
import Testing

@testable import CEL

/// A row of the page on functions.
struct PageRow: CustomTestStringConvertible, Sendable {
  let function: String
  let example: String
  let result: String

  var testDescription: String { example }

  /// All rows, or none when the page cannot be read.
  static let all: [PageRow] = {
    let folders = #filePath.split(separator: "/").dropLast(4)
    let path = "/" + folders.joined(separator: "/") + "/Sources/CEL/CEL.docc/Functions.md"
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var octets = [UInt8](repeating: 0, count: 1 << 16)
    octets.removeLast(octets.count - fread(&octets, 1, octets.count, file))
    let lines = String(decoding: octets, as: UTF8.self).split(separator: "\n")
    return lines.filter { $0.hasPrefix("| `") }.compactMap { line in
      let cells = line.dropFirst(3).dropLast(3).split(separator: "` | `").map(String.init)
      return cells.count == 3
        ? PageRow(function: cells[0], example: cells[1], result: cells[2]) : nil
    }
  }()
}

@Suite("函数一览 The page on functions")
struct FunctionPageTests {
  @Test("every example comes to its result", arguments: PageRow.all)
  func examples(_ row: PageRow) throws {
    #expect(try value(of: row.example).description == row.result)
    #expect(row.example.contains(row.function))
  }

  @Test("every function of the library has a row")
  func complete() {
    let named = Set(PageRow.all.map(\.function))
    let library = Set(StandardLibrary.functions.map(\.name)).filter { !$0.hasPrefix("@") }
    #expect(library.subtracting(named).filter { !Self.ofOptionals.contains($0) }.isEmpty)
    #expect(named.subtracting(library) == ["sortBy"])
  }

  /// The functions of optional values, which their own page explains.
  private static let ofOptionals: Set<String> = [
    "optional.of", "optional.none", "optional.ofNonZeroValue", "optional.unwrap", "unwrapOpt",
    "hasValue", "value", "or", "orValue",
  ]
}
