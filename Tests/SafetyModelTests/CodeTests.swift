import SafetyModel
import Testing

@Suite("统一社会信用代码 Credit codes")
struct CreditCodeTests {
  @Test(
    "正确的代码",
    arguments: [
      "91350100M000100Y43", "11330600002577575G", "91110000600037341L", "913302050000001740",
      "91330205000000051Y", "91330203MA2TEAT054", "92330212MA2ABCDEXY", "N2330203MF0123451D",
    ]
  )
  func soundCodesAreAccepted(_ text: String) throws {
    #expect(try CreditCode(checking: text).text == text)
  }

  @Test(
    "手写的各种样子都认得",
    arguments: [
      "91350100m000100y43", "9135 0100 M000 100Y 43", "913501-00-M000100Y43",
      "９１３５０１００Ｍ０００１００Ｙ４３", "91350100　M000100Y43",
    ]
  )
  func typedFormsAreRead(_ typed: String) throws {
    #expect(try CreditCode(checking: typed).text == "91350100M000100Y43")
  }

  @Test(
    "说得出错在哪里",
    arguments: [
      ("", CreditCode.Fault.length(0)),
      ("91350100M000100Y4", .length(17)),
      ("91350100M000100Y431", .length(19)),
      ("91350100M000100Y4Z", .symbol("Z", position: 18, hint: "2")),
      ("9135O100M000100Y43", .symbol("O", position: 5, hint: "0")),
      ("91350100M00010SY43", .symbol("S", position: 15, hint: "5")),
      ("91350100V000100Y43", .symbol("V", position: 9, hint: nil)),
      ("91A50100M000100Y43", .regionNotDigits),
      ("91350100M000100Y44", .checkSymbol(found: "4", expected: "3")),
      ("913302050000001741", .checkSymbol(found: "1", expected: "0")),
    ]
  )
  func faultsAreNamed(_ text: String, _ fault: CreditCode.Fault) {
    #expect(throws: fault) { try CreditCode(checking: text) }
  }

  @Test("标准之外的反例")
  func aWrongCheckSymbolIsRefused() {
    #expect(throws: CreditCode.Fault.self) { try CreditCode(checking: "91310115MA1H8R7C6D") }
  }

  @Test("任何一个字符写错都查得出")
  func everySingleErrorIsFound() {
    let sound = Array("92330212MA2ABCDEXY")
    var missed: [String] = []
    for place in sound.indices {
      for symbol in "0123456789ABCDEFGHJKLMNPQRTUWXY" where symbol != sound[place] {
        var wrong = sound
        wrong[place] = symbol
        if (try? CreditCode(checking: String(wrong))) != nil { missed.append(String(wrong)) }
      }
    }
    #expect(missed.isEmpty)
  }
}

@Suite("区划代码 Region codes")
struct RegionCodeTests {
  @Test("2、4、6、9、12位数字", arguments: ["33", "3302", "330299", "330299001", "330299001002"])
  func soundCodesAreAccepted(_ text: String) throws {
    let region = try #require(RegionCode(text))
    #expect(region.text == text)
    #expect(region.town == (text.count >= 9 ? RegionCode("330299001") : nil))
  }

  @Test(
    "其他都不收",
    arguments: ["", "3", "330", "33029", "3302990", "33029900A", "3302990010021", "３３", "33 2"]
  )
  func otherTextIsRefused(_ text: String) {
    #expect(RegionCode(text) == nil)
  }

  @Test(
    "下级在上级之内",
    arguments: [
      ("330299001002", "330299001", true), ("330299001", "33", true), ("3302", "3302", true),
      ("3302", "330299", false), ("330299", "3306", false),
    ]
  )
  func lowerRegionsLieWithinHigherOnes(_ lower: String, _ higher: String, _ within: Bool) throws {
    let (first, second) = (try #require(RegionCode(lower)), try #require(RegionCode(higher)))
    #expect(first.isWithin(second) == within)
  }
}
