import CEL
import Messages
import RuleLanguage
import SafetyModel
import Testing

@Suite("规则诊断 Sentences about rule files")
struct RuleDiagnosticSentenceTests {
  private static let place = RuleLocation(file: "checklists/plastics.yml", line: 7, column: 11)

  @Test("每种问题都写明位置、编号、问题和办法", arguments: RuleDiagnosticSentenceTests.kinds)
  func everyKindSaysWhereWhatAndWhatNext(_ kind: RuleDiagnostic.Kind) {
    let sentence = RuleDiagnostic(kind, at: Self.place).sentence
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
    let prefix = "checklists/plastics.yml:7:11: \(kind.code) "
    #expect(sentence.zh.hasPrefix(prefix))
    #expect(sentence.en.hasPrefix(prefix))
  }

  @Test("表中每个编号只出现一次或因参数不同而重复，没有遗漏")
  func everyCodeIsInTheTable() {
    #expect(Set(Self.kinds.map(\.code)) == Set(RuleCode.all.map(\.id)))
  }

  @Test("编号表按次序，轻重与问题本身一致，标题两种语言都有")
  func theTableOfCodesIsTrue() {
    #expect(RuleCode.all.map(\.id) == RuleCode.all.map(\.id).sorted())
    for code in RuleCode.all {
      #expect(SentenceRules.broken(by: code.title).isEmpty, "\(code.id)")
      for kind in Self.kinds where kind.code == code.id {
        #expect(kind.severity == code.severity, "\(kind)")
      }
    }
  }

