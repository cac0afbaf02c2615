import Ledger
import RuleLanguage
import SafetyModel
import Testing
import TranscriptSupport
import Workspace

@Suite("保存的规则 Kept rules")
struct PackStoreTests {
  @Test("同样的字节原样取回 the very bytes come back")
  func veryBytesComeBack() throws {
    let scratch = try ScratchFolder()
    let store = PackStore(folder: scratch.path)
    let files = try RuleFolder.files(in: Project.rules)
    let pack = try #require(RulePack.load(from: files).pack)
    let hash = try #require(ContentHash(hex: pack.contentHash))
    #expect(!store.holds(hash))
    try store.keep(pack.files, as: hash)
    try store.keep(pack.files, as: hash)
    #expect(store.holds(hash))
    #expect(try store.files(of: hash) == pack.files)
    #expect(RulePack.load(from: try store.files(of: hash)).pack?.contentHash == pack.contentHash)
  }

  @Test("例子不是规则，不进规则包 worked cases are no rules")
  func workedCasesAreNoRules() throws {
    let files = try RuleFolder.files(in: Project.rules)
    #expect(!files.contains { $0.path.hasPrefix("cases/") })
    #expect(!files.contains { !$0.path.hasSuffix(".yml") })
  }

  @Test("复制到别处的规则包哈希不变 copies keep their hash")
  func copiesKeepTheirHash() throws {
    let scratch = try ScratchFolder()
    try Disk.makeFolder(scratch.file("from"))
    try Disk.makeFolder(scratch.file("to"))
    let store = PackStore(folder: scratch.file("from"))
    let files = try RuleFolder.files(in: Project.rules)
    let hash = ContentHash(of: files.flatMap(\.bytes))
    try store.keep(files, as: hash)
    #expect(try store.copyAll(to: scratch.file("to")) == 1)
    #expect(try PackStore(folder: scratch.file("to")).files(of: hash) == files)
  }
}
