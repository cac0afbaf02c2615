import Ledger
import Messages
public import Operations
public import RuleLanguage
import SQLStore
public import SafetyModel
import Workflow

extension Document {
  /// A major case on the screen: what was counted, who decided, members, what is missing.
  ///
  /// - Parameters:
  ///   - view: The case with its members.
  ///   - rules: For the titles of criteria and the deciding body.
  ///   - day: The day it is looked at.
  ///   - language: The language.
  /// - Returns: The sheet.
  public static func majorCase(
    _ view: CaseView,
    rules: RulePack? = nil,
    on day: CivilDate,
    in language: Language
  ) -> Document {
    let sheet = CaseSheet(view: view, titles: Titles(rules: rules), day: day)
    let id = view.state.id
    var page = Page(
      Sentence(
        zh: "重大隐患案 \(id)（\(view.kind.label.zh)）",
        en: "Major case \(id) (\(view.kind.label.en))"
      ),
      in: language
    )
    if view.kind == .suspected { page.note(sheet.suspected) }
    page.facts(sheet.header)
    page.heading(Sentence(zh: "要素", en: "Elements"))
    page.table(
      [Sentence(zh: "条款", en: "Clause"), Sentence(zh: "隐患", en: "Hazards")],
      rows: view.state.elements.map { element in
        [.same(element.clause), .row(element.hazards.map { .same($0.text) })]
      }
    )
    page.heading(Sentence(zh: "成员隐患", en: "Members"))
    let members = view.members.table(on: day)
    page.table(members.columns, rows: members.rows)
    if let plan = view.state.plan?.plan {
      page.heading(Sentence(zh: "整改方案（五落实）", en: "Plan, five elements"))
      page.facts(plan.lines(people: sheet.people))
    }
    page.facts(sheet.stops, under: Sentence(zh: "停产停用、查封（有效）", en: "Stops and seals in force"))
    page.facts(sheet.listings, under: Sentence(zh: "挂牌督办", en: "Listed supervision"))
    page.heading(Sentence(zh: "应办事项", en: "What is due"))
    page.list(view.obligations.map { $0.sentence(on: day) })
    page.heading(Sentence(zh: "还缺", en: "Missing"))
    page.list(view.missing.map(\.label))
    page.heading(Sentence(zh: "经过", en: "Trail"))
    page.list(view.history.entries(names: sheet.people))
    return page.finished
  }
}

/// The head of a case's sheet.
struct CaseSheet {
  let view: CaseView
  let titles: Titles
  let day: CivilDate

  /// The listings, in order of what happened.
  var listings: [Line] {
    let words = SupervisionLines(people: people, titles: titles)
    return view.history.flatMap { recorded -> [Line] in
      guard case .majorCase(.supervision(let event)) = recorded.event else { return [] }
      return words.lines(of: event, recorded.stored.position)
    }
  }

  /// Stops and seals in force; one paper recorded on several members stands once.
  var stops: [Line] {
    var seen: Set<String> = []
    return view.stops.flatMap { state -> [Line] in
      state.standingStops.filter { seen.insert($0.ordered.paper.text).inserted }.map { stop in
        Line(
          Sentence(zh: "停产停用、撤人", en: "Stop"),
          .clauses([
            stop.ordered.paper.sentence, .row(stop.ordered.measures.map(\.label)),
            .same(stop.ordered.scope), until(stop.ordered.until.day),
          ])
        )
      }
        + state.standingSeals.filter { seen.insert($0.imposed.paper.text).inserted }.map { seal in
          Line(
            Sentence(zh: "查封", en: "Seal"),
            .clauses([
              seal.imposed.paper.sentence, .same(seal.imposed.sealed), until(seal.until.day),
            ])
          )
        }
    }
  }

  private func until(_ last: CivilDate) -> Sentence {
    Sentence(zh: "至\(last.chineseText)", en: "until \(last)")
      .with(last < day ? Sentence(zh: "期满未处理", en: "ran out, nothing decided") : nil)
  }

  var people: People { People(names: view.names, values: view.values) }

  var suspected: Sentence {
    let body = titles.rules?.criteria(view.state.opened.criteria)?.decidedBy
    let who = body ?? Sentence(zh: "有权机关", en: "entitled body")
    return Sentence(
      zh: "疑似重大，未计入重大，待\(who.zh)确认。",
      en: "Suspected, not counted as major, to be confirmed by the \(who.en)."
    )
  }

