import SafetyModel

extension MappingShape {
  /// A file of `policies/`.
  static let policy = MappingShape(
    [
      key("policy", ("编号", "Id"), .id("work-safety"), ("与文件名相同。", "The same as the file name.")),
      may("version", ("版本", "Version"), .text(examples: ["2026.1"])),
      may("regime", ("体系", "Regime"), .regime(.workSafety, .fire, .selfCheck)),
      may("supervision", ("挂牌督办", "Listed supervision"), .mapping(supervision)),
      key("title", ("名称", "Title"), .bilingual),
      key("clocks", ("时限", "Clocks"), .list(.mapping(clock), mayBeEmpty: true)),
      may(
        "steps",
        ("步骤", "Steps"),
        .list(.mapping(.step)),
        ("谁可以办、要什么。", "Who may take each, and what it takes.")
      ),
      may(
        "case_steps",
        ("重大隐患案的步骤", "Steps of major cases"),
        .list(.mapping(.caseStep)),
        ("谁可以办、要什么。", "Who may take each, and what it takes.")
      ),
      may(
        "escalation",
        ("逾期升级", "Escalation"),
        .list(.mapping(.rung)),
        ("从轻到重。", "From the mildest rung.")
      ),
      may(
        "visit_cap",
        ("年度检查上限", "Visit cap"),
        .mapping(
          MappingShape([
            key("per_year", ("每年次数", "Per year"), .integer(1...366)),
            key("citation", ("依据", "Source"), .citation),
          ])
        )
      ),
    ],
    [.anyOf(["regime", "supervision"]), .notBoth("regime", "supervision")]
  )

  private static let supervision = MappingShape([
    key("levels", ("哪几级挂牌", "Levels"), .list(.choice(ValueShape.levels))),
    may("documents", ("文书", "Papers"), .list(.mapping(document))),
  ])

  private static let length = ValueShape.mapping(
    MappingShape([
      key("n", ("数目", "Count"), .integer(0...10_000), ("0 是立即。", "0 is at once.")),
      key(
        "unit",
        ("单位", "Unit"),
        .choice(
          ValueShape.choices(Span.Unit.self) { unit in
            switch unit {
            case .day: ("自然日", "calendar days")
            case .workingDay: ("工作日", "working days")
            case .month: ("月", "months")
            case .hour: ("小时", "hours")
            case .dayUncertain: ("原文只写“日”：两种读法都保留", "plain 日: both readings are kept")
            }
          }
        )
      ),
    ])
  )

  private static let clockEvent = ValueShape.choice(
    ValueShape.choices(Clock.Start.self) { start in
      switch start {
      case .registered: ("登记", "registered")
      case .orderServed: ("责令送达", "order served")
      case .termEnded: ("整改期满", "term ended")
      case .rectificationClaimed: ("申报整改完成", "rectification claimed")
      case .extensionRequested: ("申请延期", "extension requested")
      case .referralSent: ("移送", "referral sent")
      case .measuresRequired: ("要求管控", "interim measures required")
      case .reinspectionFailed: ("复查不合格，须立案、停产或移送", "re-inspection failed, a consequence follows")
      case .caseSuspected: ("疑似重大", "case suspected")
      case .majorFound: ("自查发现（疑似）重大", "the unit found a major hazard itself")
      case .majorReported: ("双报告", "major hazard reported")
      case .determinedMajor: ("判定为重大", "determined major")
      case .stopOrdered: ("责令停产停用", "stop ordered")
      case .resumptionApplied: ("申请恢复", "resumption applied for")
      case .sealed: ("查封扣押", "sealed or seized")
      case .sealExtended: ("延长查封扣押", "seal extended")
      case .unsealApplied: ("申请解除查封", "unsealing applied for")
      case .powerCutNotified: ("通知停电", "power cut notified")
      case .listed: ("挂牌督办", "listed")
      case .listingExtensionRequested: ("申请延长挂牌期限", "extension of a listing requested")
      case .delistingApplied: ("申请摘牌", "delisting applied for")
      case .delisted: ("摘牌", "delisted")
      case .reportReceived: ("接到举报投诉", "report received")
      case .penaltyCaseOpened: ("行政处罚立案", "penalty case opened")
      case .penaltyNotified: ("处罚告知", "penalty notified")
      case .hearingRequested: ("要求听证", "hearing requested")
      case .penaltyDecided: ("处罚决定", "penalty decided")
      case .appealPossible: ("可以复议诉讼", "appeal possible")
      case .reviewDecided: ("复议决定", "review decided")
      case .appealTimeOver: ("复议诉讼期满", "time to appeal over")
      case .performanceUrged: ("催告履行", "urged to perform")
      case .correctionRefused: ("拒不改正", "correction refused")
      case .panelConvened: ("组织专家论证", "expert panel convened")
      case .resumptionDecided: ("恢复申请的决定", "decision on resumption")
      case .resumptionChecked: ("恢复申请的检查", "check before resumption")
      case .unsealChecked: ("解除查封申请的检查", "check before unsealing")
      case .unsealed: ("解除查封扣押", "unsealed")
      case .urgentReportReceived: ("接到紧急举报", "urgent report received")
      case .reportVerified: ("核查完毕", "report verified")
      case .reporterAnswered: ("答复举报人", "reporter answered")
      case .hearingNotified: ("通知听证", "hearing notified")
      case .penaltyServed: ("送达处罚决定", "decision served")
      case .penaltyPublished: ("公开处罚决定", "decision published")
      case .finePaid: ("缴纳罚款", "fine paid")
      case .courtApplied: ("申请法院强制执行", "court asked to enforce")
      case .listingFiled: ("挂牌备案", "listing filed")
      case .listingPublished: ("挂牌公告", "listing published")
      case .listingExtensionDecided: ("答复延长挂牌期限", "extension of a listing decided")
      case .progressReported: ("报告整改进展", "progress reported")
      case .delistingPublished: ("摘牌公告", "delisting published")
      case .statisticsReported: ("报送统计表", "statistics reported")
      case .quarterEnded: ("季度结束", "quarter ended")
      case .yearEnded: ("年度结束", "year ended")
      }
    }
  )

