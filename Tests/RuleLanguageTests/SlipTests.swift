import RuleLanguage
import SafetyModel
import Testing

/// What people get wrong with an editor and a Chinese keyboard, and what they should be told.
@Suite("笔误 Slips of the pen")
struct SlipTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let code: String
    /// The line and column to look at.
    let place: String
    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ code: String, _ place: String) {
      self.name = name
      self.old = old
      self.new = new
      self.code = code
      self.place = place
    }
  }

  static let slips: [Slip] = [
    Slip("行首用 Tab", "    station: people", "\tstation: people", "RULE-100", "6:1"),
    Slip("少缩进一格", "    station: people", "   station: people", "RULE-104", "6:4"),
    Slip("多缩进两格", "    station: people", "      station: people", "RULE-104", "6:7"),
    Slip("全角冒号", "    station: people", "    station：people", "RULE-101", "6:12"),
    Slip("全角空格缩进", "    station: people", "　　station: people", "RULE-101", "6:1"),
    Slip("全角短横", "  - id: c-exit", "  － id: c-exit", "RULE-101", "17:3"),
    Slip("短横后没有空格", "  - id: c-exit", "  -id: c-exit", "RULE-102", "17:3"),
    Slip("冒号后没有空格", "    station: people", "    station:people", "RULE-102", "6:12"),
    Slip("花括号里全角冒号", "{zh: 通用, en: Common}", "{zh：通用, en: Common}", "RULE-101", "3:11"),
    Slip("花括号里全角逗号", "{zh: 通用, en: Common}", "{zh: 通用，en: Common}", "RULE-101", "3:15"),
    Slip("全角花括号", "{zh: 通用, en: Common}", "｛zh: 通用, en: Common｝", "RULE-101", "3:8"),
    Slip("花括号里没有空格", "{zh: 通用, en: Common}", "{zh:通用, en: Common}", "RULE-102", "3:11"),
    Slip("花括号内容里有冒号", "{zh: 通用, en: Common}", "{zh: 表: 通用, en: Common}", "RULE-103", "3:13"),
    Slip("花括号内容里有逗号", "{zh: 通用, en: Common}", "{zh: 通用, 全部, en: Common}", "RULE-103", "3:17"),
    Slip(
      "英文内容里有逗号",
      "{zh: 通用, en: Common}",
      "{zh: 通用, en: Common, records, dates.}",
      "RULE-103",
      "3:29"
    ),
    Slip("只写了中文", "{zh: 通用, en: Common}", "通用", "RULE-012", "3:8"),
    Slip("全角方括号", "[hose-missing]", "【hose-missing】", "RULE-101", "10:20"),
    Slip("列表里全角逗号", "[hose-missing]", "[hose-missing，exit-blocked]", "RULE-101", "10:21"),
    Slip("版本用了中文引号", "version: \"1\"", "version: “1”", "RULE-101", "2:10"),
    Slip("引号没有闭合", "version: \"1\"", "version: \"1", "RULE-106", "2:10"),
    Slip(
      "条件以引号开头",
      "when: site.area_m2 > 300.0",
      "when: \"x\" in site.processes",
      "RULE-103",
      "21:11"
    ),
    Slip(
      "条件以叹号开头",
      "when: site.area_m2 > 300.0 || site.workers >= 10",
      "when: !site.spray",
      "RULE-103",
      "21:11"
    ),
    Slip("条件里中文引号", "site.workers >= 10", "site.fire_class == “c”", "RULE-109", "21:54"),
    Slip("条件里全角运算符", "|| site.workers", "｜｜ site.workers", "RULE-109", "21:32"),
    Slip("条件里写 or", "|| site.workers", "or site.workers", "RULE-110", "21:32"),
    Slip("条件里写或者", "|| site.workers", "或者 site.workers", "RULE-110", "21:32"),
    Slip("条件里一个等号", "site.workers >= 10", "site.workers = 10", "RULE-110", "21:48"),
    Slip("数字前面有零", "days: 7", "days: 07", "RULE-018", "15:40"),
    Slip("数字后面有单位", "days: 7", "days: 7天", "RULE-018", "15:40"),
    Slip("时间一样的数", "days: 7", "days: 1:30", "RULE-018", "15:40"),
    Slip("太大的数", "at_least: \"1.4\"", "at_least: 1e400", "RULE-017", "25:56"),
    Slip("NO 不是值", "grade: general", "grade: NO", "RULE-014", "9:12"),
    Slip("键的第一个字母大写", "    grade: general", "    Grade: general", "RULE-010", "9:5"),
    Slip("空字符", "people", "peo\u{0}ple", "RULE-105", "5:14"),
    Slip("合并键", "    grade: general", "    <<: x\n    grade: general", "RULE-006", "9:5"),
  ]

  @Test("每种笔误只报一处，就在写错的地方", arguments: slips)
  func everySlipIsFoundWhereItWasMade(_ slip: Slip) {
    let path = "checklists/common.yml"
    let files = SampleFolder.files(replacing: slip.old, with: slip.new, in: path)
    var found = RulePack.load(from: files).diagnostics
    // What can be read and only looks wrong is told to the author alone.
    if found.isEmpty {
      found = RulePack.lint(files).diagnostics.filter { $0.code == slip.code }
    }
    #expect(found.map { "\($0.code) \($0.location)" } == ["\(slip.code) \(path):\(slip.place)"])
  }

  @Test("BOM 和 CRLF 不算问题，位置不变")
  func aMarkAndWindowsLineEndsAreHarmless() {
    let files = SampleFolder.files.map { file in
      let text =
        "\u{FEFF}" + String(decoding: file.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      return RuleSourceFile(path: file.path, text: text)
    }
    #expect(RulePack.load(from: files).diagnostics.isEmpty)
  }

  @Test(
    "写错的值给出该写的样子",
    arguments: [
      ("days: 7", "days: ７", "7"), ("days: 7", "days: 07", "7"), ("days: 7", "days: 7天", "7"),
      ("at_least: \"1.4\"", "at_least: \"1,4\"", "1.4"),
      ("at_least: \"1.4\"", "at_least: \"1,400\"", "1400"),
      ("id: c-people", "id: C People", "c-people"), ("id: c-people", "id: ｃ－people", "c-people"),
      ("station: gate", "station: ground-floor", "ground_floor"),
    ]
  )
  func theRightFormIsProposed(_ old: String, _ new: String, _ proposed: String) {
    let files = SampleFolder.files(replacing: old, with: new, in: "checklists/common.yml")
    let found = RulePack.load(from: files).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.kind.suggestions == [proposed], "\(found)")
  }

  @Test("选用检查项没写检查表的，说出是哪张表的")
  func aSelectedItemWithoutItsListIsFound() {
    let files = SampleFolder.files(
      replacing: "include: [common]",
      with: "select: [c-exit]",
      in: "checklists/paint.yml"
    )
    let found = RulePack.load(from: files).diagnostics.map(\.kind)
    #expect(found.contains(.missingSelectedItem(reference: "c-exit", nearest: "common/c-exit")))
  }
}

