import SafetyModel
import Testing
import Workflow

/// One row alone on one step: refused for those it is against, accepted for the others.
struct GuardCase: CustomTestStringConvertible, Sendable {
  let name: String
  let row: StepGuard
  let command: HazardCommand
  var steps: [HazardStep] = []
  var found = HazardRegistered.sample()
  var actor = Cast.third
  var assurance = AssuranceLevel.personal
  let expected: RefusalReason?

  var testDescription: String { name }

  static let source = Citation(instrument: "house-practice", clause: "test", confidence: .practice)

  static func row(
    _ rule: StepGuard.Rule,
    of subject: StepGuard.Subject = .doers,
    when condition: StepCondition = .always,
    isWaivable: Bool = false
  ) -> StepGuard {
    StepGuard(
      rule: rule,
      subject: subject,
      condition: condition,
      isWaivable: isWaivable,
      citation: source
    )
  }

  static func remind(by person: ActingPerson) -> HazardCommand {
    .remind(ReminderSent(by: person.id, on: date("2026-03-13"), text: "请整改"))
  }

  static func withdraw(approver: PersonID) -> HazardCommand {
    .withdraw(
      HazardWithdrawn(
        reason: .falseAlarm,
        text: "看错了",
        by: Cast.second.id,
        approver: approver,
        on: date("2026-03-13")
      )
    )
  }

