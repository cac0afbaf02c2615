import Operations
import RuleLanguage
import SafetyModel
import Testing

@Suite("例子文件 Files of cases")
struct CaseFileTests {
  /// A mistake in a file of cases and where it is reported.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let code: String
    let line: Int
    let column: Int
    var nearest: String?
  }

  static let head = "checklist: plastics\ninspected: 2026-11-23\ncases:\n"
  static let one = "  - case: 甲\n    en: A\n"

  static let mistakes = [
    Mistake(
      testDescription: "a list that does not exist",
      text: "checklist: plastic\ninspected: 2026-11-23\ncases:\n\(one)    expect: {grade: none}\n",
      code: "RULE-130",
      line: 1,
      column: 12,
      nearest: "plastics"
    ),
    Mistake(
      testDescription: "a region that is no code",
      text:
        "checklist: plastics\nregion: \"33020\"\ninspected: 2026-11-23\ncases:\n\(one)    expect: {grade: none}\n",
      code: "RULE-080",
      line: 2,
      column: 9
    ),
    Mistake(
      testDescription: "an item of a place the file does not name",
      text:
        "checklist: common\ninspected: 2026-11-23\ncases:\n\(one)    expect: {applicable: [c-principal-month]}\n",
      code: "RULE-084",
      line: 6,
      column: 27
    ),
    Mistake(
      testDescription: "an unknown fact",
      text: "\(head)\(one)    facts: {site.spry: true}\n    expect: {grade: none}\n",
      code: "RULE-034",
      line: 6,
      column: 13,
      nearest: "site.spray"
    ),
    Mistake(
      testDescription: "a value that is not of the fact's type",
      text: "\(head)\(one)    facts: {site.spray: maybe}\n    expect: {grade: none}\n",
      code: "RULE-082",
      line: 6,
      column: 25
    ),
    Mistake(
      testDescription: "an unknown item",
      text: "\(head)\(one)    expect: {applicable: [c-exit-opn]}\n",
      code: "RULE-084",
      line: 6,
      column: 27,
      nearest: "c-exit-open"
    ),
    Mistake(
      testDescription: "a circumstance of another item",
      text:
        "\(head)\(one)    answers: [{item: c-exit-open, answer: nonconforming, circumstances: [aisle-obstructed]}]\n    expect: {grade: general}\n",
      code: "RULE-085",
      line: 6,
      column: 74
    ),
    Mistake(
      testDescription: "an unknown element",
      text: "\(head)\(one)    expect: {elements: {gb-35181-2017: {\"7.33\": met}}}\n",
      code: "RULE-131",
      line: 6,
      column: 41,
      nearest: "7.3.3"
    ),
    Mistake(
      testDescription: "an unknown criteria set",
      text: "\(head)\(one)    expect: {elements: {gb-35181-2016: {\"7.3.3\": met}}}\n",
      code: "RULE-040",
      line: 6,
      column: 25
    ),
    Mistake(
      testDescription: "a word that is no status",
      text: "\(head)\(one)    expect: {elements: {gb-35181-2017: {\"7.3.3\": maybe}}}\n",
      code: "RULE-014",
      line: 6,
      column: 50
    ),
    Mistake(
      testDescription: "an unknown key, so that no expectation is lost to a slip",
      text: "\(head)\(one)    expect: {grades: none}\n",
      code: "RULE-010",
      line: 6,
      column: 14,
      nearest: "grade"
    ),
    Mistake(
      testDescription: "a case without expectation",
      text: "\(head)\(one)    facts: {site.spray: true}\n",
      code: "RULE-011",
      line: 4,
      column: 5
    ),
    Mistake(
      testDescription: "two cases of one name",
      text: "\(head)\(one)    expect: {grade: none}\n\(one)    expect: {grade: none}\n",
      code: "RULE-030",
      line: 7,
      column: 5
    ),
    Mistake(
      testDescription: "an item that both applies and does not",
      text:
        "\(head)\(one)    expect: {applicable: [c-exit-open], not_applicable: [c-exit-open]}\n",
      code: "RULE-067",
      line: 6,
      column: 58
    ),
    Mistake(
      testDescription: "a measured value outside the limit beside a tick that all is well",
      text:
        "\(head)\(one)    answers: [{item: c-exit-door, answer: conforming, measurement: {fact: site.exit_door_min_width_m, value: \"0.5\", unit: m}}]\n    expect: {grade: none}\n",
      code: "RULE-089",
      line: 6,
      column: 55
    ),
    Mistake(
      testDescription: "a nonconforming answer that does not say which circumstance",
      text:
        "\(head)\(one)    answers: [{item: p-spray-room, answer: nonconforming}]\n    expect: {grade: none}\n",
      code: "RULE-086",
      line: 6,
      column: 36
    ),
    Mistake(
      testDescription: "an unknown key of an answer; the keys there are listed",
      text:
        "\(head)\(one)    answers: [{item: c-exit-open, answer: conforming, reading: \"1\"}]\n    expect: {grade: none}\n",
      code: "RULE-010",
      line: 6,
      column: 55,
      nearest: "measurement"
    ),
    Mistake(
      testDescription: "a full-width comma between facts",
      text:
        "\(head)\(one)    facts: {site.spray: true，site.storeys_above: 6}\n    expect: {grade: none}\n",
      code: "RULE-101",
      line: 6,
      column: 29
    ),
    Mistake(
      testDescription: "a row of an element in a file that names no criteria",
      text:
        "inspected: 2026-11-23\neach:\n  - {element: \"6.1\", circumstances: [sprinkler-missing], grade: major}\n",
      code: "RULE-066",
      line: 3,
      column: 6
    ),
  ]

  @Test("例子文件里的每种错误都指出位置和改法", arguments: mistakes)
  func mistakesAreReportedWhereTheyStand(_ mistake: Mistake) throws {
    let pack = try #require(CaseLibrary.pack)
    let file = RuleSourceFile(path: "cases/x.yml", text: mistake.text)
    let read = CaseFile.read(file, under: pack)
    let places = read.diagnostics.map { "\($0.code) \($0.location)" }
    #expect(places == ["\(mistake.code) cases/x.yml:\(mistake.line):\(mistake.column)"])
    let kind = read.diagnostics.first.map { "\($0.kind)" } ?? ""
    if let nearest = mistake.nearest { #expect(kind.contains(nearest)) }
    // What cannot be read is never counted as holding.
    #expect(read.cases.count < 2)
  }

  /// A file every one of whose expectations is wrong in another way.
  static let wrong = """
    # 开头的说明 A remark at the top.
    checklist: plastics
    inspected: 2024-06-03   # 2017年版
    cases:
      - case: 块状写法
        en: Block form
        facts: {site.spray: true, site.waterborne: false}   # 喷油性漆
        answers:
          - {item: p-spray-room, answer: nonconforming, circumstances: [spray-room-no-gas-alarm]}
        expect:
          # 这一行留着 This line stays.
          not_applicable: [p-spray-room,   # 写错的
            p-dust-clean]
          elements:
            mem-order-10-2023: {"8(6)": not_met, '3(2)': undetermined}  # 甲
            gb-35181-2017: {"7.3.3": undetermined}
          verdict: {mem-order-10-2023: not_major}
          grade: "general"   # 等级

      - case: 没写结果
        en: Nothing said
        facts: {site.industry: [plastics], site.spray: true, site.waterborne: false}
        answers:
          - {item: p-spray-room, answer: nonconforming, circumstances: [spray-room-no-gas-alarm]}
        expect: {}
    # 结尾 The end.

    """

  static let right = """
    # 开头的说明 A remark at the top.
    checklist: plastics
    inspected: 2024-06-03   # 2017年版
    cases:
      - case: 块状写法
        en: Block form
        facts: {site.spray: true, site.waterborne: false}   # 喷油性漆
        answers:
          - {item: p-spray-room, answer: nonconforming, circumstances: [spray-room-no-gas-alarm]}
        expect:
          # 这一行留着 This line stays.
          not_applicable: []
          elements:
            mem-order-10-2023: {"8(6)": met, '3(2)': undetermined}  # 甲
            gb-35181-2017: {"7.3.3": undetermined}
          verdict: {mem-order-10-2023: major}
          grade: major
          applicable: [p-spray-room]
          incomplete: [p-dust-clean]   # 等级

      - case: 没写结果
        en: Nothing said
        facts: {site.industry: [plastics], site.spray: true, site.waterborne: false}
        answers:
          - {item: p-spray-room, answer: nonconforming, circumstances: [spray-room-no-gas-alarm]}
        expect: {applicable: [p-spray-room], elements: {mem-order-10-2023: {"8(6)": met}}, grade: major}
    # 结尾 The end.

    """

  @Test("写入结果只动不符之处，写完全部相符", arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func recordingTouchesOnlyWhatIsWrong(_ lineEnd: String, _ mark: String) throws {
    let pack = try #require(CaseLibrary.pack)
    func file(_ text: String) -> RuleSourceFile {
      RuleSourceFile(path: "cases/x.yml", text: mark + text.replacing("\n", with: lineEnd))
    }
    let test = RuleTest([file(Self.wrong)], under: pack)
    #expect(test.failures.count == 2)
    let written = test.recording()
    let content = try #require(written.files.first)
    #expect(
      String(decoding: content.bytes, as: UTF8.self) == mark
        + Self.right.replacing("\n", with: lineEnd)
    )
    #expect(RuleTest(written.files, under: pack).holds)
    #expect(written.recorded.count == test.failures.flatMap(\.wanted).count)
  }

  @Test("等级写反的表格行可以写入，推出来的结果不能")
  func rowsAreRecordedWhereTheyCanBe() throws {
    let pack = try #require(CaseLibrary.pack)
    let text = """
      criteria: gb-35181-2017
      inspected: 2024-06-03
      each:
        - {element: "6.4", facts: {site.storeys_below: 1}, circumstances: [a-b-goods-in-basement], grade: none}
        - {element: "6.7", facts: {site.tank_area: false}, circumstances: [tank-area-protection-missing], grade: general}

      """
    let test = RuleTest([RuleSourceFile(path: "cases/x.yml", text: text)], under: pack)
    #expect(test.cases.count == 6)
    let written = test.recording()
    let content = String(decoding: try #require(written.files.first).bytes, as: UTF8.self)
    #expect(content == text.replacing("grade: none", with: "grade: suspected_major"))
    let left = test.failures.flatMap(\.wanted).filter { !written.recorded.contains($0) }
    #expect(left.count == 3)
  }

  @Test("文件开头的错只报一次，下面各例照样逐处检查")
  func slipsAtTheTopAreReportedOnce() throws {
    let pack = try #require(CaseLibrary.pack)
    let text =
      "checklist: plastic\ninspected: 2026-13-01\ncases:\n\(Self.one)    facts: {site.spry: true}\n    expect: {applicable: [p-spray-room], elements: {mem-order-10-2023: {\"8(61)\": met}}}\n"
    let read = CaseFile.read(RuleSourceFile(path: "cases/x.yml", text: text), under: pack)
    #expect(read.diagnostics.map(\.code) == ["RULE-130", "RULE-016", "RULE-034", "RULE-131"])
    #expect(read.cases.isEmpty)
  }

  @Test("写明区划的文件按那个地方的规定判，没写的按全国规则")
  func filesOfAPlaceAreJudgedByItsRules() throws {
    let pack = try #require(CaseLibrary.pack)
    func file(_ region: String, _ expected: String) -> RuleSourceFile {
      RuleSourceFile(
        path: "cases/\(region.isEmpty ? "nation" : "place").yml",
        text: """
          checklist: hazardous-chemicals
          \(region)inspected: 2026-11-23
          facts: {site.subject: enterprise, site.hazchem_use: small}
          cases:
            - case: 甲
              en: A
              expect: {\(expected)}

          """
      )
    }
    let nation = file("", "applicable: [hz-report]")
    let city = file(
      "region: \"3302\"\n",
      "not_applicable: [hz-report], applicable: [nb-hazchem-report]"
    )
    let test = RuleTest([nation, city], under: pack)
    #expect(test.diagnostics.isEmpty)
    #expect(test.cases.map(\.region?.text) == [nil, "3302"])
    #expect(test.holds)
    // What a place adds has to be shown by cases like everything else.
    #expect(test.coverage.entries.contains { $0.id == "nb-hazchem-report" })
  }

  @Test("什么都不说的例子不算相符")
  func silentCaseDoesNotHold() throws {
    let pack = try #require(CaseLibrary.pack)
    let file = RuleSourceFile(
      path: "cases/x.yml",
      text: "\(Self.head)\(Self.one)    expect: {}\n"
    )
    #expect(!RuleTest([file], under: pack).holds)
  }
}
