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
    key("kind", ("性质", "Kind"), .symbol("crowded")), key("label", ("名称", "Name"), .bilingual),
    key(
      "when",
      ("怎么看出来", "Shown by"),
      .condition("\"crowded\" in site.occupancy"),
      ("CEL 表达式，只用属性。", "CEL over facts.")
    ),
  ])

  private static let element = MappingShape([
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
    key("confidence", ("可信度", "Confidence"), .confidence),
  ])

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
    [
      key("id", ("编号", "Id"), .id("a")),
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
      key("at_least", ("至少几条", "At least"), .integer(1...1000), ("不同条款的数目。", "Distinct clauses.")),
      key(
        "of",
        ("从哪些条款", "Of"),
        .list(.text(examples: ["7.3.1-7.3.9", "7.5"])),
        ("条款、上级条款或者范围。", "Clauses, clauses above them, ranges.")
      ),
      key("confidence", ("可信度", "Confidence"), .confidence),
    ],
    [
      .anyOf(["places", "otherwise"]),
      .when("otherwise", is: ["true"], forbid: ["places"]),
      .when("otherwise", is: ["false"], require: ["places"]),
    ]
  )

  private static let candidate = MappingShape([
    key("direct_families", ("直接判定的族", "Direct families"), .list(.id("loc"), mayBeEmpty: true)),
    key("count_like", ("按哪套计数", "Count like"), .id("gb-35181-2017")),
  ])
}
