import RuleLanguage
public import SafetyModel

/// A checklist with what stands on the paper besides its items: whose visit it is and who signs.
public struct PrintableChecklist {
  /// Somebody who signs, as far as he is known when the paper is printed.
  public struct Signatory: Hashable, Sendable {
    /// The name; empty when it is written in by hand.
    public var name: String
    /// The number of the enforcement card.
    public var cardNumber: String?

    /// Creates a signatory.
    public init(name: String, cardNumber: String?) {
      self.name = name
      self.cardNumber = cardNumber
    }
  }

  /// The items as they stand for the site.
  public var prepared: PreparedChecklist
  /// The visit the paper belongs to; absent = written in by hand.
  public var inspection: Inspection?
  /// Those who inspect.
  public var inspectors: [Signatory]
  /// The person of the unit who is responsible, as recorded.
  public var responsible: String?

  /// Creates a checklist to be printed.
  public init(
    prepared: PreparedChecklist,
    inspection: Inspection? = nil,
    inspectors: [Signatory] = [],
    responsible: String? = nil
  ) {
    self.prepared = prepared
    self.inspection = inspection
    self.inspectors = inspectors
    self.responsible = responsible
  }
}

extension OperatingContext {
  /// Checklists to be printed for a site.
  ///
  /// - Parameters:
  ///   - ids: The checklists.
  ///   - siteID: The site.
  ///   - day: The day whose facts count; absent = everything on file.
  /// - Returns: The lists and the person in charge of the site.
  /// - Throws: `notFound` for a list that does not exist.
  public func printableChecklist(
    _ ids: [String],
    for siteID: SiteID,
    factsOn day: CivilDate? = nil
  ) throws(OperationFailure) -> PrintableChecklist {
    PrintableChecklist(
      prepared: try prepareChecklists(ids, for: siteID, factsOn: day),
      responsible: try principal(of: try loadSite(siteID).value)
    )
  }

  /// The checklists of a visit to be printed: its own items, under the rules it pinned.
  public func printableChecklist(
    of id: InspectionID
  ) throws(OperationFailure) -> PrintableChecklist {
    let view = try viewInspection(id)
    let start = view.inspection.start
    var inspectors: [PrintableChecklist.Signatory] = []
    for id in start.inspectors {
      let person = try loadPerson(id).value
      inspectors.append(
        PrintableChecklist.Signatory(
          name: try value(of: person.name) ?? "",
          cardNumber: person.cardNumber
        )
      )
    }
    return PrintableChecklist(
      prepared: PreparedChecklist(
        checklists: start.checklists.compactMap { view.pack.checklist($0) },
        pack: view.pack,
        site: view.site,
        day: start.day,
        items: view.items
      ),
      inspection: view.inspection,
      inspectors: inspectors,
      responsible: try principal(of: view.site)
    )
  }

  private func principal(of site: Site) throws(OperationFailure) -> String? {
    guard let contact = site.contacts.first(where: { $0.role == .principal }) else { return nil }
    return try value(of: contact.name)
  }
}
