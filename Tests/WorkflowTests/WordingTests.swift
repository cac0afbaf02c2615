import SafetyModel
import Testing
import Workflow

@Suite("文字与结论 Words against the result")
struct WordingTests {
  @Test(
    "与合格不一致的话",
    arguments: [
      ("通道已清，灭火器仍未更换", "仍未"), ("部分灭火器已更换", "部分"), ("报警器尚未接通", "尚未"),
      ("未完成的还有两处", "未完成"), ("大部分已整改", "部分"), ("隔墙整改不到位", "不到位"),
      ("东门已清空；西门仍有堆物", "仍有"), ("试水仍没有水", "仍没"), ("整改没有完成", "没有完成"),
      ("Still blocked", "still"), ("The alarm is not yet wired", "not yet"),
      ("Wiring partly renewed", "partly"),
      ("Three of five done, the rest is unfinished", "unfinished"),
      ("已全部更换，但西侧部分仍未接通", "仍未"),
    ]
  )
  func wordsThatSpeakAgainstAPass(_ text: String, _ word: String) {
    #expect(Wording.doubt(in: text) == word)
  }

  @Test(
    "不误报：否认、全部完成、字面巧合",
    arguments: [
      "通道已清空", "已全部整改完成，不再占用通道", "未发现仍未整改的问题", "没有尚未完成的项目",
      "不存在部分堵塞", "无部分遮挡", "原未完成的三处已全部完成", "各部分均已整改", "部分均已更换",
      "电线已按内部分区重新敷设", "与办公室之间已设隔墙，内部分隔符合要求", "废料全部分类存放", "风机运转正常",
      "Nothing is still blocked", "All clear, no longer blocked", "The standstill device works",
      "What was unfinished has all been done", "",
    ]
  )
  func noFalseAlarm(_ text: String) {
    #expect(Wording.doubt(in: text) == nil)
  }

  @Test("名单里的每个词单独写都认得，前面加“未发现”就放过", arguments: DoubtfulWords.standard.words)
  func everyWordOfTheListIsFound(_ word: String) {
    #expect(Wording.doubt(in: "现场\(word)") != nil || word.utf8.allSatisfy { $0 < 128 })
    #expect(Wording.doubt(in: "site \(word) here") != nil)
    #expect(Wording.doubt(in: "未发现\(word)") == nil || word.utf8.allSatisfy { $0 < 128 })
  }

  @Test("复查合格而文字相反：要说明，说明记入复查")
  func contradictionAsksAgain() throws {
    let state = try HazardState.sample(.rectified)
    let draft = ReinspectionDraft.sample.with { $0.facts = "风机已装，尚未接电" }
    #expect(refusal(of: .reinspect(draft), in: state) == .wordingContradicts(word: "尚未"))
    let blank = draft.with { $0.wordingConfirmed = "  " }
    #expect(refusal(of: .reinspect(blank), in: state) == .wordingContradicts(word: "尚未"))
    let stated = draft.with { $0.wordingConfirmed = "接电另有专项，不在本条" }
    let after = try state.after([.reinspect(stated)])
    #expect(after.reinspections.last?.wordingConfirmed == "接电另有专项，不在本条")
  }

  @Test("不合格的结论不问；没有矛盾时不留说明")
  func nothingIsAskedWithoutContradiction() throws {
    let state = try HazardState.sample(.rectified)
    let failed = ReinspectionDraft.sample.with {
      $0.result = .failed
      $0.facts = "仍未整改"
      $0.nextDue = date("2026-04-01")
      $0.consequence = .newTerm
    }
    #expect(refusal(of: .reinspect(failed), in: state) == nil)
    let plain = ReinspectionDraft.sample.with { $0.wordingConfirmed = "多余的说明" }
    #expect(try state.after([.reinspect(plain)]).reinspections.last?.wordingConfirmed == nil)
  }

  @Test("销号的说明与整改合格相反：同样要说明；搬离等不问")
  func closingNoteIsHeldAgainstTheReason() throws {
    let state = try HazardState.sample(.reinspected)
    let close = HazardClosed.sample { $0.note = "部分整改" }
    #expect(refusal(of: .close(close), in: state) == .wordingContradicts(word: "部分"))
    let stated = HazardClosed.sample {
      $0.note = "部分整改"
      $0.wordingConfirmed = "另一部分已拆除"
    }
    #expect(try state.after([.close(stated)]).closure?.wordingConfirmed == "另一部分已拆除")
    let moved = HazardClosed.sample(.movedOut) { $0.note = "部分设备已搬走" }
    #expect(refusal(of: .close(moved), in: state) == nil)
  }
}
