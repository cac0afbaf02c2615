import Ledger
import Messages
import Operations
import RuleLanguage
import SafetyModel
import Testing
import Workspace

@testable import Workflow

@Suite("失败 Sentences of failures")
struct FailureSentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let exitCode: Int32
    let failure: @Sendable () -> OperationFailure

    init(_ exitCode: Int32, _ failure: @autoclosure @escaping @Sendable () -> OperationFailure) {
      self.exitCode = exitCode
      self.failure = failure
      name = "\(failure())"
    }

    var testDescription: String { name }
  }

  @Test("每种失败都有完整的句子和退出码", arguments: FailureSentenceTests.failures)
  func everyFailureIsExplained(_ item: Case) {
    let failure = item.failure()
    for sentence in failure.sentences {
      #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
    }
    #expect(!failure.sentences.isEmpty)
    #expect(failure.exitCode == item.exitCode)
  }

  @Test("每种录入问题都说明", arguments: FailureSentenceTests.faults)
  func everyInputFaultIsExplained(_ fault: InputFault) {
    let place = RuleLocation(file: "answers.yml", line: 3, column: 5)
    let sentence = InputProblem(fault, at: place).sentence
    #expect(SentenceRules.broken(byWhole: sentence).isEmpty, "\(sentence)")
    let own = sentence.zh.hasPrefix("a.yml:1:1: RULE-013")
    #expect(own || sentence.zh.hasPrefix("answers.yml:3:5: "))
  }

  @Test("多处问题逐条列出，最后说什么也没有写入")
  func severalProblemsAreListedWithASummary() {
    let failure = OperationFailure.input([
      InputProblem(.approvalMissing), InputProblem(.emptyText(key: "name")),
    ])
    #expect(failure.sentences.count == 3)
    #expect(failure.sentence.zh.split(separator: "\n").last == "共有2处问题，什么也没有写入。请改正后重试。")
  }

  @Test("重名时列出编号和名称")
  func ambiguityListsTheCandidates() {
    let failure = OperationFailure.ambiguous(
      .site,
      "宏达",
      candidates: [Candidate(id: "S-1", name: "宏达塑料厂"), Candidate(id: "S-2", name: "")]
    )
    #expect(failure.sentence.zh == "有2个检查对象符合“宏达”：S-1 “宏达塑料厂”、S-2。请改用编号，或写得更全。")
  }

  private static let id = InspectionID(random: 5)
  private static let file = FileFailure(action: .read, path: "/照片/1.jpg", reason: .missing)
  private static let diagnostic = RuleDiagnostic(
    .emptyText,
    at: RuleLocation(file: "a.yml", line: 1, column: 1)
  )

  private static func store(_ failure: StoreFailure) -> OperationFailure { .store(failure) }

  private static let failures: [Case] =
    [
      Case(4, .noWorkspace(from: "/home")), Case(5, .workspace(.alreadyThere(path: "/w"))),
      Case(4, .workspace(.notAWorkspace(path: "/w"))), Case(4, .workspace(.file(file))),
      Case(75, .workspace(.store(.busy))), Case(4, .noRules(searched: ["/a", "/b"])),
      Case(3, .rules([diagnostic])), Case(74, .packLost(hash: "ab12")), Case(4, .file(file)),
      Case(4, .evidence(.file(file))), Case(3, .evidence(.empty(path: "a.jpg"))),
      Case(3, .evidence(.unknownContent(path: "a.exe"))), Case(74, .evidence(.lost(hash: "ab"))),
      Case(74, .evidence(.altered(hash: "ab"))),
      Case(70, .unreadable(position: 0, detail: "x")),
      Case(74, .unreadable(position: 7, detail: "x")),
      Case(
        2,
        .refused(
          Refusal(command: .close, state: .closed, reason: .wrongState, permitted: []),
          hazard: nil
        )
      ),
      Case(
        2,
        .caseRefused(
          CaseRefusal(command: .end, state: .ended, reason: .wrongState, permitted: [.end]),
          id: CaseID(random: 1),
          names: ["P-1": "甲"]
        )
      ),
      Case(3, .ambiguous(.person, "王", candidates: [Candidate(id: "P-1", name: "")])),
      Case(3, .input([InputProblem(.approvalMissing)])),
      Case(2, .notNow(.inspectionNotUnderWay(id))), Case(2, .notNow(.inspectionNotFinished(id))),
      Case(2, .notNow(.unansweredWithoutReason(id, items: ["a", "b"]))),
      Case(2, .notNow(.siteNotActive(SiteID(random: 2)))),
      Case(2, .notNow(.valueDecided(.erased, commitment: String(repeating: "a", count: 64)))),
      Case(5, .notNow(.ledgerNotEmpty(events: 3))), Case(3, .notNow(.actorMissing)),
      Case(3, .notNow(.notThen(.hazard, "H-7K3M-9QW2-5", on: day))),
      Case(3, .notNow(.inTheFuture(Instant(milliseconds: 1_800_000_000_000)))),
    ] + Noun.allCases.map { noun in Case(4, .notFound(noun, "甲")) } + stores + files + backups
    + acts

  private static var stores: [Case] {
    var cases = [
      Case(75, store(.busy)), Case(74, store(.readOnly)), Case(74, store(.diskFull)),
      Case(74, store(.corrupt(detail: "x"))), Case(74, store(.io(detail: "x"))),
      Case(6, store(.newerFormat(found: 3, supported: 2))),
      Case(6, store(.olderFormat(found: 1, supported: 2))),
      Case(5, store(.deviceSequenceTaken(device: "D-1", sequence: 4))),
    ]
    if let subject = SubjectID("H-1") {
      cases.append(Case(5, store(.conflict(subject: subject, expected: 2, found: 3))))
    }
    if let id = UUIDv7(milliseconds: 1, random: [UInt8](repeating: 0, count: 10)) {
      cases.append(Case(5, store(.alreadyRecorded(id: id))))
      let reasons: [(Int32, EnvelopeFailure)] = [
        (3, .syntax(CanonicalSyntaxError(.tooLarge(limit: 9), at: 0))),
        (3, .syntax(CanonicalSyntaxError(.tooDeep(limit: 9), at: 0))),
        (3, .syntax(CanonicalSyntaxError(.invalidUTF8, at: 4))), (6, .newerVersion(2)),
        (70, .missing(key: "a")), (70, .malformed(key: "a")), (70, .unknown(key: "a")),
      ]
      cases += reasons.map { code, reason in
        Case(code, store(.notStorable(id: id, reason: reason)))
      }
    }
    return cases
  }

  private static var files: [Case] {
    let reasons: [(Int32, FileFailure.Reason)] = [
      (4, .missing), (74, .notPermitted), (74, .readOnly), (74, .diskFull), (5, .alreadyThere),
      (3, .isFolder), (75, .inUse), (3, .tooLarge(limit: 9)), (74, .system(5)),
    ]
    let actions: [FileFailure.Action] = [
      .read, .write, .create, .list, .move, .synchronise, .remove,
    ]
    return reasons.flatMap { code, reason in
      actions.map { action in
        Case(code, .file(FileFailure(action: action, path: "/文件/a", reason: reason)))
      }
    }
  }

  private static let acts: [Case] = [
    .registerPaperMissing, .nothingChanged, .samePicture("a.jpg"), .cycle("示例站"),
    .numberUsed("示应急责改〔2026〕1号", by: "H-1", on: day), .nothingLookedAt(id),
    .approvedAfterVisit(approved: day, visit: day), .cardsUnfit(["甲"], on: day),
  ].map { (obstacle: ActObstacle) in Case(2, .notNow(.act(obstacle))) }

  private static let backups: [Case] = [
    Case(4, .backup(.file(file))), Case(74, .backup(.store(.diskFull))),
    Case(4, .backup(.notABackup(path: "/b"))), Case(4, .backup(.unfinished(path: "/b"))),
    Case(6, .backup(.newerFormat(found: 2, supported: 1))),
    Case(5, .backup(.otherLedger(path: "/b", found: "L-1", own: "L-2"))),
    Case(5, .backup(.occupied(path: "/b"))), Case(75, .backup(.inUse(path: "/b"))),
    Case(74, .backup(.damaged(path: "/b/a"))), Case(5, .backup(.diverged(path: "/b", size: 3))),
    Case(74, .backup(.unsound(path: "/b", problems: 2))),
    Case(74, .backup(.rootDiffers(path: "/b"))),
    Case(4, .bundle(.notABundle(path: "/b"))), Case(3, .bundle(.wrongSignature(path: "/b"))),
    Case(3, .bundle(.foreignSignature(path: "/b", keys: ["bihuan/L-1"]))),
    Case(3, .bundle(.fileAltered(path: "/b/events.jsonl"))),
    Case(3, .bundle(.otherLedger(found: "L-1", own: "L-2"))),
    Case(5, .bundle(.deviceForked(device: "D-1", sequence: 4))),
    Case(3, .bundle(.notACheckpoint(path: "/c"))), Case(5, .bundle(.otherLog(path: "/c", size: 9))),
    Case(4, .bundle(.noConflict(HazardID(random: 1), event: "ab"))),
  ]

  private static let day = CivilDate(daysSinceEpoch: 20_000)
  private static let limit = MeasuredLimit(
    fact: "x",
    unit: "m",
    atLeast: ExactDecimal(1),
    atMost: nil,
    confidence: nil
  )

  static let faults: [InputFault] =
    [
      .diagnostic(diagnostic), .missing(key: "name"),
      .wrongType(key: "a", expected: "list", found: "text"),
      .notAllowed(key: "a", value: "乙", allowed: ["甲"]), .badDay(key: "on", value: "昨天"),
      .badNumber(key: "a", value: "x"), .badRegion("33"), .badCreditCode("9", .length(1)),
      .duplicateCreditCode("9", site: SiteID(random: 1)), .unknownFact("x", nearest: nil),
      .derivedFact("x"),
      .unitMismatch(fact: "x", expected: "m", found: "cm"),
      .unknownItem("x", checklist: "plastics", nearest: "y"),
      .unknownCircumstance("x", item: "y", allowed: ["z"]),
      .circumstanceMissing(item: "y", allowed: ["z", "w"]), .reasonMissing(item: "y"),
      .measurementNotAsked(item: "y"),
      .photoPairMissing(item: "y"), .parentIsItself("甲园"), .parentNotFound("甲园"),
      .bodyBelowLevel("示例镇应急站", .town, listed: .city),
      .tooFewInspectors(needed: 2, found: 1), .samePersonTwice(PersonID(random: 1)),
      .notAnOfficer(PersonID(random: 1), .auxiliary),
      .noMandate(organisation: OrganisationID(random: 1), day: day),
      .noMandate(organisation: nil, day: day), .approvalMissing, .tooFewApprovers(found: 1),
      .notAnApprover(PersonID(random: 1)), .emptyText(key: "name"),
      .badFilterName("a=b", longest: 40),
      .badFilter(
        FilterFault(
          source: "状太=x",
          position: 0,
          length: 2,
          reason: .unknownWord("状太", fields: FilterField.allCases)
        )
      ),
      .unknownMatter("x", allowed: ["y", "z"]),
      .makeUpDayOnWeekday(day), .yearAlreadyPublished(2026),
      .endsBeforeItBegins(from: day, to: day.adding(days: -1)),
      .ledgerLine(file: "events.jsonl", line: 4, detail: "x"),
      .notOfTheVisit(PersonID(random: 1)),
      .beforeTheVisit(day, began: day.adding(days: 1)),
      .unitStaffInspects(PersonID(random: 1), .patrol),
      .damagedExport(folder: "export", .unfinishedLine(4)),
      .unknownClause("7.3.99", criteria: "gb", nearest: "7.3.9"),
      .clauseHasSubclauses("7.3", ["7.3.1", "7.3.2"]),
      .clausesInTwoLists(["7.5"], first: "--met", second: "--unknown"),
      .unknownExclusion("x", criteria: "gb", allowed: ["a"]),
      .unknownExclusion("x", criteria: "gb", allowed: []),
      .correctedAtOnceCounts(criteria: "order"),
      .otherPlaceBesideKinds(key: "--occupancy", kinds: ["crowded"]),
      .criteriaNotInForce("gb", day: day, from: day, to: day, instead: "new"),
      .criteriaNotInForce("gb", day: day, from: nil, to: day, instead: nil),
    ] + EvidenceKind.allCases.map { .evidenceMissing(item: "y", kind: $0) }
    + [ExactDecimal(2)].compactMap { $0 }.map {
      .measurementContradicts(item: "y", value: $0, limit: limit)
    }
}
