import Determination
import Ledger
import Operations
import SafetyModel

extension ClauseAnswer {
  /// The answer for machines; keys are English and stable.
  var machineText: CanonicalValue {
    let record = determination.record
    return .object([
      "criteria": .string(set.id),
      "counted_like": .text(counted?.id),
      "on": .string(day.description),
      "verdict": .string(record.verdict.rawValue),
      "by": .text(record.by),
      "grade": .string(record.grade.rawValue),
      "branches": .array(record.branches.map(Self.branch)),
      "minimal_corrections": Self.sets(record.minimalCorrections),
      "minimal_corrections_unlisted": .number(record.minimalCorrections?.unlisted ?? 0),
      "needed": Self.sets(record.needed),
      "needed_unlisted": .number(record.needed?.unlisted ?? 0),
      "excluded_by": Self.texts(record.excludedBy),
      "not_counted": .array((record.notCounted ?? []).map(Self.uncounted)),
      "confidence": .string(determination.confidence.rawValue),
      "citations": .array(determination.citations.map(Self.citation)),
      "trace": .array(
        record.trace.map { .object(["zh": .string($0.zh), "en": .string($0.en)]) }
      ),
    ])
  }

  private static func texts(_ texts: [String]) -> CanonicalValue {
    .array(texts.map { .string($0) })
  }

  private static func sets(_ sets: ClauseSets?) -> CanonicalValue {
    .array((sets?.sets ?? []).map(texts))
  }

  private static func branch(_ finding: BranchFinding) -> CanonicalValue {
    .object([
      "id": .string(finding.branch),
      "met": .number(finding.met.count),
      "unknown": .number(finding.possible.count),
      "threshold": .number(finding.required),
      "state": .string(finding.state.rawValue),
      "met_clauses": texts(finding.met),
      "unknown_clauses": texts(finding.possible),
      "confidence": .string(finding.confidence.rawValue),
    ])
  }

  private static func uncounted(_ finding: UncountedFinding) -> CanonicalValue {
    .object([
      "clause": .string(finding.name),
      "reason": .string(finding.reason.rawValue),
      "by": .text(finding.by),
    ])
  }

  private static func citation(_ citation: Citation) -> CanonicalValue {
    .object([
      "instrument": .string(citation.instrument),
      "clause": .string(citation.clause),
      "confidence": .string(citation.confidence.rawValue),
    ])
  }
}
