import SafetyModel
import Workflow

/// Proper commands about listings, stops and seals; the town lists, so that its own people may delist.
extension ProperCommand {
  private var paper: DocumentNumber { DocumentNumber(text: "示例〔2026〕2号", origin: .ours) }

  func supervision(_ step: HazardStep) -> SupervisionCommand {
    switch step {
    case .publishListing:
      .publish(ListingPublished(number: 1, place: "公告栏", by: by.id, on: on))
    case .reportListing:
      .report(ListingProgressReported(number: 1, text: "进展", by: by.id, on: on))
    case .applyDelisting:
      .request(DelistingRequested(number: 1, text: "已整改", by: by.id, on: on))
    case .reviewDelisting:
      .review(
        DelistingReviewed(
          number: 1,
          reviewers: pair,
          result: .passed,
          assessment: "符合要求",
          by: by.id,
          on: on
        )
      )
    case .delist:
      .lift(
        SupervisionLifted(
          number: 1,
          paper: paper,
          body: "示例安委办",
          ground: .rectified,
          reason: "整改合格",
          by: by.id,
          approver: with.id,
          on: on,
          evidence: papers
        )
      )
    default:
      .list(
        ListingDraft(
          level: .town,
          paper: paper,
          body: "示例安委办",
          organisation: by.organisation,
          supervisor: "示例机关",
          responsible: ResponsiblePerson(post: "分管负责人"),
          due: on.adding(days: 60),
          requirements: "整改",
          by: by.id,
          on: on
        )
      )
    }
  }

  func stopWork(_ step: HazardStep) -> StopWorkCommand {
    switch step {
    case .revokeStop:
      .revoke(
        StopRevoked(
          number: 1,
          paper: paper,
          reason: "有误",
          officers: pair,
          on: on,
          evidence: papers
        )
      )
    case .seal: .seal(SealDraft(sealed: "电源箱", order: measure))
    case .extendSeal:
      .extendSeal(
        SealExtensionDraft(
          number: 1,
          paper: paper,
          approver: "局长",
          reason: "情况复杂",
          by: by.id,
          on: on
        )
      )
    case .liftSeal:
      .liftSeal(SealLifted(number: 1, paper: paper, reason: "已整改", officers: pair, on: on))
    case .reportAcceptance:
      .accept(
        AcceptanceDraft(
          agency: "示例评估公司",
          team: [],
          items: "合格",
          conclusion: .passed,
          by: by.id,
          on: on,
          evidence: papers
        )
      )
    case .applyResumption:
      .requestResumption(ResumptionRequested(text: "已整改", by: by.id, on: on))
    case .decideResumption:
      .decideResumption(
        ResumptionAnswer(
          decision: .consented,
          paper: paper,
          officers: pair,
          facts: "符合要求",
          by: by.id,
          on: on,
          evidence: papers
        )
      )
    default:
      .order(
        StopDraft(
          measures: [.production],
          scope: "车间",
          inspection: SimulatedPeople.inspection,
          order: measure
        )
      )
    }
  }

  private var measure: MeasureOrder {
    MeasureOrder(
      paper: paper,
      legalBasis: "示例条款",
      on: on,
      until: on.adding(days: 30),
      officers: pair,
      service: ServiceRecord(on: on, manner: .signed),
      evidence: papers
    )
  }
}
