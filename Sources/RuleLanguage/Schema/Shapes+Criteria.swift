import SafetyModel

extension MappingShape {
  /// A file of `criteria/`.
  static let criteria = MappingShape(
    [
      key(
        "criteria",
        ("编号", "Id"),
        .id("gb-35181-2017"),
        ("与文件名相同。", "The same as the file name.")
      ),
      key("title", ("名称", "Title"), .bilingual),
      key("regime", ("体系", "Regime"), .regime(.workSafety, .fire)),
      key(
        "instrument",
        ("法规标准", "Instrument"),
        .id("gb-35181-2017"),
        ("instruments.yml 里的编号。", "An id of instruments.yml.")
      ),
      key(
        "in_force",
        ("适用期间", "In force"),
        .interval,
        ("按检查当天选版本。", "The day of the inspection chooses the edition.")
      ),
      key("decided_by", ("谁认定", "Decided by"), .bilingual),
      key(
        "status",
        ("文本状态", "Status"),
        .choice(
          ValueShape.choices(CriteriaSet.Status.self) { status in
            switch status {
            case .complete: ("完整", "complete")
            case .textNotVerified: ("正文未核：只有候选规则", "text not verified: a candidate rule only")
            }
          }
        )
      ),
      may(
        "version",
        ("版本", "Version"),
        .text(examples: ["2026.1"]),
        ("内容变了，版本也要变。", "Changes with the content.")
      ),
      may(
        "clauses",
        ("全部条款", "All clauses"),
        .list(.clause),
        ("标准的全部条款，用来查漏。", "All clauses of the text, to find what no rule covers.")
      ),
      may(
        "left_out",
        ("未收入的条款", "Left out"),
        .list(
          .mapping(
            MappingShape([
              key("clauses", ("条款", "Clauses"), .list(.clause)),
              key("reason", ("原因", "Reason"), .bilingual),
            ])
          )
        ),
        ("没有变成规则的条款和原因，覆盖率里照实列出。", "Clauses without rules, and why; printed by coverage.")
      ),
      may(
        "unasked",
        ("没有检查项问的要素", "Unasked"),
        .list(.clause),
        ("有意不设检查项的要素。", "Elements no item asks about on purpose.")
      ),
      may(
        "routes",
        ("移交别的体系", "Routes"),
        .list(.mapping(route), mayBeEmpty: true),
        ("哪些事项按别的标准判。", "Matters left to other criteria.")
      ),
      may("places", ("场所性质", "Kinds of place"), .list(.mapping(place), mayBeEmpty: true)),
      may("elements", ("判定要素", "Elements"), .list(.mapping(element), mayBeEmpty: true)),
      may("exclusions", ("排除情形", "Exclusions"), .list(.mapping(exclusion), mayBeEmpty: true)),
      may("branches", ("计数规则", "Branches"), .list(.mapping(branch), mayBeEmpty: true)),
      may("candidate", ("候选规则", "Candidate rule"), .mapping(candidate)),
    ],
    [
      .when("status", is: ["complete"], require: ["elements"], forbid: ["candidate"]),
      .when("status", is: ["text_not_verified"], require: ["candidate"]),
    ]
  )

  private static let place = MappingShape([
    key("kind", ("种类", "Kind"), .symbol("crowded")), key("label", ("名称", "Name"), .bilingual),
    key(
      "when",
      ("怎么看出来", "Shown by"),
      .condition("\"crowded\" in site.occupancy"),
      ("CEL 表达式，只用属性。", "CEL over facts.")
    ),
  ])

  private static let element = MappingShape(
    [
      key("id", ("条款", "Clause"), .clause),
      key(
        "kind",
        ("类别", "Kind"),
        .choice(
          ValueShape.choices(ElementKind.self) { kind in
            switch kind {
            case .direct: ("直接判定", "decides alone")
            case .comprehensive: ("综合判定，与别的要素一起计数", "counts together with others")
            }
          }
        )
      ),
      key("title", ("内容", "Title"), .bilingual, ("用我们自己的话写。", "In our own words.")),
      may(
        "when",
        ("适用条件", "Applies when"),
        .condition("site.spray"),
        ("CEL 表达式，只用属性。", "CEL over facts.")
      ),
      key(
        "met_when",
        ("何时成立", "Met when"),
        .condition("circumstance(\"exit-blocked\")", "measured(\"site.spacing_m\") < 9.0"),
        (
          "CEL 表达式：属性、circumstance(\"…\")、measured(\"…\")。",
          "CEL over facts, circumstance(…) and measured(…)."
        )
      ),
      may(
        "also_when_fitted_but_failed",
        ("失效等同条款", "Clause for failed devices"),
        .clause,
        ("装置装了但失效时引用的条款。", "Cited when a device is fitted but failed.")
      ),
      may(
        "not_counted_with",
        ("不重复计算", "Not counted with"),
        .list(.clause),
        ("与这些直接要素同时成立时不再计数。", "Not counted again beside these direct elements.")
      ),
      may(
        "route",
        ("移交", "Route"),
        .regime(.workSafety, .fire, .other),
        ("不在这里判，交给别的体系。", "Referred instead of judged here.")
      ),
      key("confidence", ("可信度", "Confidence"), .confidence),
    ],
    [.when("kind", is: ["direct"], forbid: ["not_counted_with"])]
  )

