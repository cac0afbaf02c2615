import RuleLanguage
import SafetyModel
import Testing
import Workflow

/// Which days people work, by a calendar that is not ours: Scripts/calendar/oracle.py makes and
/// checks the file.
struct RecordedWorkingDays {
  let first: CivilDate
  let works: [Bool]
  /// How many working days there are before each day.
  let before: [Int]

  init() throws {
    let text = RuleFolder.fixture("oracles/working-days.txt")
    var works: [Bool] = []
    for line in text.split(separator: "\n") { works += line.dropFirst(5).map { $0 == "1" } }
    first = try #require(CivilDate("2004-01-01"))
    self.works = works
    var before = [0]
    for isWorked in works { before.append((before.last ?? 0) + (isWorked ? 1 : 0)) }
    self.before = before
  }
}

@Suite("随规则发布的工作日历 The calendar of the rules")
struct CalendarTests {
  let recorded: RecordedWorkingDays
  let calendar: WorkingCalendar

  init() throws {
    recorded = try RecordedWorkingDays()
    let pack = try #require(RulePack.load(from: RuleFolder.files()).pack)
    calendar = WorkingCalendar(try #require(pack.calendar))
  }

  @Test("2004年至2026年每一天与独立的日历相同 every day agrees with another calendar")
  func everyDayAgrees() throws {
    #expect(recorded.works.count == 8401)
    for (index, works) in recorded.works.enumerated() {
      let day = recorded.first.adding(days: index)
      #expect(calendar.isWorkingDay(day) == works, "\(day)")
    }
  }

  @Test("2004年至2026年从每一天起加1至60个工作日，都落在独立的日历所说的那一天")
  func everyTermAgrees() throws {
    // The days on which people work, in order: the n-th after a start is found by its place alone.
    let worked = recorded.works.indices.filter { recorded.works[$0] }
    for start in recorded.works.indices {
      let from = recorded.first.adding(days: start)
      let passed = recorded.before[start + 1]
      for count in 1...60 where passed + count <= worked.count {
        let expected = recorded.first.adding(days: worked[passed + count - 1])
        let end = calendar.day(after: count, from: from)
        guard end.day != expected || end.status != .published else { continue }
        Issue.record("\(from) + \(count): \(end.day) \(end.status), expected \(expected)")
      }
    }
  }

  @Test("两天之间的工作日数与独立的日历相同")
  func everyCountAgrees() throws {
    for start in stride(from: 0, to: recorded.works.count - 1, by: 13) {
      for length in stride(from: 0, through: min(400, recorded.works.count - 1 - start), by: 29) {
        let from = recorded.first.adding(days: start)
        let count = calendar.workingDays(from: from, to: from.adding(days: length))
        #expect(
          count.workingDays == recorded.before[start + length + 1] - recorded.before[start + 1]
        )
      }
    }
  }

  @Test("没有不合常理的日子")
  func nothingIsOdd() throws {
    let day = try #require(CivilDate("2026-11-22"))
    #expect(calendar.problems(on: day) == [])
    let december = try #require(CivilDate("2026-12-01"))
    #expect(calendar.problems(on: december) == [.noticeMissing(2027)])
  }
}
