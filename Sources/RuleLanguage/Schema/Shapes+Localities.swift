import SafetyModel

extension MappingShape {
  /// A file of `localities/`.
  static let locality = MappingShape([
    key("locality", ("编号", "Id"), .id("ningbo"), ("与文件名相同。", "The same as the file name.")),
    key(
      "region",
      ("行政区划代码", "Region"),
      .region,
      ("管到代码开头相同的地方。", "Every place whose code begins with it.")
    ),
    may(
      "site",
      ("只对一处", "One site only"),
      .text(examples: ["S-2YXM-BMFN-D"]),
      ("园区或企业的编号；不写就管整个地方。", "Id of a park or enterprise; absent means the whole place.")
    ),
    key("title", ("名称", "Name"), .bilingual),
    may("note", ("说明", "Note"), .bilingual),
    may("add", ("增加", "Add"), .mapping(additions)),
    may(
      "tighten",
      ("加严", "Tighten"),
      .list(
        .either([
          .mapping(itemEdit(authority: false)), .mapping(circumstanceEdit(authority: false)),
        ])
      )
    ),
    may(
      "relax",
      ("放宽", "Relax"),
      .list(
        .either([.mapping(itemEdit(authority: true)), .mapping(circumstanceEdit(authority: true))])
      ),
      ("必须写理由和授权。", "Reason and authority are mandatory.")
    ),
    may(
      "hide",
      ("隐藏", "Hide"),
      .list(.mapping(hidden)),
      ("照样印出来，标明已隐藏。", "Still printed, as hidden.")
    ),
  ])

  private static let additions = MappingShape([
    may("instruments", ("法规标准", "Instruments"), .list(.mapping(instrument))),
    may("facts", ("属性", "Facts"), .list(.mapping(fact))),
    may("circumstances", ("情形", "Circumstances"), .list(.mapping(circumstance))),
    may(
      "items",
      ("检查项", "Items"),
      .list(
        .mapping(
          MappingShape([
            key("to", ("加到哪张表", "To"), .id("common")),
            key("items", ("检查项", "Items"), .list(.mapping(item))),
          ])
        )
      )
    ),
    may(
      "citations",
      ("依据", "Citations"),
      .list(.mapping(addedCitations)),
      ("给已有检查项加地方依据。", "Local grounds for items there are.")
    ),
    may(
      "policies",
      ("办事规则", "Policies"),
      .list(.mapping(policyAddition)),
      ("加时限和要求；同名的时限换成地方的。", "Clocks and rows; a clock of the same id takes its place.")
    ),
  ])

  private static let policyAddition = MappingShape(
    [
      key("to", ("加到哪个规则", "To"), .id("listed-supervision")),
      may("clocks", ("时限", "Clocks"), .list(.mapping(clock))),
      may(
        "guards",
        ("要求", "Rows"),
        .list(
          .mapping(
            MappingShape([
              key(
                "step",
                ("步骤", "Step"),
                .choice(ValueShape.choices(HazardStep.self) { $0.meaning })
              ), key("guard", ("要求", "Row"), .mapping(stepGuard)),
            ])
          )
        )
      ),
      may(
        "needs",
        ("要有什么", "What must be on record"),
        .list(
          .mapping(
            MappingShape(
              [
                may(
                  "step",
                  ("隐患的步骤", "Step of a hazard"),
                  .choice(ValueShape.choices(HazardStep.self) { $0.meaning })
                ),
                may(
                  "case_step",
                  ("重大隐患案的步骤", "Step of a major case"),
                  .choice(ValueShape.choices(CaseStep.self) { $0.meaning })
                ), key("need", ("要求", "Need"), .mapping(need(.hazards))),
              ],
              [.anyOf(["step", "case_step"])]
            )
          )
        )
      ),
      may("reason", ("理由", "Reason"), .bilingual),
    ],
    [.anyOf(["clocks", "guards", "needs"])]
  )

  private static let addedCitations = MappingShape(
    [
      key("item", ("检查项", "Item"), .id("c-exit-open")),
      may("norm", ("义务", "Duty"), .list(.citation)),
      may("power", ("责令权", "Power"), .list(.citation)),
      may("liability", ("责任", "Liability"), .list(.citation)),
      may("reason", ("理由", "Reason"), .bilingual),
    ],
    [.anyOf(["norm", "power", "liability"])]
  )

  private static func itemEdit(authority: Bool) -> MappingShape {
    MappingShape(
      [
        key("item", ("检查项", "Item"), .id("c-exit-open")),
        may("days", ("通常天数", "Usual days"), .integer(0...365)),
        may(
          "measure",
          ("测量", "Measure"),
          .mapping(
            MappingShape(
              [
                key("unit", ("单位", "Unit"), .text(examples: ["m"])),
                may("at_least", ("不低于", "At least"), .decimal),
                may("at_most", ("不高于", "At most"), .decimal),
              ],
              [.anyOf(["at_least", "at_most"])]
            )
          )
        ),
        may("evidence", ("取证", "Evidence"), .list(.evidenceKind)),
      ] + grounds(authority: authority),
      [.anyOf(["days", "measure", "evidence"])]
    )
  }

  private static func circumstanceEdit(authority: Bool) -> MappingShape {
    MappingShape(
      [
        key("circumstance", ("情形", "Circumstance"), .id("exit-blocked")),
        key(
          "handling",
          ("办理等级", "Handling"),
          .choice(
            ValueShape.choices(HandlingLevel.self) { level in
              switch level {
              case .normal: ("按一般隐患办理", "as a general hazard")
              case .asMajor: ("按重大隐患办理，不印作法定等级", "as if major, never printed as the legal grade")
              }
            }
          )
        ),
      ] + grounds(authority: authority)
    )
  }

  private static func grounds(authority: Bool) -> [KeyShape] {
    let reason = key("reason", ("理由", "Reason"), .bilingual)
    return authority
      ? [
        reason,
        key("authority", ("授权", "Authority"), .citation, ("须为 verified。", "Must be verified.")),
      ]
      : [reason, may("authority", ("授权", "Authority"), .citation)]
  }

  private static let hidden = MappingShape(
    [key("item", ("检查项", "Item"), .id("c-exit-open"))] + grounds(authority: false)
  )
}
