import Ledger
public import Operations
public import SafetyModel

extension InputProblem {
  /// Where, what and what to do.
  public var sentence: Sentence {
    let text = fault.sentence
    // A diagnostic says itself where it stands.
    if case .diagnostic = fault { return text }
    guard let location else { return text }
    return Sentence(zh: "\(location): \(text.zh)", en: "\(location): \(text.en)")
  }
}

extension InputFault {
  /// What is wrong with an entered value and what to do.
  public var sentence: Sentence {
    switch self {
    case .diagnostic(let diagnostic): diagnostic.sentence
    case .missing(let key):
      Sentence(zh: "缺少\(Quote.value(key))。请补填。", en: "\(Quote.value(key)) is missing. Fill it in.")
    case .wrongType(let key, let expected, let found):
      Sentence(
        zh: "\(Quote.value(key))应为\(Quote.value(expected))，填的是\(Quote.value(found))。请改填。",
        en:
          "\(Quote.value(key)) should be \(Quote.value(expected)) and is \(Quote.value(found)). Change it."
      )
    case .notAllowed(let key, let value, let allowed):
      Sentence(
        zh: "\(Quote.value(key))不能填\(Quote.value(value))。请改为下列之一：\(Quote.list(allowed).zh)。",
        en:
          "\(Quote.value(key)) cannot be \(Quote.value(value)). Use one of \(Quote.list(allowed).en)."
      )
    case .badDay(let key, let value): EntrySentence.badDay(key, value)
    case .badNumber(let key, let value):
      Sentence(
        zh: "\(Quote.value(key))的\(Quote.value(value))不是数字。请写成“25”或“0.5”的样子，不带单位。",
        en:
          "\(Quote.value(value)) under \(Quote.value(key)) is not a number. Write it like “25” or “0.5”, without unit."
      )
    case .badRegion(let text): EntrySentence.badRegion(text)
    case .badCreditCode(let text, let fault): EntrySentence.badCreditCode(text, fault)
    case .duplicateCreditCode(let code, let site):
      Sentence(
        zh: "统一社会信用代码\(Quote.value(code))已登记在检查对象 \(site) 名下。请直接使用它，或核对代码。",
        en:
          "The credit code \(Quote.value(code)) belongs to the site \(site) already. Use that site or check the code."
      )
    case .unknownFact(let key, let nearest):
      Sentence(zh: "未知的属性\(Quote.value(key))。", en: "Unknown fact \(Quote.value(key)).")
        .followed(by: .correction(to: nearest, otherwise: .declare(in: "facts.yml")))
    case .derivedFact(let key): EntrySentence.derivedFact(key)
    case .unitMismatch(let fact, let expected, let found):
      EntrySentence.unitMismatch(fact, expected: expected, found: found)
    case .unknownItem(let id, let checklist, let nearest):
      Sentence(
        zh: "检查表\(Quote.value(checklist))没有检查项\(Quote.value(id))。",
        en: "The checklist \(Quote.value(checklist)) has no item \(Quote.value(id))."
      )
      .followed(by: .correction(to: nearest, otherwise: .checkSpelling))
    case .unknownCircumstance(let id, let item, let allowed):
      EntrySentence.circumstanceNotOfItem(id, item: item, allowed: allowed)
    case .circumstanceMissing(let item, let allowed):
      EntrySentence.circumstanceNotNamed(item: item, allowed: allowed)
    case .evidenceMissing(let item, let kind):
      Sentence(
        zh:
          "检查项\(Quote.value(item))不符合，须附\(kind.label.zh)。请再答一次并附上（--photo、--document），确实没有的写明理由（--reason）。",
        en:
          "The item \(Quote.value(item)) is nonconforming and needs evidence: \(kind.label.en). Answer it again with --photo or --document, or say with --reason why there is none."
      )
    case .reasonMissing(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))答为不适用或无法检查，须写明理由。请补填。",
        en:
          "The item \(Quote.value(item)) is answered not applicable or unable to check; give the reason."
      )
    case .measurementNotAsked(let item): EntrySentence.nothingToMeasure(item)
    case .measurementContradicts(let item, let value, let limit):
      EntrySentence.measurementContradicts(item, value, limit)
    case .photoPairMissing(let item):
      Sentence(
        zh: "检查项\(Quote.value(item))写明当场整改，须有整改前、整改后各一张照片。请补齐。",
        en:
          "The item \(Quote.value(item)) was corrected on the spot; add one photo before and one after."
      )
    case .parentIsItself(let name):
      Sentence(
        zh: "\(Quote.value(name))的上级或合并目标写成了它自己。请改为另一个检查对象，或留空。",
        en:
          "\(Quote.value(name)) is named as its own parent or merge target. Name another site, or leave it empty."
      )
    case .parentNotFound(let name):
      Sentence(
        zh: "找不到所在的园区或楼栋\(Quote.value(name))。请先登记它，或核对名称、编号。",
        en:
          "The park or building \(Quote.value(name)) is not found. Register it first or check name and id."
      )
    case .tooFewInspectors(let needed, let found):
      Sentence(
        zh: "需要至少\(needed)名检查人员，只写了\(found)名。请补写。",
        en: "At least \(needed) inspectors are needed, \(found) named. Name the others."
      )
    case .bodyBelowLevel(let body, let level, let listed):
      Sentence(
        zh:
          "发文机关\(Quote.value(body))登记为\(level.label.zh)，不能作出\(listed.listing.zh)的文书。请核对发文机关和 --level；登记有误的，先更正登记。",
        en:
          "The body \(Quote.value(body)) is registered as \(level.label.en) and signs no \(listed.listing.en). Check the body and --level, or correct the register first."
      )
    case .samePersonTwice(let person):
      Sentence(
        zh: "人员 \(person) 写了两次。请改为不同的人。",
        en: "The person \(person) is named twice. Name different people."
      )
    case .notAnOfficer(let person, let qualification):
      Sentence(
        zh: "人员 \(person) 登记为\(qualification.label.zh)，行政检查须由执法人员进行。请改写执法人员，或改为日常巡查。",
        en:
          "The person \(person) is registered as \(qualification.label.en); an administrative inspection is made by officers. Name officers or make it a patrol."
      )
    case .noMandate(let organisation, let day):
      Sentence(
        zh:
          "\(InputFault.word(organisation).zh)在\(day.chineseText)没有登记的职权，不能进行行政检查。请先登记职权文件，或改为日常巡查、指导服务。",
        en:
          "\(InputFault.word(organisation).en) has no mandate on record on \(day), so this is no administrative inspection. Record the mandate first, or make it a patrol or guidance visit."
      )
    case .tooFewApprovers(let found):
      Sentence(
        zh: "更正、封存、删除个人信息须由两名不同的人批准，只写了\(found)名。请用 --approver 写明两人。",
        en:
          "Correcting, sealing or erasing a private value takes two different people who approve, \(found) named. Name both with --approver."
      )
    case .notAnApprover(let person):
      Sentence(
        zh: "人员 \(person) 不能批准：批准人须登记在单位名下，且不是该信息所指的人。请改写别人。",
        en:
          "The person \(person) cannot approve: it must be somebody of an organisation, and not the one the value is about. Name somebody else."
      )
    case .approvalMissing:
      Sentence(
        zh: "行政检查须写明批准情况。请填写批准人和日期；紧急检查的注明紧急，事后补办。",
        en:
          "An administrative inspection needs its approval. Give who approved and when; mark an urgent one as such and make it up later."
      )
    case .badFilter(let fault): fault.sentence
    case .badFilterName(let name, let longest):
      Sentence(
        zh: "\(Quote.value(name))不能作筛选的名称。请用\(longest)个字以内、不含等号和换行的名称。",
        en:
          "\(Quote.value(name)) cannot name a filter. Use at most \(longest) characters, no equals sign, no line break."
      )
    case .emptyText(let key):
      Sentence(zh: "\(Quote.value(key))是空的。请填写。", en: "\(Quote.value(key)) is empty. Fill it in.")
    case .unknownMatter(let id, let allowed):
      Sentence(
        zh: "未知的事项\(Quote.value(id))。请从下列选填：\(Quote.list(allowed).zh)。",
        en: "Unknown matter \(Quote.value(id)). Choose from \(Quote.list(allowed).en)."
      )
    case .notOfTheVisit(let person):
      Sentence(
        zh: "人员 \(person) 不是这次检查的检查人员，也不是同一机关的人，不能记录这次检查。请由检查人员办理（--by）。",
        en:
          "The person \(person) is neither an inspector of this visit nor of the same body. Let an inspector record it (--by)."
      )
    case .beforeTheVisit(let day, let began):
      Sentence(
        zh: "\(day.chineseText)早于检查开始的\(began.chineseText)。请核对 --at。",
        en: "\(day) is before the visit began on \(began). Check --at."
      )
    case .unitStaffInspects(let person, let nature):
      Sentence(
        zh:
          "人员 \(person) 是被检查单位的人员，不能作为\(nature.label.zh)的检查人员。单位自己的检查请用企业自查（--nature self_check）。",
        en:
          "The person \(person) belongs to a unit and cannot inspect in a visit of the kind \(nature.label.en). For the unit's own check use --nature self_check."
      )
    case .damagedExport(let folder, let failure):
      Sentence(
        zh: "\(Quote.plain(folder)) 第\(failure.line ?? 0)行不是账本写出的样子（被改动或截断），没有导入任何内容。请使用未经编辑的原文件。",
        en:
          "\(Quote.plain(folder)), line \(failure.line ?? 0) is not as the ledger wrote it (changed or cut); nothing was imported. Use the original files, unedited."
      )
    case .makeUpDayOnWeekday(let day):
      Sentence(
        zh: "\(day.chineseText)不是周末，不会是调休上班日。请对照放假通知核对日期。",
        en: "\(day) is no weekend day and cannot be a make-up day. Check it against the notice."
      )
    case .yearAlreadyPublished(let year):
      Sentence(
        zh: "\(year)年的放假通知已经收入。确要更正，请加 --replace。",
        en: "The notice for \(year) is in the calendar already. Add --replace to correct it."
      )
    case .endsBeforeItBegins(let from, let to):
      Sentence(
        zh: "终止日\(to.chineseText)早于起始日\(from.chineseText)。请核对日期。",
        en: "The last day \(to) is before the first, \(from). Check the days."
      )
    case .ledgerLine(let file, let line, let detail):
      Sentence(
        zh: "\(Quote.plain(file)) 第\(line)行不能读入（\(Quote.value(detail))），没有导入任何内容。请使用未经编辑的原文件。",
        en:
          "\(Quote.plain(file)), line \(line) cannot be read (\(Quote.value(detail))); nothing was imported. Use the original file, unedited."
      )
    case .unknownClause(let clause, let criteria, let nearest):
      ClauseSentence.unknown(clause, criteria: criteria, nearest: nearest)
    case .clauseHasSubclauses(let clause, let below):
      ClauseSentence.hasSubclauses(clause, below)
    case .clausesInTwoLists(let clauses, let first, let second):
      ClauseSentence.inTwoLists(clauses, first: first, second: second)
    case .unknownExclusion(let id, let criteria, let allowed):
      ClauseSentence.unknownExclusion(id, criteria: criteria, allowed: allowed)
    case .correctedAtOnceCounts(let criteria):
      ClauseSentence.correctedAtOnceCounts(criteria)
    case .otherPlaceBesideKinds(let key, let kinds):
      ClauseSentence.otherPlaceBesideKinds(key, kinds)
    case .criteriaNotInForce(let criteria, let day, let from, let to, let instead):
      ClauseSentence.notInForce(criteria, day: day, from: from, to: to, instead: instead)
    }
  }

  private static func word(_ organisation: OrganisationID?) -> Sentence {
    guard let organisation else {
      return Sentence(zh: "检查人员（未登记所属单位）", en: "The inspectors' side (no organisation on record)")
    }
    return Sentence(zh: "单位 \(organisation) ", en: "The organisation \(organisation)")
  }
}
