import Ledger
import SQLStore
public import SafetyModel
import Workspace

extension OperatingContext {
  /// Puts a site on the register, with its contacts and facts.
  ///
  /// - Throws: `input` for a bad credit code or one that another site has.
  public func registerSite(_ draft: SiteDraft) throws(OperationFailure) -> SiteID {
    var recording = Recording()
    let id = newID(SiteID.self)
    let parent: SiteID?
    if let name = draft.parent { parent = try site(named: name) } else { parent = nil }
    try record(draft, as: id, parent: parent, in: &recording)
    try append(recording)
    return id
  }

  /// Adds the events of a new site to a recording.
  func record(
    _ draft: SiteDraft,
    as id: SiteID,
    parent: SiteID?,
    in recording: inout Recording
  ) throws(OperationFailure) {
    guard !draft.name.isEmpty else { throw .input([InputProblem(.emptyText(key: "name"))]) }
    let code = try checkedCode(of: draft)
    recording.expectNew(id)
    recording.record(
      .site(
        .registered(
          SiteRegistered(
            siteKind: draft.kind,
            name: draft.name,
            creditCode: code?.text,
            fictitiousCreditCode: draft.fictitious ? draft.creditCode : nil,
            fictitious: draft.fictitious,
            region: draft.region,
            address: draft.address,
            parent: parent,
            tenancy: draft.tenancy,
            externalCode: draft.externalCode
          )
        )
      ),
      of: id
    )
    for contact in draft.contacts { record(contact, of: id, in: &recording) }
    for fact in draft.facts {
      recording.record(.site(.factRecorded(SiteFactRecorded(fact: fact))), of: id)
    }
  }

  func record(
    _ contact: SiteDraft.ContactDraft,
    of id: SiteID,
    in recording: inout Recording
  ) {
    let name = recording.commit(contact.name)
    let phone = contact.phone.map { recording.commit($0) }
    recording.record(
      .site(
        .contactRecorded(
          SiteContactRecorded(contact: Contact(role: contact.role, name: name, phone: phone))
        )
      ),
      of: id
    )
  }

  private func checkedCode(of draft: SiteDraft) throws(OperationFailure) -> CreditCode? {
    guard let typed = draft.creditCode, !draft.fictitious else { return nil }
    return try checkedCode(typed, at: draft.location)
  }

  func checkedCode(
    _ typed: String,
    at location: RuleLocation?
  ) throws(OperationFailure) -> CreditCode {
    let code: CreditCode
    do throws(CreditCode.Fault) {
      code = try CreditCode(checking: typed)
    } catch {
      throw .input([InputProblem(.badCreditCode(typed, error), at: location)])
    }
    let others = try query { () throws(StoreFailure) in
      try workspace.database.sites(withCode: code.text)
    }
    if let other = others.first.flatMap({ SiteID($0.id.text) }) {
      throw .input([InputProblem(.duplicateCreditCode(code.text, site: other), at: location)])
    }
    return code
  }
}
