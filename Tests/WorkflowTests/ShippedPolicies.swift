import RuleLanguage
import SafetyModel
import TranscriptSupport

extension Policy {
  /// The shipped rules of the three regimes, as every workspace has them.
  static let shipped: [Regime: Policy] = {
    let folder = Project.root + "/Rules"
    let files = Disk.files(below: folder).filter { $0.hasSuffix(".yml") }.map { path in
      RuleSourceFile(path: path, bytes: (try? Disk.bytes(of: folder + "/" + path)) ?? [])
    }
    let pack = RulePack.load(from: files).pack
    var policies: [Regime: Policy] = [:]
    for regime in Regime.allCases { policies[regime] = pack?.policy(regime) }
    return policies
  }()

  static func shipped(_ regime: Regime) -> Policy {
    shipped[regime]
      ?? Policy(
        id: "missing",
        regime: regime,
        title: BilingualText(zh: "缺", en: "missing"),
        clocks: [],
        visitCap: nil,
        location: RuleLocation(file: "", line: 0, column: 0)
      )
  }

  static let sample = shipped(.workSafety)
}
