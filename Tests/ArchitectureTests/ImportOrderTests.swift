import Testing
import TranscriptSupport

@Suite("依赖方向 The order of the house")
struct ImportOrderTests {
  @Test("每个目标都在次序表里 every target has its place")
  func everyTargetHasItsPlace() {
    let onDisk = Disk.names(in: Project.root + "/Sources").filter { !$0.hasPrefix(".") }
    #expect(Set(onDisk) == Set(House.targets))
  }

  @Test("只向下依赖，同层互不相识 imports point down, siblings do not know each other")
  func importsPointDown() throws {
    for file in try SourceFile.all(in: "Sources") {
      guard let own = House.row(of: file.target) else { continue }
      for module in file.imports {
        guard let other = House.row(of: module) else { continue }
        #expect(other < own, "\(file.path): \(file.target) imports \(module)")
      }
    }
  }

  @Test("纯目标不碰系统 pure targets import nothing of the system")
  func pureTargetsStayPure() throws {
    for file in try SourceFile.all(in: "Sources") where House.pure.contains(file.target) {
      let impure = file.imports.filter { House.impure.contains($0) }
      #expect(impure.isEmpty, "\(file.path) imports \(impure)")
    }
  }

  @Test("没有任何地方引入完整的 Foundation nothing imports Foundation")
  func nothingImportsFoundation() throws {
    for file in try SourceFile.all(in: "Sources") {
      #expect(!file.imports.contains("Foundation"), "\(file.path)")
    }
  }

  @Test("系统库与外部包各在一道边界之后 libraries stay behind their boundary")
  func librariesStayBehindTheirBoundary() throws {
    for file in try SourceFile.all(in: "Sources") {
      for module in file.imports {
        guard let allowed = House.behindABoundary[module] else { continue }
        #expect(allowed.contains(file.target), "\(file.path): \(file.target) imports \(module)")
      }
    }
  }

  @Test("Package.swift 里的箭头也只向下 the arrows of Package.swift point down too")
  func manifestArrowsPointDown() throws {
    let manifest = try Disk.text(of: Project.root + "/Package.swift")
    for target in House.targets {
      guard let own = House.row(of: target),
        let declaration = manifest.firstRange(of: "room(\"\(target)\"")
          ?? manifest.firstRange(of: "\"\(target)\",\n      [")
      else { continue }
      let rest = manifest[declaration.upperBound...]
      let end = rest.firstRange(of: "),\n")?.lowerBound ?? rest.endIndex
      for other in House.targets where rest[..<end].contains("\"\(other)\"") {
        let row = try #require(House.row(of: other))
        #expect(row < own, "Package.swift: \(target) depends on \(other)")
      }
    }
  }
}
