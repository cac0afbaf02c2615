import JSONSource
import RuleLanguage
import Testing
import TranscriptSupport

/// The tables of keys in the reference against the descriptions that editors use.
@Suite("每个键都在参考里 Every key is in the reference")
struct KeyTableTests {
  /// The section of each kind of file.
  static func heading(of kind: RuleSchema) -> String {
    switch kind {
    case .instruments: "instruments.yml "
    case .matters: "matters.yml "
    case .facts: "facts.yml "
    case .derived: "derived.yml "
    case .circumstances: "circumstances.yml "
    case .checklist: "checklists/ "
    case .criteria: "criteria/ "
    case .policy: "policies/ "
    case .calendar: "calendars/ "
    case .locality: "localities/ "
    case .cases: "cases/ "
    case .released: "released.yml "
    case .retired: "retired.yml "
    case .site: "检查对象 "
    case .answers: "答案 "
    }
  }

  @Test("键、必填和选项都一致 keys, marks and choices agree", arguments: RuleSchema.allCases)
  func keysAgree(_ kind: RuleSchema) throws {
    let page = try Disk.text(of: Project.root + "/Docs/RuleLanguage.md")
    let sections = KeySection.all(in: page).filter { $0.heading.hasPrefix(Self.heading(of: kind)) }
    let section = try #require(sections.count == 1 ? sections.first : nil)
    var comparison = try KeyComparison(section, Self.general(page))
    comparison.compare(try JSONValue.parse(Array(kind.text.utf8)))
    for problem in comparison.problems { Issue.record("\(kind): \(problem)") }
  }

  @Test("所有表都有人对照 no table is left over")
  func noTableIsLeftOver() throws {
    let page = try Disk.text(of: Project.root + "/Docs/RuleLanguage.md")
    for section in KeySection.all(in: page) where !section.tables.isEmpty {
      #expect(
        RuleSchema.allCases.contains { section.heading.hasPrefix(Self.heading(of: $0)) },
        "\(section.heading)"
      )
    }
  }

  @Test("格式说明里的键就是程序读的键 the descriptions have the keys that are read")
  func descriptionsHaveTheKeysThatAreRead() throws {
    let sources = Project.root + "/Sources/RuleLanguage"
    var read: Set<String> = []
    for folder in ["Reading", "Records", "Cases", "Tailoring"] {
      for name in Disk.files(below: "\(sources)/\(folder)", suffix: ".swift") {
        let text = try Disk.text(of: "\(sources)/\(folder)/\(name)")
        for list in text.matches(of: Self.keyLists) {
          read.formUnion(list.1.matches(of: #/"([a-z_]+)"/#).map { String($0.1) })
        }
      }
    }
    try #require(read.count > 100)
    var described: Set<String> = []
    for kind in RuleSchema.allCases {
      let text = kind.text
      for key in text.matches(of: #/"([a-z_]+)": \{\n *"title"/#) {
        described.insert(String(key.1))
      }
    }
    #expect(read.subtracting(described).sorted() == [])
  }

  @Test("少一个键、多一个键、标错都会被发现 a missing key, a strange key and a wrong mark are found")
  func differencesAreFound() throws {
    let schema =
      #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}, "#
      + #""b": {"type": "object", "properties": {"c": {"enum": ["x", "y"]}}}}}"#
    func problems(_ rows: [String]) throws -> Int {
      let table = (["| 键 Key | 类型 |", "|---|---|"] + rows).joined(separator: "\n")
      let page = "\n## Only\n\(table)\n"
      var comparison = KeyComparison(try #require(KeySection.all(in: page).first), [:])
      comparison.compare(try JSONValue.parse(Array(schema.utf8)))
      return comparison.problems.count
    }
    let b = "| `b` | `{c}` `x` `y` |"
    #expect(try problems(["| `a` ● | |", b]) == 0)
    #expect(try problems(["| `a` | |", b]) == 1)
    #expect(try problems([b]) == 1)
    #expect(try problems(["| `a` ● | |", b, "| `d` | |"]) == 1)
    #expect(try problems(["| `a` ● | |", "| `b` | `{c}` `x` |"]) == 1)
    #expect(try problems(["| `a` ● | |", "| `b` | `{c●}` `x` `y` |"]) == 1)
    #expect(try problems(["| `a` ● | |", "| `b` | |"]) == 1)
  }

  /// The lists of keys in the source of the readers.
  private static var keyLists: Regex<(Substring, Substring)> {
    #/(?:(?:required|optional):|(?:requirement|change)Keys =)[^"\[\n]*\[([^\]]*)\]/#
  }

  /// The keys of the types explained once for all files, by the word that stands for them.
  private static func general(_ page: String) throws -> [String: [String: Bool]] {
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    var types: [String: [String: Bool]] = [:]
    for word in ["双语", "引用", "期间"] {
      let line = try #require(lines.first { $0.hasPrefix("| \(word) ") })
      types[word] = KeyRow(line).groups.first ?? [:]
    }
    return types
  }
}
