import SafetyModel
import Testing
import Workflow

/// The arithmetic of pauses against a walk day by day.
@Suite("停止执行：期限停止计算 Pauses")
struct PauseTests {
  private static let base = date("2026-01-05")

  /// Counts the days one by one: a day inside any pause is not counted.
  private static func walked(
    due: CivilDate,
    start: CivilDate,
    pauses: [Pause],
    today: CivilDate,
    counts: (CivilDate) -> Bool = { _ in true }
  ) -> CivilDate {
    func isCounted(_ day: CivilDate) -> Bool {
      counts(day)
        && !pauses.contains { $0.from <= day && day < ($0.until ?? today.adding(days: 1)) }
    }
    var wanted = 0
    var day = start
    while day < due {
      day = day.adding(days: 1)
      if counts(day) { wanted += 1 }
    }
    day = start
    while wanted > 0 {
      day = day.adding(days: 1)
      if isCounted(day) { wanted -= 1 }
    }
    return max(day, due)
  }

  private static func randomPauses(_ random: inout SeededGenerator) -> [Pause] {
    (0..<(random.next() % 5)).map { number in
      let from = base.adding(days: Int(random.next() % 60) - 10)
      let length = Int(random.next() % 15)
      return Pause(
        from: from,
        until: random.chance(6) ? nil : from.adding(days: length),
        document: "停\(number)"
      )
    }
  }

  @Test("任意停止、任意重叠：与逐日数的结果相同，次序、重复不影响", arguments: UInt64(1)...300)
  func agreesWithAWalk(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pauses = Self.randomPauses(&random)
    let due = Self.base.adding(days: 1 + Int(random.next() % 40))
    let today = Self.base.adding(days: Int(random.next() % 80))
    func end(_ pauses: [Pause]) -> CivilDate {
      PausedTerm.end(due: due, start: Self.base, pauses: pauses, seenOn: today)
    }
    #expect(end(pauses) == Self.walked(due: due, start: Self.base, pauses: pauses, today: today))
    #expect(end(pauses.reversed()) == end(pauses))
    #expect(end(pauses + pauses) == end(pauses))
    #expect(end(Array(pauses.dropLast())) <= end(pauses))
    #expect(end([]) == due)
  }

  @Test("按工作日数的，停止期间只扣工作日", arguments: UInt64(1)...60)
  func workingDaysAgreeWithAWalk(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let calendar = WorkingCalendar.sample
    let pauses = Self.randomPauses(&random)
    let today = Self.base.adding(days: Int(random.next() % 80))
    let due = calendar.day(after: 1 + Int(random.next() % 15), from: Self.base).day
    let end = PausedTerm.end(
      due: due,
      start: Self.base,
      pauses: pauses,
      seenOn: today,
      counting: { span in
        (0..<span.lowerBound.days(until: span.upperBound)).count {
          calendar.isWorkingDay(span.lowerBound.adding(days: $0))
        }
      },
      adding: { calendar.day(after: $0, from: $1).day }
    )
    let walked = Self.walked(
      due: due,
      start: Self.base,
      pauses: pauses,
      today: today,
      counts: calendar.isWorkingDay
    )
    #expect(end == walked)
  }

  @Test("两份停止文书重叠五天，只扣一次")
  func overlapsCountOnce() {
    let pauses = [
      Pause(from: date("2026-03-10"), until: date("2026-03-20"), document: "甲"),
      Pause(from: date("2026-03-15"), until: date("2026-03-25"), document: "乙"),
    ]
    let end = PausedTerm.end(
      due: date("2026-03-31"),
      start: date("2026-03-03"),
      pauses: pauses,
      seenOn: date("2026-06-01")
    )
    #expect(end == date("2026-04-15"))
  }

  /// The sample order of 3 March, due on 31 March, disputed on 5 March.
  private func disputed() throws -> HazardState {
    try HazardState.sample(.assigned).after([
      .proceeding(.sample(.lodgeAppeal, by: Cast.third.id, on: date("2026-03-05")))
    ])
  }

