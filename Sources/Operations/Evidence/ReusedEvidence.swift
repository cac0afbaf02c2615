import Ledger
import SQLStore
import SafetyModel
import Workflow
import Workspace

/// A picture shows one thing at one time; the content of files tells when it is the same one.
extension OperatingContext {
  /// What shows that something was put right is not the picture of how it was found.
  func checkOtherPictures(
    _ corrected: [EvidenceReference],
    than found: [EvidenceReference]
  ) throws(OperationFailure) {
    let before = Set(found.map(\.hash))
    guard let same = corrected.first(where: { before.contains($0.hash) }) else { return }
    throw .notNow(.act(.samePicture(same.name)))
  }

  /// Names the hazards whose correction the same file showed already.
  func adviseOnReuse(
    of proofs: [EvidenceReference],
    for hazard: HazardID
  ) throws(OperationFailure) {
    for proof in proofs {
      guard let hash = ContentHash(hex: proof.hash) else { continue }
      let others = try query { () throws(StoreFailure) in
        guard try workspace.database.refers(to: hash) else { return [SubjectID]() }
        return try workspace.database.subjects(
          naming: proof.hash,
          inEventsOf: [RectificationClaimed.kind, HazardClosed.kind]
        )
      }
      for other in others where other.text != hazard.text {
        warn(.advice(.proofReused(proof.name, for: other.text)))
      }
    }
  }
}
