import RuleLanguage
import SafetyModel
import Testing

/// What is proved of conditions, and what is left open.
@Suite("证明条件恒真或恒假 Proving conditions constant")
struct ConditionProofTests {
  /// The codes linting gives for the condition of the only item with one.
  private func codes(_ condition: String) -> [String] {
    let quoted = condition.replacing("'", with: "''")
    let files = SampleFolder.files(
      replacing: "when: site.area_m2 > 300.0 || site.workers >= 10",
      with: "when: '\(quoted)'",
      in: "checklists/common.yml"
    )
    return RulePack.lint(files).diagnostics
      .filter { $0.location.file == "checklists/common.yml" }.map(\.code)
  }

  @Test(
    "永远不成立的条件",
    arguments: [
      "site.spray && !site.spray", "site.workers > 50 && site.workers < 10",
      "site.workers > 5 && site.workers < 6", "site.area_m2 > 2.0 && site.area_m2 < 1.5",
      "site.area_m2 == 1.0 && site.area_m2 != 1.0",
      #"site.fire_class != "c""#, #"!(site.fire_class in ["c"])"#,
      #""injection" in site.processes && !site.processes.exists(p, p == "injection")"#,
      #"site.processes.all(p, p == "injection") && "extrusion" in site.processes"#,
      #"site.built_on < "2000-01-01" && site.built_on > "2010-01-01""#,
      #"site.built_on > "2010-01-01" && site.built_on < "2010-01-02""#,
      "site.spray ? site.workers > 3 && site.workers < 2 : false", "false",
      "site.workers in [1, 2] && site.workers > 2",
    ]
  )
  func neverTrue(_ condition: String) { #expect(codes(condition) == ["RULE-111"]) }

  @Test(
    "永远成立的条件",
    arguments: [
      "site.spray || !site.spray", "site.workers >= 10 || site.workers < 10",
      "site.area_m2 > 1.0 || site.area_m2 <= 1.0", #"site.fire_class == "c""#,
      #"site.processes.all(p, p in ["injection", "extrusion"])"#,
      "!(site.workers > 5 && site.workers < 6)", "site.workers != 3 || site.workers > 2", "true",
    ]
  )
  func alwaysTrue(_ condition: String) { #expect(codes(condition) == ["RULE-112"]) }

  @Test(
    "取决于属性的、没有证明的，都不作声",
    arguments: [
      "site.spray", "site.workers > 5 && site.workers < 7",
      "site.area_m2 > 5.0 && site.area_m2 < 6.0",
      #"site.processes.exists(p, p != "injection")"#,
      #"site.built_on > "2010-01-01" && site.built_on < "2010-01-03""#,
      // Forms that are not understood, though constant.
      "site.workers + 1 > site.workers", "size(site.processes) >= 0",
      "site.workers == site.workers",
      #"site.built_on >= "2010" || site.built_on < "2010""#,
    ]
  )
  func silentOtherwise(_ condition: String) { #expect(codes(condition) == []) }

  @Test("很多项的条件也很快有结论：要么证明，要么不作声")
  func manyTermsAreBounded() {
    let many = (0..<24).map { "site.workers > \($0) && site.area_m2 > \($0).5" }
    #expect(codes(many.joined(separator: " && ")) == [])
    let wide =
      "site.workers > 900 && site.workers < 900 && (" + many.joined(separator: " || ") + ")"
    #expect(codes(wide) == ["RULE-111"])
  }

  /// Random conditions over two facts, held against trying every value of a range that covers them.
  @Test("与逐个试遍的结果一致", arguments: 0..<200)
  func agreesWithTryingEverything(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let tree = Formula.random(depth: 3, using: &random)
    var seen: Set<Bool> = []
    for spray in [true, false] {
      for workers in -3...9 { seen.insert(tree.truth(spray: spray, workers: workers)) }
    }
    let expected = seen.count == 2 ? [] : [seen.contains(true) ? "RULE-112" : "RULE-111"]
    #expect(codes(tree.text) == expected, "\(tree.text)")
  }
}

/// A condition that can be computed without the expression language.
private indirect enum Formula {
  case spray
  case workers(String, Int)
  case not(Formula)
  case and(Formula, Formula)
  case or(Formula, Formula)

  static func random(depth: Int, using random: inout SeededNumbers) -> Formula {
    let next = depth - 1
    switch depth == 0
      ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...4, using: &random)
    {
    case 0: return .spray
    case 1:
      let sign = ["<", "<=", ">", ">=", "==", "!="].randomElement(using: &random) ?? "<"
      return .workers(sign, Int.random(in: 0...6, using: &random))
    case 2: return .not(.random(depth: next, using: &random))
    case 3: return .and(.random(depth: next, using: &random), .random(depth: next, using: &random))
    default: return .or(.random(depth: next, using: &random), .random(depth: next, using: &random))
    }
  }

  var text: String {
    switch self {
    case .spray: "site.spray"
    case .workers(let sign, let number): "site.workers \(sign) \(number)"
    case .not(let formula): "!(\(formula.text))"
    case .and(let left, let right): "(\(left.text)) && (\(right.text))"
    case .or(let left, let right): "(\(left.text)) || (\(right.text))"
    }
  }

  func truth(spray: Bool, workers: Int) -> Bool {
    switch self {
    case .spray: spray
    case .workers("<", let number): workers < number
    case .workers("<=", let number): workers <= number
    case .workers(">", let number): workers > number
    case .workers(">=", let number): workers >= number
    case .workers("==", let number): workers == number
    case .workers(_, let number): workers != number
    case .not(let formula): !formula.truth(spray: spray, workers: workers)
    case .and(let left, let right):
      left.truth(spray: spray, workers: workers) && right.truth(spray: spray, workers: workers)
    case .or(let left, let right):
      left.truth(spray: spray, workers: workers) || right.truth(spray: spray, workers: workers)
    }
  }
}
