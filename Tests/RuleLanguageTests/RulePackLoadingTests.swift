import RuleLanguage
import SafetyModel
import Testing

@Suite("规则包 Rule pack")
struct RulePackLoadingTests {
  private func sample(_ files: [RuleSourceFile] = SampleFolder.files) throws -> RulePack {
    let loading = RulePack.load(from: files)
    #expect(loading.diagnostics.isEmpty)
    return try #require(loading.pack)
  }

  @Test("没有毛病的规则文件夹能读成规则包")
  func aSoundFolderLoads() throws {
    let pack = try sample()
    #expect(pack.files.map(\.path).contains("README.md") == false)
    #expect(pack.fact("site.area_m2")?.unit == "㎡")
    #expect(pack.circumstance("spray-no-alarm")?.concernsDevice == true)
    #expect(pack.instrument("old-standard")?.replacedBy == "new-standard")
    #expect(pack.matter("fire-safety")?.regime == .fire)
    #expect(pack.policy(.workSafety)?.clocks.first?.length == Span(count: 10, unit: .dayUncertain))
    #expect(pack.policy(.workSafety)?.visitCap?.perYear == 2)
    #expect(pack.policy(.fire) == nil)
  }

  @Test("包含的检查表一并展开，按行走顺序排列")
  func includesAreResolvedInWalkingOrder() throws {
    let list = try #require(try sample().checklist("paint"))
    #expect(list.items.map(\.id) == ["c-exit", "p-alarm", "c-people"])
    #expect(list.items.map(\.checklist) == ["common", "paint", "common"])
    #expect(list.includes == ["common"])
    #expect(list.items[1].location.line == 7)
    #expect(list.items[0].measure?.atLeast == ExactDecimal("1.4"))
  }

  @Test("企业自查的问法可以另写，不写就用问题本身 the plain wording is optional")
  func plainWordingIsOptional() throws {
    let files = SampleFolder.files(
      replacing: "    why: {zh: 逃生, en: Escape}",
      with: "    why: {zh: 逃生, en: Escape}\n    plain: {zh: 门推得开吗？, en: Does the door open?}",
      in: "checklists/common.yml"
    )
    let pack = try sample(files)
    let items = try #require(pack.checklist("common")).items
    #expect(items.map(\.plain?.zh) == ["门推得开吗？", nil])
    #expect(items.map(\.selfCheckQuestion.zh) == ["门推得开吗？", "是否培训？"])
    let again = RulePack.load(from: [pack.packed(by: "1.0")]).pack
    #expect(again?.checklist("common")?.items.map(\.plain?.en) == ["Does the door open?", nil])
  }

  @Test("两项自查问法一样就提醒 the same plain wording twice is a finding")
  func aRepeatedPlainWordingIsFound() throws {
    let files = SampleFolder.files(
      replacing: "    look_at: {zh: 看记录, en: Look at records}",
      with: "    look_at: {zh: 看记录, en: Look at records}\n    plain: {zh: 好吗？, en: Is it well?}",
      in: "checklists/common.yml"
    ).map { file in
      guard file.path == "checklists/paint.yml" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return RuleSourceFile(
        path: file.path,
        text: text.replacing(
          "    look_at: {zh: 看报警器",
          with: "    plain: {zh: 好吗？, en: Is it?}\n    look_at: {zh: 看报警器"
        )
      )
    }
    let found = RulePack.lint(files).diagnostics.filter { $0.code == "RULE-122" }
    #expect(found.map(\.location.file) == ["checklists/paint.yml"])
    #expect(found.map(\.location.line) == [11])
  }

  @Test("可以只选用别的检查表的个别检查项")
  func singleItemsCanBeSelected() throws {
    let files = SampleFolder.files(
      replacing: "include: [common]",
      with: "select: [common/c-people]",
      in: "checklists/paint.yml"
    )
    let list = try #require(try sample(files).checklist("paint"))
    #expect(list.items.map(\.id) == ["p-alarm", "c-people"])
  }

  @Test("同一检查项经两条路进来只算一项")
  func anItemReachedTwiceCountsOnce() throws {
    let files = SampleFolder.files(
      replacing: "include: [common]",
      with: "include: [common]\nselect: [common/c-people]",
      in: "checklists/paint.yml"
    )
    #expect(try sample(files).checklist("paint")?.items.count == 3)
  }