@Suite("发布和停用 Releases and retired ids")
struct RuleHistoryTests {
  private func diagnostics(_ files: [RuleSourceFile]) -> [RuleDiagnostic] {
    RulePack.lint(files).diagnostics.filter {
      ["RULE-120", "RULE-121", "RULE-140", "RULE-141"].contains($0.code)
    }
  }

  @Test("登记过的内容不变就没有问题，注释和排版不算")
  func recordedContentStays() throws {
    let records = ReleaseRecord.all(in: SampleFolder.files)
    #expect(
      records.map(\.kind.rawValue).sorted() == [
        "checklist", "checklist", "criteria", "criteria", "criteria", "policy",
      ]
    )
    let text = ReleaseRecord.text("# 发布\nreleased: []\n", adding: records)
    let released = RuleSourceFile(path: "released.yml", text: text)
    #expect(ReleaseRecord.recorded(in: [released]) == records)
    #expect(diagnostics(SampleFolder.files + [released]).isEmpty)
    let commented = SampleFolder.files(
      replacing: "items:",
      with: "# 说明\nitems:",
      in: "checklists/common.yml"
    )
    #expect(diagnostics(commented + [released]).isEmpty)
  }

  @Test("内容变了而版本没有变，换了版本就行")
  func changedContentNeedsANewVersion() {
    let text = ReleaseRecord.text("", adding: ReleaseRecord.all(in: SampleFolder.files))
    let released = RuleSourceFile(path: "released.yml", text: text)
    let changed = SampleFolder.files(replacing: "看门", with: "看门锁", in: "checklists/common.yml")
    #expect(diagnostics(changed + [released]).map(\.code) == ["RULE-140"])
    let renewed = changed.map { file in
      file.path == "checklists/common.yml"
        ? RuleSourceFile(
          path: file.path,
          text: String(decoding: file.bytes, as: UTF8.self).replacing(
            "version: \"1\"",
            with: "version: \"2\""
          )
        ) : file
    }
    #expect(diagnostics(renewed + [released]).isEmpty)
    let gone = SampleFolder.files.filter { $0.path != "policies/work-safety.yml" }
    #expect(diagnostics(gone + [released]).map(\.code) == ["RULE-141"])
  }

  @Test("旧的规则包照样能用：这些问题只在检查时报")
  func anOldPackStaysUsable() {
    let released = RuleSourceFile(
      path: "released.yml",
      text: "released:\n  - {kind: checklist, id: common, version: \"1\", content: \"0\"}\n"
    )
    let files = SampleFolder.files + [released]
    #expect(RulePack.lint(files).pack == nil)
    let pack = RulePack.load(from: files).pack
    #expect(pack != nil)
    #expect(pack?.contentHash == RulePack.load(from: SampleFolder.files).pack?.contentHash)
  }
}
