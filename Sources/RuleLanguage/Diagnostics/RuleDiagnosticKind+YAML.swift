import SafetyModel
import YAMLSource

extension RuleDiagnostic.Kind {
  /// Says in the words of rule files why a file is not readable YAML.
  init(_ reason: YAMLError.Reason) {
    switch reason {
    case .tooManyBytes(let count, let limit): self = .fileTooLarge(bytes: count, limit: limit)
    case .tooDeep(let limit): self = .tooLarge(what: .depth, limit: limit)
    case .tooManyNodes(let limit): self = .tooLarge(what: .nodes, limit: limit)
    case .scalarTooLong(_, let limit): self = .tooLarge(what: .text, limit: limit)
    case .invalidUTF8: self = .notUTF8
    case .emptyDocument: self = .emptyFile
    case .severalDocuments: self = .refusedYAML(feature: .severalDocuments)
    case .alias(let name): self = .refusedYAML(feature: .alias(name: name))
    case .anchor(let name): self = .refusedYAML(feature: .anchor(name: name))
    case .tag(let name): self = .refusedYAML(feature: .tag(name: name))
    case .mergeKey: self = .refusedYAML(feature: .mergeKey)
    case .keyNotText: self = .refusedYAML(feature: .compoundKey)
    case .duplicateKey(let key, let first):
      self = .duplicateKey(key: key, first: RuleLocation(first))
    case .malformed(let problem): self = .malformedYAML(problem: problem)
    case .outOfMemory: self = .malformedYAML(problem: "out of memory")
    }
  }
}
