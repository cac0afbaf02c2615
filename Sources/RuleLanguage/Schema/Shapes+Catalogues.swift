import SafetyModel

extension MappingShape {
  /// One list of definitions under one key.
  private static func catalogue(
    _ name: String,
    _ title: (zh: String, en: String),
    of member: MappingShape
  ) -> MappingShape {
    MappingShape([key(name, title, .list(.mapping(member), mayBeEmpty: true))])
  }

  /// `instruments.yml`.
  static let instruments = catalogue("instruments", ("法规标准", "Instruments"), of: instrument)

  static let instrument = MappingShape([
    key(
      "id",
      ("编号", "Id"),
      .id("work-safety-law-2021"),
      ("公布后不再改，也不再用于别的文本。", "Frozen at first release, never reused.")
    ),
    key("title", ("名称", "Title"), .bilingual, ("全称，不带书名号。", "In full.")),
    key(
      "kind",
      ("种类", "Kind"),
      .choice(instrumentKinds),
      ("决定印在“法律依据”“技术标准”还是“良好做法”下面。", "Decides under which heading a citation prints.")
    ),
    may("number", ("文号", "Number"), .text(examples: ["主席令第88号"])),
    may("edition", ("版本", "Edition"), .text(examples: ["2021修正"])),
    may("in_force", ("施行期间", "In force"), .interval, ("首末日都含在内。", "Both days included.")),
    may(
      "replaced_by",
      ("被谁代替", "Replaced by"),
      .id("gb-35181-2025"),
      ("代替它的文本的编号。", "The id of its successor.")
    ),
    key(
      "confidence",
      ("可信度", "Confidence"),
      .confidence,
      ("它存在、日期属实的把握。", "Of its existence and dates.")
    ),
  ])

  private static let instrumentKinds = ValueShape.choices(InstrumentKind.self) { kind in
    switch kind {
    case .law: ("法律", "law")
    case .administrativeRegulation: ("行政法规", "regulation of the State Council")
    case .localRegulation: ("地方性法规", "local regulation")
    case .rule: ("部门规章、地方政府规章", "rule of a ministry or local government")
    case .document: ("规范性文件", "normative document")
    case .standard: ("国家、行业、地方标准", "standard")
    case .practice: ("经验做法，不是法定要求", "practice, not law")
    case .foreign: ("域外资料，不是我国法定要求", "foreign source, no duty here")
    }
  }

  /// `matters.yml`.
  static let matters = catalogue("matters", ("监管事项", "Matters"), of: matter)

  static let matter = MappingShape([
    key("id", ("编号", "Id"), .id("fire-safety")),
    key("label", ("名称", "Name"), .bilingual),
    key(
      "regime",
      ("体系", "Regime"),
      .regime(.workSafety, .fire, .other),
      ("决定由谁管、用哪套时限。", "Decides the authority and the clocks.")
    ),
    may("note", ("说明", "Note"), .bilingual),
  ])

  /// `facts.yml`.
  static let facts = catalogue("facts", ("属性", "Facts"), of: fact)

  private static let factType = ValueShape.choice(
    ValueShape.choices(FactDefinition.ValueType.self) { type in
      switch type {
      case .boolean: ("是或否", "yes or no")
      case .integer: ("整数", "whole number")
      case .decimal: ("小数", "decimal number")
      case .text: ("文字", "text")
      case .choice: ("单选", "one of the choices")
      case .choices: ("多选", "several of the choices")
      case .day: ("日期", "day")
      }
    }
  )

  private static let factChoices = ValueShape.list(
    .mapping(
      MappingShape([
        key("value", ("值", "Value"), .symbol("crowded")),
        key("zh", ("中文", "Chinese"), .text()), key("en", ("英文", "English"), .text()),
      ])
    )
  )

