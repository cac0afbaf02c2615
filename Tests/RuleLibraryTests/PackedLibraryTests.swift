import RuleLanguage
import SafetyModel
import Testing

@Suite("规则库打包 The packed rule library")
struct PackedLibraryTests {
  @Test("规则库打成一个文件，读回来没有任何不同 the library packed and read back is the same")
  func packedAndReadBackIsTheSame() throws {
    let library = try #require(CaseLibrary.pack)
    let packed = library.packed(by: "0")
    let loading = RulePack.load(from: [packed])
    let again = try #require(loading.pack, "\(loading.diagnostics)")
    #expect(again.changes(since: library).isEmpty)
    #expect(again.checklists.map(\.contentHash) == library.checklists.map(\.contentHash))
    #expect(again.criteria.map(\.branches) == library.criteria.map(\.branches))
    #expect(again.calendars == library.calendars)
  }
}
