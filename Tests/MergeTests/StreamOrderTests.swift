import Ledger
import MergeSimulation
import SafetyModel
import Testing

@Suite("一致的次序 The one order of a stream")
struct StreamOrderTests {
  private func hash(_ number: Int) throws -> EventHash {
    let digits = String(number, radix: 16)
    return try #require(
      EventHash(hex: String(repeating: "0", count: 64 - digits.utf8.count) + digits)
    )
  }

  private func link(
    _ number: Int,
    _ device: String,
    _ sequence: Int,
    at milliseconds: Int64,
    on bases: [Int] = []
  ) throws -> StreamLink {
    StreamLink(
      hash: try hash(number),
      device: device,
      sequence: sequence,
      milliseconds: milliseconds,
      bases: try bases.map(hash)
    )
  }

  @Test("任何到达次序都得出同一次序，且知道的总在前面", arguments: 1...40)
  func everyArrivalGivesOneOrder(_ seed: Int) {
    let events = MergeLife(seed: UInt64(seed)).events
    var dice = Dice(seed: UInt64(seed))
    let first = Replica.View(events).events.map(\.number)
    for _ in 0..<5 {
      #expect(Replica.View(events.shuffled(using: &dice)).events.map(\.number) == first)
    }
    var before: Set<Int> = []
    for number in first {
      #expect(events[number].seen.isSubset(of: before), "\(number) stands before what it rests on")
      before.insert(number)
    }
  }

  @Test("谁知道什么，与亲眼所见的一致", arguments: 1...40)
  func knowledgeIsWhatWasSeen(_ seed: Int) {
    let events = MergeLife(seed: UInt64(seed)).events
    let order = StreamOrder(events.map(\.link))
    for (later, place) in zip(order.indices, order.places) {
      for (earlier, other) in zip(order.indices, order.places) where earlier != later {
        #expect(place.knows(other) == events[later].seen.contains(earlier))
      }
    }
  }

  @Test("一台设备的历史不分叉，末一个是下次的依据")
  func oneDeviceIsAChain() throws {
    let order = StreamOrder([
      try link(2, "D-a", 5, at: 90, on: [1]), try link(1, "D-a", 2, at: 100),
      try link(3, "D-a", 6, at: 90, on: [1]),
    ])
    #expect(order.indices == [1, 0, 2])
    #expect(!order.isForked)
    #expect(order.heads == [try hash(3)])
  }

  @Test("互不知道的按时间、设备、序号；时钟倒走的仍在所知之后")
  func concurrentOnesGoByTime() throws {
    let links = [
      try link(1, "D-a", 1, at: 100), try link(2, "D-b", 1, at: 50, on: [1]),
      try link(3, "D-a", 2, at: 100, on: [1]),
    ]
    let order = StreamOrder(links)
    #expect(order.indices == [0, 2, 1])
    #expect(order.isForked)
    #expect(order.heads == [try hash(2), try hash(3)])
    #expect(order.places[1].isConcurrent(with: order.places[2]))
  }

  @Test("伪造的环不会死循环，次序仍然确定")
  func aForgedCircleEnds() throws {
    let links = [try link(1, "D-a", 1, at: 1, on: [2]), try link(2, "D-b", 1, at: 2, on: [1])]
    #expect(StreamOrder(links).indices == [0, 1])
    #expect(StreamOrder([]).heads.isEmpty)
  }
}
