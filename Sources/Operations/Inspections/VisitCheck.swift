import SafetyModel

/// Whether a visit of a nature may be begun by some people, and what stands in the way.
struct VisitCheck {
  let nature: VisitNature
  let people: [Person]
  let organisation: OrganisationID?
  let mandates: [Mandate]
  let administrative: AdministrativeRecord?
  let today: CivilDate

  /// What stands in the way, in the order in which it is told.
  var problems: [InputProblem] {
    switch nature {
    case .administrativeInspection, .patrol, .guidance:
      let staff = people.filter { $0.qualification == .unitStaff }
      if !staff.isEmpty { return staff.map { InputProblem(.unitStaffInspects($0.id, nature)) } }
    case .selfCheck, .parkDuty: break
    }
    return nature == .administrativeInspection ? lackOfPower : []
  }

  /// Two officers, a mandate of that day and an approval.
  private var lackOfPower: [InputProblem] {
    var problems: [InputProblem] = []
    if people.count < 2 {
      problems.append(InputProblem(.tooFewInspectors(needed: 2, found: people.count)))
    }
    if people.count(where: { $0.qualification == .officer }) < 2 {
      problems += people.filter { $0.qualification != .officer }
        .map { InputProblem(.notAnOfficer($0.id, $0.qualification)) }
    }
    if !mandates.contains(where: { $0.valid.contains(today) }) {
      problems.append(InputProblem(.noMandate(organisation: organisation, day: today)))
    }
    if administrative == nil { problems.append(InputProblem(.approvalMissing)) }
    return problems
  }
}
