import Ledger
import Messages
import Operations
import SQLStore
import SafetyModel
import Workflow

/// A hazard of a list for machines: one set of keys for JSON and CSV.
enum HazardRecord {
  /// The keys, in the order of the CSV columns.
  static let columns = [
    "block", "id", "title", "site", "site_name", "region", "location", "regime", "grade", "state",
    "open", "assignment", "found", "due", "days_left", "days_overdue", "criteria", "clause",
    "responsible", "missing", "case", "listed", "campaign", "late", "missed_term", "extensions",
  ]

  /// The values under `columns`; numbers of days stay empty where no term runs.
  static func row(
    _ listing: HazardListing,
    _ remarks: ListRemarks = ListRemarks(),
    on day: CivilDate
  ) -> [CanonicalValue] {
    let hazard = listing.hazard
    let left = listing.runningDue.map { day.days(until: $0) }
    return [
      .string(block(of: listing)), .string(hazard.id.text), .string(hazard.name),
      .string(hazard.site.text),
      .text(listing.siteName), .text(listing.region?.text), .text(hazard.location),
      .string(hazard.regime.rawValue), .string(listing.gradeWord),
      .string(hazard.state), .bool(hazard.isOpen), .text(hazard.assignment),
      .string(hazard.foundDay.description), .text(hazard.dueDay?.description),
      .number(left), .number(left.map { max(0, -$0) }), .text(hazard.criterion),
      .text(hazard.clause), .text(listing.responsibleName),
      .array(MachineText.missing(hazard.missingSteps)), .text(hazard.majorCase?.text),
    ] + beside(remarks.details[hazard.id], late: remarks.late(listing))
  }

  /// The levels that list it, its campaign, who is late with what, a term missed before, extensions.
  static func beside(_ details: HazardDetails?, late: [Obligation]) -> [CanonicalValue] {
    [
      .array((details?.levels ?? []).map { .string($0.rawValue) }),
      .array((details?.campaign ?? []).map { .string($0) }),
      .array(late.map { MachineText.late($0) }),
      .text(details?.missedTerm?.description),
      .integer(Int64(details?.extensions ?? 0)),
    ]
  }

  /// The block of the list of open major hazards it belongs to; a pending grade has one of its own.
  private static func block(of listing: HazardListing) -> String {
    switch listing.hazard.legalGrade {
    case .general: listing.isGradePending ? HazardListing.pendingGrade : "general"
    case .suspectedMajor: "suspected"
    case .major: "major"
    }
  }

  /// The same as an object.
  static func object(
    _ listing: HazardListing,
    _ remarks: ListRemarks = ListRemarks(),
    on day: CivilDate
  ) -> CanonicalValue {
    object(row(listing, remarks, on: day))
  }

  /// Values under `columns` as an object.
  static func object(_ row: [CanonicalValue]) -> CanonicalValue {
    var object = CanonicalObject()
    for (name, value) in zip(columns, row) { object[name] = value }
    return .object(object)
  }
}

/// A major case of a list for machines, under the keys of a hazard; members are added in JSON.
enum CaseRecord {
  static func row(_ view: CaseView, on day: CivilDate) -> [CanonicalValue] {
    let state = view.state
    let due = view.obligations.first?.due.day
    let left = state.stage.isOpen ? due.map { day.days(until: $0) } : nil
    let responsible = state.plan?.plan.responsible?.name.flatMap { view.values[$0] }
    return [
      .string("cases"), .string(state.id.text), .string(state.opened.criteria),
      .string(state.opened.site.text), .string(view.site.name), .text(view.site.region.text),
      .null, .string(state.opened.regime.rawValue),
      .string(state.confirmation == nil ? "suspected_major" : "major"),
      .string(view.kind.rawValue), .bool(view.kind.isOpen), .null,
      .string(state.opened.on.description), .text(due?.description), .number(left),
      .number(left.map { max(0, -$0) }), .string(state.opened.criteria),
      .string(state.elements.map(\.clause).joined(separator: " ")), .text(responsible),
      .array(MachineText.missing(view.missing)), .string(state.id.text),
    ]
      + HazardRecord.beside(
        HazardDetails(levels: state.supervision.levels),
        late: view.late
      )
  }

  static func object(_ view: CaseView, on day: CivilDate) -> CanonicalValue {
    let value = HazardRecord.object(row(view, on: day))
    guard case .object(var object) = value else { return value }
    object["members"] = .array(view.members.map { .string($0.hazard.id.text) })
    object["at_least"] = .integer(Int64(view.state.opened.atLeast))
    return .object(object)
  }
}

extension CaseView {
  /// What is owed on an open case and past its last day.
  var late: [Obligation] { kind.isOpen ? obligations.filter { $0.daysOverdue > 0 } : [] }
}

extension [CanonicalValue] {
  /// A row of `HazardRecord.columns` for a sheet: who is late with what in words instead of objects.
  func saying(late: [Obligation], on day: CivilDate) -> [CanonicalValue] {
    guard let place = HazardRecord.columns.firstIndex(of: "late"), indices.contains(place) else {
      return self
    }
    var row = self
    let words = late.map { duty in
      let away = duty.due.day.countdown(on: day)
      return Sentence(
        zh: "\(duty.actor.label.zh)：\(duty.label.zh)，\(away.zh)",
        en: "\(duty.actor.label.en): \(duty.label.en), \(away.en)"
      ).spoken
    }
    row[place] = .text(words.isEmpty ? nil : words.joined(separator: "；"))
    return row
  }
}
