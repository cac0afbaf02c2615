import Reporting
import SafetyModel
import Testing
import TranscriptSupport

/// The diagram in the documents is the one the program prints.
@Suite("隐患一生的图 The diagram of a hazard's life")
struct LifeDiagramTests {
  @Test("文档里的图就是程序画的 the page shows what the program draws")
  func pageShowsWhatTheProgramDraws() throws {
    let fences = try Fence.all(of: "Docs/Workflow.md").filter { $0.kind == "mermaid" }
    let drawn = Language.allCases.map { LifeDiagram().mermaid(in: $0) }
    #expect(fences.map { $0.lines.joined(separator: "\n") } == drawn)
  }

  @Test("每条箭头都在图上，图上没有别的 every arrow is drawn and no other", arguments: Language.allCases)
  func everyArrowIsDrawn(_ language: Language) {
    let open = HazardStage.allCases.filter(\.isOpen).map(\.rawValue)
    var drawn: Set<String> = []
    for line in LifeDiagram().mermaid(in: language).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[1] == "-->", words[0] != "[*]" else { continue }
      for from in words[0] == "open" ? open : [String(words[0])] {
        for to in words[2] == "open" ? open : [String(words[2])] { drawn.insert("\(from) \(to)") }
      }
    }
    #expect(drawn == Set(HazardMove.all.map { "\($0.from.rawValue) \($0.to.rawValue)" }))
  }

  @Test("SVG 的标签成对，属性有引号 the drawing is well formed", arguments: Language.allCases)
  func theDrawingIsWellFormed(_ language: Language) {
    let svg = LifeDiagram().svg(in: language)
    var open: [String] = []
    for piece in svg.split(separator: "<") {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<end]
      #expect(tag.count { $0 == "\"" }.isMultiple(of: 2))
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(svg.hasPrefix("<svg "))
  }
}