  @Test("未知的值：引出原值和允许的值")
  func unknownValueQuotesBoth() {
    let kind = RuleDiagnostic.Kind.unknownValue(value: "塑胶", allowed: ["general", "major"])
    let sentence = RuleDiagnostic(kind, at: Self.place).sentence
    #expect(
      sentence.zh
        == "checklists/plastics.yml:7:11: RULE-014 不允许的值“塑胶”。请改为下列之一：“general”、“major”。"
    )
    #expect(
      sentence.en
        == "checklists/plastics.yml:7:11: RULE-014 The value “塑胶” is not allowed. Use one of “general”, “major”."
    )
  }

  @Test("引出的值里的控制字符不会原样印到终端，过长的值会截短")
  func quotedValuesAreHarmless() {
    let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "长", count: 300)
    let text = RuleDiagnostic.Kind.badDate(text: hostile).sentence.zh
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.count < 140)
  }

  static let kinds: [RuleDiagnostic.Kind] =
    [
      .malformedYAML(problem: "mapping values are not allowed"), .fileTooLarge(bytes: 9, limit: 8),
      .tooLarge(what: .depth, limit: 8), .tooLarge(what: .nodes, limit: 8),
      .tooLarge(what: .text, limit: 8), .notUTF8, .emptyFile,
      .refusedYAML(feature: .alias(name: "a")),
      .refusedYAML(feature: .anchor(name: "a")), .refusedYAML(feature: .tag(name: "!a")),
      .refusedYAML(feature: .mergeKey), .refusedYAML(feature: .severalDocuments),
      .refusedYAML(feature: .compoundKey), .duplicateKey(key: "ask", first: place),
      .unrecognisedFile(path: "其他/说明.txt"),
      .unknownKey(key: "aks", nearest: "ask", allowed: ["ask"]),
      .unknownKey(key: "zzz", nearest: nil, allowed: []),
      .unknownKey(key: "zzz", nearest: nil, allowed: ["ask", "why"]), .missingKey(key: "ask"),
      .wrongType(expected: .list, found: .mapping),
      .wrongType(expected: .bilingual, found: .text), .emptyText,
      .unknownValue(value: "塑胶", allowed: ["plastics"]),
      .unknownValue(value: "other", allowed: ["work_safety", "fire"]), .badID(text: "Exit Blocked"),
      .badDate(text: "2026-02-30"), .badDecimal(text: "1,5"),
      .badInteger(text: "x", allowed: 0...9),
      .emptyInterval(from: "2026-02-01", to: "2026-01-01"),
      .idDiffersFromFileName(id: "a", expected: "b"),
      .duplicateID(noun: .item, id: "c-exit", first: place),
      .missingInclude(id: "comon", nearest: "common"), .includeCycle(path: ["a", "b", "a"]),
      .missingSelectedItem(reference: "a/b", nearest: nil),
      .missingSelectedItem(reference: "b", nearest: "a/b"),
      .unknownFact(key: "site.x", nearest: nil),
      .unknownCircumstance(id: "x", nearest: "y"), .unknownMatter(id: "x", nearest: nil),
      .unknownInstrument(id: "x", nearest: nil), .unknownPlace(kind: "x", nearest: nil),
      .unknownFamily(family: "x", nearest: nil), .unknownCriteria(id: "x", nearest: nil),
      .unknownClause(clause: "9.9", nearest: "7.9"),
      .unknownChoice(fact: "site.x", value: "甲", nearest: nil),
      .conditionSyntax(problem: SyntaxError(.emptySource, at: .start)),
      .conditionType(
        problem: CheckProblem(
          .wrongOperandTypes(operation: "==", found: [.bool, .string]),
          at: .start
        )
      ),
      .conditionType(
        problem: CheckProblem(
          .wrongOperandTypes(operation: ">", found: [.double, .int]),
          at: .start
        )
      ),
      .conditionType(problem: CheckProblem(.notBoolean(found: .int), at: .start)), .computedName,
      .countTooLarge(atLeast: 4, available: 3),
      .unitMismatch(fact: "x", expected: "m", found: "cm"),
      .measuredFactNotNumber(fact: "x"), .majorWithoutDirectElement(item: "p-x"),
      .legalGroundWithoutNorm(confidence: .verified),
      .moreCertainThanNorm(confidence: .verified, best: .memoryLow),
      .derivedFactCycle(path: ["site.a", "site.b", "site.a"]),
      .derivedFactGiven(fact: "site.x"),
      .moreCertainThanDerived(confidence: .verified, fact: "site.x", best: .memoryLow),
      .needsOtherKey(key: "a", other: "b"), .contradictingKeys(key: "a", other: "b"),
      .expiredInstrument(id: "x", ended: day, replacedBy: "y"),
      .expiredInstrument(id: "x", ended: day, replacedBy: nil), .repeatedDay(day: day),
      .dayOutsideYear(day: day, year: 2025), .badRegion(text: "3302"),
      .badCreditCode(text: "9133", fault: .length(4)),
      .badCreditCode(text: "9133", fault: .symbol("O", position: 3, hint: "0")),
      .badCreditCode(text: "9133", fault: .symbol("?", position: 3, hint: nil)),
      .badCreditCode(text: "9133", fault: .regionNotDigits),
      .badCreditCode(text: "9133", fault: .checkSymbol(found: "1", expected: "2")),
      .badFactValue(fact: "site.x", type: .decimal, text: "很大"), .severalFactValues(fact: "site.x"),
      .unknownItem(id: "x", nearest: nil),
      .circumstanceNotOfItem(id: "x", item: "y", allowed: ["z"]),
      .circumstanceNotNamed(item: "y", allowed: ["z", "w"]),
      .repeatedAnswer(item: "y", first: place), .nothingToMeasure(item: "y"), .unclosedQuote,
      .textAfterQuote, .quoteInsideCell, .bareCarriageReturn,
      .wrongCellCount(expected: 3, found: 2),
      .missingColumn(name: "名称"), .unknownColumn(name: "x", nearest: nil),
      .repeatedColumn(name: "x", first: place),
      .unknownLayerTarget(noun: .item, id: "c-exits", nearest: "c-exit"),
      .unknownLayerTarget(noun: .checklist, id: "x", nearest: nil),
      .notTightened(field: .days(from: 7, to: 15), setBy: nil),
      .notTightened(field: .evidence(from: [.photo], to: [.photo]), setBy: "ningbo"),
      .notRelaxed(field: .handling(from: .normal, to: .asMajor), setBy: nil),
      .legallyFixed(key: "grade"), .fixedByLaw(field: .days(from: 7, to: 0)),
      .changeWithoutGround(verb: .relax, key: "authority"),
      .changeWithoutGround(verb: .hide, key: "reason"),
      .authorityTooWeak(confidence: .memoryLow),
      .conflictingLayers(field: "days", other: "ningbo", first: place), .nothingChanged,
      .nothingMeasured(item: "x"), .hidesMajorItem(item: "x"), .badLayerSite(text: "S-1"),
      .layerOutsideFolder(region: "11", parent: "zhejiang", parentRegion: "33"),
      .repeatedCitation(
        item: "x",
        citation: Citation(instrument: "a", clause: "1", confidence: .verified)
      ),
      .unknownChecklist(id: "plastic", nearest: "plastics"),
      .unknownElement(clause: "7.33", criteria: "gb-35181-2017", nearest: "7.3.3"),
    ] + measurements + slips.map { .slip($0) } + findings.map { .finding($0) }

  private static let slips: [RuleDiagnostic.Slip] = [
    .tab, .noSpaceAfterDash, .fullWidthSign(found: "：", use: ": "), .noSpaceAfterColon(key: "ask"),
    .unquotedText(text: "注意: 断电", sign: ":"), .unquotedText(text: "dates", sign: ","),
    .unquotedText(text: "!site.spray", sign: "!"), .indentation(found: 3, before: 4),
    .controlCharacter(code: 0), .openQuote, .textCutByHash(lost: "#3 过热"),
    .wrongEnding(path: "checklists/a.yml.txt", proposed: "checklists/a.yml"),
    .fullWidthInCondition(found: "“", use: "\""), .foreignOperator(found: "and", use: "&&"),
  ]

  private static let findings: [RuleDiagnostic.Finding] = [
    .neverTrue, .alwaysTrue, .neverTogether(element: "7.1"),
    .unreachable(element: "7.1", circumstances: ["a", "b"]), .askedAfterAll(element: "7.1"),
    .retiredIDReused(noun: .item, id: "c-x"),
    .retiredIDUsed(noun: .circumstance, id: "x", replacedBy: "y"),
    .retiredIDUsed(noun: .circumstance, id: "x", replacedBy: nil),
    .repeatedQuestion(item: "c-x", other: "c-y", first: place),
    .notYetInForce(id: "x", begins: day),
    .outsideInstrument(id: "x", inForce: DayInterval(from: day)),
    .weakGround(key: "power", confidence: .practice), .weakElement(id: "7.1", confidence: .foreign),
    .clauseWithoutElement(clause: "7.3"),
    .surerThanInstrument(confidence: .verified, instrument: "x", limit: .practice),
    .unusualUnit(found: "米", use: "m"),
    .policy(.notGoverned([.close, .withdraw], lost: [.closed])),
    .policy(.casesNotGoverned([.confirm, .end], lost: [.ended])), .policy(.casesOpenToAll([.end])),
    .policy(.nobodyMayOnCase(.submitPlan)), .policy(.caseGradedByAnybody(.confirm)),
    .policy(.caseEndedAlone(.end)), .policy(.unknownClockOfCase("report", of: .confirm)),
    .policy(.nobodyMay(.claimRectification, lost: [])), .policy(.endedAlone(.endOtherwise)),
    .policy(.clockNotStarted(clock: "default-term", by: .issueOrder)),
    .policy(.clockNotEnded(clock: "default-term")),
    .policy(.clockNotKeepable(clock: "reinspect-after-claim")),
    .policy(.clockOfNoHazard(clock: "stop-limit", start: .yearEnded)),
    .policy(.openToAll([.list, .delist])), .policy(.gradedByAnybody),
    .policy(.waitsForGrade(.close)),
    .policy(.unknownClock("default-term", of: .issueOrder)),
    .changedAfterRelease(noun: .checklist, id: "common", version: "2026.1"),
    .releasedIsGone(noun: .criteria, id: "x"), .placeholder(text: "待补充"),
    .otherLanguage(key: "zh"), .otherLanguage(key: "en"),
  ]

  private static let day = CivilDate(daysSinceEpoch: 20_000)
  private static let measurements: [RuleDiagnostic.Kind] = ["1", "1.5"].compactMap {
    ExactDecimal($0).map { .measurementContradicts(item: "y", value: $0, limit: limit) }
  }
  private static let limit = MeasuredLimit(
    fact: "site.x",
    unit: "m",
    atLeast: ExactDecimal("2"),
    atMost: nil,
    confidence: nil
  )
}
