import Glibc
import MergeSimulation
import Workflow

/// Random histories of devices, merged in every order and checked: `merge [COUNT]`, the first seed in `SEED`.
@main
enum Main {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
    let seed = getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? 1
    let start = seconds()
    let result = MergeCampaign().run(count: count, seed: seed)
    for failure in result.failures { print(failure) }
    let speed = Int(Double(result.lives) / max(seconds() - start, 0.001))
    print(
      """
      \(result.lives) histories, \(result.events) events, \(result.conflicts) with conflicts, \
      \(result.open) left open, \(result.failures.count) failures, \(speed) a second
      """
    )
    let unseen = Set(MergeConflict.Kind.allCases.map(\.rawValue)).subtracting(result.kinds)
    if count >= 10_000, !unseen.isEmpty { print("never seen: \(unseen.sorted())") }
    exit(result.failures.isEmpty && (count < 10_000 || unseen.isEmpty) ? 0 : 1)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
