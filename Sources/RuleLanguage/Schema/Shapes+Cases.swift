import SafetyModel

extension MappingShape {
  /// A file of `cases/`.
  static let cases = MappingShape(
    [
      may("checklist", ("检查表", "Checklist"), .id("plastics")),
      may(
        "region",
        ("行政区划代码", "Region"),
        .region,
        (
          "按这个地方的规定判；不写就只按全国规则。",
          "Judged by the rules of that place; absent means the national rules alone."
        )
      ),
      may(
        "criteria",
        ("判定标准", "Criteria"),
        .id("gb-35181-2017"),
        ("逐要素的表按哪套标准。", "The set a table of elements is about.")
      ),
      may(
        "inspected",
        ("检查日期", "Inspected"),
        .day,
        ("全文件的日期；单个例子可以另写。", "For the whole file; a case may have its own.")
      ),
      may("facts", ("属性", "Facts"), factValues, ("所有例子共同的属性。", "Facts all cases share.")),
      may("cases", ("例子", "Cases"), .list(.mapping(example))),
      may(
        "each",
        ("逐项的表", "Table"),
        .list(.either([.mapping(itemRow), .mapping(elementRow)])),
        ("一行写出合格、不合格、定不了三个例子。", "One row writes out pass, fail and undecided.")
      ),
    ],
    [.anyOf(["cases", "each"])]
  )

  private static let factValues = ValueShape.table(
    keys: "^site\\.[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    .either([.text(), .boolean, .list(.text(), mayBeEmpty: true)])
  )

  private static let measurements = ValueShape.table(
    keys: "^site\\.[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    .decimal
  )

  private static let circumstanceIDs = ValueShape.list(.id("exit-blocked"), mayBeEmpty: true)

  private static let example = MappingShape([
    key("case", ("例子", "Case"), .text(), ("说的是什么情况。", "What it is about.")),
    key("en", ("英文", "English"), .text()),
    may("inspected", ("检查日期", "Inspected"), .day), may("facts", ("属性", "Facts"), factValues),
    may("answers", ("回答", "Answers"), .list(.mapping(caseAnswer), mayBeEmpty: true)),
    may("found", ("当天发现的情形", "Found"), circumstanceIDs),
    may("standing", ("以前未了的情形", "Standing"), circumstanceIDs),
    may("absent", ("查过没有的情形", "Absent"), circumstanceIDs),
    may("measured", ("测得", "Measured"), measurements),
    key("expect", ("应当得到", "Expected"), .mapping(expectation)),
  ])

  private static let caseAnswer = MappingShape([
    key("item", ("检查项", "Item"), .id("c-exit-open")),
    key("answer", ("回答", "Answer"), .choice(answerKinds)),
    may("circumstances", ("情形", "Circumstances"), circumstanceIDs),
    may("location", ("部位", "Location"), .text()), may("note", ("说明", "Note"), .text()),
    may(
      "measurement",
      ("测量", "Measurement"),
      .mapping(
        MappingShape([
          key("fact", ("属性", "Fact"), .factKey), key("value", ("值", "Value"), .decimal),
          key("unit", ("单位", "Unit"), .text(examples: ["m"])),
        ])
      )
    ),
    may("fitted_but_failed", ("装了但失效", "Fitted but failed"), .boolean),
    may("corrected_on_the_spot", ("当场改好", "Corrected on the spot"), .boolean),
    may("reason", ("理由", "Reason"), .text()),
  ])

  private static let itemIDs = ValueShape.list(.id("c-exit-open"), mayBeEmpty: true)

  private static let expectation = MappingShape([
    may("applicable", ("应当问", "Applicable"), itemIDs),
    may("not_applicable", ("不问", "Not applicable"), itemIDs),
    may("incomplete", ("缺资料，定不了", "Incomplete"), itemIDs),
    may(
      "elements",
      ("要素", "Elements"),
      .table(keys: "", .table(keys: "", .choice(elementStatuses))),
      ("标准编号下写“条款: 结果”；{} 是当天不适用这套标准。", "Clause and status by set; {} means not in force that day.")
    ),
    may("verdict", ("结论", "Verdict"), .table(keys: "", .choice(verdicts))),
    may("grade", ("等级", "Grade"), .choice(grades)),
    may(
      "item_grades",
      ("检查项的等级", "Grades of items"),
      .table(keys: "", .choice(itemGrades)),
      ("判定标准之前的等级。", "Before the criteria are applied.")
    ),
    may(
      "grounds",
      ("首条法律依据", "First legal grounds"),
      .table(keys: "", .text(examples: ["work-safety-law-2021 42(2)", "none"])),
      (
        "检查项写“法规 条款”：义务依据里第一条已核对原文的；没有就写 none。",
        "By item, the first verified clause of its duty; none when there is none."
      )
    ),
  ])

  private static let itemRow = MappingShape([
    key("item", ("检查项", "Item"), .id("c-exit-open")),
    may("inspected", ("检查日期", "Inspected"), .day), may("facts", ("属性", "Facts"), factValues),
    may("circumstances", ("情形", "Circumstances"), circumstanceIDs),
    may("absent", ("查过没有的情形", "Absent"), circumstanceIDs),
    may("meets", ("符合的要素", "Meets"), .table(keys: "", .list(.clause, mayBeEmpty: true))),
    key("grade", ("等级", "Grade"), .choice(grades)),
  ])

  private static let elementRow = MappingShape([
    key("element", ("条款", "Clause"), .clause),
    may("inspected", ("检查日期", "Inspected"), .day), may("facts", ("属性", "Facts"), factValues),
    key("circumstances", ("情形", "Circumstances"), circumstanceIDs),
    may("absent", ("查过没有的情形", "Absent"), circumstanceIDs),
    may("measured", ("测得", "Measured"), measurements),
    key("grade", ("等级", "Grade"), .choice(grades)),
  ])

  private static let answerKinds = ValueShape.choices(AnswerKind.self) { kind in
    switch kind {
    case .conforming: ("是", "conforming")
    case .nonconforming: ("否", "nonconforming")
    case .notApplicable: ("不适用", "not applicable")
    case .unableToCheck: ("无法检查", "unable to check")
    case .notChecked: ("未检查", "not checked")
    }
  }

  private static let elementStatuses = ValueShape.choices(ElementFinding.Status.self) { status in
    switch status {
    case .met: ("成立", "met")
    case .notMet: ("不成立", "not met")
    case .undetermined: ("定不了", "undetermined")
    case .notApplicable: ("不适用", "not applicable")
    }
  }

  private static let verdicts = ValueShape.choices(Verdict.self) { verdict in
    switch verdict {
    case .major: ("重大", "major")
    case .notMajor: ("不构成重大", "not major")
    case .undetermined: ("定不了", "undetermined")
    }
  }

  private static let itemGrades = ValueShape.choices(ItemGrade.self) { grade in
    switch grade {
    case .general: ("一般", "general")
    case .escalates: ("可升级", "may become major")
    case .major: ("重大", "major")
    }
  }

  private static let grades = ValueShape.choices(CaseGrade.self) { grade in
    switch grade {
    case .none: ("没有发现", "nothing found")
    case .general: ("一般", "general")
    case .suspectedMajor: ("疑似重大", "suspected major")
    case .major: ("重大", "major")
    }
  }
}
