public import RuleLanguage
public import SafetyModel

extension RuleDiagnostic.Noun {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .instrument: Sentence(zh: "法规标准", en: "instrument")
    case .matter: Sentence(zh: "事项", en: "matter")
    case .fact: Sentence(zh: "属性", en: "fact")
    case .choice: Sentence(zh: "选项", en: "choice")
    case .circumstance: Sentence(zh: "情形", en: "circumstance")
    case .checklist: Sentence(zh: "检查表", en: "checklist")
    case .item: Sentence(zh: "检查项", en: "checklist item")
    case .criteria: Sentence(zh: "判定标准", en: "criteria set")
    case .element: Sentence(zh: "判定要素", en: "element")
    case .exclusion: Sentence(zh: "排除情形", en: "exclusion")
    case .branch: Sentence(zh: "计数规则", en: "counting branch")
    case .place: Sentence(zh: "场所性质", en: "kind of place")
    case .policy: Sentence(zh: "时限规则", en: "policy")
    case .clock: Sentence(zh: "时限", en: "clock")
    case .step: Sentence(zh: "步骤", en: "step")
    case .calendar: Sentence(zh: "日历", en: "calendar")
    case .year: Sentence(zh: "年份", en: "year")
    case .site: Sentence(zh: "检查对象", en: "site")
    case .locality: Sentence(zh: "地方规定", en: "locality")
    case .ruleCase: Sentence(zh: "例子", en: "case")
    }
  }
}

extension RuleDiagnostic.Shape {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .text: Sentence(zh: "文字", en: "text")
    case .boolean: Sentence(zh: "true 或 false", en: "true or false")
    case .integer: Sentence(zh: "整数", en: "a whole number")
    case .list:
      Sentence(
        zh: "列表（写成“[甲, 乙]”，或每行以“-”开头）",
        en: "a list (written “[a, b]”, or lines beginning with “-”)"
      )
    case .mapping: Sentence(zh: "一组“键: 值”", en: "a group of “key: value”")
    case .bilingual:
      Sentence(
        zh: "中英两种文字（写成“{zh: 中文, en: English}”）",
        en: "a text in two languages (written “{zh: 中文, en: English}”)"
      )
    }
  }
}

extension RuleDiagnostic.Part {
  func sentence(limit: Int) -> Sentence {
    switch self {
    case .depth:
      Sentence(
        zh: "层次超过\(limit)层。请减少嵌套。",
        en: "Nested deeper than \(limit) levels. Flatten it."
      )
    case .nodes:
      Sentence(
        zh: "内容超过\(limit)个值。请把文件拆成几个。",
        en: "More than \(limit) values. Split the file into several."
      )
    case .text:
      Sentence(
        zh: "一段文字超过\(limit)字节。请缩短，或分成几条。",
        en: "A text is longer than \(limit) bytes. Shorten it or split it."
      )
    }
  }
}

extension RuleDiagnostic.YAMLFeature {
  var sentence: Sentence {
    switch self {
    case .alias(let name):
      Sentence(
        zh: "规则文件不使用 YAML 引用\(Quote.value("*" + name))，每条规则要能单独读懂。请把内容写全。",
        en:
          "Rule files do without the YAML alias \(Quote.value("*" + name)); a rule must read the same alone. Write the content out."
      )
    case .anchor(let name):
      Sentence(
        zh: "规则文件不使用 YAML 锚点\(Quote.value("&" + name))。请删除它，在用到的地方把内容写全。",
        en:
          "Rule files do without the YAML anchor \(Quote.value("&" + name)). Delete it and write the content out where it is used."
      )
    case .tag(let name):
      Sentence(
        zh: "规则文件不使用 YAML 标签\(Quote.value(name))，类型由格式规定。请删除标签。",
        en:
          "Rule files do without the YAML tag \(Quote.value(name)); the schema gives the types. Delete it."
      )
    case .mergeKey:
      Sentence(
        zh: "规则文件不使用合并键“<<”。请把内容写全；检查表可用 include 引用另一张表。",
        en:
          "Rule files do without the merge key “<<”. Write the content out; a checklist can use include for another list."
      )
    case .severalDocuments:
      Sentence(
        zh: "一个文件只写一份内容，这里又出现了“---”。请把后面的内容移到另一个文件。",
        en:
          "A file holds one document; a second “---” begins here. Move what follows to a file of its own."
      )
    case .compoundKey:
      Sentence(
        zh: "键必须是文字，这里却是列表或映射。请检查冒号的位置和缩进。",
        en:
          "A key must be text; here it is a list or a mapping. Check the colon and the indentation."
      )
    }
  }
}