  var header: [Line] {
    let opened = view.state.opened
    return [
      Line(Sentence(zh: "检查对象", en: "Site"), view.site.fullWords),
      Line(
        Sentence(zh: "判定标准", en: "Criteria"),
        titles.criteria(opened.criteria).with(opened.confidence.label)
      ),
      Line(
        Sentence(zh: "计数", en: "Count"),
        view.elementCount.with(
          Sentence(zh: "计数规则\(opened.branch)", en: "counting rule \(opened.branch)")
        )
      ),
      Line(
        Sentence(zh: "列为疑似", en: "Suspected"),
        .clauses([opened.on.words, people.words(opened.by)])
      ),
      panels.map { Line(Sentence(zh: "专家论证", en: "Expert panel"), $0) },
      Line(Sentence(zh: "确认", en: "Confirmed"), confirmation),
      notice.map { Line(Sentence(zh: "整改通知书", en: "Notice"), $0) },
      reports(to: ReportRecipient.ofUnit).map { Line(Sentence(zh: "双报告", en: "Reports"), $0) },
      reports(to: [.government]).map {
        Line(Sentence(zh: "报告政府", en: "Reported to the government"), $0)
      },
      Line(Sentence(zh: "管控措施", en: "Interim measures"), measures),
      Line(Sentence(zh: "报请判定", en: "Referred"), referrals),
    ].compactMap { $0 }
  }

  private var confirmation: Sentence {
    if let body = view.state.confirmation {
      return .clauses([
        body.on.words,
        Sentence(
          zh: "由\(people.name(body.by))以“\(body.authority)”名义作出",
          en: "by \(people.name(body.by)) for “\(body.authority)”"
        ),
        Sentence(
          zh: "条款\(body.clauses.joined(separator: "、"))",
          en: "clauses \(body.clauses.joined(separator: ", "))"
        ),
        body.reason.map { .same($0) }, study,
      ])
    }
    if let body = view.state.dismissal {
      return .clauses([
        body.on.words,
        Sentence(
          zh: "由\(people.name(body.by))以“\(body.authority)”名义认定不构成重大",
          en: "found not major by \(people.name(body.by)) for “\(body.authority)”"
        ),
        .same(body.reason),
      ])
    }
    return Sentence(zh: "无，未经人工确认", en: "none, nobody has confirmed it")
  }

  private var study: Sentence? {
    view.state.confirmation?.collective.map { study in
      Sentence(
        zh: "集体研究\(study.on.chineseText)，\(people.row(study.participants).zh)，纪要\(study.minutes)",
        en: "studied on \(study.on), \(people.row(study.participants).en), minutes \(study.minutes)"
      )
    }
  }

  private var panels: Sentence? {
    guard !view.state.panels.isEmpty else { return nil }
    return .joined(
      view.state.panels.map { held in
        Sentence.clauses([
          held.panel.on.words, people.row(held.panel.experts), held.panel.opinion.label,
          held.panel.text.map { .same($0) },
        ])
      },
      zh: "\n",
      en: "\n"
    )
  }

  private var notice: Sentence? {
    view.state.notice.map { notice in
      Sentence.clauses([
        notice.number.sentence, people.row(notice.officers),
        Sentence(zh: "\(notice.service.on.chineseText)送达", en: "served \(notice.service.on)"),
      ])
    }
  }

  private func reports(to recipients: [ReportRecipient]) -> Sentence? {
    let reports = view.state.reports.filter { recipients.contains($0.recipient) }
    guard !reports.isEmpty else { return nil }
    return .joined(
      reports.map { report in
        Sentence.clauses([
          report.on.words, report.recipient.label, .same(report.body),
          report.receipt.map { .same($0) },
        ])
      },
      zh: "\n",
      en: "\n"
    )
  }

  private var measures: Sentence {
    .joined(
      view.state.measures.map {
        .clauses([$0.on.words, $0.measure.label, .same($0.text), people.words($0.by)])
      },
      zh: "\n",
      en: "\n"
    ).orElse(.nothing)
  }

  private var referrals: Sentence {
    .joined(
      view.state.referrals.map { referral in
        .clauses([
          referral.sent.on.words, .same(referral.sent.receiver), referral.sent.paper?.sentence,
          referral.sent.replyDue.map {
            Sentence(zh: "应在\($0.day.chineseText)前答复", en: "answer due by \($0.day)")
          },
          referral.reply.map { $0.outcome.label.with($0.on.words) }
            ?? Sentence(zh: "未答复", en: "not answered"),
        ])
      },
      zh: "\n",
      en: "\n"
    ).orElse(.nothing)
  }
}
