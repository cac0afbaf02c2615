import Operations
import RuleLanguage
import SafetyModel
import Testing
import Workspace

@testable import ToolCommands

@Suite("从文件录入答案")
struct AnswersFileCommandTests {
  private func file(_ text: String, in room: VisitRoom) throws -> String {
    let path = "\(room.folder)/answers.yml"
    try Files.writeAtomically(Array(text.utf8), to: path)
    return path
  }

  @Test("照片按文件所在的文件夹找，结束所需的话随文件带出")
  func photosStandBesideTheFile() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    let photo = try Files.read("\(room.root)/Fixtures/photos/exit-before.jpg")
    try Files.writeAtomically(photo, to: "\(room.folder)/门口.jpg")
    let path = try file(
      """
      not_checked_reason: 时间不够
      unit_signature: {name: 白一帆, refusal: 拒签}
      answers:
        - {item: c-ebike, answer: 否, location: 楼梯间, photos: [门口.jpg]}
      """,
      in: room
    )
    let recorded = try room.context().recordAnswers(fromFile: path, in: id)
    #expect(recorded.answers.first?.evidence.map(\.name) == ["门口.jpg"])
    #expect(recorded.notCheckedReason == "时间不够")
    #expect(recorded.unitSignature?.refusal == "拒签")
  }

  @Test("有一条不对就一条也不录")
  func oneBadAnswerRecordsNothing() throws {
    let room = try VisitRoom()
    let id = try room.visit("patrol-10")
    let path = try file(
      """
      answers:
        - {item: c-no-smoking, answer: 是}
        - {item: c-no-smokin, answer: 是}
        - {item: c-ebike, answer: 不适用}
      """,
      in: room
    )
    #expect(throws: OperationFailure.self) {
      try room.context().recordAnswers(fromFile: path, in: id)
    }
    #expect(try room.context().viewInspection(id).inspection.answers.isEmpty)
  }

  @Test("没有说明是哪次检查的文件被拒绝")
  func aFileWithoutItsVisitIsRefused() throws {
    let room = try VisitRoom()
    let path = try file("answers: [{item: c-ebike, answer: 是}]", in: room)
    #expect(throws: OperationFailure.self) {
      try room.context().recordAnswers(fromFile: path, in: nil)
    }
  }
}