  @Test(
    "判定标准按检查日选用，起止日都算在内",
    arguments: [
      ("2018-06-30", []), ("2018-07-01", ["fire-old"]), ("2025-10-31", ["fire-old", "order"]),
      ("2025-11-01", ["fire-new", "order"]),
    ]
  )
  func criteriaFollowTheDayOfInspection(_ day: String, _ expected: [String]) throws {
    let day = try #require(CivilDate(day))
    #expect(try sample().criteria(inForceOn: day).map(\.id) == expected)
  }

  @Test("条款范围展开成条款")
  func clauseRangesAreResolved() throws {
    let branches = try #require(try sample().criteria("fire-old")?.branches)
    #expect(branches[0].elements == ["7.3.1", "7.3.2", "7.5"])
    #expect(branches[1].elements == ["7.3.1", "7.3.2", "7.5"])
    #expect(branches[1].places.isEmpty)
  }

  @Test("日历展开放假区间")
  func calendarSpansAreResolved() throws {
    let year = try #require(try sample().calendar?.years[2024])
    #expect(year.off.count == 9)
    #expect(year.work.count == 1)
  }

  @Test("引用已失效的文件，只在给定日期时提醒")
  func anEndedInstrumentIsAWarning() throws {
    let files = SampleFolder.files(
      replacing: "instrument: safety-law, clause: \"42\", confidence: verified",
      with: "instrument: old-standard, clause: \"42\", confidence: verified",
      in: "checklists/common.yml"
    )
    #expect(RulePack.load(from: files).diagnostics.isEmpty)
    let loading = RulePack.load(from: files, judgedOn: CivilDate("2026-01-01"))
    #expect(loading.pack != nil)
    #expect(loading.diagnostics.map(\.code) == ["RULE-068"])
    #expect(loading.diagnostics.first?.location.line == 29)
  }

  @Test("一次报出所有问题")
  func allProblemsAreReportedAtOnce() {
    var files = SampleFolder.files(
      replacing: "station: gate",
      with: "station: garden",
      in: "checklists/common.yml"
    )
    files += [RuleSourceFile(path: "checklists/empty.yml", text: "")]
    let loading = RulePack.load(from: files)
    #expect(loading.pack == nil)
    #expect(loading.diagnostics.map(\.code) == ["RULE-014", "RULE-005"])
  }
}

@Suite("内容指纹 Content hash")
struct ContentHashTests {
  private func load(_ files: [RuleSourceFile]) throws -> RulePack {
    try #require(RulePack.load(from: files).pack)
  }

  @Test("文件次序和不读的文件不影响指纹")
  func orderAndUnreadFilesDoNotMatter() throws {
    let pack = try load(SampleFolder.files)
    let other = SampleFolder.files.reversed().filter { $0.path != "README.md" }
    #expect(try load(other).contentHash == pack.contentHash)
    #expect(pack.contentHash.count == 64)
  }

  @Test("包里的文件能重新读出同一个包")
  func aPackLoadsAgainFromItsFiles() throws {
    let pack = try load(SampleFolder.files)
    let again = try load(pack.files)
    #expect(again.contentHash == pack.contentHash)
    #expect(again.checklists == pack.checklists)
  }

  @Test("注释改变规则包指纹，不改变检查表指纹")
  func commentsChangeThePackOnly() throws {
    let pack = try load(SampleFolder.files)
    let files = SampleFolder.files(
      replacing: "version: \"2\"",
      with: "version: '2' # 注释",
      in: "checklists/paint.yml"
    )
    let changed = try load(files)
    #expect(changed.contentHash != pack.contentHash)
    #expect(changed.checklist("paint") != nil)
    #expect(changed.checklist("paint")?.contentHash == pack.checklist("paint")?.contentHash)
  }

  @Test(
    "检查表指纹正好覆盖用到的内容",
    arguments: [
      ("checklists/common.yml", "看门", true), ("facts.yml", "喷漆", true),
      ("facts.yml", "丙类", false), ("circumstances.yml", "无报警", true),
      ("circumstances.yml", "地下存放", false), ("instruments.yml", "安全法", true),
      ("instruments.yml", "旧标准", false), ("matters.yml", "消防", true),
      ("policies/work-safety.yml", "申请后复查", false),
    ]
  )
  func aChecklistHashCoversWhatItUses(_ path: String, _ text: String, _ isUsed: Bool) throws {
    let before = try load(SampleFolder.files).checklist("paint")?.contentHash
    let files = SampleFolder.files(replacing: text, with: "改动", in: path)
    let after = try load(files).checklist("paint")?.contentHash
    #expect((before != after) == isUsed)
  }
}