  static let clock = MappingShape([
    key("id", ("编号", "Id"), .id("reinspect-after-claim")), key("label", ("名称", "Name"), .bilingual),
    key("starts", ("从何时起", "Starts"), clockEvent),
    may(
      "ends",
      ("何事结束", "Ends"),
      .list(clockEvent),
      ("步骤之外的事件；步骤用 stops。", "Events; steps use stops.")
    ),
    may(
      "lapses",
      ("自行届满", "Lapses"),
      .boolean,
      ("行使权利的期间、最长期限。", "A time to use a right, or the longest time.")
    ),
    may(
      "when",
      ("何时适用", "When"),
      .mapping(.when(.hazards)),
      ("不写是所有隐患。", "Absent: every hazard.")
    ),
    key(
      "actor",
      ("谁来做", "Actor"),
      .choice(
        ValueShape.choices(Clock.Actor.self) { actor in
          switch actor {
          case .authority: ("主管部门", "the authority")
          case .unit: ("被检查单位", "the unit")
          case .otherAuthority: ("别的部门", "another authority")
          case .town: ("乡镇街道", "the town or street")
          case .government: ("人民政府、安委会", "the government")
          }
        }
      )
    ),
    key("length", ("多长", "Length"), length),
    key("roll_forward", ("遇休息日顺延", "Roll forward"), .boolean),
    key("citation", ("依据", "Source"), .citation),
  ])

  /// A file of `calendars/`.
  static let calendar = MappingShape([
    key("calendar", ("编号", "Id"), .id("china"), ("与文件名相同。", "The same as the file name.")),
    key("version", ("版本", "Version"), .text(examples: ["2026"])),
    key("years", ("年份", "Years"), .list(.mapping(year))),
  ])

  private static let days = ValueShape.list(
    .text(
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$",
      examples: ["2026-01-01", "2026-02-15..2026-02-23"]
    ),
    mayBeEmpty: true
  )

  private static let year = MappingShape([
    key("year", ("年份", "Year"), .integer(1949...2200)),
    key(
      "status",
      ("状态", "Status"),
      .choice(
        ValueShape.choices(CalendarData.Year.Status.self) { status in
          switch status {
          case .published: ("已公布", "published")
          case .provisional: ("通知未出，暂定", "provisional")
          }
        }
      )
    ),
    key("source", ("通知", "Notice"), .bilingual),
    key("off", ("放假", "Days off"), days, ("含节假日里的周末。", "Weekends inside a holiday included.")),
    key("work", ("调休上班", "Days worked"), days),
  ])
}
