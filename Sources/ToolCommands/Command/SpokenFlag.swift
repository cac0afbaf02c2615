import ArgumentParser
import Messages
import SafetyModel

/// Words of the model that stand as flags of their own, `--passed` and `--failed`, explained by their labels.
protocol SpokenFlag: EnumerableFlag {
  /// The word for people.
  var label: Sentence { get }
}

extension SpokenFlag {
  static func help(for value: Self) -> ArgumentHelp? {
    ArgumentHelp(stringLiteral: value.label.text(in: SpokenLanguage.current))
  }
}

extension ReinspectionResult: SpokenFlag {}
extension AcceptanceConclusion: SpokenFlag {}
extension DelistingReviewResult: SpokenFlag {}
extension AppealForm: SpokenFlag {}
extension AssistanceForm: SpokenFlag {}
extension LookBackResult: SpokenFlag {}

extension ResumptionDecision: SpokenFlag {
  static func name(for value: ResumptionDecision) -> NameSpecification {
    switch value {
    case .consented: .customLong("consent")
    case .refused: .customLong("refuse")
    }
  }
}
