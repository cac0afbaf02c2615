public import SafetyModel
import YAMLSource

extension RulePack {
  /// A rule folder after reading: the pack when it is usable, and everything there is to say.
  public struct Loading: Sendable {
    /// The pack; absent when an error was found.
    public let pack: RulePack?
    /// All problems, in the order of files and lines.
    public let diagnostics: [RuleDiagnostic]
  }

  /// Reads, resolves and checks a rule folder.
  ///
  /// Never stops at the first problem. Files no rule reader reads (documentation, cases) may be
  /// among those handed in; they are not part of the pack or its hash.
  ///
  /// - Parameters:
  ///   - files: The files of the folder, in any order.
  ///   - day: The day on which cited instruments should be in force; absent = not judged, as when
  ///     an old pack is loaded again.
  /// - Returns: The pack, or the errors that make the folder unusable; warnings in any case.
  public static func load(
    from files: [RuleSourceFile],
    judgedOn day: CivilDate? = nil
  ) -> Loading {
    load(from: files, judgedOn: day, looking: .toUse)
  }

  /// Reads and checks a rule folder as its author wants it: also what only looks wrong.
  ///
  /// Errors found here and not by `load` leave the pack usable for inspections that pinned it.
  ///
  /// - Parameters:
  ///   - files: The files of the folder, in any order.
  ///   - day: The day on which cited instruments should be in force; absent = not judged.
  /// - Returns: The pack when there is no error at all, and everything there is to say.
  public static func lint(_ files: [RuleSourceFile], on day: CivilDate? = nil) -> Loading {
    load(from: files, judgedOn: day, looking: .toTeach)
  }

  private static func load(
    from files: [RuleSourceFile],
    judgedOn day: CivilDate?,
    looking purpose: LoadingPurpose
  ) -> Loading {
    var loader = RulePackLoader()
    let ruleFiles = loader.read(files)
    let contents = loader.resolve(judgedOn: day)
    var localities = loader.localities
    let layers = localities.check(
      against: contents,
      decidedBy: loader.circumstancesByPlace,
      judgedOn: day
    )
    if purpose == .toTeach {
      loader.localities = localities
      loader.lint(contents, files: files, on: day)
    }
    let found = loader.diagnostics + localities.diagnostics
    let base =
      found.containsErrors
      ? nil : RulePack(files: ruleFiles, contents: contents, layers: layers)
    let tried = base.map(layerProblems) ?? []
    let diagnostics = (found + tried).sortedForReading()
    let pack = diagnostics.containsErrors ? nil : base
    return Loading(pack: pack, diagnostics: diagnostics)
  }
}

/// What a folder is read for.
private enum LoadingPurpose {
  /// To be used: what cannot be used is an error.
  case toUse
  /// To be shown to its author: everything there is to say is said.
  case toTeach
}

/// The steps from files to a pack.
struct RulePackLoader {
  var reader = RuleReader()
  private(set) var contents = RulePackContents()
  private var later: [RuleDiagnostic] = []
  /// The local layers, which are checked when the national rules are known.
  var localities = LocalityLoader()
  /// The circumstances named by the condition at a place.
  private(set) var circumstancesByPlace: [RuleLocation: Set<String>] = [:]
  private var releases: [Release] = []
  private var retirements: [Retirement] = []
  private var faultyConditions: Set<RuleLocation> = []

  var diagnostics: [RuleDiagnostic] { reader.diagnostics + later }

