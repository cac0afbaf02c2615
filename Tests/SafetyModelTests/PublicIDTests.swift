import SafetyModel
import Testing

@Suite("公开编号 Public ids")
struct PublicIDTests {
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Some ids spread over the whole range.
  private static let ids: [HazardID] = (0..<40).map { number in
    HazardID(random: 0x9E37_79B9_7F4A_7C15 &* UInt64(number * number + 1))
  }

  /// The places of the nine symbols in `H-7K3M-Q2XA-5`.
  private static let places = [2, 3, 4, 5, 7, 8, 9, 10, 12]

  @Test("编号是一个字母、八个字符、一个校验字符")
  func theFormIsFixed() {
    for id in PublicIDTests.ids {
      let characters = Array(id.text)
      #expect(characters.count == 13)
      #expect(characters[0] == "H")
      #expect([1, 6, 11].allSatisfy { characters[$0] == "-" })
      #expect(PublicIDTests.places.allSatisfy { PublicIDTests.symbols.contains(characters[$0]) })
      #expect(HazardID(id.text) == id)
    }
  }

  @Test("任何一个字符写错都查得出")
  func everySingleErrorIsFound() {
    var missed: [String] = []
    for id in PublicIDTests.ids.prefix(12) {
      for place in PublicIDTests.places {
        for symbol in PublicIDTests.symbols {
          var characters = Array(id.text)
          guard characters[place] != symbol else { continue }
          characters[place] = symbol
          if HazardID(String(characters)) != nil { missed.append(String(characters)) }
        }
      }
    }
    #expect(missed.isEmpty)
  }

  @Test("相邻两个字符写反查得出，只有0与Z互换例外")
  func swapsOfNeighboursAreFound() {
    for id in PublicIDTests.ids {
      for (place, next) in zip(PublicIDTests.places, PublicIDTests.places.dropFirst()) {
        var characters = Array(id.text)
        guard characters[place] != characters[next] else { continue }
        if Set([characters[place], characters[next]]) == ["0", "Z"] { continue }
        characters.swapAt(place, next)
        #expect(HazardID(String(characters)) == nil, "\(id) \(place)")
      }
    }
  }

  @Test("手写的各种样子都认得")
  func typedFormsAreRead() throws {
    let id = HazardID(random: 0)
    #expect(id.text == "H-0000-0000-0")
    for typed in ["h-0000-0000-0", "H000000000", "h0o0O-00-000", "HOOOOOOOOO"] {
      #expect(HazardID(typed) == id)
    }
    let ones = HazardID(random: 0b00001_00001_00001_00001_00001_00001_00001_00001)
    let typed = ones.text.replacing("1", with: "l")
    #expect(HazardID(typed) == ones)
    #expect(HazardID(ones.text.replacing("1", with: "i")) == ones)
  }

  @Test(
    "字母、长度或字符不对的不收",
    arguments: [
      "", "H", "S-0000-0000-0", "H-0000-0000", "H-0000-0000-00", "H-000U-0000-0", "H 0000 0000 0",
      "H-0000-0000-*", "0000-0000-0", "危-0000-0000-0",
    ]
  )
  func otherTextIsRefused(_ text: String) {
    #expect(HazardID(text) == nil)
  }

  @Test("只用随机数的低40位")
  func onlyFortyBitsCount() {
    #expect(HazardID(random: 0xFFFF_FF00_0000_0007) == HazardID(random: 7))
    #expect(HazardID(random: 7) != HazardID(random: 8))
  }

  @Test("各类编号的字母各不相同")
  func kindsHaveTheirOwnLetters() {
    let letters = [
      SiteTag.letter, PersonTag.letter, OrganisationTag.letter, InspectionTag.letter,
      HazardTag.letter, CaseTag.letter,
    ]
    #expect(Set(letters).count == letters.count)
    #expect(SiteID(random: 3).text.dropFirst() == CaseID(random: 3).text.dropFirst())
    #expect(SiteID(CaseID(random: 3).text) == nil)
  }
}
