import SafetyModel

extension MappingShape {
  /// A member of `steps`.
  static let step = row(.choice(ValueShape.choices(HazardStep.self) { $0.meaning }), .hazards)

  /// A member of `case_steps`.
  static let caseStep = row(.choice(ValueShape.choices(CaseStep.self) { $0.meaning }), .cases)

  private static func row(_ step: ValueShape, _ words: RowWords) -> MappingShape {
    MappingShape([
      key("step", ("步骤", "Step"), step),
      may(
        "guards",
        ("谁可以办", "Who may"),
        .list(.mapping(stepGuard(words)), mayBeEmpty: true),
        ("每一行都要满足；空着是谁都可以。", "Every row must hold; empty lets anybody.")
      ),
      may("needs", ("要写明", "Needs"), .list(.mapping(need(words)))),
      may("evidence", ("要附证据", "Evidence"), .list(.mapping(evidenceNeed(words)))),
      may("documents", ("文书", "Papers"), .list(.mapping(document(words)))),
      may("starts", ("起算的时限", "Clocks started"), .list(.id("reinspect-after-claim"))),
      may("stops", ("停止的时限", "Clocks stopped"), .list(.id("reinspect-after-claim"))),
      may(
        "missed",
        ("不办的后果", "Consequence"),
        .bilingual,
        ("只写依据里有的。", "Only what the sources say.")
      ),
    ])
  }

  /// A member of `escalation`.
  static let rung = MappingShape([
    key(
      "rung",
      ("做什么", "What"),
      .choice(
        ValueShape.choices(EscalationRung.Kind.self) { kind in
          switch kind {
          case .remind: ("提醒", "a reminder")
          case .circular: ("通报", "a circular")
          case .supervise: ("督办", "supervision")
          case .interview: ("约谈", "an interview")
          case .openCase: ("立案", "a penalty case")
          case .transfer: ("移送", "a transfer")
          }
        }
      )
    ),
    key("after_days", ("逾期几日后", "Days past the end"), .integer(0...3650)),
    may(
      "level",
      ("哪一级", "Level"),
      .choice(ValueShape.levels),
      ("不写是承办机关。", "Absent: whoever handles it.")
    ),
    may("when", ("何时适用", "When"), .mapping(when(.hazards))),
    key("citation", ("依据", "Source"), .citation),
  ])

  static let stepGuard = stepGuard(.hazards)

  private static func stepGuard(_ words: RowWords) -> MappingShape {
    MappingShape(
      [
        may(
          "require",
          ("要求", "Require"),
          .choice(ValueShape.choices(words.demands) { $0.meaning })
        ),
        may(
          "forbid",
          ("不得是", "Forbid"),
          .choice(ValueShape.choices(words.parties) { $0.meaning })
        ),
        may("count", ("人数、次数或日数", "Count"), .integer(1...400)),
        may(
          "source",
          ("职权来源", "Source of the power"),
          .choice(
            ValueShape.choices(MandateSource.self) { source in
              switch source {
              case .own: ("法定", "its own")
              case .authorised: ("赋权", "authorised")
              case .entrusted: ("委托", "entrusted")
              }
            }
          )
        ),
        may("level", ("层级", "Level"), .choice(ValueShape.levels)),
        may(
          "of",
          ("看谁", "Of whom"),
          .choice(
            ValueShape.choices(words.subjects) { subject in
              switch subject {
              case .doers: ("办理人，不写就是这一项", "whoever takes the step, when absent")
              case .recorder: ("录入人", "whoever gives the command")
              case .approver: ("批准人", "whoever approves")
              case .inspectors: ("复查合格的复查人", "whoever passed it at the re-inspection")
              }
            }
          )
        ),
        may("when", ("何时适用", "When"), .mapping(when(words))),
        may(
          "waivable",
          ("可以豁免", "Waivable"),
          .boolean,
          ("只有内部规定可以，说明理由并留痕。", "House rules only, with a recorded reason.")
        ),
        key("citation", ("依据", "Source"), .citation),
      ],
      [
        .anyOf(["require", "forbid"]), .notBoth("require", "forbid"),
        .when(
          "require",
          is: [
            "officers", "collective_study", "decided_together", "own_grade", "extensions_below",
            "extension_days", "asked_within",
          ],
          require: ["count"]
        ),
        .when("require", is: ["level"], require: ["level"]),
      ]
    )
  }

  static func when(_ words: RowWords) -> MappingShape {
    MappingShape(conditions.filter { words.conditions.contains($0.name) })
  }

  private static let conditions = [
    may(
      "grade",
      ("等级", "Grade"),
      .list(
        .choice(
          ValueShape.choices(LegalGrade.self) { grade in
            switch grade {
            case .general: ("一般", "general")
            case .suspectedMajor: ("疑似重大", "suspected major")
            case .major: ("重大", "major")
            }
          }
        )
      )
    ),
    may(
      "decides",
      ("认定为", "Decides"),
      .list(
        .choice(
          ValueShape.choices(DeterminationDecision.self) { decision in
            switch decision {
            case .general: ("一般", "general")
            case .major: ("重大", "major")
            }
          }
        )
      )
    ),
    may(
      "nature",
      ("检查性质", "Nature of the visit"),
      .list(
        .choice(
          ValueShape.choices(VisitNature.self) { nature in
            switch nature {
            case .administrativeInspection: ("行政检查", "administrative inspection")
            case .patrol: ("巡查", "patrol")
            case .guidance: ("指导服务", "guidance")
            case .selfCheck: ("自查", "self-check")
            case .parkDuty: ("园区履责检查", "a park's own check")
            }
          }
        )
      )
    ),
    may("ordered", ("已责令", "Ordered"), .boolean),
  ]

  static func need(_ words: RowWords) -> MappingShape {
    MappingShape([
      key("field", ("写明什么", "What"), .choice(ValueShape.choices(StepField.self) { $0.meaning })),
      may("when", ("何时适用", "When"), .mapping(when(words))),
      key("citation", ("依据", "Source"), .citation),
    ])
  }

  private static func evidenceNeed(_ words: RowWords) -> MappingShape {
    MappingShape([
      may(
        "purpose",
        ("证明什么", "What it shows"),
        .choice(
          ValueShape.choices(EvidenceReference.Purpose.self) { purpose in
            switch purpose {
            case .found: ("发现时", "as found")
            case .corrected: ("整改后", "as corrected")
            case .document: ("文件", "a document")
            }
          }
        ),
        ("不写是任何一种。", "Absent: any.")
      ),
      may("counts_finding", ("发现时的也算", "What was taken when found counts"), .boolean),
      may("when", ("何时适用", "When"), .mapping(when(words))),
      key("citation", ("依据", "Source"), .citation),
    ])
  }

  static let document = document(.hazards)

  private static func document(_ words: RowWords) -> MappingShape {
    MappingShape([
      key("document", ("编号", "Id"), .id("rectification-order")),
      key("name", ("名称", "Name"), .bilingual),
      may("when", ("何时适用", "When"), .mapping(when(words))),
      key("citation", ("依据", "Source"), .citation),
    ])
  }
}

extension ValueShape {
  /// The levels of the administration.
  static let levels = choices(OrganisationLevel.self) { level in
    switch level {
    case .unit: ("单位", "the unit")
    case .town: ("乡镇街道", "town or street")
    case .district: ("县区", "district")
    case .city: ("市", "city")
    case .province: ("省", "province")
    case .national: ("国家", "national")
    }
  }
}