  private static let exclusion = MappingShape(
    [
      key("id", ("条款", "Clause"), .clause), key("title", ("内容", "Title"), .bilingual),
      may("when", ("何时成立", "Holds when"), .condition("site.production_stopped")),
      may(
        "judged_by_person",
        ("由人判断", "Judged by a person"),
        .boolean,
        ("属性看不出来的写 true。", "true where facts cannot tell.")
      ),
      key("confidence", ("可信度", "Confidence"), .confidence),
    ],
    [
      .anyOf(["when", "judged_by_person"]),
      .when("judged_by_person", is: ["true"], forbid: ["when"]),
      .when("judged_by_person", is: ["false"], require: ["when"]),
    ]
  )

  private static let branch = MappingShape(
    branchKeys + forms,
    [
      .anyOf(["places", "otherwise"]),
      .when("otherwise", is: ["true"], forbid: ["places"]),
      .when("otherwise", is: ["false"], require: ["places"]),
    ] + oneForm
  )

  private static let branchKeys: [KeyShape] = [
    key("id", ("编号", "Id"), .id("a")),
    may("clause", ("出自哪条", "Clause"), .clause),
    may(
      "places",
      ("场所性质", "Kinds of place"),
      .list(.symbol("crowded")),
      ("任何一种就适用。", "Any of them.")
    ),
    may(
      "otherwise",
      ("其余场所", "Otherwise"),
      .boolean,
      ("别的分支都不管的场所。", "Every place no other branch serves.")
    ),
    may(
      "except",
      ("除外条款", "Except"),
      .list(.text(examples: ["7.9.4"])),
      ("从选出的条款里去掉。", "Taken out of every selection.")
    ),
    key("confidence", ("可信度", "Confidence"), .confidence),
  ]

  /// What must hold of clauses.
  static let requirement = MappingShape(forms, oneForm)

  /// A clause, a range, or another requirement.
  private static let member = ValueShape.either([
    .text(examples: ["7.3.1-7.3.9", "7.5"]), .named(.requirement),
  ])

  private static let forms: [KeyShape] = [
    may(
      "at_least",
      ("至少几条", "At least"),
      .integer(1...1000),
      ("不同条款的数目，与 of 一起写。", "Distinct clauses, beside of.")
    ),
    may(
      "of",
      ("从哪些条款", "Of"),
      .list(member),
      ("条款、上级条款、范围，或者另一个要求。", "Clauses, clauses above them, ranges, requirements.")
    ),
    may("any_of", ("任何一条", "Any of"), .list(member)),
    may("all_of", ("全部", "All of"), .list(member)),
    may("not", ("不成立", "Not"), member),
  ]

  private static let oneForm: [KeyConstraint] = {
    let names = ["at_least", "any_of", "all_of", "not"]
    let pairs = names.indices.flatMap { first in
      names[(first + 1)...].map { KeyConstraint.notBoth(names[first], $0) }
    }
    return [.anyOf(names), .together("at_least", "of")] + pairs
  }()

  private static let route = MappingShape([
    key("matters", ("事项", "Matters"), .list(.id("fire-safety"))),
    key("regime", ("按哪个体系", "Regime"), .regime(.workSafety, .fire, .other)),
    key("clause", ("条款", "Clause"), .clause), key("confidence", ("可信度", "Confidence"), .confidence),
  ])

  private static let candidate = MappingShape([
    key("direct_families", ("直接判定的族", "Direct families"), .list(.id("loc"), mayBeEmpty: true)),
    key("count_like", ("按哪套计数", "Count like"), .id("gb-35181-2017")),
  ])
}
