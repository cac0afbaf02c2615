import CEL
public import RuleLanguage
public import SafetyModel

extension RuleDiagnostic {
  /// Where, what and what to do: `plastics.yml:7:11: RULE-014 …`; a warning says that it is one.
  public var sentence: Sentence {
    let text = mark.joined(kind.sentence)
    return Sentence(zh: "\(location): \(code) \(text.zh)", en: "\(location): \(code) \(text.en)")
  }

  private var mark: Sentence {
    switch severity {
    case .error: Sentence(both: "")
    case .warning: Sentence(zh: "\(severity.label.zh)：", en: "\(severity.label.en): ")
    }
  }
}

extension RuleDiagnostic.Severity {
  /// The word for people.
  public var label: Sentence {
    switch self {
    case .error: Sentence(zh: "错误", en: "error")
    case .warning: Sentence(zh: "提醒", en: "warning")
    }
  }
}

extension RuleDiagnostic.Kind {
  /// What is wrong and what to do about it, without the place.
  public var sentence: Sentence {
    switch self {
    case .slip(let slip): slip.sentence
    case .finding(let finding): finding.sentence
    case .malformedYAML(let problem) where problem.hasPrefix("did not find expected ',' or"):
      Sentence(
        zh: "读到这里，前面的“{”或“[”还没有闭合，或者少了一个逗号。请检查本行和上一行的括号是否成对，各项之间有没有逗号。",
        en:
          "A “{” or “[” before this place is not closed, or a comma is missing. Check that brackets on this line and the one above come in pairs, with commas between entries."
      )
    case .malformedYAML(let problem):
      Sentence(
        zh: "不是正确的 YAML（解析程序原话：\(Quote.value(problem))）。请检查本行和上一行的缩进、冒号后的空格和引号。",
        en:
          "Not well-formed YAML (the parser says \(Quote.value(problem))). Check indentation, the space after colons and quotation marks on this line and the one above."
      )
    case .fileTooLarge(let bytes, let limit):
      Sentence(
        zh: "文件有\(bytes)字节，超过\(limit)字节的上限。请把它拆成几个文件。",
        en: "The file has \(bytes) bytes; the limit is \(limit). Split it into several files."
      )
    case .tooLarge(let part, let limit): part.sentence(limit: limit)
    case .notUTF8:
      Sentence(
        zh: "文件不是 UTF-8 编码。请用文本编辑器另存为 UTF-8（不是 GBK 或 ANSI）。",
        en: "The file is not UTF-8. Save it as UTF-8, not as GBK or ANSI, in a text editor."
      )
    case .emptyFile:
      Sentence(
        zh: "文件没有内容。请写入规则，或删除这个文件。",
        en: "The file has no content. Write the rule or delete the file."
      )
    case .refusedYAML(let feature): feature.sentence
    case .duplicateKey(let key, let first) where key == "id" || key == "key":
      Sentence(
        zh:
          "键\(Quote.value(key))重复，第一次写在 \(first)。如果这里是新的一条，请在行首补上“- ”；否则保留一处，删除另一处。",
        en:
          "The key \(Quote.value(key)) is repeated; it stands first at \(first). If a new entry begins here, put “- ” before it; otherwise keep one of the two."
      )
    case .duplicateKey(let key, let first):
      Sentence(
        zh: "键\(Quote.value(key))重复，第一次写在 \(first)。请保留一处，删除另一处。",
        en:
          "The key \(Quote.value(key)) is repeated; it stands first at \(first). Keep one of the two."
      )
    case .unrecognisedFile(let path):
      Sentence(
        zh: "不认识文件\(Quote.path(path))，没有读取。请把它放进规则文件夹中对应的子文件夹，或移出规则文件夹。",
        en:
          "The file \(Quote.path(path)) is not recognised and was not read. Move it into the subfolder it belongs to, or out of the rule folder."
      )

    case .unknownKey(let key, let nearest, let allowed):
      Sentence(
        zh: "未知的键\(Quote.value(key))。",
        en: "Unknown key \(Quote.value(key))."
      )
      .followed(by: .correction(to: nearest, otherwise: .oneOfTheKeys(allowed)))
    case .missingKey(let key):
      Sentence(
        zh: "缺少必填的键\(Quote.value(key))。请在这里补上。",
        en: "The required key \(Quote.value(key)) is missing. Add it here."
      )
    case .wrongType(let expected, let found):
      Sentence(
        zh: "这里应当是\(expected.label.zh)，写的却是\(found.label.zh)。请改写。",
        en: "This should be \(expected.label.en) and is \(found.label.en). Rewrite it."
      )
    case .emptyText:
      Sentence(
        zh: "值是空的。请填写内容，或删除这个键。",
        en: "The value is empty. Fill it in or delete the key."
      )
    case .unknownValue("other", ["work_safety", "fire"]):
      Sentence(
        zh:
          "这里的 regime 说的是按哪一套判定标准和期限管，只有“work_safety”和“fire”。归别的部门的事（如特种设备、燃气）也写“work_safety”，由 matter 说明归谁管、移送给谁。请改写。",
        en:
          "The regime says by which criteria and clocks a hazard is handled: “work_safety” or “fire”. For what another authority handles, write “work_safety”; the matter says to whom it is referred."
      )
    case .unknownValue(let value, let allowed):
      Sentence(
        zh: "不允许的值\(Quote.value(value))。请改为下列之一：\(Quote.list(allowed).zh)。",
        en: "The value \(Quote.value(value)) is not allowed. Use one of \(Quote.list(allowed).en)."
      )
      .followed(by: .likely(suggestions))
    case .badID(let text):
      Sentence(
        zh: "编号\(Quote.value(text))不合规定。请只用小写英文字母、数字和连字符，例如“exit-blocked”。",
        en:
          "The id \(Quote.value(text)) has the wrong form. Use lower-case letters, digits and hyphens only, such as “exit-blocked”."
      )
      .followed(by: .likely(suggestions))
    case .badDate(let text):
      Sentence(
        zh: "日期\(Quote.value(text))不存在或写法不对。请写成“2026-11-22”的样子。",
        en:
          "The day \(Quote.value(text)) does not exist or has the wrong form. Write it like “2026-11-22”."
      )
      .followed(by: .likely(suggestions))
    case .badDecimal(let text):
      Sentence(
        zh: "\(Quote.value(text))不是数字。请写成“25”或“0.5”的样子，不带单位和千分号。",
        en:
          "\(Quote.value(text)) is not a number. Write it like “25” or “0.5”, without unit or separators."
      )
      .followed(by: .likely(suggestions))
    case .badInteger(let text, let allowed):
      Sentence(
        zh: "\(Quote.value(text))不是允许的整数。请填\(allowed.lowerBound)至\(allowed.upperBound)之间的整数。",
        en:
          "\(Quote.value(text)) is not an allowed whole number. Use one from \(allowed.lowerBound) to \(allowed.upperBound)."
      )
      .followed(by: .likely(suggestions))
    case .emptyInterval(let from, let to):
      Sentence(
        zh: "起始\(Quote.value(from))晚于终止\(Quote.value(to))。请核对两端，起始在前。",
        en:
          "The first end \(Quote.value(from)) comes after the last \(Quote.value(to)). Check both; the earlier comes first."
      )
    case .idDiffersFromFileName(let id, let expected):
      Sentence(
        zh: "文件里的编号\(Quote.value(id))与文件名\(Quote.value(expected))不一致。请改成一致：编号发布后不得再改，一般改文件名。",
        en:
          "The id \(Quote.value(id)) in the file differs from the file name \(Quote.value(expected)). Make them equal; a released id never changes, so rename the file as a rule."
      )

    case .duplicateID(let noun, let id, let first):
      Sentence(
        zh:
          "\(noun.label.zh)编号\(Quote.value(id))用了两次：这里和 \(first)。已经发布的不能改，请给后加的那一个另起编号。",
        en:
          "The id \(Quote.value(id)) of a \(noun.label.en) is used twice: here and at \(first). What is released keeps its id; give the one added later another."
      )
    case .missingInclude(let id, let nearest): .unknown(.checklist, id, nearest, in: "checklists")
    case .includeCycle(let path):
      Sentence(
        zh: "检查表互相引用成了圈：\(path.map(Quote.plain).joined(separator: " → "))。请去掉其中一处 include。",
        en:
          "Checklists include each other in a circle: \(path.map(Quote.plain).joined(separator: " → ")). Remove one include."
      )
    case .missingSelectedItem(let reference, let nearest) where !reference.contains("/"):
      Sentence(
        zh: "选用的检查项\(Quote.value(reference))前面少了检查表的编号，要写成“检查表/检查项”。",
        en:
          "The selected item \(Quote.value(reference)) lacks the list it stands in; write LIST/ITEM."
      )
      .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
    case .missingSelectedItem(let reference, let nearest):
      Sentence(
        zh: "选用的检查项\(Quote.value(reference))不在所列的检查表里。",
        en: "The selected item \(Quote.value(reference)) is not in the list named."
      )
      .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
    case .unknownFact(let key, let nearest): .unknown(.fact, key, nearest, in: "facts.yml")
    case .unknownCircumstance(let id, let nearest):
      .unknown(.circumstance, id, nearest, in: "circumstances.yml")
    case .unknownMatter(let id, let nearest): .unknown(.matter, id, nearest, in: "matters.yml")
    case .unknownInstrument(let id, let nearest):
      .unknown(.instrument, id, nearest, in: "instruments.yml")
    case .unknownPlace(let kind, let nearest): .unknown(.place, kind, nearest, in: "places")
    case .unknownFamily(let family, let nearest):
      Sentence(
        zh: "没有任何情形属于要素类别\(Quote.value(family))。",
        en: "No circumstance belongs to the family \(Quote.value(family))."
      )
      .followed(by: .correction(to: nearest, otherwise: .declare(in: "circumstances.yml")))
    case .unknownCriteria(let id, let nearest): .unknown(.criteria, id, nearest, in: "criteria")
    case .unknownClause(let clause, let nearest):
      Sentence(
        zh: "计数规则里的条款\(Quote.value(clause))不是本判定标准的要素。",
        en: "The clause \(Quote.value(clause)) in the counting branch is no element of this set."
      )
      .followed(by: .correction(to: nearest, otherwise: .declare(in: "elements")))
    case .unknownChoice(let fact, let value, let nearest):
      Sentence(
        zh: "属性\(Quote.value(fact))没有选项\(Quote.value(value))。",
        en: "The fact \(Quote.value(fact)) has no choice \(Quote.value(value))."
      )
      .followed(by: .correction(to: nearest, otherwise: .declare(in: "facts.yml")))

    case .conditionSyntax(let problem):
      Sentence(
        zh: "条件看不懂：\(problem.kind.chinese)",
        en: "The condition cannot be read: \(English.sentence(of: problem))."
      )
      .followed(
        by: Sentence(
          zh: "请检查括号、引号和运算符，例如“site.spray && !site.waterborne”。",
          en:
            "Check brackets, quotation marks and operators, as in “site.spray && !site.waterborne”."
        )
      )
    case .conditionType(let problem):
      Sentence(
        zh: "条件里的值类型不合：\(problem.kind.chinese)",
        en: "The values in the condition do not fit: \(English.sentence(of: problem))."
      )
      .followed(by: problem.kind.advice)
    case .computedName:
      Sentence(
        zh: "circumstance 和 measured 的括号里要直接写引号里的名称，例如 circumstance(\"exit-blocked\")。请改写。",
        en:
          "circumstance and measured take a name in quotation marks, as in circumstance(\"exit-blocked\"). Rewrite it."
      )
    case .countTooLarge(let atLeast, let available): GroundSentence.tooMany(atLeast, available)
    case .unitMismatch(let fact, let expected, let found):
      Sentence(
        zh:
          "测量值的单位\(Quote.value(found))与属性\(Quote.value(fact))的单位\(Quote.value(expected))不一致。请换算后改为\(Quote.value(expected))。",
        en:
          "The unit \(Quote.value(found)) of the measurement differs from the unit \(Quote.value(expected)) of \(Quote.value(fact)). Convert it to \(Quote.value(expected))."
      )
    case .measuredFactNotNumber(let fact): GroundSentence.notNumber(fact)
    case .majorWithoutDirectElement(let item): GroundSentence.majorWithoutElement(item)
    case .legalGroundWithoutNorm(let confidence): GroundSentence.withoutNorm(confidence)
    case .moreCertainThanNorm(let confidence, let best):
      GroundSentence.moreCertain(confidence, best)
    case .derivedFactCycle(let path): DerivedSentence.cycle(path)
    case .derivedFactGiven(let fact): EntrySentence.derivedFact(fact)
    case .moreCertainThanDerived(let confidence, let fact, let best):
      DerivedSentence.moreCertain(confidence, fact, best)
    case .needsOtherKey(let key, let other):
      Sentence(
        zh:
          "写了\(Quote.value(key))就必须同时写\(Quote.value(other))。请补上\(Quote.value(other))，或删除\(Quote.value(key))。",
        en:
          "\(Quote.value(key)) only makes sense with \(Quote.value(other)). Add \(Quote.value(other)) or delete \(Quote.value(key))."
      )
    case .contradictingKeys(let key, let other):
      Sentence(
        zh: "\(Quote.value(key))与\(Quote.value(other))不能同时写。请删除其中一个。",
        en: "\(Quote.value(key)) and \(Quote.value(other)) exclude each other. Delete one."
      )
    case .expiredInstrument(let id, let ended, let replacedBy):
      Sentence(
        zh: "所引\(Quote.value(id))已于\(ended.chineseText)失效。",
        en: "The cited \(Quote.value(id)) ceased to be in force on \(ended)."
      )
      .followed(by: .successor(replacedBy, otherwise: .checkSuccessor))
    case .repeatedDay(let day):
      Sentence(
        zh: "\(day.chineseText)重复列出，或同时列为放假和上班。请对照放假通知只保留一处。",
        en: "\(day) is listed twice or both as off and as work. Keep one by the yearly notice."
      )
    case .dayOutsideYear(let day, let year):
      Sentence(
        zh: "\(day.chineseText)不属于\(year)年。请移到所属年份下，或改正日期。",
        en: "\(day) does not belong to \(year). Move it to its year or correct it."
      )

    case .badRegion(let text): EntrySentence.badRegion(text)
    case .badCreditCode(let text, let fault): EntrySentence.badCreditCode(text, fault)
    case .badFactValue(let fact, let type, let text):
      Sentence(
        zh: "\(Quote.value(text))不能作为属性\(Quote.value(fact))的值，应为\(type.label.zh)。请改写；不知道的可以不填。",
        en:
          "\(Quote.value(text)) is no value of the fact \(Quote.value(fact)); it takes \(type.label.en). Rewrite it, or leave it out when it is not known."
      )
    case .severalFactValues(let fact):
      Sentence(
        zh: "属性\(Quote.value(fact))只能有一个值，这里写了几个。请只保留一个。",
        en: "The fact \(Quote.value(fact)) takes one value and has several here. Keep one."
      )
    case .unknownItem(let id, let nearest): EntrySentence.unknownItem(id, nearest: nearest)
    case .circumstanceNotOfItem(let id, let item, let allowed):
      EntrySentence.circumstanceNotOfItem(id, item: item, allowed: allowed)
    case .circumstanceNotNamed(let item, let allowed):
      EntrySentence.circumstanceNotNamed(item: item, allowed: allowed)
    case .repeatedAnswer(let item, let first):
      Sentence(
        zh: "检查项\(Quote.value(item))在同一部位已有答案，写在 \(first)。请只保留一个，或写明不同的部位。",
        en:
          "The item \(Quote.value(item)) is answered already for the same place, at \(first). Keep one, or name different places."
      )
    case .nothingToMeasure(let item): EntrySentence.nothingToMeasure(item)
    case .measurementContradicts(let item, let value, let limit):
      EntrySentence.measurementContradicts(item, value, limit)

    case .unclosedQuote: EntrySentence.unclosedQuote
    case .textAfterQuote: EntrySentence.textAfterQuote
    case .quoteInsideCell:
      Sentence(
        zh: "单元格中间出现了半角双引号。请把整个单元格用双引号括起来，里面的双引号写两遍。",
        en:
          "A straight quotation mark stands inside a cell. Put the whole cell in quotation marks and double the inner ones."
      )
    case .bareCarriageReturn:
      Sentence(
        zh: "行尾不是通常的换行符。请用 WPS 或 Excel 另存为“CSV UTF-8”后再导入。",
        en:
          "A carriage return stands where no line ends. Save the table again as “CSV UTF-8” and import that."
      )
    case .wrongCellCount(let expected, let found):
      EntrySentence.wrongCellCount(expected: expected, found: found)
    case .missingColumn(let name): EntrySentence.missingColumn(name)
    case .unknownColumn(let name, let nearest): EntrySentence.unknownColumn(name, nearest: nearest)
    case .repeatedColumn(let name, let first):
      Sentence(
        zh: "列\(Quote.value(name))重复，前一列在 \(first)。请删除其中一列。",
        en: "The column \(Quote.value(name)) is repeated; the other is at \(first). Delete one."
      )

    case .unknownLayerTarget(let noun, let id, let nearest):
      Sentence(
        zh: "上级规则里没有\(noun.label.zh)\(Quote.value(id))。",
        en: "The rules above have no \(noun.label.en) \(Quote.value(id))."
      )
      .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
    case .notTightened(let field, let setBy):
      LocalDiagnosticSentence.notTightened(field, setBy: setBy)
    case .notRelaxed(let field, let setBy):
      LocalDiagnosticSentence.notRelaxed(field, setBy: setBy)
    case .legallyFixed(let key): LocalDiagnosticSentence.legallyFixed(key)
    case .fixedByLaw(let field): LocalDiagnosticSentence.fixedByLaw(field)
    case .changeWithoutGround(let verb, let key):
      LocalDiagnosticSentence.withoutGround(verb, key)
    case .authorityTooWeak(let confidence):
      LocalDiagnosticSentence.authorityTooWeak(confidence)
    case .conflictingLayers(let field, let other, let first):
      LocalDiagnosticSentence.conflictingLayers(field, other, first)
    case .nothingChanged:
      Sentence(
        zh: "这里没有写要改什么。请补上要改的键，或删除这一条。",
        en: "Nothing is changed here. Add what is to change, or delete the entry."
      )
    case .nothingMeasured(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))没有要测量的值，不能改限值。请删除 measure，或另加一个检查项。",
        en:
          "The item \(Quote.value(item)) measures nothing, so it has no limit to change. Delete measure or add an item."
      )
    case .hidesMajorItem(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))查的是重大隐患的直接要素，不能不查。请删除这一处。",
        en:
          "The item \(Quote.value(item)) asks about a direct element of the criteria and cannot be hidden. Delete this entry."
      )
    case .badLayerSite(let text):
      Sentence(
        zh: "\(Quote.value(text))不是检查对象的编号。请写成“S-2YXM-BMFN-D”的样子（bihuan site list 可以查到）。",
        en:
          "\(Quote.value(text)) is no id of a site. Write it like “S-2YXM-BMFN-D”, as bihuan site list prints it."
      )
    case .layerOutsideFolder(let region, let parent, let parentRegion):
      LocalDiagnosticSentence.outsideFolder(region, parent, parentRegion)
    case .repeatedCitation(let item, let citation):
      Sentence(
        zh:
          "检查项\(Quote.value(item))已经引用了\(Quote.value("\(citation.instrument) \(citation.clause)"))。请删除重复的引用。",
        en:
          "The item \(Quote.value(item)) cites \(Quote.value("\(citation.instrument) \(citation.clause)")) already. Delete the repetition."
      )
    case .unknownChecklist(let id, let nearest):
      .unknown(.checklist, id, nearest, in: "checklists")
    case .unknownElement(let clause, let criteria, let nearest):
      Sentence(
        zh: "判定标准\(Quote.value(criteria))没有要素\(Quote.value(clause))。",
        en: "The criteria set \(Quote.value(criteria)) has no element \(Quote.value(clause))."
      )
      .followed(by: .correction(to: nearest, otherwise: .declare(in: "criteria")))
    }
  }
}
