import Ledger
import SQLStore

/// A register without rows, for tests that look at files only.
struct NoRows: Projection {
  func rows(
    for subject: SubjectID,
    history: [StoredEvent]
  ) throws(StoreFailure) -> [RegisterRow] { [] }
}
