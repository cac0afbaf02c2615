import RuleLanguage
import SafetyModel
import Testing

/// One change of the sample folder, and what it must be told as.
struct ToldChange: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  /// Each as `noun id kind field: old → new`.
  let told: [String]

  var testDescription: String { told.first ?? file }
}

@Suite("规则比较 Comparing rules")
struct ComparisonTests {
  static let changes: [ToldChange] = [
    ToldChange(
      file: "checklists/common.yml",
      old: "看门",
      new: "看两扇门",
      told: ["item c-exit wording look_at.zh: 看门 → 看两扇门"]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "why: {zh: 逃生, en: Escape}",
      new: "why: {zh: 逃生, en: Escape}\n    plain: {zh: 门开着吗？, en: Is the door open?}",
      told: [
        "item c-exit wording plain.zh: – → 门开着吗？",
        "item c-exit wording plain.en: – → Is the door open?",
      ]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "site.workers >= 10",
      new: "site.workers >= 12",
      told: [
        "item c-exit condition when: site.area_m2 > 300.0 || site.workers >= 10 → "
          + "site.area_m2 > 300.0 || site.workers >= 12"
      ]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "grade: escalates",
      new: "grade: general",
      told: ["item c-exit grade grade: escalates → general"]
    ),
    ToldChange(
      file: "checklists/paint.yml",
      old: "days: 30",
      new: "days: 15",
      told: ["item p-alarm term rectify.days: 30 → 15"]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "at_least: \"1.4\"",
      new: "at_least: \"1.40\", at_most: \"9\"",
      told: ["item c-exit evidence evidence.measure.at_most: – → 9"]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "circumstances: [exit-blocked]",
      new: "circumstances: [exit-blocked, hose-missing]",
      told: ["item c-exit circumstances circumstances: – → hose-missing"]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "clause: \"42\"",
      new: "clause: \"43\"",
      told: ["item c-exit citation norm.safety-law.clause: 42 → 43"]
    ),
    ToldChange(
      file: "checklists/common.yml",
      old: "station: gate",
      new: "station: roof",
      told: [
        "checklist paint membership walk.order: c-exit p-alarm c-people → p-alarm c-exit c-people",
        "item c-exit scope station: gate → roof",
      ]
    ),
    ToldChange(
      file: "checklists/paint.yml",
      old: "- id: p-alarm",
      new: "- id: p-siren",
      told: [
        "checklist paint membership walk: – → p-siren",
        "checklist paint membership walk: p-alarm → –", "item p-siren added",
        "item p-alarm removed",
      ]
    ),
    ToldChange(
      file: "criteria/order.yml",
      old: "when: site.spray",
      new: "when: \"!site.spray\"",
      told: ["element 8(6) condition when: site.spray → !site.spray"]
    ),
    ToldChange(
      file: "criteria/fire-old.yml",
      old: "at_least: 2",
      new: "at_least: 1",
      told: ["branch a counting at_least: 2 → 1"]
    ),
    ToldChange(
      file: "criteria/fire-old.yml",
      old: "to: 2025-10-31",
      new: "to: 2025-11-30",
      told: ["criteria fire-old interval in_force.to: 2025-10-31 → 2025-11-30"]
    ),
    ToldChange(
      file: "policies/work-safety.yml",
      old: "n: 10",
      new: "n: 15",
      told: ["clock reinspect-after-claim term length.n: 10 → 15"]
    ),
    ToldChange(
      file: "facts.yml",
      old: "unit: 人",
      new: "unit: 名",
      told: ["fact site.workers fact_type unit: 人 → 名"]
    ),
    ToldChange(
      file: "instruments.yml",
      old: "in_force: {from: 2021-09-01}",
      new: "in_force: {from: 2021-09-01, to: 2030-01-01}",
      told: ["instrument safety-law interval in_force.to: – → 2030-01-01"]
    ),
    ToldChange(
      file: "calendars/china.yml",
      old: "2024-02-10..2024-02-17",
      new: "2024-02-10..2024-02-16",
      told: [
        "year 2024 term off: – → 2024-02-10..2024-02-16",
        "year 2024 term off: 2024-02-10..2024-02-17 → –",
      ]
    ),
    // How a rule is written down makes no difference.
    ToldChange(
      file: "checklists/common.yml",
      old: "when: site.area_m2",
      new: "# 注释\n    when: site.area_m2",
      told: []
    ),
  ]

