public import RuleLanguage
import SafetyModel
import Workspace

/// The cases of a rule folder and what came of them.
public struct RuleTest: Sendable {
  /// A case that did not come to what it says.
  public struct Failure: Sendable {
    /// The case.
    public var example: RuleCase
    /// What came out differently; empty when the case expects nothing at all.
    public var corrections: [CaseCorrection]
    /// What a case that expects nothing would have to say.
    var proposal: [CaseCorrection]
    /// Why the grade came out as it did, where it came out differently.
    public var gradeReasons: [CaseResult.GradeReason]
  }

  /// The rules.
  public var pack: RulePack
  /// The files of cases.
  public var files: [RuleSourceFile]
  /// The cases that were run.
  public var cases: [RuleCase]
  /// Why files or parts of them could not be read.
  public var diagnostics: [RuleDiagnostic]
  /// The cases that did not come to what they say.
  public var failures: [Failure]
  /// The elements met in a case.
  var metElements: [RuleCase: [CaseExpectation.Subject]]

  /// Runs the cases of some files.
  ///
  /// - Parameters:
  ///   - files: The files of cases.
  ///   - pack: The rules.
  ///   - text: Only cases whose name, file, item or element contains this; absent = all.
  public init(_ files: [RuleSourceFile], under pack: RulePack, only text: String? = nil) {
    self.pack = pack
    self.files = files
    cases = []
    diagnostics = []
    failures = []
    metElements = [:]
    for file in files {
      let read = CaseFile.read(file, under: pack)
      diagnostics += read.diagnostics
      cases += read.cases.filter { text.map($0.mentions) ?? true }
    }
    var judges: [RegionCode?: CaseJudge] = [:]
    for example in cases {
      let judge =
        judges[example.region]
        ?? CaseJudge(example.region.map { pack.tailored(for: $0) } ?? pack)
      judges[example.region] = judge
      let result = judge.result(of: example)
      metElements[example] = result.metElements
      if let failure = RuleTest.failure(of: example, from: result) { failures.append(failure) }
    }
  }

  /// What a case comes to differently from what it says; nothing when it holds.
  private static func failure(of example: RuleCase, from result: CaseResult) -> Failure? {
    func correction(_ expected: CaseExpectation) -> CaseCorrection {
      CaseCorrection(
        caseLocation: example.location,
        expected: expected,
        result: result.word(for: expected.subject)
      )
    }
    guard !example.expected.isEmpty else {
      let proposal = result.subjects(of: example).map {
        correction(CaseExpectation(subject: $0, value: "", location: example.location))
      }
      return Failure(example: example, corrections: [], proposal: proposal, gradeReasons: [])
    }
    let wrong = example.expected.map(correction).filter { $0.result != $0.expected.value }
    guard !wrong.isEmpty else { return nil }
    let isGradeWrong = wrong.contains { $0.expected.subject == .grade }
    return Failure(
      example: example,
      corrections: wrong,
      proposal: [],
      gradeReasons: isGradeWrong ? result.gradeReasons : []
    )
  }

  /// Whether every file could be read and every case holds.
  public var holds: Bool { failures.isEmpty && !diagnostics.containsErrors }

  /// Writes what the failing cases came to into their files.
  ///
  /// - Returns: The files with new content, and what could be written.
  public func recording() -> (files: [RuleSourceFile], recorded: Set<CaseCorrection>) {
    var changed: [RuleSourceFile] = []
    var recorded: Set<CaseCorrection> = []
    let all = failures.flatMap { $0.corrections + $0.proposal }
    for file in files {
      let own = all.filter { $0.caseLocation.file == file.path }
      let written = CaseFile.recording(own, in: file)
      guard !written.recorded.isEmpty else { continue }
      changed.append(RuleSourceFile(path: file.path, bytes: written.bytes))
      recorded.formUnion(written.recorded)
    }
    return (changed, recorded)
  }
}

extension RuleTest.Failure {
  /// Everything that would have to be written for the case to hold.
  public var wanted: [CaseCorrection] { corrections + proposal }
}

extension RuleCase {
  /// Whether the name, the file, an item or an element contains a text.
  func mentions(_ text: String) -> Bool {
    let subjects = expected.flatMap { expectation -> [String] in
      switch expectation.subject {
      case .item(let item), .itemGrade(let item), .ground(let item): [item]
      case .element(let criteria, let clause): [criteria, clause]
      case .force(let criteria), .verdict(let criteria): [criteria]
      case .grade: []
      }
    }
    return ([name.zh, name.en, location.file] + answers.map(\.item) + subjects).contains {
      !$0.lowercased().ranges(of: text.lowercased()).isEmpty
    }
  }
}

/// Where the cases of a rule folder are and how to write them.
public struct CaseFolder {
  /// The rule folder, as the caller named it.
  public let rules: String
  /// The case files, paths as diagnostics name them: relative to the rule folder.
  public let files: [RuleSourceFile]
  /// Where each of them stands on disk.
  private let places: [String: String]

  /// Reads the cases below `cases/` of a rule folder, or one file of them.
  ///
  /// - Parameters:
  ///   - rules: The rule folder.
  ///   - file: One file of cases, wherever it is; absent = all of the folder.
  /// - Throws: `file` when there are no cases or one of their files cannot be read.
  public init(of rules: String, file: String? = nil) throws(OperationFailure) {
    self.rules = rules
    do throws(FileFailure) {
      if let file {
        files = [RuleSourceFile(path: file, bytes: try Files.read(file))]
        places = [:]
      } else {
        let folder = "\(rules)/cases"
        var found: [RuleSourceFile] = []
        var places: [String: String] = [:]
        for name in try Files.list(folder) where name.hasSuffix(".yml") && !name.hasPrefix(".") {
          let place = "\(folder)/\(name)"
          found.append(RuleSourceFile(path: "cases/\(name)", bytes: try Files.read(place)))
          places["cases/\(name)"] = place
        }
        files = found
        self.places = places
      }
    } catch {
      throw .file(error)
    }
  }

  /// Replaces files by new content, each whole.
  public func write(_ changed: [RuleSourceFile]) throws(OperationFailure) {
    for file in changed {
      do throws(FileFailure) {
        try Files.writeAtomically(file.bytes, to: places[file.path] ?? file.path)
      } catch {
        throw .file(error)
      }
    }
  }
}
