import RuleLanguage
import Testing

@Suite("文件格式说明 Schemas of files")
struct SchemaFileTests {
  @Test(
    "Rules/schema 里的就是命令输出的 the committed schemas are those the command prints",
    arguments: RuleSchema.allCases
  )
  func theCommittedSchemasAreCurrent(_ kind: RuleSchema) throws {
    let committed = try #require(
      RuleFolder.files().first { $0.path == "schema/\(kind.fileName)" },
      "write them with bihuan rules schema --out Rules/schema"
    )
    #expect(
      String(decoding: committed.bytes, as: UTF8.self) == kind.text,
      "write them with bihuan rules schema --out Rules/schema"
    )
  }

  @Test("没有多余的文件 there is no file of a kind that is gone")
  func thereIsNoOtherFile() {
    let names = RuleFolder.files().map(\.path).filter { $0.hasPrefix("schema/") }
    #expect(Set(names) == Set(RuleSchema.allCases.map { "schema/\($0.fileName)" }))
  }

  @Test("每个键都有中文解释 every key is explained in Chinese", arguments: RuleSchema.allCases)
  func everyKeyIsExplained(_ kind: RuleSchema) {
    let lines = kind.text.split(separator: "\n")
    let descriptions = lines.filter { $0.contains("\"description\":") }
    #expect(!descriptions.isEmpty)
    for line in descriptions {
      #expect(line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
    }
  }
}
