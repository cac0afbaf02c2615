import RuleLanguage
import SafetyModel
import Testing

@Suite("检查回答 Answers files")
struct AnswersFileTests {
  private static let sound = """
    inspection: I-0000-0000-0
    not_checked_reason: 时间不够
    unit_signature: {name: 白样, refusal: 拒签，见证人李样}
    answers:
      - item: c-exit
        answer: nonconforming
        circumstances: [exit-blocked]
        location: 东侧出口
        note: 门推不开
        measured: "0.90"
        photos: [a.jpg, b.png]
        corrected_photos: [c.jpg]
        documents: [d.pdf]
      - item: p-alarm
        answer: 否
        circumstances: [spray-no-alarm, hose-missing]
        fitted_but_failed: true
      - {item: c-people, answer: 无法检查, reason: 记录锁在总务室}
    """

  private func read(
    _ text: String,
    checked: Bool = true
  ) throws -> (
    content: AnswersFile, diagnostics: [RuleDiagnostic]
  ) {
    let file = RuleSourceFile(path: "answers.yml", text: text)
    return AnswersFile.read(file, items: checked ? try RecordSamples.items() : nil)
  }

  @Test("写全的回答逐项读出")
  func aCompleteFileIsRead() throws {
    let (content, diagnostics) = try read(AnswersFileTests.sound)
    #expect(diagnostics.isEmpty)
    #expect(content.inspection == "I-0000-0000-0")
    #expect(content.notCheckedReason == "时间不够")
    #expect(content.unitSignature?.name == "白样")
    #expect(content.unitSignature?.refusal == "拒签，见证人李样")
    let exit = AnswerDraft(
      item: "c-exit",
      answer: .nonconforming,
      circumstances: ["exit-blocked"],
      location: "东侧出口",
      note: "门推不开",
      measured: ExactDecimal("0.9"),
      photos: ["a.jpg", "b.png"],
      correctedPhotos: ["c.jpg"],
      documents: ["d.pdf"],
      place: RuleLocation(file: "answers.yml", line: 5, column: 5)
    )
    #expect(content.answers.first == exit)
    #expect(content.answers.map(\.answer) == [.nonconforming, .nonconforming, .unableToCheck])
    #expect(content.answers.map(\.fittedButFailed) == [false, true, false])
    #expect(content.answers.last?.reason == "记录锁在总务室")
  }

  @Test(
    "回答可以用中文",
    arguments: [
      ("是", AnswerKind.conforming), ("conforming", .conforming), ("否", .nonconforming),
      ("nonconforming", .nonconforming), ("不适用", .notApplicable),
      ("not_applicable", .notApplicable), ("无法检查", .unableToCheck),
      ("unable_to_check", .unableToCheck), ("未检查", .notChecked), ("not_checked", .notChecked),
    ]
  )
  func answersMayBeChinese(_ word: String, _ kind: AnswerKind) throws {
    let text = "answers: [{item: c-exit, answer: \(word), reason: 说明}]"
    let (content, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    #expect(content.answers.map(\.answer) == [kind])
  }

  @Test("只读出是哪次检查时，不核对检查项")
  func withoutItemsNothingIsHeldAgainstThem() throws {
    let text = AnswersFileTests.sound.replacing("item: c-exit", with: "item: z-unknown")
    let (content, diagnostics) = try read(text, checked: false)
    #expect(diagnostics.isEmpty)
    #expect(content.inspection == "I-0000-0000-0")
  }

  @Test(
    "每一处错误都指明行列",
    arguments: [
      BrokenRecord("unknown key", "note:", "notes:", "RULE-010 9:5"),
      BrokenRecord("no answers", "answers:", "answer:", "RULE-010 4:1"),
      BrokenRecord("unknown answer", "answer: 否", "answer: 不", "RULE-014 15:13"),
      BrokenRecord("unknown item", "item: c-exit", "item: c-exits", "RULE-084 5:11"),
      BrokenRecord("foreign circumstance", "[exit-blocked]", "[hose-missing]", "RULE-085 7:21"),
      BrokenRecord("silence", "[spray-no-alarm, hose-missing]", "[]", "RULE-086 15:5"),
      BrokenRecord("not a number", "\"0.90\"", "0.9米", "RULE-017 10:15"),
      BrokenRecord("photo is no list", "[c.jpg]", "c.jpg", "RULE-012 12:23"),
      BrokenRecord("no reason", ", reason: 记录锁在总务室", "", "RULE-066 18:22"),
      BrokenRecord("nothing to measure", "fitted_but_failed: true", "measured: 3", "RULE-088 17:5"),
      BrokenRecord(
        "conforming with a circumstance",
        "answer: 无法检查, reason: 记录锁在总务室",
        "answer: 是, circumstances: [hose-missing]",
        "RULE-067 18:33"
      ),
      BrokenRecord(
        "same item and location",
        "{item: c-people, answer: 无法检查, reason: 记录锁在总务室}",
        "{item: c-exit, answer: 否, location: 东侧出口}",
        "RULE-087 18:5"
      ),
      BrokenRecord(
        "yes and no to one item",
        "{item: c-people, answer: 无法检查, reason: 记录锁在总务室}",
        "{item: c-exit, answer: 是}",
        "RULE-087 18:5"
      ),
      BrokenRecord("signature without name", "{name: 白样, refusal", "{refusal", "RULE-011 3:17"),
    ]
  )
  func everyProblemHasItsPlace(_ broken: BrokenRecord) throws {
    let reading = try read(try broken.text(from: AnswersFileTests.sound))
    #expect(
      RecordSamples.places(reading.diagnostics) == broken.problems,
      "\(reading.diagnostics)"
    )
  }

  @Test("同一检查项在两个位置都不符合，不算重复")
  func twoLocationsAreNotARepetition() throws {
    let text = """
      answers:
        - {item: c-exit, answer: 否, location: 东侧}
        - {item: c-exit, answer: 否, location: 西侧}
      """
    let (content, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    #expect(content.answers.count == 2)
  }

  @Test("拼错的检查项给出最像的")
  func aMistypedItemGetsASuggestion() throws {
    let reading = try read("answers: [{item: p-alram, answer: 是}]")
    #expect(
      reading.diagnostics.map(\.kind) == [.unknownItem(id: "p-alram", nearest: "p-alarm")]
    )
  }
}
