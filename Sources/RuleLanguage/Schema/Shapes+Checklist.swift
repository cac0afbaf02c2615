import SafetyModel

extension MappingShape {
  /// A file of `checklists/`.
  static let checklist = MappingShape(
    [
      key("checklist", ("编号", "Id"), .id("plastics"), ("与文件名相同。", "The same as the file name.")),
      key(
        "version",
        ("版本", "Version"),
        .text(examples: ["2026.1"]),
        ("内容变了，版本也要变。", "Changes with the content.")
      ),
      key("title", ("名称", "Title"), .bilingual),
      may("note", ("说明", "Note"), .bilingual, ("给谁用、怎么用。", "For whom and how.")),
      may(
        "when",
        ("给哪些对象用", "Concerns"),
        .condition("\"plastics\" in site.industry", "site.dorm_in_building"),
        (
          "CEL 表达式；true 是每个对象；不写就由人按任务选用。",
          "CEL over facts; true means every site; absent leaves it to people."
        )
      ),
      may(
        "group",
        ("归类", "Group"),
        .choice(
          ValueShape.choices(Checklist.Group.self) { group in
            switch group {
            case .common: ("通用", "asked of every site")
            case .industry: ("行业", "one industry")
            case .park: ("园区", "parks")
            case .campaign: ("专项", "a campaign")
            case .selection: ("短表", "a short choice from other lists")
            }
          }
        ),
        ("列表时排在哪一类；不写就排在最后。", "Where the list stands among the others; absent = last.")
      ),
      may(
        "include",
        ("整张并入", "Include"),
        .list(.id("common")),
        ("别的检查表，整张并入。", "Other lists, whole.")
      ),
      may(
        "select",
        ("挑选", "Select"),
        .list(.text(pattern: "^[^/]*/[^/]*$", examples: ["common/c-exit-open"])),
        ("别的检查表里的单项：表/项。", "Single items of other lists: list/item.")
      ),
      may("items", ("检查项", "Items"), .list(.mapping(item))),
    ],
    [.anyOf(["items", "include", "select"])]
  )

  static let item = MappingShape([
    key("id", ("编号", "Id"), .id("c-exit-open"), ("公布后不再改，也不再用于别的问题。", "Frozen, never reused.")),
    key(
      "station",
      ("站点", "Station"),
      .choice(
        ValueShape.choices(Station.self) { station in
          switch station {
          case .gate: ("大门口", "gate")
          case .outside: ("室外", "outside")
          case .groundFloor: ("一楼", "ground floor")
          case .upperFloors: ("楼上", "upper floors")
          case .stores: ("仓库", "stores")
          case .roof: ("屋顶", "roof")
          case .papers: ("翻资料", "papers")
          case .people: ("问人", "people")
          }
        }
      ),
      ("走到哪里看；检查表按行走顺序排。", "Where one looks; lists are in walking order.")
    ),
    key(
      "ask",
      ("问题", "Question"),
      .bilingual,
      ("“是”就是合格。一个问题问一件事。", "Yes means compliant; one matter a question.")
    ),
    may(
      "plain",
      ("企业自查的问法", "Plain wording"),
      .bilingual,
      (
        "用大白话问企业自己，“是”仍是合格；不写就用 ask。",
        "For the self-check, everyday words; yes still means compliant; absent uses ask."
      )
    ),
    may("why", ("为什么", "Why"), .bilingual, ("一句话，说给企业听。", "One sentence for the enterprise.")),
    may(
      "when",
      ("适用条件", "Applies when"),
      .condition("site.spray && !site.waterborne", "site.floor_area_m2 > 300.0"),
      ("CEL 表达式，只用 facts.yml 的属性；不写就总是适用。", "CEL over facts; absent means always.")
    ),
    key(
      "look_at",
      ("看什么", "Look at"),
      .bilingual,
      ("看哪里、怎么判断、数值多少。", "Where, how and against which numbers.")
    ),
    may("evidence", ("取证", "Evidence"), .mapping(evidence)),
    key(
      "grade",
      ("等级", "Grade"),
      .choice(
        ValueShape.choices(ItemGrade.self) { grade in
          switch grade {
          case .general: ("一般", "general")
          case .escalates: ("可升级：按标准或者由主管部门判为重大", "may become major by the criteria")
          case .major: ("重大：这一件事就符合判定标准", "major: this fact alone meets the criteria")
          }
        }
      )
    ),
    key(
      "circumstances",
      ("情形", "Circumstances"),
      .list(.id("exit-blocked")),
      ("答“否”时可以勾的情形，circumstances.yml 里的编号。", "What a “no” can assert; ids of circumstances.yml.")
    ),
    key(
      "matter",
      ("事项", "Matter"),
      .id("fire-safety"),
      ("matters.yml 里的编号。", "An id of matters.yml.")
    ),
    key(
      "norm",
      ("义务", "Duty"),
      .list(.citation, mayBeEmpty: true),
      ("违反了哪一条；没有就写 []。", "What was broken; [] when unknown.")
    ),
    key(
      "power",
      ("责令权", "Power"),
      .list(.citation, mayBeEmpty: true),
      ("谁凭哪一条可以责令；没有就写 []，只能移送或提醒。", "By which clause correction may be ordered; [] when none.")
    ),
    key(
      "liability",
      ("责任", "Liability"),
      .list(.citation, mayBeEmpty: true),
      ("可能的处罚；没有就写 []。", "What may follow; [] when unknown.")
    ),
    key("rectify", ("整改", "Rectify"), .mapping(rectification)),
    key(
      "confidence",
      ("可信度", "Confidence"),
      .confidence,
      ("不能高于义务依据里最高的一条。", "Never above the best of the norms.")
    ),
  ])

  private static let evidence = MappingShape([
    may(
      "on_nonconforming",
      ("不符合时取证", "When nonconforming"),
      .list(.evidenceKind, mayBeEmpty: true)
    ),
    may(
      "measure",
      ("测量", "Measure"),
      .mapping(
        MappingShape(
          [
            key("fact", ("属性", "Fact"), .factKey),
            key("unit", ("单位", "Unit"), .text(examples: ["m"])),
            may("at_least", ("不低于", "At least"), .decimal),
            may("at_most", ("不高于", "At most"), .decimal),
            may(
              "at_least_fact",
              ("不低于哪个属性", "At least the fact"),
              .factKey,
              ("限值是这个属性的值，通常是推算的。", "The limit is the value of this fact, usually a derived one.")
            ),
            may("at_most_fact", ("不高于哪个属性", "At most the fact"), .factKey),
            may(
              "confidence",
              ("可信度", "Confidence"),
              .confidence,
              ("与检查项不同时才写。", "When it differs from the item's.")
            ),
          ],
          [.anyOf(["at_least", "at_most", "at_least_fact", "at_most_fact"])]
        )
      )
    ),
    may(
      "figures",
      ("推算的数", "Figures"),
      .list(.factKey),
      ("derived.yml 里的键，印在问题下面。", "Keys of derived.yml, printed below the question.")
    ),
  ])

  private static let rectification = MappingShape([
    key("zh", ("中文", "Chinese"), .text(), ("怎么改。", "What to do.")),
    key("en", ("英文", "English"), .text()),
    key("days", ("通常天数", "Usual days"), .integer(0...365), ("0 是当场。", "0 is on the spot.")),
    key("days_basis", ("天数的来源", "Basis of the days"), .confidence),
  ])
}
