import Ledger
import TestSupport
import Testing

@Suite("内存账本 In-memory event store")
struct InMemoryEventStoreTests {
  @Test("每一项承诺", arguments: EventStorePromise.allCases)
  func keepsPromise(_ promise: EventStorePromise) throws {
    try promise.check { InMemoryEventStore() }
  }
}
