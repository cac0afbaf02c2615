import Glibc
import RuleLanguage
import SafetyModel
import Testing

@Suite("随附样例 Fixtures")
struct RecordFixtureTests {
  /// The folder of the project, which holds `Tests`.
  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func file(_ path: String) -> RuleSourceFile {
    guard let stream = fopen("\(root)/\(path)", "rb") else {
      return RuleSourceFile(path: path, bytes: [])
    }
    defer { fclose(stream) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { return RuleSourceFile(path: path, bytes: content) }
      content += buffer[..<count]
    }
  }

  private static let loading: RulePack.Loading = {
    let folders = ["Rules", "Rules/checklists", "Rules/criteria", "Rules/policies"]
    let files = folders.flatMap { folder in
      names(in: folder).filter { $0.hasSuffix(".yml") }.map { name in
        let file = file("\(folder)/\(name)")
        return RuleSourceFile(path: String(file.path.dropFirst(6)), bytes: file.bytes)
      }
    }
    return RulePack.load(from: files)
  }()

  private func pack() throws -> RulePack {
    try #require(Self.loading.pack, "\(Self.loading.diagnostics.prefix(5))")
  }

  @Test("样例检查对象都能读，编号不重复，上级都在")
  func everySampleSiteIsSound() throws {
    let pack = try pack()
    var drafts: [SiteDraft] = []
    for name in RecordFixtureTests.names(in: "Fixtures/sites") {
      let file = RecordFixtureTests.file("Fixtures/sites/\(name)")
      let reading = SiteFile.read(file, facts: pack)
      #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
      #expect(!reading.drafts.isEmpty)
      drafts += reading.drafts
    }
    let codes = drafts.compactMap(\.externalCode)
    #expect(drafts.count >= 14)
    #expect(Set(codes).count == drafts.count)
    #expect(drafts.allSatisfy { $0.fictitious })
    #expect(drafts.compactMap(\.parent).allSatisfy(codes.contains))
  }

  @Test("样例回答与塑料检查表相符，照片都在，大小合适")
  func theSampleAnswersAreSound() throws {
    let items = try #require(try pack().checklist("plastics")).items
    let file = RecordFixtureTests.file("Fixtures/answers/hongsheng.yml")
    let (content, diagnostics) = AnswersFile.read(file, items: items)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    let nonconforming = content.answers.filter { $0.answer == .nonconforming }
    #expect(nonconforming.count == 14)
    #expect(Set(content.answers.map(\.answer)).count == 4)
    #expect(nonconforming.contains { $0.item == "c-special-cert" })
    #expect(nonconforming.filter { !$0.correctedPhotos.isEmpty }.map(\.item) == ["c-board-clear"])
    for photo in content.answers.flatMap({ $0.photos + $0.correctedPhotos }) {
      let bytes = RecordFixtureTests.file("Fixtures/answers/\(photo)").bytes
      #expect((1000...30_000).contains(bytes.count), "\(photo)")
      #expect(bytes.starts(with: [0xFF, 0xD8]) || bytes.starts(with: [0x89, 0x50]), "\(photo)")
    }
  }
}
