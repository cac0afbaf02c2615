import SafetyModel
public import Workflow

/// Missing steps as the words the register keeps: `determination interim_measures plan:funds,deadline`.
public enum MissingStepWords {
  /// The words of some steps, separated by spaces; nothing for none.
  public static func text(_ steps: [MissingStep]) -> String? {
    steps.isEmpty ? nil : steps.map(word).joined(separator: " ")
  }

  private static func word(_ step: MissingStep) -> String {
    switch step {
    case .determination: "determination"
    case .interimMeasures: "interim_measures"
    case .assignment: "assignment"
    case .order: "order"
    case .referral: "referral"
    case .responsible: "responsible"
    case .plan(let elements): "plan:" + elements.map(\.rawValue).joined(separator: ",")
    case .rectification: "rectification"
    case .reinspection: "reinspection"
    case .acceptance: "acceptance"
    case .resumption: "resumption"
    case .unsealing: "unsealing"
    case .delisting(let levels): "delisting:" + levels.map(\.rawValue).joined(separator: ",")
    case .service(let role): "service:" + role.rawValue
    case .report(let recipient): "report:" + recipient.rawValue
    case .reply: "reply"
    case .closure: "closure"
    case .members(let hazards): "members:" + hazards.map(\.text).joined(separator: ",")
    case .redetermination: "redetermination"
    }
  }

  /// Reads the words back; a receiver of a reply is not kept in the register.
  public static func steps(_ text: String?) -> [MissingStep] {
    (text ?? "").split(separator: " ").compactMap { word in
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      let details = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
      return switch parts[0] {
      case "determination": .determination
      case "interim_measures": .interimMeasures
      case "assignment": .assignment
      case "order": .order
      case "referral": .referral
      case "responsible": .responsible
      case "plan": .plan(details.compactMap(PlanElement.init(rawValue:)))
      case "rectification": .rectification
      case "reinspection": .reinspection
      case "acceptance": .acceptance
      case "resumption": .resumption
      case "unsealing": .unsealing
      case "delisting": .delisting(details.compactMap(OrganisationLevel.init(rawValue:)))
      case "service": details.first.flatMap(PartyRole.init(rawValue:)).map { .service($0) }
      case "report": details.first.flatMap(ReportRecipient.init(rawValue:)).map { .report($0) }
      case "reply": .reply(receiver: "")
      case "closure": .closure
      case "members": .members(details.compactMap { HazardID($0) })
      case "redetermination": .redetermination
      default: nil
      }
    }
  }
}
