import Ledger
package import SafetyModel
import Workflow

/// One random life of a hazard on several devices that meet now and then.
package struct MergeLife: Sendable {
  package let seed: UInt64
  /// The hazard that is lived.
  package let hazard = ActMaking.hazard
  package private(set) var replicas: [Replica]
  package private(set) var events: [TrueEvent] = []
  private var dice: Dice
  private var clock: Int64 = 1_770_000_000_000

  /// Lives the life a seed stands for.
  package init(seed: UInt64) {
    self.seed = seed
    var dice = Dice(seed: seed)
    replicas = (0..<(2 + dice.below(3))).map { number in
      Replica(device: "D-\(number)", skew: Int64(dice.below(7_200_000)) - 3_600_000)
    }
    self.dice = dice
    begin()
    for _ in 0..<(6 + self.dice.below(18)) {
      switch self.dice.below(12) {
      case 11: endTwice()
      case 0..<7: act(on: self.dice.below(replicas.count))
      case 7..<9: exchange()
      default: replicas[self.dice.below(replicas.count)].skew -= 1_000_000
      }
    }
    meet()
  }

  private func person(_ device: Int) -> PersonID { PersonID(random: UInt64(device + 1)) }

  private mutating func begin() {
    let event = ActMaking.registration(by: person(0))
    record(Deed(event: event, meaning: .nothing, grade: .general), on: 0, seen: [], heads: [])
    for index in replicas.indices.dropFirst() { replicas[index].take(replicas[0].log) }
  }

  /// Two who know the same end the hazard in the same way.
  private mutating func endTwice() {
    meet()
    for index in 0..<2 { act(on: index) { $0.meaning == .ending("withdrawn") } }
  }

  private mutating func act(on index: Int, choosing: (Deed) -> Bool = { _ in true }) {
    let view = replicas[index].view
    guard let hazard = view.hazard else { return }
    let making = ActMaking(
      by: person(index),
      day: ActMaking.first.adding(days: events.count),
      number: events.count
    )
    var deeds = making.deeds(in: hazard.state, length: 1 + dice.below(30))
    // Ends and passes are what matters, so they are drawn more often.
    deeds += deeds.filter { $0.meaning != .danger } + deeds.filter { $0.meaning != .danger }
    for conflict in hazard.openConflicts.prefix(1) {
      let body = ConflictSettled(
        event: view.events[conflict.event].link.hash.hex,
        reason: "已核实",
        by: making.by,
        on: making.day
      )
      deeds.append(Deed(event: .conflictSettled(body), meaning: .nothing))
    }
    deeds.removeAll { !choosing($0) }
    guard !deeds.isEmpty else { return }
    record(
      deeds[dice.below(deeds.count)],
      on: index,
      seen: Set(replicas[index].log.map(\.number)),
      heads: view.heads
    )
  }

  private mutating func record(_ deed: Deed, on index: Int, seen: Set<Int>, heads: [EventHash]) {
    clock += Int64(dice.below(60_000))
    let number = events.count
    let link = StreamLink(
      hash: Self.hash(number, dice.next()),
      device: replicas[index].device,
      sequence: replicas[index].lastSequence + 1,
      milliseconds: clock + replicas[index].skew,
      bases: heads
    )
    let event = TrueEvent(
      number: number,
      link: link,
      event: deed.event,
      seen: seen,
      meaning: deed.meaning,
      grade: deed.grade,
      term: deed.term,
      begins: deed.begins
    )
    events.append(event)
    replicas[index].record(event)
  }

  private static func hash(_ number: Int, _ random: UInt64) -> EventHash {
    var text = String(random, radix: 16) + "0" + String(number, radix: 16)
    while text.utf8.count < 64 { text = "0" + text }
    guard let hash = EventHash(hex: text) else { preconditionFailure("no hash of \(text)") }
    return hash
  }

  /// A part of what one has reaches another: shuffled, some of it twice, often with a gap.
  private mutating func exchange() {
    let (from, to) = (dice.below(replicas.count), dice.below(replicas.count))
    let log = replicas[from].log
    var part = Array(log[min(log.count, dice.below(log.count + 1))...])
    if dice.below(3) == 0 { part = log }
    part += part.prefix(dice.below(3))
    part.shuffle(using: &dice)
    replicas[to].take(part)
  }

  /// In the end everybody hands everything to everybody, in any order.
  private mutating func meet() {
    for _ in 0..<2 {
      for from in replicas.indices {
        for to in replicas.indices where to != from {
          replicas[to].take(replicas[from].log.shuffled(using: &dice))
        }
      }
    }
  }

  /// What is wrong with how the life was merged; empty when nothing is.
  package func findings() -> [String] {
    guard let first = replicas.first?.view, let hazard = first.hazard else {
      return ["nothing was merged"]
    }
    var findings: [String] = []
    for replica in replicas {
      if replica.isWaiting || replica.log.count != events.count {
        findings.append("\(replica.device) has \(replica.log.count) of \(events.count) events")
      }
      if replica.view.hazard != hazard { findings.append("\(replica.device) differs") }
    }
    var dice = dice
    for _ in 0..<2 where Replica.View(events.shuffled(using: &dice)).hazard != hazard {
      findings.append("another order of arrival gives another hazard")
    }
    return findings + PlainCheck(events: events).unsafe(hazard, order: first.events)
  }
}
