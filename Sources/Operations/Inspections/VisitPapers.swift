import SafetyModel

/// What an administrative inspection needs on paper before it begins: its approval and valid cards.
extension OperatingContext {
  /// An inspection is approved before it is made; the approval of an urgent one is made up later.
  ///
  /// Source: 国办发〔2024〕54号 as reported: every inspection is approved beforehand; what is urgent on
  /// the spot is reported at once and made up later, without a number of days.
  func checkApproval(
    _ record: AdministrativeRecord?,
    ofVisitOn day: CivilDate
  ) throws(OperationFailure) {
    guard let record, record.approval == .approved, let approved = record.approvedOn,
      approved > day
    else { return }
    throw .notNow(.act(.approvedAfterVisit(approved: approved, visit: day)))
  }

  /// Two officers with valid cards inspect; whoever comes along without one is named.
  ///
  /// Source: Work Safety Law (2021), art. 67; Administrative Penalty Law (2021), art. 55.
  func checkCards(of people: [Person]) throws(OperationFailure) {
    let officers = people.filter { $0.qualification == .officer }
    let unfit = officers.filter { !$0.holdsCard(on: today) }
    guard !unfit.isEmpty else { return }
    var names: [String] = []
    for person in unfit { names.append(try value(of: person.name) ?? person.id.text) }
    guard officers.count - unfit.count >= 2 else {
      throw .notNow(.act(.cardsUnfit(names, on: today)))
    }
    for name in names { warn(.advice(.cardUnfit(name))) }
  }
}

extension Person {
  /// Whether a numbered card is on record that is not known to be over.
  fileprivate func holdsCard(on day: CivilDate) -> Bool {
    (cardNumber?.contains { !$0.isWhitespace } ?? false) && (cardValid?.contains(day) ?? true)
  }
}