  /// Reads each file on its own.
  ///
  /// - Returns: The files that make the pack, sorted by path as bytes.
  mutating func read(_ files: [RuleSourceFile]) -> [RuleSourceFile] {
    var ruleFiles: [RuleSourceFile] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let start = RuleLocation(file: file.path, line: 1, column: 1)
      switch RuleFile(path: file.path) {
      case .notRead: continue
      case .unrecognised: reader.report(.unrecognisedFile(path: file.path), at: start)
      case .misnamed(let proposed):
        reader.report(.slip(.wrongEnding(path: file.path, proposed: proposed)), at: start)
      case .released:
        if let root = parse(file) { releases = reader.releases(root) }
      case .retired:
        if let root = parse(file) { retirements = reader.retirements(root) }
      case let kind:
        ruleFiles.append(file)
        if let root = parse(file) {
          read(root, as: kind)
        } else {
          noteUnreadable(kind, path: file.path)
        }
      }
    }
    return ruleFiles
  }

  private mutating func parse(_ file: RuleSourceFile) -> YAMLNode? {
    do {
      let limits = RuleFile(path: file.path) == .pack ? YAMLLimits.pack : .standard
      return try YAMLNode.parse(bytes: file.bytes, file: file.path, limits: limits)
    } catch {
      reader.report(RuleDiagnostic(error, in: file.bytes))
      return nil
    }
  }

  private mutating func read(_ root: YAMLNode, as kind: RuleFile) {
    switch kind {
    case .instruments:
      define(root, "instruments", .instrument, \.instruments, id: \.id) { $0.instrument($1) }
    case .matters:
      define(root, "matters", .matter, \.matters, id: \.id) { $0.matter($1) }
    case .facts:
      define(root, "facts", .fact, \.facts, id: \.key) { $0.fact($1) }
    case .derived:
      define(root, "derived", .fact, \.facts, id: \.key) { $0.derivedFact($1) }
    case .circumstances:
      define(root, "circumstances", .circumstance, \.circumstances, id: \.id) {
        $0.circumstance($1)
      }
    case .checklist:
      guard let draft = reader.checklist(root) else {
        return noteUnreadable(kind, path: root.location.file)
      }
      add(draft, from: root)
    case .criteria:
      guard let criteria = reader.criteria(root) else {
        return noteUnreadable(kind, path: root.location.file)
      }
      add(criteria, criteria.id, root, .criteria, to: \.criteria)
    case .policy:
      reader.policy(root).map { add($0, $0.id, root, .policy, to: \.policies) }
    case .calendar:
      reader.calendar(root).map { add($0, $0.id, root, .calendar, to: \.calendars) }
    case .pack:
      readPack(root)
    case .locality: localities.read(root)
    case .notRead, .unrecognised, .misnamed, .released, .retired:
      // Sorted out before reading.
      break
    }
  }

  /// Reads a file that is one list of definitions under one key.
  private mutating func define<Value>(
    _ root: YAMLNode,
    _ key: String,
    _ noun: RuleDiagnostic.Noun,
    _ table: WritableKeyPath<RulePackContents, DefinitionTable<Value>>,
    id: KeyPath<Value, String>,
    by read: (inout RuleReader, YAMLNode) -> Value?
  ) {
    let fields = reader.fields(of: root, required: [key])
    define(fields?[key], noun, table, id: id, by: read)
  }

  /// Reads one list of definitions.
  mutating func define<Value>(
    _ list: YAMLNode?,
    _ noun: RuleDiagnostic.Noun,
    _ table: WritableKeyPath<RulePackContents, DefinitionTable<Value>>,
    id: KeyPath<Value, String>,
    by read: (inout RuleReader, YAMLNode) -> Value?
  ) {
    let nodes = reader.list(list) { $1 }
    if nodes == nil { contents[keyPath: table].markIncomplete() }
    for node in nodes ?? [] {
      if let value = read(&reader, node) {
        add(value, value[keyPath: id], node, noun, to: table)
      } else if let id = (node["id"] ?? node["key"])?.text {
        contents[keyPath: table].addUnreadable(id: id)
      } else {
        contents[keyPath: table].markIncomplete()
      }
    }
  }

  /// Adds a list with the items it owns.
  mutating func add(_ draft: ChecklistDraft, from node: YAMLNode) {
    add(draft, draft.id, node, .checklist, to: \.drafts)
    for entry in draft.entries {
      add(entry.item, entry.item.id, entry.node, .item, to: \.items)
    }
  }

  mutating func add<Value>(
    _ value: Value,
    _ id: String,
    _ node: YAMLNode,
    _ noun: RuleDiagnostic.Noun,
    to table: WritableKeyPath<RulePackContents, DefinitionTable<Value>>
  ) {
    if let first = contents[keyPath: table].add(value, id: id, node: node) {
      reader.report(.duplicateID(noun: noun, id: id, first: first), at: node)
    }
  }

  /// Remembers what a file that cannot be read would have defined.
  private mutating func noteUnreadable(_ kind: RuleFile, path: String) {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    switch kind {
    case .instruments: contents.instruments.markIncomplete()
    case .matters: contents.matters.markIncomplete()
    case .facts, .derived: contents.facts.markIncomplete()
    case .circumstances: contents.circumstances.markIncomplete()
    case .checklist: contents.drafts.addUnreadable(id: String(name))
    case .criteria: contents.criteria.addUnreadable(id: String(name))
    case .pack: markAllIncomplete()
    case .policy, .calendar, .locality, .notRead, .unrecognised, .misnamed, .released, .retired:
      break
    }
  }

  /// Remembers that the one file that defines everything cannot be read.
  private mutating func markAllIncomplete() {
    contents.instruments.markIncomplete()
    contents.matters.markIncomplete()
    contents.facts.markIncomplete()
    contents.circumstances.markIncomplete()
    contents.drafts.markIncomplete()
    contents.criteria.markIncomplete()
  }

  /// Puts the files together and checks what only shows between them.
  mutating func resolve(judgedOn day: CivilDate?) -> RulePackContents {
    contents.limitCertainty()
    var conditions = ConditionCheck(contents: contents)
    conditions.check(reader.conditions)
    circumstancesByPlace = conditions.circumstancesByPlace
    faultyConditions = conditions.faulty
    var resolver = ChecklistResolver(contents: contents, conditionFacts: conditions.factsByPlace)
    contents.checklists = resolver.checklists()
    var references = ReferenceCheck(contents: contents, day: day)
    references.check(reader.references)
    references.check(reader.measurements)
    references.check(reader.limits)
    var derivations = DerivationCheck(contents: contents, conditions: conditions)
    derivations.check()
    let grades = gradeContradictions(in: contents, decidedBy: conditions.circumstancesByPlace)
    later +=
      conditions.diagnostics + resolver.diagnostics + references.diagnostics + grades
      + derivations.diagnostics
    return contents
  }

  /// Adds what only an author is told.
  mutating func lint(_ contents: RulePackContents, files: [RuleSourceFile], on day: CivilDate?) {
    let history = RuleHistory(releases: releases, retirements: retirements)
    later = history.explained(later)
    let scope = LintScope(
      files: files,
      day: day,
      faultyConditions: faultyConditions.union(localities.faultyConditions),
      hasErrors: (diagnostics + localities.diagnostics).containsErrors
    )
    let whole = localities.joined(to: contents)
    later += LintCheck(contents: whole, history: history, scope: scope).diagnostics
  }
}
