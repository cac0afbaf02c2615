import Ledger
import Testing

@Suite("事件编号 UUIDv7")
struct UUIDv7Tests {
  // RFC 9562, appendix A.6: 2022-02-22T19:22:22Z.
  static let text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
  static let random: [UInt8] = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F]

  @Test("RFC 9562 的例子")
  func agreesWithTheStandard() throws {
    let id = try #require(UUIDv7(milliseconds: 1_645_557_742_000, random: Self.random))
    #expect(id.description == Self.text)
    #expect(id.milliseconds == 1_645_557_742_000)
    #expect(UUIDv7(Self.text) == id)
  }

  @Test("随机位让出版本与变体")
  func versionAndVariantStand() throws {
    let ones = try #require(
      UUIDv7(milliseconds: 0, random: [UInt8](repeating: 0xFF, count: 10))
    )
    #expect(ones.description == "00000000-0000-7fff-bfff-ffffffffffff")
    let last = try #require(
      UUIDv7(milliseconds: 1 << 48 - 1, random: [UInt8](repeating: 0, count: 10))
    )
    #expect(last.description == "ffffffff-ffff-7000-8000-000000000000")
    #expect(ones < last)
  }

  @Test("参数超出范围时没有编号")
  func refusesParameters() {
    #expect(UUIDv7(milliseconds: -1, random: Self.random) == nil)
    #expect(UUIDv7(milliseconds: 1 << 48, random: Self.random) == nil)
    #expect(UUIDv7(milliseconds: 0, random: []) == nil)
    #expect(UUIDv7(milliseconds: 0, random: Self.random + [0]) == nil)
  }

  @Test(
    "只接受唯一的写法",
    arguments: [
      "", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f",
      "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-58c4-dc0c0c07398f",
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
      "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}",
    ]
  )
  func refusesOtherForms(_ text: String) {
    #expect(UUIDv7(text) == nil)
  }
}
