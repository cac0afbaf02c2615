import SafetyModel
import Testing

@Suite("精确小数 Exact decimals")
struct ExactDecimalTests {
  private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test(
    "去掉末尾的零，其余照写",
    arguments: [
      ("0.80", "0.8"), ("1.4", "1.4"), ("312.5", "312.5"), ("-4", "-4"), ("0", "0"), ("-0", "0"),
      ("0.000000001", "0.000000001"), ("999999999.999999999", "999999999.999999999"),
      ("-0.05", "-0.05"), ("007", "7"), ("10.00", "10"), ("-999999999", "-999999999"),
    ]
  )
  func numbersAreKeptAsWritten(_ written: String, _ canonical: String) throws {
    #expect(try number(written).description == canonical)
    #expect(try number(canonical) == number(written))
  }

  @Test(
    "不是普通小数的不收",
    arguments: [
      "", "-", ".", ".5", "5.", "1,4", "1.2.3", "1e3", "+1", "--1", "1 ", "１", "0x1", "½",
      "1234567890", "1.1234567890", "١",
    ]
  )
  func otherTextIsRefused(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("相等的小数只有一种样子")
  func equalNumbersAreEqual() throws {
    #expect(try number("1.40") == number("1.4"))
    #expect(try number("1.40").hashValue == number("1.4").hashValue)
    #expect(try number("-0") == number("0"))
  }

  @Test(
    "比较大小不经过二进制小数",
    arguments: [
      ("0.1", "0.10000001"), ("1.399999999", "1.4"), ("-1.4", "-1.399999999"), ("-1", "0"),
      ("0", "0.000000001"), ("-999999999.999999999", "999999999.999999999"),
      ("999999999.999999998", "999999999.999999999"), ("299.99", "300"), ("9", "10"),
      ("2", "10.5"), ("300", "300.000000001"),
    ]
  )
  func comparisonIsExact(_ smaller: String, _ larger: String) throws {
    #expect(try number(smaller) < number(larger))
    #expect(try !(number(larger) < number(smaller)))
    #expect(try number(smaller) != number(larger))
  }

  @Test("千分位的网格上，比较结果与整数比较一致")
  func comparisonAgreesWithWholeNumbers() throws {
    func text(_ thousandths: Int) -> String {
      let digits = String(thousandths.magnitude)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return (thousandths < 0 ? "-" : "") + padded.dropLast(3) + "." + padded.suffix(3)
    }
    let values = Array(stride(from: -2100, through: 2100, by: 70)) + [-1, 1, 999, 1001]
    for left in values {
      for right in values {
        let (first, second) = (try number(text(left)), try number(text(right)))
        #expect((first < second) == (left < right))
        #expect((first == second) == (left == right))
      }
    }
  }

  @Test("整数至多九位")
  func wholeNumbersHaveNineDigits() {
    #expect(ExactDecimal(999_999_999)?.description == "999999999")
    #expect(ExactDecimal(-5)?.description == "-5")
    #expect(ExactDecimal(1_000_000_000) == nil)
    #expect(ExactDecimal(Int64.min) == nil)
  }
}
