import SafetyModel

extension MappingShape {
  /// A file of one site.
  static let site = MappingShape([
    may(
      "site",
      ("外部编号", "Own code"),
      .text(examples: ["E-02"]),
      ("本单位自己的编号。", "A code of your own.")
    ),
    key(
      "kind",
      ("种类", "Kind"),
      .choice(
        ValueShape.choices(SiteKind.self) { kind in
          switch kind {
          case .enterprise: ("企业", "enterprise")
          case .park: ("园区", "park")
          case .building: ("楼宇", "building")
          case .premises: ("场所", "premises")
          }
        }
      )
    ),
    key("name", ("名称", "Name"), .text()),
    may("fictitious", ("虚构", "Invented"), .boolean, ("样例和练习用。", "For samples and practice.")),
    may(
      "credit_code",
      ("统一社会信用代码", "Credit code"),
      .text(),
      ("十八位，校验位要对。", "Eighteen characters, check digit right.")
    ),
    may(
      "credit_code_fictitious",
      ("代码是虚构的", "Invented code"),
      .boolean,
      ("只用于虚构的对象。", "For invented sites only.")
    ),
    key(
      "region",
      ("行政区划代码", "Region"),
      .region,
      ("二、四、六、九或十二位数字。", "2, 4, 6, 9 or 12 digits.")
    ),
    may("address", ("地址", "Address"), .text()),
    may("parent", ("所在园区或楼宇", "Parent"), .text(examples: ["PK-01"])),
    may(
      "tenancy",
      ("租赁关系", "Tenancy"),
      .mapping(
        MappingShape([
          key(
            "role",
            ("身份", "Role"),
            .choice(
              ValueShape.choices(TenancyRole.self) { role in
                switch role {
                case .owner: ("出租方", "owner")
                case .operator: ("园区运营方", "operator")
                case .tenant: ("承租方", "tenant")
                }
              }
            )
          ),
          may("owner", ("出租方", "Owner"), .text()), may("operator", ("运营方", "Operator"), .text()),
        ])
      )
    ),
    may("contacts", ("联系人", "Contacts"), .list(.mapping(contact), mayBeEmpty: true)),
    may(
      "facts",
      ("属性", "Facts"),
      .list(.mapping(siteFact), mayBeEmpty: true),
      ("没有写的就是不知道，不是“没有”。", "What is not listed is unknown, not absent.")
    ),
  ])

  /// A file of several sites.
  static let sites = MappingShape([key("sites", ("检查对象", "Sites"), .list(.mapping(site)))])

  private static let contact = MappingShape([
    key("name", ("姓名", "Name"), .text()),
    key(
      "role",
      ("身份", "Role"),
      .choice(
        ValueShape.choices(Contact.Role.self) { role in
          switch role {
          case .principal: ("主要负责人", "principal")
          case .safetyOfficer: ("安全管理人员", "safety officer")
          case .other: ("其他", "other")
          }
        }
      )
    ),
    may("phone", ("电话", "Phone"), .text()),
  ])

  private static let siteFact = MappingShape([
    key(
      "key",
      ("属性的键", "Key"),
      .text(examples: ["site.floor_area_m2"]),
      ("见 bihuan rules facts。", "See bihuan rules facts.")
    ),
    key(
      "value",
      ("值", "Value"),
      .either([.text(), .list(.text(), mayBeEmpty: true)]),
      ("多选写成列表。", "A list for several choices.")
    ),
    may("unit", ("单位", "Unit"), .text(examples: ["㎡"])),
    key(
      "source",
      ("来源", "Source"),
      .either([.text(), .bilingual]),
      ("谁说的、哪份材料。", "Who said so, which paper.")
    ),
    key("as_of", ("哪天的情况", "As of"), .day),
  ])

  /// A file of answers.
  static let answers = MappingShape([
    may("inspection", ("检查编号", "Inspection"), .text(examples: ["I-7K3M-Q2XA-5"])),
    may(
      "not_checked_reason",
      ("没有查的理由", "Reason for items not checked"),
      .text(),
      ("没有写的检查项就是“未检查”。", "Items not listed were not checked.")
    ),
    may(
      "unit_signature",
      ("单位签收", "Unit's signature"),
      .mapping(
        MappingShape([
          key("name", ("姓名", "Name"), .text()),
          may(
            "refusal",
            ("拒签", "Refusal"),
            .text(),
            ("拒签的，写见证人或理由。", "The witness or reason when refused.")
          ),
        ])
      )
    ),
    key("answers", ("回答", "Answers"), .list(.mapping(answer), mayBeEmpty: true)),
  ])

  private static let answer = MappingShape(
    [
      key("item", ("检查项", "Item"), .id("c-exit-open")),
      key("answer", ("回答", "Answer"), .choice(answerWords), ("“是”就是合格。", "是 means conforming.")),
      may(
        "circumstances",
        ("情形", "Circumstances"),
        .list(.id("exit-blocked"), mayBeEmpty: true),
        ("答“否”时勾的情形。", "What a “no” asserts.")
      ),
      may("location", ("部位", "Location"), .text()), may("note", ("说明", "Note"), .text()),
      may("measured", ("测得", "Measured"), .decimal),
      may("fitted_but_failed", ("装了但失效", "Fitted but failed"), .boolean),
      may(
        "photos",
        ("照片", "Photos"),
        .list(.text(), mayBeEmpty: true),
        ("从本文件所在位置找。", "Paths from the place of this file.")
      ),
      may(
        "corrected_photos",
        ("改后照片", "Photos after"),
        .list(.text(), mayBeEmpty: true),
        ("当场改好的，改后各一张。", "For what was put right on the spot.")
      ),
      may("documents", ("文件", "Documents"), .list(.text(), mayBeEmpty: true)),
      may("reason", ("理由", "Reason"), .text(), ("“不适用”“无法检查”必须写。", "Required for 不适用 and 无法检查.")),
    ],
    [
      .when(
        "answer",
        is: ["not_applicable", "不适用", "unable_to_check", "无法检查"],
        require: ["reason"]
      )
    ]
  )

  private static let answerWords = AnswerKind.allCases.flatMap { kind -> [ValueShape.Choice] in
    let (word, en) =
      switch kind {
      case .conforming: ("是", "conforming")
      case .nonconforming: ("否", "nonconforming")
      case .notApplicable: ("不适用", "not applicable")
      case .unableToCheck: ("无法检查", "unable to check")
      case .notChecked: ("未检查", "not checked")
      }
    let meaning = BilingualText(zh: word, en: en)
    return [
      ValueShape.Choice(value: kind.rawValue, meaning: meaning),
      ValueShape.Choice(value: word, meaning: meaning),
    ]
  }
}
