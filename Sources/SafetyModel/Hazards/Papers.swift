/// Who gave a document its number.
public enum NumberOrigin: String, Hashable, Sendable, Codable, CaseIterable {
  /// Ours.
  case ours
  /// Given by an official system; then never a second one of ours.
  case official
}

/// The number of a document and who gave it.
public struct DocumentNumber: Hashable, Sendable, Codable {
  /// The number as printed.
  public var text: String
  /// Who gave it.
  public var origin: NumberOrigin

  /// Creates the record.
  public init(text: String, origin: NumberOrigin) {
    self.text = text
    self.origin = origin
  }
}

/// The form of an order (责令整改).
public enum OrderForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// At once (Work Safety Law (2021), art. 65(3); Rules on Fire Supervision and Inspection, art. 19).
  case immediate
  /// By a date.
  case byDate = "by_date"
}

/// How a document was served.
public enum ServiceManner: String, Hashable, Sendable, Codable, CaseIterable {
  /// Somebody of the party signed for it.
  case signed
  /// Signature was refused; noted with a witness (Work Safety Law (2021), art. 68).
  case refused
  /// Sent by post; the number of the letter is noted.
  case posted
  /// Not served any more; the reason is noted.
  case struckOff = "struck_off"
}

/// The service of a document on the unit.
public struct ServiceRecord: Hashable, Sendable, Codable {
  /// The day of service.
  public var on: CivilDate
  /// How.
  public var manner: ServiceManner
  /// Who received it, by commitment.
  public var recipient: PersonalReference?
  /// Who witnessed a refusal, by commitment.
  public var witness: PersonalReference?
  /// Why a signature was refused, or the number of the letter.
  public var note: String?

  /// Creates the record.
  public init(
    on: CivilDate,
    manner: ServiceManner,
    recipient: PersonalReference? = nil,
    witness: PersonalReference? = nil,
    note: String? = nil
  ) {
    self.on = on
    self.manner = manner
    self.recipient = recipient
    self.witness = witness
    self.note = note
  }
}

/// A measure that keeps people safe until a hazard is put right.
///
/// Source: Order 16 (2007), art. 16; Work Safety Law (2021), art. 65(3).
public enum InterimMeasureKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// People withdrawn from the danger zone.
  case evacuated
  /// Warning set up.
  case warned
  /// Production or work stopped.
  case stoppedWork = "stopped_work"
  /// Use of premises or equipment stopped.
  case stoppedUse = "stopped_use"
  /// Watch and upkeep strengthened where a stop is hard.
  case strengthened
  case other
}

/// One of the five elements (五落实) or a further part of a treatment plan.
public enum PlanElement: String, Hashable, Sendable, Codable, CaseIterable {
  /// 整改措施.
  case measures
  /// 责任人.
  case responsiblePerson = "responsible_person"
  /// 资金.
  case funds
  /// 时限.
  case deadline
  /// 应急预案.
  case contingency
  /// 治理的目标和任务.
  case goals
  /// 负责治理的机构.
  case responsibleBody = "responsible_body"

  /// The five elements (五落实), without the further parts of the plan of a major hazard.
  public static let five: [PlanElement] = [
    .measures, .responsiblePerson, .funds, .deadline, .contingency,
  ]
}

/// A treatment plan (治理方案); parts not yet given stay absent.
///
/// Source: Order 16 (2007), art. 15: goals, measures, money and materials, body and persons, time limit,
/// safety measures and contingency plan.
public struct RectificationPlan: Hashable, Sendable, Codable {
  /// Goals and tasks.
  public var goals: String?
  /// Methods and measures.
  public var measures: String?
  /// The body in charge.
  public var responsibleBody: String?
  /// The person in charge.
  public var responsible: ResponsiblePerson?
  /// Money, in fen.
  public var fundsFen: Int64?
  /// Where the money and materials come from.
  public var fundsSource: String?
  /// The time limit.
  public var deadline: CivilDate?
  /// Safety measures and contingency plan.
  public var contingency: String?

  /// Creates the record.
  public init(
    goals: String? = nil,
    measures: String? = nil,
    responsibleBody: String? = nil,
    responsible: ResponsiblePerson? = nil,
    fundsFen: Int64? = nil,
    fundsSource: String? = nil,
    deadline: CivilDate? = nil,
    contingency: String? = nil
  ) {
    self.goals = goals
    self.measures = measures
    self.responsibleBody = responsibleBody
    self.responsible = responsible
    self.fundsFen = fundsFen
    self.fundsSource = fundsSource
    self.deadline = deadline
    self.contingency = contingency
  }

  enum CodingKeys: String, CodingKey {
    case goals
    case measures
    case responsibleBody = "responsible_body"
    case responsible
    case fundsFen = "funds_fen"
    case fundsSource = "funds_source"
    case deadline
    case contingency
  }
}

extension RectificationPlan {
  /// The elements that are still missing, in the order of the five.
  public var missing: [PlanElement] { PlanElement.five.filter(lacks) }

  /// The missing parts of the plan of a major hazard: the five elements, the goals and the body.
  ///
  /// Source: Order 16 (2007), art. 15.
  public var missingParts: [PlanElement] { PlanElement.allCases.filter(lacks) }

  private func lacks(_ element: PlanElement) -> Bool {
    switch element {
    case .measures: isBlank(measures)
    case .responsiblePerson: responsible == nil
    case .funds: fundsFen == nil || isBlank(fundsSource)
    case .deadline: deadline == nil
    case .contingency: isBlank(contingency)
    case .goals: isBlank(goals)
    case .responsibleBody: isBlank(responsibleBody)
    }
  }

  private func isBlank(_ text: String?) -> Bool { text?.isEmpty ?? true }
}
