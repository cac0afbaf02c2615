import Determination
import Operations
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("走查：每答一项立即保存，随时可以接着查")
struct WalkTests {
  /// Lines somebody types, in order; then the input ends.
  private final class Typing {
    private var lines: [String]
    private(set) var said: [String] = []

    init(_ lines: [String]) { self.lines = lines }

    var questions: WalkQuestions {
      WalkQuestions(
        ask: { _ in self.lines.isEmpty ? nil : self.lines.removeFirst() },
        say: { self.said.append($0.zh) }
      )
    }
  }

  private func walk(
    _ lines: [String],
    in room: VisitRoom,
    _ id: InspectionID
  ) throws -> (ending: WalkDialogue.Ending, said: [String]) {
    let typing = Typing(lines)
    var dialogue = WalkDialogue(
      try room.context().viewInspection(id),
      questions: typing.questions,
      context: { () throws(OperationFailure) in try room.context() }
    )
    return (try dialogue.run(), typing.said)
  }

  @Test("输入中断时已答的都在，再来从第一个没答的开始")
  func resumesAtTheFirstUnansweredItem() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    let first = try walk(["y", "na", "合同里没有"], in: room, id)
    #expect(first.ending == .endOfInput)
    let open = try room.context().viewInspection(id).unanswered
    let second = try walk([], in: room, id)
    #expect(second.said.contains { $0.contains("（\(open[0].id)）") })
    let answers = try room.context().viewInspection(id).inspection.answers
    #expect(answers.map(\.answer) == [.conforming, .notApplicable])
    #expect(answers.last?.reason == "合同里没有")
  }

  @Test("答到一半的不符合不留下痕迹")
  func halfAnAnswerIsNotRecorded() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    let walked = try walk(["n"], in: room, id)
    #expect(walked.ending == .endOfInput)
    #expect(try room.context().viewInspection(id).inspection.answers.isEmpty)
  }

  @Test("跳过的不算答案，下一次先问它")
  func skippedItemsComeFirstNextTime() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    #expect(try walk(["s", "y", "q"], in: room, id).ending == .quit)
    let view = try room.context().viewInspection(id)
    let items = view.items.filter(\.mayApply).map(\.item.id)
    #expect(view.inspection.answers.map(\.item) == [items[1]])
    #expect(view.unanswered.first?.id == items[0])
  }

  @Test("返回上一项可以改答，旧答案由新的代替")
  func goingBackReplacesTheAnswer() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    _ = try walk(["y", "b", "u", "门锁着", "q"], in: room, id)
    let answers = try room.context().viewInspection(id).inspection.answers
    #expect(answers.map(\.answer) == [.unableToCheck])
  }

  @Test("照片不存在时说明并再问，答案只在齐全时记录")
  func aMissingPhotoIsAskedAgain() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    let photo = "\(room.root)/Fixtures/photos/exit-before.jpg"
    let view = try room.context().viewInspection(id)
    let item = try #require(view.items.first(where: \.mayApply)?.item)
    let which = item.circumstances.count > 1 ? ["1"] : []
    let walked = try walk(
      ["n"] + which + ["大门内侧", "堆着木箱", "没有这张.jpg", photo, "", "", "", "q"],
      in: room,
      id
    )
    #expect(walked.ending == .quit)
    #expect(walked.said.contains { $0.contains("没有这张.jpg") })
    let answer = try #require(try room.context().viewInspection(id).inspection.answers.first)
    #expect(answer.location == "大门内侧")
    #expect(answer.evidence.map(\.name) == ["exit-before.jpg"])
    #expect(answer.circumstances == Array(item.circumstances.prefix(1)))
  }
}

@Suite("走查的按键")
struct WalkKeyTests {
  @Test(
    "中文、英文、全角都认得",
    arguments: [
      ("y", WalkKey.yes), ("是", .yes), ("Ｙ", .yes), (" 符合 ", .yes), ("n", .no), ("否", .no),
      ("不符合", .no), ("na", .notApplicable), ("N/A", .notApplicable), ("不适用", .notApplicable),
      ("u", .unable), ("无法检查", .unable), ("跳过", .skip), ("b", .back), ("返回", .back),
      ("退出", .quit), ("？", .help),
    ]
  )
  func isRead(typed: String, key: WalkKey) {
    #expect(WalkKey(typed) == key)
  }

  @Test("别的都不算答案", arguments: ["", "ok", "yy", "对", "符"])
  func isNotGuessed(typed: String) {
    #expect(WalkKey(typed) == nil)
  }

  @Test(
    "拖进终端的路径去掉引号",
    arguments: [("'/a b.jpg'", "/a b.jpg"), ("\"c.png\"", "c.png"), ("d.jpg", "d.jpg")]
  )
  func quotesOfPathsAreRemoved(typed: String, path: String) {
    #expect(WalkQuestions.path(typed) == path)
  }
}
