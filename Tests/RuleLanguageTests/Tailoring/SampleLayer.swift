import RuleLanguage
import SafetyModel

/// Layers for the sample folder, each written in the test that uses it.
enum SampleLayer {
  /// A layer file of a city with some body below its heading.
  static func city(_ body: String, id: String = "city", region: String = "3302") -> RuleSourceFile {
    RuleSourceFile(
      path: "localities/p/\(id)/\(id).yml",
      text: """
        locality: \(id)
        region: "\(region)"
        title: {zh: 地方, en: \(id)}

        """ + body
    )
  }

  /// The sample folder with some layers.
  static func folder(_ layers: [RuleSourceFile]) -> [RuleSourceFile] {
    SampleFolder.files + layers
  }

  /// The codes and places a folder with some layers gives.
  static func problems(_ layers: [RuleSourceFile]) -> [String] {
    RulePack.load(from: folder(layers)).diagnostics.map { "\($0.code) \($0.location)" }
  }

  static let reason = "reason: {zh: 理由, en: Why}"
  static let verified = "authority: {instrument: safety-law, clause: \"9\", confidence: verified}"

  /// Everything that can be added.
  static let additions = """
    add:
      instruments:
        - {id: city-rule, title: {zh: 本市规定, en: City rule}, kind: rule, confidence: verified}
      facts:
        - key: site.noise_db
          type: decimal
          unit: dB
          label: {zh: 噪声, en: Noise}
          ask: {zh: 多少？, en: How much?}
      circumstances:
        - {id: too-loud, label: {zh: 太吵, en: Too loud}, regime: work_safety, matter: work-safety}
      items:
        - to: common
          items:
            - id: x-new
              station: gate
              ask: {zh: 新问题？, en: New?}
              look_at: {zh: 看, en: Look}
              when: site.noise_db > 80.0
              grade: general
              circumstances: [too-loud]
              matter: work-safety
              norm: [{instrument: city-rule, clause: "3", confidence: verified}]
              power: []
              liability: []
              rectify: {zh: 改, en: Mend, days: 5, days_basis: practice}
              confidence: verified
      citations:
        - item: c-exit
          norm: [{instrument: city-rule, clause: "4", confidence: verified}]
          liability: [{instrument: city-rule, clause: "5", confidence: verified}]
    """
}
