import Ledger
import RuleLanguage
public import SQLStore
public import SafetyModel
import Workspace

/// A person as somebody enters it.
public struct PersonDraft: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The organisation acted for.
  public var organisation: OrganisationID?
  /// The unit worked for.
  public var site: SiteID?
  /// The qualification.
  public var qualification: Qualification
  /// The number of the enforcement card.
  public var cardNumber: String?
  /// The days on which the card is valid.
  public var cardValid: DayInterval?
  /// The post held.
  public var post: String?
  /// The number of the paper behind it.
  public var document: String?

  /// Creates a draft.
  public init(
    name: String,
    organisation: OrganisationID? = nil,
    site: SiteID? = nil,
    qualification: Qualification,
    cardNumber: String? = nil,
    cardValid: DayInterval? = nil,
    post: String? = nil,
    document: String? = nil
  ) {
    self.document = document
    self.name = name
    self.organisation = organisation
    self.site = site
    self.qualification = qualification
    self.cardNumber = cardNumber
    self.cardValid = cardValid
    self.post = post
  }
}

extension OperatingContext {
  /// Puts a person on the register.
  public func registerPerson(_ draft: PersonDraft) throws(OperationFailure) -> PersonID {
    guard !draft.name.isEmpty else { throw .input([InputProblem(.emptyText(key: "name"))]) }
    try checkOrder(draft.cardValid)
    if draft.givesPower { try requireAuthor() }
    if let organisation = draft.organisation { _ = try loadOrganisation(organisation) }
    if let site = draft.site { _ = try loadSite(site) }
    var recording = Recording()
    let id = newID(PersonID.self)
    recording.expectNew(id)
    let name = recording.commit(draft.name)
    recording.refer(to: [signedScan].compactMap { $0 })
    recording.record(
      .person(
        .registered(
          PersonRegistered(
            name: name,
            organisation: draft.organisation,
            site: draft.site,
            qualification: draft.qualification,
            cardNumber: draft.cardNumber,
            cardValid: draft.cardValid,
            post: draft.post,
            paper: RegisterPaper(number: draft.document, scan: signedScan)
          )
        )
      ),
      of: id
    )
    try append(recording)
    return id
  }

  /// Records that a person's organisation, qualification or card changed.
  ///
  /// - Parameters:
  ///   - id: The person.
  ///   - change: What stands now.
  ///   - document: The number of the paper behind it.
  /// - Throws: `notNow(.actorMissing)` and `notNow(.act(.registerPaperMissing))` where qualification
  ///   or card change and nobody or no paper is named.
  public func changePerson(
    _ id: PersonID,
    _ change: PersonChanged,
    document: String? = nil
  ) throws(OperationFailure) {
    try checkOrder(change.cardValid)
    let loaded = try loadPerson(id)
    var change = change
    if change.qualification != nil || change.cardNumber != nil || change.cardValid != nil {
      change.paper = try registerPaper(document)
    }
    if change.organisation != nil { try requireAuthor() }
    change.datedBack = try datedBack(id.text, called: try value(of: loaded.value.name))
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [signedScan].compactMap { $0 })
    recording.record(.person(.changed(change)), of: id)
    try append(recording)
  }

  /// Puts an organisation on the register.
  public func registerOrganisation(
    name: String,
    level: OrganisationLevel,
    region: RegionCode?,
    parent: OrganisationID?
  ) throws(OperationFailure) -> OrganisationID {
    guard !name.isEmpty else { throw .input([InputProblem(.emptyText(key: "name"))]) }
    var recording = Recording()
    let id = newID(OrganisationID.self)
    recording.expectNew(id)
    recording.record(
      .organisation(
        .registered(
          OrganisationRegistered(name: name, level: level, region: region, parent: parent)
        )
      ),
      of: id
    )
    try append(recording)
    return id
  }

  /// Gives an organisation a mandate; one with the same id is replaced from now on.
  public func grantMandate(
    _ mandate: Mandate,
    to id: OrganisationID
  ) throws(OperationFailure) {
    try checkOrder(mandate.valid)
    try checkMatters(mandate.matters + mandate.excluded)
    try requireAuthor()
    let loaded = try loadOrganisation(id)
    let granted = MandateGranted(
      mandate: mandate,
      paper: RegisterPaper(number: nil, scan: signedScan),
      datedBack: try datedBack(id.text, called: loaded.value.name)
    )
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [signedScan].compactMap { $0 })
    recording.record(.organisation(.mandateGranted(granted)), of: id)
    try append(recording)
  }

  /// Records that a mandate ends earlier than it said.
  public func endMandate(
    _ mandate: String,
    of id: OrganisationID,
    lastDay: CivilDate,
    reason: String,
    document: String? = nil
  ) throws(OperationFailure) {
    let loaded = try loadOrganisation(id)
    guard loaded.value.mandates.contains(where: { $0.id == mandate }) else {
      throw .notFound(.mandate, mandate)
    }
    let ended = MandateEnded(
      mandate: mandate,
      lastDay: lastDay,
      reason: reason,
      paper: try registerPaper(document),
      datedBack: try datedBack(id.text, called: loaded.value.name)
    )
    var recording = Recording()
    recording.expect(loaded, of: id)
    recording.refer(to: [signedScan].compactMap { $0 })
    recording.record(.organisation(.mandateEnded(ended)), of: id)
    try append(recording)
  }

  /// A span that ends before it begins is a slip.
  func checkOrder(_ days: DayInterval?) throws(OperationFailure) {
    guard let from = days?.from, let to = days?.to, to < from else { return }
    throw .input([InputProblem(.endsBeforeItBegins(from: from, to: to))])
  }

  func checkMatters(_ matters: [String]) throws(OperationFailure) {
    let pack = try rules()
    let unknown = matters.filter { pack.matter($0) == nil }
    guard unknown.isEmpty else {
      throw .input(
        unknown.map { InputProblem(.unknownMatter($0, allowed: pack.matters.map(\.offer))) }
      )
    }
  }
}

extension Matter {
  /// The name people know and the id to be typed.
  public var offer: String { "\(label.zh)（\(id)）" }
}

/// A person with the name that is kept and the organisation.
public struct PersonView {
  /// The person.
  public var person: Person
  /// The name, unless it was erased.
  public var name: String?
  /// The organisation.
  public var organisation: Organisation?
}

extension OperatingContext {
  /// A person with name and organisation.
  public func viewPerson(_ id: PersonID) throws(OperationFailure) -> PersonView {
    let person = try loadPerson(id).value
    let organisation: Organisation?
    if let id = person.organisation {
      organisation = try loadOrganisation(id).value
    } else {
      organisation = nil
    }
    return PersonView(
      person: person,
      name: try value(of: person.name),
      organisation: organisation
    )
  }

  /// The people whose name or card contains a text.
  public func people(matching text: String? = nil) throws(OperationFailure) -> [PersonListing] {
    try query { () throws(StoreFailure) in
      try workspace.database.people(matching: text, page: .all)
    }
  }

  /// An organisation with its mandates.
  public func viewOrganisation(
    _ id: OrganisationID
  ) throws(OperationFailure) -> Organisation {
    try loadOrganisation(id).value
  }

  /// The organisations whose name contains a text.
  public func organisations(matching text: String? = nil) throws(OperationFailure) -> [OrgRow] {
    try query { () throws(StoreFailure) in
      try workspace.database.organisations(matching: text, page: .all)
    }
  }
}
