import Operations
import RuleLanguage
import SafetyModel
import Testing

@Suite("检查项写得全 What every item says")
struct ItemTextTests {
  private static let items = CaseLibrary.pack.map { pack in
    pack.checklists.flatMap { list in list.items.filter { $0.checklist == list.id } }
      + pack.layers.flatMap { $0.items.map(\.item) }
  }

  @Test("每项都说为什么、看什么、怎么改，并有企业自查的问法")
  func everyItemSaysWhyWhatAndHow() throws {
    let items = try #require(Self.items)
    #expect(items.count >= 359)
    for item in items {
      for (name, text) in [
        ("why", item.why), ("plain", item.plain), ("look_at", item.lookAt),
        ("rectify", item.rectify.text),
      ] {
        #expect(text?.zh.isEmpty == false && text?.en.isEmpty == false, "\(item.id) \(name)")
      }
      #expect(item.why?.zh.contains("\n") == false, "\(item.id): one sentence")
    }
  }

  @Test("自查的问法对企业说话，和检查员的问法不同，问法不绕")
  func plainWordingSpeaksToTheEnterprise() throws {
    for item in try #require(Self.items) {
      let plain = try #require(item.plain)
      #expect(plain.zh.contains("您") || plain.zh.contains("本单位"), "\(item.id)")
      #expect(plain.zh.hasSuffix("？") && plain.en.hasSuffix("?"), "\(item.id)")
      #expect(plain.zh != item.ask.zh, "\(item.id)")
      // “有没有”“能不能”都可以用“有”“能”回答；“是不是不”要回答“是”还是“不是”，人会弄反。
      #expect(plain.zh.ranges(of: "是否不").isEmpty, "\(item.id)")
    }
  }

  @Test("把握不足的只作建议：不引依据，也不列责令权和责任")
  func adviceRestsOnNothing() throws {
    for item in try #require(Self.items) where item.confidence.isAdviceOnly {
      #expect((item.norm + item.power + item.liability).isEmpty, "\(item.id)")
    }
  }

  @Test("引作依据的种类不是经验做法，也不是域外资料")
  func groundsAreLawOrStandard() throws {
    let pack = try #require(CaseLibrary.pack)
    for item in try #require(Self.items) {
      for citation in item.norm + item.power + item.liability {
        let local = pack.layers.flatMap(\.instruments).first { $0.id == citation.instrument }
        let instrument = try #require(pack.instrument(citation.instrument) ?? local)
        #expect(Basis(.verified, from: instrument.kind) != .goodPractice, "\(item.id)")
      }
      for citation in item.power {
        let instrument = try #require(pack.instrument(citation.instrument))
        #expect(Basis(.verified, from: instrument.kind) == .legalGround, "\(item.id)")
      }
    }
  }

  @Test("文件里的检查项按走动次序排列")
  func filesAreInWalkingOrder() throws {
    let items = try #require(Self.items)
    for (file, own) in Dictionary(grouping: items, by: \.location.file)
    where file.hasPrefix("checklists/") {
      let written = own.sorted { $0.location.line < $1.location.line }.map(\.station)
      #expect(written == written.sorted(), "\(file)")
    }
  }

  @Test("检查表依次是通用、行业、园区、专项、短表")
  func listsAreInOrderOfUse() throws {
    let lists = try #require(CaseLibrary.pack).checklists.inOrderOfUse
    #expect(lists.count == 21)
    #expect(lists.first?.id == "common")
    let groups = try lists.map { try #require($0.group) }
    let ranks = groups.compactMap(Checklist.Group.allCases.firstIndex)
    #expect(ranks == ranks.sorted())
    #expect(groups.count { $0 == .industry } == 6)
    #expect(groups.count { $0 == .park } == 3)
    #expect(groups.count { $0 == .campaign } == 9)
  }
}

@Suite("条款的覆盖 Clauses with rules")
struct ClauseCoverageTests {
  private static func coverage(_ id: String) throws -> ClauseCoverage {
    let all = try #require(CaseLibrary.pack).clauseCoverage
    return try #require(all.first { $0.instrument.id == id })
  }

  @Test("令第10号第三、七至九、十一至十四条逐项都有规则，未收入的写明原因")
  func orderTenIsComplete() throws {
    let order = try Self.coverage("mem-order-10-2023")
    #expect(order.isComplete == true)
    #expect(order.clauses(.leftOut) == ["1", "4", "5", "6", "10", "15"])
    #expect(order.clauses(.missing).isEmpty && order.clauses(.unlisted).isEmpty)
    let items: KeyValuePairs = ["3": 3, "7": 7, "8": 7, "9": 2, "11": 10, "12": 2, "13": 2]
    for (article, count) in items {
      let ruled = order.clauses.filter {
        $0.text.hasPrefix("\(article)(") && [.ruled, .unasked].contains($0.state)
      }
      #expect(ruled.count == count, "article \(article)")
    }
    #expect(order.clauses(.ruled).contains("14") && order.clauses(.ruled).contains("2"))
  }

  @Test("GB 35181-2017：10条直接、39条综合要素都有规则")
  func fireStandardIsComplete() throws {
    let standard = try Self.coverage("gb-35181-2017")
    #expect(standard.isComplete == true)
    let ruled = standard.clauses(.ruled) + standard.clauses(.unasked)
    #expect(ruled.count { $0.hasPrefix("6.") } == 10)
    #expect(ruled.count { $0.hasPrefix("7.") } == 39)
  }

  @Test("没有登记条款的不说完整", arguments: ["work-safety-law-2021", "gb-35181-2025"])
  func nothingIsClaimedWithoutAList(_ id: String) throws {
    let law = try Self.coverage(id)
    #expect(law.isComplete == nil)
    #expect(law.clauses(.missing).isEmpty)
  }
}
