import SafetyModel

extension ValueShape {
  /// `{zh: …, en: …}`.
  static let bilingual = ValueShape.mapping(
    MappingShape([
      key("zh", ("中文", "Chinese"), .text(), ("简体中文，印在检查表和报告上。", "Printed on lists and reports.")),
      key("en", ("英文", "English"), .text(), ("和中文说同样的内容。", "Says the same as the Chinese.")),
    ])
  )

  /// Lower-case words joined by hyphens.
  static func id(_ examples: String...) -> ValueShape {
    .text(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", examples: examples)
  }

  /// Lower-case words joined by underscores.
  static func symbol(_ examples: String...) -> ValueShape {
    .text(pattern: "^[a-z0-9]+(_[a-z0-9]+)*$", examples: examples)
  }

  /// The key of a fact.
  static let factKey = ValueShape.text(
    pattern: "^site\\.[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    examples: ["site.floor_area_m2"]
  )

  /// A day.
  static let day = ValueShape.text(
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    examples: ["2026-01-31"]
  )

  /// A condition in the expression language.
  static func condition(_ examples: String...) -> ValueShape { .text(examples: examples) }

  /// The code of an administrative region.
  static let region = ValueShape.text(
    pattern: "^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$",
    examples: ["330203001"]
  )

  static let evidenceKind = ValueShape.choice(
    choices(EvidenceKind.self) { kind in
      switch kind {
      case .photo: ("照片", "photo")
      case .document: ("文件", "document")
      case .measurement: ("测量", "measurement")
      case .statement: ("陈述", "statement")
      }
    }
  )

  static let clause = ValueShape.text(examples: ["21(5)", "7.3.1"])

  /// Days in force.
  static let interval = ValueShape.mapping(
    MappingShape([
      may("from", ("首日", "First day"), .day, ("施行的第一天，含当天。", "The first day, itself included.")),
      may(
        "to",
        ("末日", "Last day"),
        .day,
        ("有效的最后一天，含当天；没有就一直有效。", "The last day, itself included.")
      ),
    ])
  )

  /// Where a statement comes from.
  static let citation = ValueShape.mapping(
    MappingShape([
      key(
        "instrument",
        ("法规标准", "Instrument"),
        .id("work-safety-law-2021"),
        ("instruments.yml 里登记的编号。", "An id of instruments.yml.")
      ),
      key(
        "clause",
        ("条款", "Clause"),
        .clause,
        (
          "第21条第5项写 21(5)；标准写条文号 7.3.1。",
          "21(5) for article 21, item 5; a clause number of a standard."
        )
      ),
      key(
        "confidence",
        ("可信度", "Confidence"),
        .confidence,
        ("只有 verified 印作法律依据。", "Only verified is printed as legal ground.")
      ),
    ])
  )

  static let confidence = ValueShape.choice(
    choices(Confidence.self) { mark in
      switch mark {
      case .verified: ("已核对原文", "checked against the text")
      case .secondhand: ("二手资料", "second-hand")
      case .memoryHigh: ("凭记忆，把握较大", "from memory, high confidence")
      case .memoryMedium: ("凭记忆，把握一般", "from memory, medium confidence")
      case .memoryLow: ("凭记忆，把握较小，仅供参考", "from memory, low confidence, advice only")
      case .practice: ("经验做法，不是法定要求", "practice, not law")
      case .foreign: ("域外资料，不是我国法定要求", "foreign source, no duty here")
      case .unknown: ("未核", "not verified")
      }
    }
  )

  /// The words of some regimes.
  static func regime(_ allowed: Regime...) -> ValueShape {
    .choice(
      choices(allowed) { regime in
        switch regime {
        case .workSafety: ("安全生产，应急管理部门", "work safety")
        case .fire: ("消防，消防救援机构", "fire")
        case .selfCheck: ("企业自查", "an enterprise's own checks")
        case .other: ("其他部门，一律移送", "another authority, always referred")
        }
      }
    )
  }

  /// The words of an enumeration, each with its meaning.
  static func choices<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type,
    _ meaning: (Value) -> (zh: String, en: String)
  ) -> [Choice] {
    choices(Array(type.allCases), meaning)
  }

  static func choices<Value: RawRepresentable<String>>(
    _ values: [Value],
    _ meaning: (Value) -> (zh: String, en: String)
  ) -> [Choice] {
    values.map { value in
      let (zh, en) = meaning(value)
      return Choice(value: value.rawValue, meaning: BilingualText(zh: zh, en: en))
    }
  }
}
