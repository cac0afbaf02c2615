public import SafetyModel
public import Workflow

extension StepGuard {
  /// What the row demands, in the words of the field, without its source.
  ///
  /// - Parameter matter: The name of the hazard's matter.
  /// - Returns: A phrase without a full stop.
  public func demand(on matter: Sentence?) -> Sentence {
    let words = rule.words(on: matter ?? Sentence(zh: "该事项", en: "the matter"))
    let whose = subjectWords.joined(words)
    guard !condition.decisions.isEmpty else { return whose }
    let decided = Sentence.list(condition.decisions.map(\.label))
    return Sentence(
      zh: "确认为\(decided.zh)时，\(whose.zh)",
      en: "when it is decided as \(decided.en), \(whose.en)"
    )
  }

  /// The demand with its source.
  public func sentence(on matter: Sentence?, in instrument: Instrument?) -> Sentence {
    let source = source(in: instrument)
    let demand = demand(on: matter)
    return Sentence(zh: "\(demand.zh)（\(source.zh)）", en: "\(demand.en) (\(source.en))")
  }

  /// Where the demand comes from, and whether it may be waived.
  public func source(in instrument: Instrument?) -> Sentence {
    let source = citation.shortSource(in: instrument)
    guard isWaivable else { return source }
    return Sentence(
      zh: "\(source.zh)，可写明理由豁免",
      en: "\(source.en), may be waived with a reason"
    )
  }

  private var subjectWords: Sentence {
    switch subject {
    case .doers, .recorder: Sentence(both: "")
    case .approver: Sentence(zh: "批准人：", en: "the approver: ")
    case .inspectors: Sentence(zh: "复查合格的人：", en: "those who passed it: ")
    }
  }
}

extension StepGuard.Rule {
  fileprivate func words(on matter: Sentence) -> Sentence {
    switch self {
    case .officers(let count):
      Sentence(zh: "执法人员\(count)名以上", en: "at least \(English.count(count, "officer"))")
    case .mandate:
      Sentence(zh: "所在机关对“\(matter.zh)”有职权", en: "a body with a mandate for “\(matter.en)”")
    case .entitlement(let source):
      source.map {
        Sentence(
          zh: "有权认定的机关（\($0.label.zh)）的执法人员，或凭该机关的答复",
          en: "an officer of the deciding body (mandate: \($0.label.en)), or by that body's answer"
        )
      }
        ?? Sentence(
          zh: "有权认定的机关的执法人员，或凭该机关的答复",
          en: "an officer of the deciding body, or by that body's answer"
        )
    case .inspection: Sentence(zh: "依据行政检查", en: "from an administrative inspection")
    case .unordered: Sentence(zh: "没有在执行的责令文书", en: "no order in force")
    case .custody:
      Sentence(
        zh: "没有移交别的机关，或者由接收机关的人办理",
        en: "not handed to another body, or by that body's people"
      )
    case .issuingBody:
      Sentence(zh: "下责令的机关或其上级", en: "the body that ordered, or one above it")
    case .ofUnit: Sentence(zh: "被检查单位或责任方的人", en: "a person of the unit or of a party")
    case .assurance:
      Sentence(zh: "凭签字原件扫描件或本人登录", en: "by signed paper or personal login")
    case .level(let least):
      Sentence(zh: "\(least.label.zh)以上的机关", en: "a body of at least \(least.label.en) level")
    case .levelAboveCloser:
      Sentence(
        zh: "层级高于销号人，或写明依据的决定",
        en: "a level above the closer's, or a named authority"
      )
    case .collectiveStudy(let count):
      Sentence(zh: "\(count)人以上集体研究", en: "a collective study by at least \(count)")
    case .decidedTogether(let count):
      Sentence(
        zh: "执法人员\(count)名以上共同认定，或经集体研究、有权机关答复",
        en: "at least \(English.count(count, "officer")) together, a study, or the body's answer"
      )
    case .office:
      Sentence(zh: "机关的执法人员或工作人员", en: "an officer or other staff of an authority")
    case .listingPower:
      Sentence(
        zh: "属于挂牌的一级，或附挂牌文书登记",
        en: "of the level that lists, or from its document"
      )
    case .keepingBody:
      Sentence(zh: "交接双方属于跟进隐患的机关", en: "both of the body that keeps the hazard")
    case .findingBody:
      Sentence(
        zh: "发现或接收它的机关，或有职权的上级机关",
        en: "the body that found it or took it over, or one above it with a mandate"
      )
    case .mandateOrUnit:
      Sentence(
        zh: "所在机关对“\(matter.zh)”有职权，或者是单位自己的人",
        en: "a body with a mandate for “\(matter.en)”, or the unit itself"
      )
    case .authorityOnceKnown:
      Sentence(
        zh: "主管部门已经知道的，由机关的人批准",
        en: "somebody of an authority, once one knows of it"
      )
    case .authorityDocument:
      Sentence(zh: "写明的机关的决定已附上", en: "the named authority's decision attached")
    case .extensionsBelow(let count):
      Sentence(zh: "至多延期\(count)次", en: "at most \(English.count(count, "extension"))")
    case .extensionDays(let count):
      Sentence(zh: "每次至多延\(count)日", en: "at most \(English.count(count, "day")) later each time")
    case .askedWithin(let days):
      Sentence(
        zh: "在期限届满前\(days)日内申请",
        en: "asked within \(English.count(days, "day")) before the end"
      )
    case .forceMajeure: Sentence(zh: "因不可抗力", en: "because of force majeure")
    case .answeringBody:
      Sentence(
        zh: "接收机关的人，或附其答复的文号、扫描件",
        en: "of the receiving body, or with the number or scan of its answer"
      )
    case .matterOnceSent:
      Sentence(
        zh: "已移送出去的，所在机关对“\(matter.zh)”有职权",
        en: "once sent to another body, a mandate for “\(matter.en)”"
      )
    case .ownGrade(let count):
      Sentence(
        zh: "有权认定的机关的执法人员；没有什么表明重大的，单位自己的人\(count)名以上可共同定为一般",
        en:
          "an officer of the deciding body; where nothing speaks for major, \(count) of the unit may together decide it general"
      )
    case .card:
      Sentence(zh: "执法人员登记了执法证号", en: "officers with a numbered card")
    case .region:
      Sentence(zh: "对象在本机关辖区内", en: "a site in the body's region")
    case .ownInspection:
      Sentence(zh: "依据本机关的检查，或已接收移送", en: "from a visit of that body, or after taking it over")
    case .withdrawingBody:
      Sentence(zh: "撤销它的机关或其上级", en: "the body that withdrew it, or one above it")
    case .not(let party): Sentence(zh: "不是\(party.label.zh)", en: "not \(party.label.en)")
    }
  }
}

extension Citation {
  /// The source in few words: a house rule says so, what was not read says how it is known.
  public func shortSource(in instrument: Instrument?) -> Sentence {
    if confidence == .practice { return Sentence(zh: "内部规定", en: "house rule") }
    let named = named { _ in instrument?.title }
    guard basis(in: instrument) != .legalGround else { return named }
    return Sentence(
      zh: "\(named.zh)，\(confidence.label.zh)",
      en: "\(named.en), \(confidence.label.en)"
    )
  }
}

extension StepOutlook.Obstacle {
  /// Why, with the names of people and bodies before their ids.
  public func why(naming names: [String: String]) -> Sentence { reason.why.naming(names) }
}

extension StepOutlook {
  /// What must be on record before the step and is not.
  public var lackingSentences: [Sentence] { lacking.map(\.why) }
}
