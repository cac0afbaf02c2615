import CEL
public import Determination
public import RuleLanguage
public import SafetyModel
import Workspace

/// Questions about the facts of a site, as the conditions of rules ask them.
public enum FactQuestion {
  /// Asks about the facts of a site, or about any site when none is given.
  ///
  /// Every fact the rules declare and the site does not have is unknown; so is every circumstance and
  /// every measured value, which only an inspection finds out.
  ///
  /// - Parameters:
  ///   - expression: The source text.
  ///   - pack: The rules that say which facts there are.
  ///   - site: The site.
  /// - Returns: The question.
  public static func ask(
    _ expression: String,
    facts pack: RulePack,
    of site: StatedSite? = nil
  ) -> ExpressionQuestion {
    var question = ExpressionQuestion(expression)
    let known = (site?.known ?? KnownFacts([:])).deriving(pack.facts).values
    for fact in pack.facts {
      let name = AttributePath(fact.key)
      question.declared[name] = fact.type.declared
      if let value = known[fact.key] {
        question.variables[name] = Value(value)
      } else {
        question.unknown.insert(name)
      }
    }
    question.signatures = [
      FunctionSignature("circumstance", [.string], returns: .bool),
      FunctionSignature("measured", [.string], returns: .double),
    ]
    for name in ["circumstance", "measured"] {
      question.functions.register(name, arity: 1) { arguments in
        guard case .string(let text) = arguments.first else { return .noSuchOverload }
        return .unknown([.call(name, text)])
      }
    }
    return question
  }
}

/// What a file says of one site: a whole site, or its facts alone.
public struct StatedSite {
  /// The name; that of the file when it holds facts alone.
  public var name: String
  /// The facts, by key.
  public var facts: [String: SiteFact]
  /// The same as conditions see it, with what follows from the site itself.
  public var known: KnownFacts
  /// Where the site lies; absent when the file holds facts alone.
  public var region: RegionCode?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - pack: The rules that say which facts there are.
  ///   - day: The day of facts that have none of their own.
  /// - Throws: `input` with every error of the file; `ambiguous` when it holds several sites.
  public init(
    in path: String,
    facts pack: RulePack,
    on day: CivilDate
  ) throws(OperationFailure) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path)
    } catch {
      throw .file(error)
    }
    let file = RuleSourceFile(path: path, bytes: bytes)
    if let read = FactsFile.read(file, facts: pack) {
      try StatedSite.refuse(read.diagnostics)
      let facts = read.facts.map { key, value in
        SiteFact(key: key, value: value, unit: pack.fact(key)?.unit, source: path, asOf: day)
      }
      self.init(name: path, facts: facts, region: nil)
      return
    }
    let read = SiteFile.read(file, facts: pack)
    try StatedSite.refuse(read.diagnostics)
    guard let site = read.drafts.first, read.drafts.count == 1 else {
      let candidates = read.drafts.map { Candidate(id: $0.externalCode ?? "", name: $0.name) }
      throw .ambiguous(.site, path, candidates: candidates)
    }
    self.init(name: site.name, facts: site.facts, region: site.region)
    known = KnownFacts(
      known.values,
      region: site.region,
      kind: site.kind,
      tenancy: site.tenancy
    )
  }

  private init(name: String, facts: [SiteFact], region: RegionCode?) {
    self.name = name
    self.facts = Dictionary(facts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    known = KnownFacts(self.facts.mapValues(\.value))
    self.region = region
  }

  private static func refuse(_ diagnostics: [RuleDiagnostic]) throws(OperationFailure) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .input(errors.map { InputProblem(.diagnostic($0)) }) }
  }
}
