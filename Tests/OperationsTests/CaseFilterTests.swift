import Operations
import SafetyModel
import Testing
import Workflow

@Suite("筛选重大隐患案 Conditions on major cases")
struct CaseFilterTests {
  /// A suspected fire case of three clauses, looked at five weeks later.
  ///
  /// The folder of the world is there only while somebody holds the world.
  static func look<Answer>(
    _ body: (CaseView, OperatingContext) throws -> Answer
  ) throws -> Answer {
    let world = try World()
    let site = try world.registerCrowdedPlant()
    let visit = try world.visit(site, on: "2025-09-15", FireCaseTests.three)
    let context = try world.context(on: "2025-10-20")
    let view = try context.viewCase(try #require(visit.finished.cases.first))
    return try withExtendedLifetime(world) { try body(view, context) }
  }

  static let answers: [(String, Bool)] = [
    ("状态=疑似", true), ("疑似", true), ("待确认 且 未销案", true), ("state=confirmed", false),
    ("已销案 或 状态=不构成重大", false), ("逾期", true), ("overdue=unit", true),
    ("overdue=government", false), ("逾期>5", true), ("逾期>90", false),
    ("期限<今天", true), ("期限=无", false), ("发现=2025-09-15", true), ("found>2025-09-15", false),
    ("区划=3302", true), ("区划=3301", false), ("领域=消防", true), ("regime=work_safety", false),
    ("挂牌", false), ("非 挂牌", true), ("还缺=重新判定", true), ("missing=delisting", false),
    ("文字含7.3.3", true), ("文字含楼梯", true), ("文字含泳池", false),
  ]

  @Test("按条件列出的就是符合条件的案", arguments: answers)
  func passes(_ text: String, _ expected: Bool) throws {
    let passes = try Self.look { view, context in
      try context.caseFilter(text).passes(view, on: context.today)
    }
    #expect(passes == expected)
  }

  @Test(
    "只对隐患有意义的词，指出案可用的词",
    arguments: ["责任人=甲", "等级=重大", "重大", "部位含东", "类别=消防", "专项"]
  )
  func refusesWordsOfHazards(_ text: String) throws {
    let failure = try Self.look { _, context in
      try #require(throws: OperationFailure.self) { try context.caseFilter(text) }
    }
    guard case .input(let problems) = failure, case .badFilter(let fault)? = problems.first?.fault,
      case .unknownWord(_, let fields) = fault.reason
    else {
      Issue.record("\(failure)")
      return
    }
    #expect(fields.contains(.listed) && !fields.contains(.responsible) && !fields.contains(.grade))
  }
}