  static let fact = MappingShape(
    [
      key("key", ("键", "Key"), .factKey, ("条件里用的名字，公布后不再改。", "The name conditions use; frozen.")),
      key("type", ("类型", "Type"), factType),
      may("unit", ("单位", "Unit"), .text(examples: ["㎡", "人"]), ("只用于数字。", "For numbers only.")),
      key("label", ("名称", "Name"), .bilingual),
      key("ask", ("怎么问", "Question"), .bilingual, ("建档时照着问。", "Asked when the site is filed.")),
      may(
        "known_by",
        ("谁知道", "Known by"),
        .bilingual,
        ("哪个人、哪份材料上有。", "Which person or paper knows.")
      ),
      may("choices", ("选项", "Choices"), factChoices, ("只用于单选和多选。", "For choices only.")),
    ],
    [
      .when("type", is: ["choice", "choices"], require: ["choices"], forbid: ["unit"]),
      .when("type", is: ["integer", "decimal"], forbid: ["choices"]),
      .when("type", is: ["boolean", "text", "day"], forbid: ["choices", "unit"]),
    ]
  )

  /// `derived.yml`.
  static let derived = catalogue("derived", ("推算的属性", "Derived facts"), of: derivedFact)

  static let derivedFact = MappingShape(
    [
      key(
        "key",
        ("键", "Key"),
        .factKey,
        ("说的是应当有多少，不是实际有多少。", "What is required, not what is there.")
      ),
      key("type", ("类型", "Type"), factType),
      may("unit", ("单位", "Unit"), .text(examples: ["㎡", "人"]), ("只用于数字。", "For numbers only.")),
      key("label", ("名称", "Name"), .bilingual),
      may("choices", ("选项", "Choices"), factChoices, ("只用于单选和多选。", "For choices only.")),
      may(
        "when",
        ("涉及哪些对象", "Covers"),
        .condition("site.fire_class == \"c\""),
        ("别的对象没有这个值。", "Elsewhere there is no value.")
      ),
      key(
        "value",
        ("怎么推算", "Value"),
        .condition("site.storeys_above > 1 ? 2 : 1"),
        ("CEL 表达式，只用属性；不知道的属性使它不知道。", "CEL over facts; unknown inputs leave it unknown.")
      ),
      key(
        "basis",
        ("依据", "Basis"),
        .list(.citation, mayBeEmpty: true),
        ("条款和把握；最弱的一条就是它的把握。", "Clauses; the weakest is how surely it is known.")
      ),
      may("note", ("说明", "Note"), .bilingual),
    ],
    [
      .when("type", is: ["choice", "choices"], require: ["choices"], forbid: ["unit"]),
      .when("type", is: ["integer", "decimal"], forbid: ["choices"]),
      .when("type", is: ["boolean", "text", "day"], forbid: ["choices", "unit"]),
    ]
  )

  /// `circumstances.yml`.
  static let circumstances = catalogue(
    "circumstances",
    ("情形", "Circumstances"),
    of: circumstance
  )

  static let circumstance = MappingShape(
    [
      key("id", ("编号", "Id"), .id("exit-blocked"), ("以事实命名，不用条款号。", "Named by the fact.")),
      key("label", ("名称", "Name"), .bilingual),
      key("regime", ("体系", "Regime"), .regime(.workSafety, .fire)),
      key(
        "matter",
        ("事项", "Matter"),
        .id("fire-safety"),
        ("matters.yml 里的编号。", "An id of matters.yml.")
      ),
      may(
        "family",
        ("要素族", "Family"),
        .id("exits"),
        ("重大火灾隐患要素的族；同族算一项。", "The family of fire elements; one family counts once.")
      ),
      may(
        "family_kind",
        ("族的类别", "Kind of family"),
        .choice(
          ValueShape.choices(Circumstance.FamilyKind.self) { kind in
            switch kind {
            case .direct: ("直接判定", "direct")
            case .comprehensive: ("综合判定", "comprehensive")
            }
          }
        )
      ),
      may(
        "device",
        ("涉及装置", "Device"),
        .boolean,
        ("监测、报警、防护装置：装了但失效等于没有。", "A protective device: fitted but failed counts as missing.")
      ),
    ],
    [.together("family", "family_kind")]
  )
}
