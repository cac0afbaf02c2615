import RuleLanguage
import SafetyModel
import Testing

@Suite("规则打包 Packed rules")
struct PackedFileTests {
  private func pack(_ files: [RuleSourceFile]) throws -> RulePack {
    let loading = RulePack.load(from: files)
    return try #require(loading.pack, "\(loading.diagnostics)")
  }

  @Test("打包后读回来说的一样 reading a packed file back gives the same rules")
  func readingBackGivesTheSameRules() throws {
    let original = try pack(SampleFolder.files)
    let again = try pack([original.packed(by: "1.0")])
    #expect(PlacelessPack(again) == PlacelessPack(original))
    #expect(again.changes(since: original).isEmpty)
  }

  @Test("同样的规则打出同样的字节，再打一遍也一样 the same rules give the same bytes")
  func theSameRulesGiveTheSameBytes() throws {
    let original = try pack(SampleFolder.files)
    let packed = original.packed(by: "1.0")
    #expect(try pack(SampleFolder.files.reversed()).packed(by: "1.0") == packed)
    let again = try pack([packed]).packed(by: "1.0")
    let differing = zip(lines(of: packed), lines(of: again)).filter { $0 != $1 }
    #expect(differing.count == 1)
    #expect(differing.allSatisfy { $0.0.hasPrefix("source: ") })
  }

  @Test("随便怎么改一处，读回来还是一样 any text survives packing", arguments: 1...40)
  func anyTextSurvives(seed: UInt64) throws {
    var random = SeededTexts(seed: seed)
    let text = random.text()
    let files = SampleFolder.files(
      replacing: "看门",
      with: "\"\(escaped(text))\"",
      in: "checklists/common.yml"
    )
    let loading = RulePack.load(from: files)
    // A text of blanks only is refused before there is anything to pack.
    guard let original = loading.pack else { return }
    let again = try pack([original.packed(by: "1.0")])
    #expect(PlacelessPack(again) == PlacelessPack(original), "\(text.debugDescription)")
  }

  @Test("打包文件里写错的照样报告 mistakes in a packed file are reported")
  func mistakesAreReported() throws {
    let text = String(
      decoding: try pack(SampleFolder.files).packed(by: "1.0").bytes,
      as: UTF8.self
    )
    let broken = text.replacing("pack: \"1\"", with: "pack: \"2\"")
      .replacing("tool: \"1.0\"\n", with: "").replacing("walk: [", with: "walk: [nobody, ")
    let loading = RulePack.load(from: [RuleSourceFile(path: "pack.yml", text: broken)])
    #expect(loading.pack == nil)
    let codes = Set(loading.diagnostics.map(\.code))
    #expect(codes == ["RULE-011", "RULE-014", "RULE-033"])
    #expect(loading.diagnostics.allSatisfy { $0.location.file == "pack.yml" })
  }

  private func lines(of file: RuleSourceFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
  }

  /// The text inside double quotation marks of YAML.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}

/// Texts full of what means something to YAML, the same for the same seed.
private struct SeededTexts {
  private var state: UInt64
  private static let pieces = [
    "a", "火", " ", "  ", "\n", "\t", ":", ": ", " #", "#", "-", "- ", "?", "'", "\"", "\\", "{",
    "}",
    "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "yes", "1e3", "0x1", "1:30",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{200B}", "\u{1F525}", "é", "《", "，", "…", "=", "<<", "---",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func text() -> String {
    let count = Int(next() % 12) + 1
    return (0..<count).map { _ in Self.pieces[Int(next() % UInt64(Self.pieces.count))] }.joined()
  }
}
