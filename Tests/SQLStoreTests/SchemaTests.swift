import Testing

@testable import SQLStore

@Suite("表结构 Schema")
struct SchemaTests {
  static let statements = Schema.version1(bytes: "BLOB") + Schema.version2

  @Test("共用表只用各引擎共有的写法 Shared tables avoid what engines differ in", arguments: statements)
  func sharedTablesAreShared(statement: String) {
    let upper = statement.uppercased()
    let avoided = [
      "AUTOINCREMENT", "SERIAL", "IDENTITY", "TIMESTAMP", "BOOLEAN", "JSON", "WITHOUT ROWID",
      "STRICT", "||", " WHERE ", "COLLATE", "TRIGGER", "DEFERRABLE", "GENERATED", "''",
    ]
    #expect(avoided.filter(upper.contains).isEmpty)
    #expect(upper.contains("IF NOT EXISTS"))
  }

  @Test("每个键以账本编号开头 Every key begins with the ledger", arguments: statements)
  func keysBeginWithTheLedger(statement: String) {
    let text = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for opening in ["PRIMARY KEY (", "UNIQUE (", "ON reg_hazard (", "ON reg_site ("] {
      var rest = text[...]
      while let range = rest.firstRange(of: opening) {
        rest = rest[range.upperBound...]
        #expect(rest.hasPrefix("ledger,"))
      }
    }
  }

  @Test(
    "列名与取值一一对应 Columns and values are as many",
    arguments: [
      (SiteRow.upsert, SiteRow.columns.count + SiteRow.derivedColumns.count),
      (HazardRow.upsert, HazardRow.columns.count + HazardRow.derivedColumns.count),
      (InspectionRow.upsert, InspectionRow.columns.count + InspectionRow.derivedColumns.count),
      (CaseRow.upsert, CaseRow.columns.count + CaseRow.derivedColumns.count),
    ]
  )
  func placesMatchColumns(sql: String, columns: Int) {
    #expect(sql.filter { $0 == "?" }.count == columns + 3)
  }

  @Test(
    "搜索文字 Search text folds width and case",
    arguments: [("ＡＢＣ厂", "abc厂"), ("A　b", "a b"), ("Ｚ９", "z9"), ("消防", "消防")]
  )
  func searchTextIsFolded(text: String, folded: String) {
    #expect(SearchText.folded(text) == folded)
  }
}
