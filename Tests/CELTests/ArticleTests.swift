import CEL
import Testing

@Suite("文档里的例子 The example of the article")
struct ArticleTests {
  @Test("求值指出缺什么，检查指出哪里写错")
  func theExampleDoesWhatTheArticleSays() throws {
    let condition = try Expression.parse("site.workers > 9 || site.dormitory")
    let site = TableActivation(["site.workers": .int(4)], unknown: ["site.dormitory"])
    #expect(condition.evaluate(in: site) == .unknown([AttributePath("site.dormitory")]))
    let declared = Declarations(attributes: ["site.workers": .int, "site.dormitory": .bool])
    #expect(condition.check(in: declared).isEmpty)
    let problems = try Expression.parse("site.worker > 9").check(in: declared)
    #expect(
      problems.map(\.description)
        == ["1:1: 'site.worker' is not declared; did you mean 'site.workers'?"]
    )
  }
}
