public import SafetyModel
import Workspace

extension OperatingContext {
  /// Copies a file in as evidence; it is on disk, named by its content, before this returns.
  func addEvidence(
    _ path: String,
    purpose: EvidenceReference.Purpose
  ) throws(OperationFailure) -> EvidenceReference {
    do throws(EvidenceFailure) {
      return try workspace.evidence.add(path, purpose: purpose)
    } catch {
      throw .evidence(error)
    }
  }

  /// Copies files in as evidence, in order.
  func addEvidence(
    _ paths: [String],
    purpose: EvidenceReference.Purpose
  ) throws(OperationFailure) -> [EvidenceReference] {
    var references: [EvidenceReference] = []
    for path in paths { references.append(try addEvidence(path, purpose: purpose)) }
    return references
  }

  /// The content of a piece of evidence, checked against its hash.
  public func evidence(_ reference: EvidenceReference) throws(OperationFailure) -> [UInt8] {
    do throws(EvidenceFailure) {
      return try workspace.evidence.bytes(of: reference.hash)
    } catch {
      throw .evidence(error)
    }
  }

  /// Where a piece of evidence is kept, to be opened by another program.
  public func path(of reference: EvidenceReference) -> String {
    workspace.evidence.path(of: reference.hash)
  }

  /// Writes a copy of a piece of evidence under a path.
  public func exportEvidence(
    _ reference: EvidenceReference,
    to path: String
  ) throws(OperationFailure) {
    let bytes = try evidence(reference)
    do throws(FileFailure) {
      try Files.writeAtomically(bytes, to: path)
    } catch {
      throw .file(error)
    }
  }
}