  static let all: [GuardCase] =
    gradesAndAnswers + [
      GuardCase(
        name: "office: a grid worker holds none",
        row: row(.office),
        command: remind(by: Cast.gridWorker),
        expected: .holdsNoOffice(Cast.gridWorker.id, .gridWorker)
      ),
      GuardCase(
        name: "office: an auxiliary holds one",
        row: row(.office),
        command: remind(by: Cast.auxiliary),
        expected: nil
      ),
      GuardCase(
        name: "keeping body: handed to another body",
        row: row(.keepingBody),
        command: .handOver(
          HazardHandedOver(
            to: Cast.districtOfficer.id,
            reason: "调整",
            by: Cast.second.id,
            on: date("2026-03-13")
          )
        ),
        expected: .notOfTheKeepingBody(Cast.districtOfficer.id)
      ),
      GuardCase(
        name: "finding body: its own auxiliary",
        row: row(.findingBody),
        command: remind(by: Cast.auxiliary),
        expected: nil
      ),
      GuardCase(
        name: "finding body: of another body without the matter",
        row: row(.findingBody),
        command: remind(by: Cast.brigadeOfficer),
        expected: .noMandate(
          OrganisationID(random: 3),
          matter: "work-safety-industry-trade",
          on: date("2026-03-13")
        )
      ),
      GuardCase(
        name: "finding body: one above it with the mandate",
        row: row(.findingBody),
        command: remind(by: Cast.districtOfficer),
        expected: nil
      ),
      GuardCase(
        name: "finding body: a person of the unit",
        row: row(.findingBody),
        command: remind(by: Cast.unitHead),
        expected: .notOfTheFindingBody(Cast.unitHead.id)
      ),
      GuardCase(
        name: "mandate or unit: its own people need none",
        row: row(.mandateOrUnit),
        command: remind(by: Cast.unitHead),
        expected: nil
      ),
      GuardCase(
        name: "mandate or unit: an officer of another matter",
        row: row(.mandateOrUnit),
        command: remind(by: Cast.brigadeOfficer),
        expected: .noMandate(
          OrganisationID(random: 3),
          matter: "work-safety-industry-trade",
          on: date("2026-03-13")
        )
      ),
      GuardCase(
        name: "not the asker: who sent it answers it",
        row: row(.not(.asker)),
        command: .replyTransfer(
          TransferReplied(
            number: 1,
            outcome: .accepted,
            text: "已受理",
            by: Cast.third.id,
            on: date("2026-03-16")
          )
        ),
        steps: [.sendTransfer],
        expected: .hadAPart(Cast.third.id, .asker)
      ),
      GuardCase(
        name: "decided together: one who found it is no longer major",
        row: row(.decidedTogether(count: 2)),
        command: .confirmDetermination(.sample(.general) { $0.officers = nil }),
        found: .sample(grade: .suspectedMajor),
        expected: .tooFewOfficers(named: 1, of: 2)
      ),
      GuardCase(
        name: "a named authority shows its decision",
        row: row(.authorityDocument),
        command: .revokeClosure(
          ClosureRevoked(
            reason: "弄虚作假",
            authority: "示例区政府",
            by: Cast.second.id,
            on: date("2026-03-18")
          )
        ),
        steps: [.issueOrder, .claimRectification, .reinspect, .close],
        expected: .signedScanMissing
      ),
      GuardCase(
        name: "officers: an auxiliary",
        row: row(.officers(count: 1)),
        command: remind(by: Cast.auxiliary),
        expected: .notAnOfficer(Cast.auxiliary.id, .auxiliary)
      ),
      GuardCase(
        name: "officers: one of two",
        row: row(.officers(count: 2)),
        command: remind(by: Cast.third),
        expected: .tooFewOfficers(named: 1, of: 2)
      ),
      GuardCase(
        name: "officers: enough",
        row: row(.officers(count: 1)),
        command: remind(by: Cast.third),
        expected: nil
      ),
      GuardCase(
        name: "officers: the row is for major hazards",
        row: row(.officers(count: 2), when: StepCondition(grades: [.major])),
        command: remind(by: Cast.gridWorker),
        expected: nil
      ),
      GuardCase(
        name: "officers: the row is for what is ordered",
        row: row(.officers(count: 2), when: StepCondition(ordered: true)),
        command: remind(by: Cast.third),
        steps: [.issueOrder],
        expected: .tooFewOfficers(named: 1, of: 2)
      ),
      GuardCase(
        name: "officers: the row is for patrols",
        row: row(.officers(count: 2), when: StepCondition(natures: [.patrol])),
        command: remind(by: Cast.third),
        expected: nil
      ),
      GuardCase(
        name: "mandate: none",
        row: row(.mandate),
        command: remind(by: Cast.unitHead),
        expected: .noOrganisation(Cast.unitHead.id)
      ),
      GuardCase(
        name: "mandate: one",
        row: row(.mandate),
        command: remind(by: Cast.third),
        expected: nil
      ),
      GuardCase(
        name: "entitlement: entrusted where its own is asked for",
        row: row(.entitlement(source: .own)),
        command: remind(by: Cast.third),
        expected: .notEntitled(Cast.third.id, matter: "work-safety-industry-trade")
      ),
      GuardCase(
        name: "entitlement: its own",
        row: row(.entitlement(source: .own)),
        command: remind(by: Cast.districtOfficer),
        expected: nil
      ),
      GuardCase(
        name: "inspection: a patrol",
        row: row(.inspection),
        command: remind(by: Cast.third),
        found: .sample(nature: .patrol),
        expected: .visitCarriesNoOrder(.patrol)
      ),
      GuardCase(
        name: "issuing body: one above it without the mandate",
        row: row(.issuingBody),
        command: remind(by: Cast.brigadeOfficer),
        steps: [.issueOrder],
        expected: .noMandate(
          OrganisationID(random: 3),
          matter: "work-safety-industry-trade",
          on: date("2026-03-13")
        )
      ),
      GuardCase(
        name: "issuing body: one above it with the mandate",
        row: row(.issuingBody),
        command: remind(by: Cast.districtOfficer),
        steps: [.issueOrder],
        expected: nil
      ),
      GuardCase(
        name: "issuing body: of the approver",
        row: row(.issuingBody, of: .approver),
        command: withdraw(approver: Cast.unitHead.id),
        steps: [.issueOrder],
        expected: .notTheIssuingBody(nil, issuer: Cast.town)
      ),
      GuardCase(
        name: "unordered: under an order",
        row: row(.unordered),
        command: remind(by: Cast.third),
        steps: [.issueOrder],
        expected: .underOrder(OrderDraft.sample.number)
      ),
      GuardCase(
        name: "unordered: reminded only",
        row: row(.unordered),
        command: remind(by: Cast.third),
        steps: [.remind],
        expected: nil
      ),
      GuardCase(
        name: "custody: only referred",
        row: row(.custody),
        command: remind(by: Cast.third),
        steps: [.sendTransfer, .receiptTransfer],
        expected: nil
      ),
      GuardCase(
        name: "of the unit: an officer",
        row: row(.ofUnit),
        command: remind(by: Cast.third),
        expected: .notOfTheUnit(Cast.third.id)
      ),
      GuardCase(
        name: "of the unit: its worker",
        row: row(.ofUnit),
        command: remind(by: Cast.unitWorker),
        expected: nil
      ),
      GuardCase(
        name: "assurance: a typed name",
        row: row(.assurance),
        command: remind(by: Cast.third),
        assurance: .typed,
        expected: .assuranceTooLow(.typed)
      ),
      GuardCase(
        name: "assurance: paper without its scan",
        row: row(.assurance),
        command: remind(by: Cast.third),
        assurance: .paper,
        expected: .signedScanMissing
      ),
      GuardCase(
        name: "level: a town where a district is asked for",
        row: row(.level(atLeast: .district)),
        command: remind(by: Cast.third),
        expected: .levelBelow(Cast.third.id, level: .town, needs: .district)
      ),
      GuardCase(
        name: "level: the district",
        row: row(.level(atLeast: .district)),
        command: remind(by: Cast.districtOfficer),
        expected: nil
      ),
      GuardCase(
        name: "above the closer: of the same level",
        row: row(.levelAboveCloser),
        command: .revokeClosure(
          ClosureRevoked(reason: "弄虚作假", by: Cast.second.id, on: date("2026-03-18"))
        ),
        steps: [.issueOrder, .claimRectification, .reinspect, .close],
        expected: .levelTooLow(Cast.second.id, level: .town, needsAbove: .town)
      ),
      GuardCase(
        name: "collective study: none",
        row: row(.collectiveStudy(count: 2)),
        command: .confirmDetermination(.sample(.major)),
        found: .sample(grade: .suspectedMajor),
        expected: .collectiveStudyMissing
      ),
      GuardCase(
        name: "decides: the row is for decisions that it is major",
        row: row(.collectiveStudy(count: 2), when: StepCondition(decisions: [.major])),
        command: .confirmDetermination(.sample(.general)),
        found: .sample(grade: .suspectedMajor),
        expected: nil
      ),
      GuardCase(
        name: "not the finder",
        row: row(.not(.finder)),
        command: remind(by: Cast.finder),
        expected: .finderCloses(Cast.finder.id)
      ),
      GuardCase(
        name: "not the unit, of whoever gives the command",
        row: row(.not(.unit), of: .recorder),
        command: remind(by: Cast.third),
        actor: Cast.unitHead,
        expected: .unitActsForFinder(Cast.unitHead.id)
      ),
      GuardCase(
        name: "not the requester",
        row: row(.not(.requester)),
        command: .decideExtension(
          ExtensionAnswer(
            decision: .granted,
            by: Cast.unitHead.id,
            on: date("2026-03-22"),
            reason: "同意"
          )
        ),
        steps: [.issueOrder, .requestExtension],
        expected: .requesterDecides(Cast.unitHead.id)
      ),
      GuardCase(
        name: "approver not the doer",
        row: row(.not(.doer), of: .approver),
        command: withdraw(approver: Cast.second.id),
        expected: .approverNotIndependent(Cast.second.id)
      ),
      GuardCase(
        name: "approver not the finder",
        row: row(.not(.finder), of: .approver),
        command: withdraw(approver: Cast.finder.id),
        expected: .approverNotIndependent(Cast.finder.id)
      ),
      GuardCase(
        name: "not the re-inspector",
        row: row(.not(.inspector)),
        command: .close(.sample(by: Cast.second.id)),
        steps: [.issueOrder, .claimRectification, .reinspect],
        expected: .hadAPart(Cast.second.id, .inspector)
      ),
      GuardCase(
        name: "not the closer",
        row: row(.not(.closer)),
        command: .revokeClosure(
          ClosureRevoked(reason: "弄虚作假", by: Cast.third.id, on: date("2026-03-18"))
        ),
        steps: [.issueOrder, .claimRectification, .reinspect, .close],
        expected: .hadAPart(Cast.third.id, .closer)
      ),
      GuardCase(
        name: "officers who passed it: fewer than asked for",
        row: row(.officers(count: 3), of: .inspectors),
        command: .close(.sample()),
        steps: [.issueOrder, .claimRectification, .reinspect],
        expected: .tooFewOfficers(named: 2, of: 3)
      ),
    ]
}
