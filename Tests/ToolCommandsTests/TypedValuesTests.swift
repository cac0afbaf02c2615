import Messages
import Operations
import RuleLanguage
import SafetyModel
import Testing

@testable import ToolCommands

@Suite("命令行里填写的值 Values typed on the command line")
struct TypedValuesTests {
  private static let day = CivilDate("2026-03-05")

  @Test("属性的键可以写全、省去 site.，或写名称", arguments: ["site.employees", "employees", "从业人员数"])
  func findsAFactByItsNames(_ key: String) throws {
    let facts = try TypedValuesTests.facts(["\(key)=62"])
    #expect(facts.map(\.key) == ["site.employees"])
    #expect(facts.first?.value == .integer(62))
    #expect(facts.first?.unit == "人")
  }

  @Test("多个选项用逗号或顿号分隔", arguments: ["plastics,toys", "塑料、玩具", "塑料，toys"])
  func splitsASetOfChoices(_ text: String) throws {
    let facts = try TypedValuesTests.facts(["industry=\(text)"])
    #expect(facts.first?.value == .choices(["plastics", "toys"]))
  }

  @Test("单位可以写出来，但不能写错")
  func checksTheUnit() throws {
    #expect(try TypedValuesTests.facts(["floor_area_m2=1200=㎡"]).count == 1)
    let faults = try TypedValuesTests.faults(["floor_area_m2=2=亩"])
    #expect(
      faults == [.unitMismatch(fact: "site.floor_area_m2", expected: "㎡", found: "亩")]
    )
  }

  @Test("写错的键给出最接近的")
  func namesTheNearestFact() throws {
    let faults = try TypedValuesTests.faults(["employes=3"])
    #expect(faults == [.unknownFact("employes", nearest: "site.employees")])
  }

  @Test("推算的属性不能填")
  func derivedFactsAreNotTyped() throws {
    let faults = try TypedValuesTests.faults(["required_exits=2"])
    #expect(faults == [.derivedFact("site.required_exits")])
  }

  @Test("有属性就要写来源")
  func asksForTheSource() throws {
    let faults = try TypedValuesTests.faults(["employees=3"], source: nil)
    #expect(faults == [.missing(key: "--source")])
  }

  @Test("所有问题一次说完")
  func gathersEveryProblem() throws {
    let faults = try TypedValuesTests.faults([
      "employees=三", "night_shift=maybe", "fire_class=z", "floor_area_m2=3千", "employees=",
      "nothing",
    ])
    #expect(faults.count == 6)
  }

  @Test("联系人的冒号可以是全角，电话可以不写", arguments: ["principal:张三:139", "主要负责人：张三：139"])
  func readsContacts(_ text: String) throws {
    var values = TypedValues()
    let contact = values.contact(text)
    let short = values.contact("other:李四")
    try values.check()
    #expect(contact == SiteDraft.ContactDraft(role: .principal, name: "张三", phone: "139"))
    #expect(short == SiteDraft.ContactDraft(role: .other, name: "李四", phone: nil))
  }

  @Test("不完整的联系人不接受", arguments: ["张三", "principal:", "老板:张三", "principal:张三:1:2"])
  func refusesOtherContacts(_ text: String) {
    var values = TypedValues()
    _ = values.contact(text)
    #expect(throws: OperationFailure.self) { try values.check() }
  }

  @Test("词可以写英文、连字符或中文", arguments: ["grid_worker", "grid-worker", "网格员"])
  func readsWordsInBothLanguages(_ text: String) throws {
    var values = TypedValues()
    let word = values.choice(text, key: "--qualification", label: \Qualification.label)
    try values.check()
    #expect(word == .gridWorker)
  }

  private static func facts(_ typed: [String], source: String? = "现场") throws -> [SiteFact] {
    var values = TypedValues()
    let pack = try loadRules(from: ScratchWorkspace.projectFolder("Rules"))
    let facts = values.facts(typed, source: source, asOf: try #require(day), in: pack)
    try values.check()
    return facts
  }

  private static func faults(_ typed: [String], source: String? = "现场") throws -> [InputFault] {
    do {
      _ = try facts(typed, source: source)
      return []
    } catch OperationFailure.input(let problems) {
      return problems.map(\.fault)
    }
  }
}