  @Test("每一种改动说得准 every change is told as what it is", arguments: changes)
  func everyChangeIsTold(_ change: ToldChange) throws {
    let old = try pack(SampleFolder.files)
    let files = SampleFolder.files(replacing: change.old, with: change.new, in: change.file)
    try #require(files != SampleFolder.files)
    let new = try pack(files)
    #expect(new.changes(since: old).map(Self.told) == change.told)
  }

  @Test("反过来比，增删互换 comparing the other way round swaps old and new", arguments: changes)
  func theOtherWayRoundSwaps(_ change: ToldChange) throws {
    let old = try pack(SampleFolder.files)
    let new = try pack(
      SampleFolder.files(replacing: change.old, with: change.new, in: change.file)
    )
    let forth = new.changes(since: old)
    let back = old.changes(since: new)
    #expect(
      Set(forth.map { [$0.field, $0.old, $0.new] }) == Set(back.map { [$0.field, $0.new, $0.old] })
    )
    #expect(forth.filter { $0.kind == .added }.count == back.filter { $0.kind == .removed }.count)
  }

  @Test("改动记着新旧两处位置 a change knows both places")
  func aChangeKnowsBothPlaces() throws {
    let files = SampleFolder.files(
      replacing: "    items:\n",
      with: "    items:\n\n",
      in: "checklists/paint.yml"
    )
    let old = try pack(SampleFolder.files)
    let new = try pack(
      files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return RuleSourceFile(path: file.path, text: text.replacing("days: 30", with: "days: 1"))
      }
    )
    let change = try #require(new.changes(since: old).first)
    #expect(change.oldPlace?.file == "checklists/paint.yml")
    #expect(change.newPlace?.file == "checklists/paint.yml")
    #expect(change.title.zh == "有报警吗？")
  }

  private func pack(_ files: [RuleSourceFile]) throws -> RulePack {
    let loading = RulePack.load(from: files)
    return try #require(loading.pack, "\(loading.diagnostics)")
  }

  private static func told(_ change: RuleChange) -> String {
    let head = "\(change.subject.noun.rawValue) \(change.subject.id) \(change.kind.rawValue)"
    guard !change.field.isEmpty else { return head }
    return "\(head) \(change.field): \(change.old ?? "–") → \(change.new ?? "–")"
  }
}

@Suite("字句对照 Words beside each other")
struct WordMarksTests {
  @Test("标出来的正好是改动的字 the marked words are those that changed")
  func theMarkedWordsAreThoseThatChanged() {
    let marks = WordMark.between("楼梯间是否畅通，没有堆物？", "楼梯间和走道是否畅通，没有停车？")
    #expect(
      marks == [
        WordMark(.kept, "楼梯间"), WordMark(.added, "和走道"), WordMark(.kept, "是否畅通，没有"),
        WordMark(.removed, "堆物"), WordMark(.added, "停车"), WordMark(.kept, "？"),
      ]
    )
    #expect(
      WordMark.between("width of 4 m", "width of 3.5 m") == [
        WordMark(.kept, "width of "), WordMark(.removed, "4"), WordMark(.added, "3.5"),
        WordMark(.kept, " m"),
      ]
    )
  }

  @Test("留下的和删去的拼回旧文，留下的和加上的拼回新文 both texts come back", arguments: 1...200)
  func bothTextsComeBack(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func text() -> String {
      (0..<Int(seed % 17)).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return ["门", "口", "ab", " ", "1", "，", "e\u{301}"][Int(state % 7)]
      }.joined()
    }
    let (old, new) = (text(), text())
    let marks = WordMark.between(old, new)
    func join(_ kinds: [WordMark.Kind]) -> String {
      marks.filter { kinds.contains($0.kind) }.map(\.text).joined()
    }
    #expect(join([.kept, .removed]).unicodeScalars.elementsEqual(old.unicodeScalars))
    #expect(join([.kept, .added]).unicodeScalars.elementsEqual(new.unicodeScalars))
  }

  @Test("很长的不同文字整段标出，不费时间 long different texts are marked as a whole")
  func longTextsAreMarkedAsAWhole() {
    let marks = WordMark.between(
      String(repeating: "甲", count: 20_000),
      String(repeating: "乙", count: 20_000)
    )
    #expect(marks.map(\.kind) == [.removed, .added])
  }
}
