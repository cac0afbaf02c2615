import SafetyModel

/// A day on which something happened that sets clocks running or ends them.
struct Occurrence: Hashable {
  /// What happened.
  var start: Clock.Start
  /// When.
  var on: CivilDate
  /// The document it is about; two events of one document belong together.
  var number: String?
  /// Whether somebody is named who can be answered.
  var namesReporter = true

  /// Whether this event, later or the same day, ends what the other one started.
  fileprivate func ends(_ other: Occurrence, by ends: [Clock.Start]) -> Bool {
    guard ends.contains(start), on >= other.on else { return false }
    guard let number, let own = other.number else { return true }
    return number == own
  }
}

extension HazardState {
  /// The days a clock of proceedings started and has not been answered, in order; none for other clocks.
  func openStarts(
    of clock: Clock,
    on day: CivilDate,
    policy: Policy,
    calendar: WorkingCalendar
  ) -> [CivilDate] {
    let started: [Occurrence]
    switch clock.starts {
    case .appealPossible: started = disputable
    case .reviewDecided: started = reviewed
    case .appealTimeOver: started = undisputed(on: day, under: policy, by: calendar)
    case .panelConvened: started = panels
    default: started = occurrences.filter { $0.start == clock.starts && concerns($0, clock) }
    }
    let happened = occurrences
    return started.filter { start in
      start.on <= day && !happened.contains { $0.ends(start, by: clock.ends) }
    }.map(\.on).sorted()
  }

  /// Whether experts were called together on the grade that is still open.
  var hasPanel: Bool { !panels.isEmpty }

  /// What happened in and around it, as clocks see it.
  private var occurrences: [Occurrence] {
    let revoked = revokedDocuments
    var found: [Occurrence] = penalties.filter { !revoked.contains($0.number.text) }.map {
      Occurrence(start: .penaltyDecided, on: $0.on, number: $0.number.text)
    }
    found += recorded.compactMap { body in
      body.matter.start.map {
        Occurrence(
          start: $0,
          on: body.happened,
          number: body.number,
          namesReporter: body.reporter != nil || body.party != nil
        )
      }
    }
    found += stopWork.decisions.map { Occurrence(start: .resumptionDecided, on: $0.on) }
    found += stopWork.seals.compactMap(\.lifted).map { Occurrence(start: .unsealed, on: $0.on) }
    return found
  }

  /// A fine is paid only where one was imposed; a document that was revoked starts nothing; nobody
  /// can answer a report without a name.
  private func concerns(_ start: Occurrence, _ clock: Clock) -> Bool {
    if clock.ends.contains(.reporterAnswered), !start.namesReporter { return false }
    guard let number = start.number else { return true }
    if revokedDocuments.contains(number) { return false }
    guard clock.ends.contains(.finePaid) else { return true }
    return penalties.last { $0.number.text == number }?.kinds.contains(.fine) ?? true
  }

  /// The served documents nobody has disputed.
  ///
  /// Source: Administrative Reconsideration Law (2023), art. 20; Administrative Litigation Law (2017),
  /// art. 46: from the day the party knew, here the day of service.
  private var disputable: [Occurrence] {
    let orders = orders.map {
      Occurrence(start: .appealPossible, on: $0.service.on, number: $0.number.text)
    }
    let disputed = Set(appeals.map(\.lodged.against))
    return (orders + served).filter { start in start.number.map { !disputed.contains($0) } ?? true }
  }

  /// The penalties that were served.
  private var served: [Occurrence] {
    recorded.filter { $0.matter == .penaltyServed }.map {
      Occurrence(start: .appealPossible, on: $0.happened, number: $0.number)
    }
  }

  /// The reviews that left the document standing, without a lawsuit since.
  private var reviewed: [Occurrence] {
    let reviews = appeals.filter {
      $0.lodged.form == .review && [.upheld, .changed].contains($0.decided?.outcome)
    }
    return reviews.compactMap { review in
      guard let decided = review.decided else { return nil }
      let sued = appeals.contains {
        $0.lodged.form == .lawsuit && $0.lodged.against == review.lodged.against
      }
      return sued
        ? nil : Occurrence(start: .reviewDecided, on: decided.on, number: review.lodged.against)
    }
  }

  /// The fines that were served, not paid, and can no longer be disputed: the last day to dispute.
  ///
  /// Source: Administrative Coercion Law (2011), art. 53.
  private func undisputed(
    on day: CivilDate,
    under policy: Policy,
    by calendar: WorkingCalendar
  ) -> [Occurrence] {
    let paid = Set(recorded.filter { $0.matter == .finePaid }.compactMap(\.number))
    let fines = Set(penalties.filter { $0.kinds.contains(.fine) }.map(\.number.text))
    func last(_ start: Clock.Start, _ from: CivilDate) -> CivilDate? {
      policy.clocks.filter { $0.starts == start }.map { calendar.due($0, from: from).day }.max()
    }
    let silent = disputable.filter { start in served.contains(start) }
    return (silent + reviewed).compactMap { start in
      guard let number = start.number, fines.contains(number), !paid.contains(number),
        let over = last(start.start, start.on), over < day
      else { return nil }
      return Occurrence(start: .appealTimeOver, on: over, number: number)
    }
  }

  /// The panel on a grade that is still open counts from the day the grade was in question.
  private var panels: [Occurrence] {
    guard grade == .suspectedMajor, majorCase == nil, let since = gradedSince else { return [] }
    let convened = recorded.contains { $0.matter == .panelConvened && $0.happened >= since }
    return convened ? [Occurrence(start: .panelConvened, on: since)] : []
  }
}