  @Test("提出复议本身不停止计算（行政复议法）")
  func anAppealAlonePausesNothing() throws {
    let state = try disputed()
    #expect(state.runningDue(on: date("2026-06-01"))?.day == date("2026-03-31"))
    #expect(state.daysOverdue(on: date("2026-04-02")) == 2)
  }

  @Test("停止执行期间不逾期；恢复后接着算，写明文书")
  func aStayPausesTheTerm() throws {
    let stayed = try disputed().after([
      .proceeding(.sample(.orderStay, by: Cast.third.id, on: date("2026-03-10")))
    ])
    #expect(stayed.isPaused)
    #expect(stayed.daysOverdue(on: date("2026-05-01")) == 0)
    let back = try stayed.after([
      .proceeding(.sample(.endStay, by: Cast.third.id, on: date("2026-03-20")))
    ])
    let due = try #require(back.runningDue(on: date("2026-06-01")))
    #expect(due.day == date("2026-04-10"))
    #expect(due.derivation.dueBeforePauses == date("2026-03-31"))
    #expect(due.derivation.pauses?.map(\.document) == ["示例府停〔2026〕1号"])
    #expect(back.due?.day == date("2026-03-31"))
  }

  @Test("停止执行以后落在休息日的期限，顺延到下一个工作日")
  func anEndOnARestDayRollsOver() throws {
    let stayed = try disputed().after([
      .proceeding(.sample(.orderStay, by: Cast.third.id, on: date("2026-03-10")))
    ])
    let back = try stayed.after([
      .proceeding(.sample(.endStay, by: Cast.third.id, on: date("2026-03-21")))
    ])
    let due = try #require(back.runningDue(on: date("2026-06-01")))
    #expect(due.day == date("2026-04-13"))
    #expect(due.derivation.rolledFrom == date("2026-04-11"))
    #expect(back.daysOverdue(on: date("2026-04-13")) == 0)
    #expect(back.daysOverdue(on: date("2026-04-14")) == 1)
  }

  @Test("复查时钟同样暂停，管控措施不暂停")
  func theAuthoritysClockPausesMeasuresDoNot() throws {
    let claimed = try HazardState.sample(.rectified).after([
      .proceeding(.sample(.lodgeAppeal, by: Cast.third.id, on: date("2026-03-11"))),
      .proceeding(.sample(.orderStay, by: Cast.third.id, on: date("2026-03-12"))),
      .proceeding(.sample(.endStay, by: Cast.third.id, on: date("2026-03-17"))),
    ])
    func owed(_ state: HazardState, _ clock: String) -> CivilDate? {
      HazardWorkflow.obligations(
        in: state,
        on: date("2026-03-18"),
        policy: .sample,
        calendar: .sample
      )
      .first {
        if case .clock(let row) = $0.ground { row.id == clock } else { false }
      }?.due.day
    }
    let free = try HazardState.sample(.rectified)
    let due = try #require(owed(free, "reinspect-after-claim"))
    #expect(owed(claimed, "reinspect-after-claim") == due.adding(days: 5))
    let bare = try HazardState.start(.sample(grade: .major)).after([
      .issueOrder,
      .lodgeAppeal, .orderStay,
    ])
    #expect(owed(bare, "interim-measures") == date("2026-03-02"))
  }

  @Test("责令被撤销：期限失效，回到未交办，可以另行责令")
  func aRevokedOrderFallsAway() throws {
    let state = try disputed().after([
      .proceeding(
        .appealDecided(
          AppealDecided(
            number: 1,
            outcome: .revoked,
            document: .paper("示例府复〔2026〕1号"),
            by: Cast.third.id,
            on: date("2026-03-16")
          )
        )
      )
    ])
    #expect(state.kind == .registered)
    #expect(state.due == nil)
    #expect(state.order == nil)
    let again = OrderDraft.sample.with {
      $0.number = .paper("示例责改〔2026〕2号")
      $0.on = date("2026-03-17")
      $0.service.on = date("2026-03-17")
    }
    let ordered = try state.after([.issueOrder(again)])
    #expect(ordered.due?.day == date("2026-03-31"))
    #expect(ordered.kind == .assigned)
  }
}
