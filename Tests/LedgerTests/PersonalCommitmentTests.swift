import Ledger
import SafetyModel
import TestSupport
import Testing

@Suite("个人信息承诺 Personal-value commitments")
struct PersonalCommitmentTests {
  // Made by Python 3: hashlib.sha256(b"bihuan personal value v1\0" + salt
  // + len(value).to_bytes(8, "big") + value).hexdigest() with value in UTF-8.
  @Test(
    "与独立实现一致",
    arguments: [
      (
        "", [UInt8](repeating: 0, count: 16),
        "2067e1bd51bb89638c5056ebc44a93ea7acae3f94abf4e805aeed67431d77188"
      ),
      (
        "张三", Array(0...15),
        "8e3096eb6155b90f59127fe2b9e8e9b444b4f55d7e12ae6ec5bc148de5d74b85"
      ),
      (
        "\u{E9}", [UInt8](repeating: 255, count: 16),
        "c7e03e7a0070a6b0aad7e118b2e4d0ec534cedc44a90a689b8b1b4b7d72311dc"
      ),
      (
        "e\u{301}", [UInt8](repeating: 255, count: 16),
        "2106d455e9e3dc84f67ca2513e65a9d0d63527dc07622b1b640462cb7f4f2de7"
      ),
    ]
  )
  func agreesWithIndependentHashes(_ value: String, _ salt: [UInt8], _ hex: String) throws {
    let commitment = try #require(PersonalCommitment(to: value, salt: salt))
    #expect(commitment.hex == hex)
    #expect(commitment.verify(value, salt: salt))
    #expect(PersonalCommitment(commitment.reference) == commitment)
  }

  @Test("值或盐不同则不符")
  func otherValuesDoNotVerify() throws {
    let record = try samplePerson("张三", 1)
    #expect(!record.commitment.verify("张三丰", salt: record.salt))
    #expect(!record.commitment.verify("张三", salt: [UInt8](repeating: 2, count: 16)))
    #expect(!record.commitment.verify("张三", salt: []))
  }

  @Test("盐必须是 16 字节")
  func refusesOtherSalts() {
    #expect(PersonalRecord(value: "张三", salt: [UInt8](repeating: 1, count: 15)) == nil)
    #expect(PersonalCommitment(to: "张三", salt: []) == nil)
  }

  @Test("拼不起来的记录不成立")
  func refusesPartsThatDoNotBelongTogether() throws {
    let (one, other) = (try samplePerson("张三", 1), try samplePerson("李四", 1))
    let mixed = PersonalRecord(
      commitment: one.commitment,
      salt: one.salt,
      value: other.value
    )
    #expect(mixed == nil)
  }

  @Test("打印记录时不出现值")
  func descriptionHidesTheValue() throws {
    #expect(!"\(try samplePerson("张三", 1))".contains("张三"))
  }
}
