import RuleLanguage
import SafetyModel
import Testing

@Suite("计数规则的写法 Forms of counting rules")
struct RequirementReadingTests {
  static let short = "at_least: 2, of: [\"7.3.1-7.3.2\", \"7.5\"]"
  static let clauses = ["7.3.1", "7.3.2", "7.5"]

  struct Form: Sendable, CustomTestStringConvertible {
    let text: String
    let requirement: Requirement

    var testDescription: String { text }
  }

  static let forms = [
    Form(text: short, requirement: .atLeast(2, clauses: clauses)),
    Form(
      text: "at_least: 2, of: [\"7.5\", \"7\", \"7.3.1\"]",
      requirement: .atLeast(2, clauses: clauses)
    ),
    Form(
      text: "any_of: [\"7.3\"]",
      requirement: .anyOf([.clause("7.3.1"), .clause("7.3.2")])
    ),
    Form(
      text: "all_of: [\"7.5\", {any_of: [\"7.3.1\", \"7.3.2\"]}]",
      requirement: .allOf([
        .clause("7.5"), .anyOf([.clause("7.3.1"), .clause("7.3.2")]),
      ])
    ),
    Form(
      text: "at_least: 2, of: [{not: \"6.4\"}, {at_least: 1, of: [\"7.5\"]}, \"7.3.2\"]",
      requirement: .atLeast(
        2,
        of: [.clause("7.3.2"), .not(.clause("6.4")), .atLeast(1, clauses: ["7.5"])]
      )
    ),
    Form(
      text: "not: \"7.3\"",
      requirement: .not(.anyOf([.clause("7.3.1"), .clause("7.3.2")]))
    ),
    Form(
      text: "at_least: 2, of: [\"7\"], except: [\"7.3.2\"], clause: \"5.3\"",
      requirement: .atLeast(2, clauses: ["7.3.1", "7.5"])
    ),
  ]

  private func branch(_ text: String) -> (branch: Branch?, diagnostics: [RuleDiagnostic]) {
    let files = SampleFolder.files(
      replacing: RequirementReadingTests.short,
      with: text,
      in: "criteria/fire-old.yml"
    )
    let loading = RulePack.load(from: files)
    return (loading.pack?.criteria("fire-old")?.branches.first, loading.diagnostics)
  }

  @Test("每种写法读成它的意思", arguments: forms)
  func formIsReadAsMeant(_ form: Form) {
    let (branch, diagnostics) = branch(form.text)
    #expect(diagnostics.isEmpty)
    #expect(branch?.requirement == form.requirement)
  }

  @Test("打包再读回来，意思不变", arguments: forms)
  func packingKeepsTheMeaning(_ form: Form) throws {
    let files = SampleFolder.files(
      replacing: RequirementReadingTests.short,
      with: form.text,
      in: "criteria/fire-old.yml"
    )
    let pack = try #require(RulePack.load(from: files).pack)
    let again = try #require(RulePack.load(from: [pack.packed(by: "0")]).pack)
    #expect(again.criteria("fire-old") != nil)
    #expect(again.criteria.map(\.branches) == pack.criteria.map(\.branches))
  }

  @Test(
    "写错了指出来",
    arguments: [
      ("at_least: 2", "RULE-011"), ("of: [\"7.5\"]", "RULE-011"), ("any_of: []", "RULE-013"),
      ("at_least: 1, of: [\"7.5\"], any_of: [\"7.3.1\"]", "RULE-067"),
      ("any_of: [\"7.5\"], of: [\"7.3.1\"]", "RULE-067"),
      ("any_of: [{sum_of: [\"7.5\"]}]", "RULE-010"), ("any_of: [\"6.4\"]", "RULE-041"),
      ("any_of: [\"7.6\"]", "RULE-041"), ("at_least: 2, of: [\"7.5\", \"7.5\"]", "RULE-060"),
      ("at_least: 3, of: [\"7\"], except: [\"7.5\"]", "RULE-060"),
    ]
  )
  func mistakesAreReported(_ text: String, _ code: String) {
    let codes = Set(branch(text).diagnostics.map(\.code))
    #expect(codes.contains(code), "\(codes)")
  }

  @Test("让给其他标准的事项、直接要素旁不重复计数")
  func routesAndCountedOnce() throws {
    var files = SampleFolder.files(
      replacing: "status: complete",
      with: """
        status: complete
        routes: [{matters: [fire-safety], regime: fire, clause: "2", confidence: verified}]
        """,
      in: "criteria/order.yml"
    )
    let old = SampleFolder.files(
      replacing: "    kind: comprehensive\n",
      with: "    kind: comprehensive\n    not_counted_with: [\"6.4\"]\n    route: other\n",
      in: "criteria/fire-old.yml"
    )
    files.removeAll { $0.path == "criteria/fire-old.yml" }
    files += old.filter { $0.path == "criteria/fire-old.yml" }
    let pack = try #require(RulePack.load(from: files).pack)
    let route = try #require(pack.criteria("order")?.routes.first)
    #expect(route.matters == ["fire-safety"])
    #expect(route.regime == .fire)
    let element = try #require(pack.criteria("fire-old")?.elements.first { $0.id == "7.3.1" })
    #expect(element.notCountedWith == ["6.4"])
    #expect(element.route == .other)
  }
}
