import RuleLanguage
import SafetyModel
import Testing

@Suite("不比所据文件更可靠 Never surer than the document")
struct CertaintyLimitTests {
  private func folder(_ mark: Confidence) throws -> [RuleSourceFile] {
    let path = "instruments.yml"
    return SampleFolder.files.map { file in
      guard file.path == path else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing(/confidence: [a-z_]+/, with: "confidence: \(mark.rawValue)")
      return RuleSourceFile(path: path, text: text)
    }
  }

  @Test("文件只够作建议的，条款和要素都只够作建议", arguments: [Confidence.practice, .foreign, .unknown])
  func adviceStaysAdvice(_ mark: Confidence) throws {
    let pack = try #require(RulePack.load(from: try folder(mark)).pack)
    for set in pack.criteria {
      #expect(set.elements.allSatisfy { $0.confidence.isAdviceOnly })
      #expect(set.branches.allSatisfy { $0.confidence.isAdviceOnly })
    }
    for item in pack.checklists.flatMap(\.items) {
      let citations = item.norm + item.power + item.liability
      #expect(citations.allSatisfy { !$0.confidence.isLegalGround })
      if !item.norm.isEmpty { #expect(!item.confidence.isLegalGround) }
    }
  }

  @Test("文件的日期凭记忆的，读过原文的条款照旧，判定标准按文件算")
  func aClauseThatWasReadStays() throws {
    let pack = try #require(RulePack.load(from: try folder(.memoryHigh)).pack)
    let plain = try #require(RulePack.load(from: SampleFolder.files).pack)
    #expect(
      pack.checklists.flatMap(\.items).map(\.norm) == plain.checklists.flatMap(\.items).map(\.norm)
    )
    #expect(pack.criteria.flatMap(\.elements).allSatisfy { $0.confidence != .verified })
  }

  @Test("标注比文件可靠的，提醒一次")
  func theAuthorIsTold() throws {
    let found = RulePack.lint(try folder(.practice)).diagnostics.filter { $0.code == "RULE-137" }
    #expect(!found.isEmpty)
    let criteria = found.filter { $0.location.file.hasPrefix("criteria/") }
    #expect(Set(criteria.map(\.location.file)).count == criteria.count)
    let sound = RulePack.lint(try folder(.verified)).diagnostics
    #expect(sound.allSatisfy { $0.code != "RULE-137" })
  }

  @Test("可靠程度有先后，取较弱的")
  func theWeakerCounts() {
    for (index, left) in Confidence.allCases.enumerated() {
      for (other, right) in Confidence.allCases.enumerated() {
        #expect(left.isWeaker(than: right) == (index > other))
        #expect(left.limited(by: right) == (index > other ? left : right))
      }
    }
  }
}
