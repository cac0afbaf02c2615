import CEL
import Determination
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
    of site: SiteDraft? = nil
  ) -> ExpressionQuestion {
    var question = ExpressionQuestion(expression)
    let known = site.map(facts) ?? [:]
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

  /// The one site of a file.
  ///
  /// - Throws: `input` with every error of the file, or when it holds several sites.
  public static func site(
    in path: String,
    facts pack: RulePack
  ) throws(OperationFailure) -> SiteDraft {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(path)
    } catch {
      throw .file(error)
    }
    let read = SiteFile.read(RuleSourceFile(path: path, bytes: bytes), facts: pack)
    let errors = read.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .input(errors.map { InputProblem(.diagnostic($0)) }) }
    guard let site = read.drafts.first, read.drafts.count == 1 else {
      let candidates = read.drafts.map { Candidate(id: $0.externalCode ?? "", name: $0.name) }
      throw .ambiguous(.site, path, candidates: candidates)
    }
    return site
  }

  private static func facts(of site: SiteDraft) -> [String: FactValue] {
    var facts = Dictionary(
      site.facts.map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    facts["site.region"] = .text(site.region.text)
    if let tenancy = site.tenancy, facts["site.role"] == nil {
      facts["site.role"] = .choice(tenancy.role.rawValue)
    }
    return facts
  }
}
