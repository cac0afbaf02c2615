import Testing
import YAMLSource

@Suite("YAML 读取 Reading YAML")
struct YAMLParsingTests {
  @Test("键和值都记得自己的行列（按字符计）")
  func everyKeyAndValueKnowsItsPlace() throws {
    let text = """
      title: {zh: 出口, en: Exit}
      items:
        - id: a
          ask: 好
      """
    let root = try parse(text)
    let entries = try #require(root.entries)
    #expect(entries.map(\.key) == ["title", "items"])
    #expect(entries[1].keyLocation == place(2, 1))
    let title = try #require(root["title"]?.entries)
    #expect(title[1].keyLocation == place(1, 17))
    #expect(title[1].value.location == place(1, 21))
    let item = try #require(root["items"]?.members?.first)
    #expect(item.location == place(3, 5))
    #expect(item["ask"]?.text == "好")
    #expect(item["ask"]?.location == place(4, 10))
  }

  @Test("标量一律是文字")
  func scalarsStayText() throws {
    let root = try parse("a: yes\nb: 0755\nc: ~\nd:\ne: 2024-01-01")
    #expect(root.entries?.map(\.value.text) == ["yes", "0755", "~", "", "2024-01-01"])
  }

  @Test("块文字和引号的写法保留下来")
  func stylesAreKept() throws {
    let root = try parse("a: 'x'\nb: \"y\"\nc: |\n  z\nd: >\n  w\ne: v\n")
    let styles = root.entries?.map { entry -> YAMLScalarStyle? in
      if case .scalar(let scalar) = entry.value.content { scalar.style } else { nil }
    }
    #expect(styles == [.singleQuoted, .doubleQuoted, .literal, .folded, .plain])
  }

  @Test("文件开头的 BOM 不算一列")
  func aByteOrderMarkIsSkipped() throws {
    let root = try YAMLNode.parse(bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "f.yml")
    #expect(root.entries?.first?.keyLocation == place(1, 1))
  }

  @Test("文字内的位置换算到源文件", arguments: DistanceCase.all)
  func positionsInsideTextAreFoundInTheSource(_ sample: DistanceCase) throws {
    let root = try parse(sample.source)
    let node = try #require(root["a"])
    guard case .scalar(let scalar) = node.content else {
      Issue.record("not a scalar")
      return
    }
    #expect(scalar.sourceDistance(to: sample.offset) == sample.distance)
  }
}

struct DistanceCase: CustomTestStringConvertible, Sendable {
  let source: String
  let offset: Int
  let distance: Int?
  var testDescription: String { "\(source) @\(offset)" }

  static let all = [
    DistanceCase(source: "a: x == y", offset: 5, distance: 5),
    DistanceCase(source: "a: 'x == y'", offset: 5, distance: 6),
    DistanceCase(source: "a: 'x''y z'", offset: 4, distance: 6),
    DistanceCase(source: "a: \"x y\"", offset: 2, distance: 3),
    DistanceCase(source: "a: \"x\\ty\"", offset: 2, distance: nil),
    DistanceCase(source: "a: x\n  y", offset: 2, distance: nil),
    DistanceCase(source: "a: |\n  x", offset: 0, distance: nil),
  ]
}

func parse(_ text: String, limits: YAMLLimits = .standard) throws(YAMLError) -> YAMLNode {
  try YAMLNode.parse(bytes: Array(text.utf8), file: "f.yml", limits: limits)
}

func place(_ line: Int, _ column: Int) -> YAMLSource.SourceLocation {
  YAMLSource.SourceLocation(file: "f.yml", line: line, column: column)
}
