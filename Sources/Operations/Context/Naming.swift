import Ledger
import SQLStore
public import SafetyModel
import Workspace

extension OperatingContext {
  /// The site a person means: by id, the beginning of an id, credit or external code, or a part of its name.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func site(named text: String) throws(OperationFailure) -> SiteID {
    if let id: SiteID = try id(beginning: text, noun: .site) { return id }
    let byCode = try query { () throws(StoreFailure) in
      try workspace.database.sites(withCode: text)
    }
    let rows =
      byCode.isEmpty
      ? try query { () throws(StoreFailure) in
        try workspace.database.sites(matching: SiteFilter(text: text), page: Page(limit: 20))
      } : byCode
    let exact = rows.filter { $0.name == text }
    return try only(
      (exact.isEmpty ? rows : exact).map { Candidate(id: $0.id.text, name: $0.name) },
      noun: .site,
      text: text
    )
  }

  /// The person a user means: by id, the beginning of an id, or name.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func person(named text: String) throws(OperationFailure) -> PersonID {
    if let id: PersonID = try id(beginning: text, noun: .person) { return id }
    let all = try query { () throws(StoreFailure) in
      try workspace.database.people(matching: text, page: Page(limit: 20))
    }
    let exact = all.filter { $0.name == text }
    return try only(
      (exact.isEmpty ? all : exact).map {
        Candidate(id: $0.person.id.text, name: $0.name ?? "")
      },
      noun: .person,
      text: text
    )
  }

  /// The organisation a user means: by id, the beginning of an id, or a part of its name.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func organisation(named text: String) throws(OperationFailure) -> OrganisationID {
    if let id: OrganisationID = try id(beginning: text, noun: .organisation) { return id }
    let rows = try query { () throws(StoreFailure) in
      try workspace.database.organisations(matching: text, page: Page(limit: 20))
    }
    let exact = rows.filter { $0.name == text }
    return try only(
      (exact.isEmpty ? rows : exact).map { Candidate(id: $0.id.text, name: $0.name) },
      noun: .organisation,
      text: text
    )
  }

  /// The inspection a user means, by id or the beginning of one.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func inspection(named text: String) throws(OperationFailure) -> InspectionID {
    guard let id: InspectionID = try id(beginning: text, noun: .inspection) else {
      throw .notFound(.inspection, text)
    }
    return id
  }

  /// The hazard a user means, by id or the beginning of one.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func hazard(named text: String) throws(OperationFailure) -> HazardID {
    guard let id: HazardID = try id(beginning: text, noun: .hazard) else {
      throw .notFound(.hazard, text)
    }
    return id
  }

  /// The major case a user means, by id or the beginning of one.
  ///
  /// - Throws: `notFound`, or `ambiguous` with the candidates.
  public func majorCase(named text: String) throws(OperationFailure) -> CaseID {
    guard let id: CaseID = try id(beginning: text, noun: .majorCase) else {
      throw .notFound(.majorCase, text)
    }
    return id
  }

  /// Runs a read of the register.
  func query<Result>(
    _ body: () throws(StoreFailure) -> Result
  ) throws(OperationFailure) -> Result {
    do throws(StoreFailure) {
      return try body()
    } catch {
      throw .store(error)
    }
  }

  /// The one id of a kind that begins with a text; nothing when none does or the text is no id.
  private func id<Kind: Identified>(
    beginning text: String,
    noun: Noun
  ) throws(OperationFailure) -> PublicID<Kind>? {
    if let id = PublicID<Kind>(text) { return id }
    guard text.uppercased().hasPrefix("\(Kind.letter)-") else { return nil }
    let found = try query { () throws(StoreFailure) in
      try workspace.database.identifiers(withPrefix: text.uppercased(), limit: 10)
    }
    guard !found.isEmpty else { throw .notFound(noun, text) }
    let chosen = try only(
      found.map { Candidate(id: $0.text, name: "") },
      noun: noun,
      text: text,
      as: PublicID<Kind>.self
    )
    return chosen
  }

  private func only<Kind: Identified>(
    _ candidates: [Candidate],
    noun: Noun,
    text: String,
    as kind: PublicID<Kind>.Type = PublicID<Kind>.self
  ) throws(OperationFailure) -> PublicID<Kind> {
    guard let first = candidates.first, let id = PublicID<Kind>(first.id) else {
      throw .notFound(noun, text)
    }
    guard candidates.count == 1 else { throw .ambiguous(noun, text, candidates: candidates) }
    return id
  }
}
