public import SafetyModel
import YAMLSource

/// The form in which a person writes down a site.
///
/// A file holds one site, or several in a list under `sites:`.
public enum SiteFile {
  /// Reads the sites of a file.
  ///
  /// Never stops at the first problem. A site with a problem in a place that matters is left out of
  /// the drafts, so the drafts are complete only when no error is reported.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - facts: The pack that says which facts there are.
  /// - Returns: The sites in file order, and everything there is to say.
  public static func read(
    _ file: RuleSourceFile,
    facts: RulePack
  ) -> (drafts: [SiteDraft], diagnostics: [RuleDiagnostic]) {
    var reader = RuleReader()
    guard let root = reader.root(of: file) else { return ([], reader.diagnostics) }
    var nodes = [root]
    if root["sites"] != nil {
      let fields = reader.fields(of: root, required: ["sites"])
      nodes = reader.nonEmptyList(fields?["sites"]) { $1 } ?? []
    }
    var codes: [String: RuleLocation] = [:]
    let drafts = nodes.compactMap { node -> SiteDraft? in
      let draft = reader.site(node, facts: facts)
      if let code = draft?.externalCode {
        reader.requireUnique(code, .site, at: node.place, in: &codes)
      }
      return draft
    }
    return (drafts, reader.diagnostics.sortedForReading())
  }
}

extension RuleReader {
  /// Reads the YAML of a file that stands by itself.
  mutating func root(of file: RuleSourceFile) -> YAMLNode? {
    do {
      return try YAMLNode.parse(bytes: file.bytes, file: file.path)
    } catch {
      report(RuleDiagnostic(error, in: file.bytes))
      return nil
    }
  }

  fileprivate mutating func site(_ node: YAMLNode, facts pack: RulePack) -> SiteDraft? {
    guard
      let fields = fields(
        of: node,
        required: ["kind", "name", "region"],
        optional: [
          "site", "fictitious", "credit_code", "credit_code_fictitious", "address", "parent",
          "tenancy", "contacts", "facts",
        ]
      )
    else { return nil }
    let externalCode = text(fields["site"])
    let kind = choice(fields["kind"], of: SiteKind.self)
    let name = text(fields["name"])
    let fictitious = boolean(fields["fictitious"]) ?? false
    let creditCode = creditCode(in: fields, fictitious: fictitious)
    let region = region(fields["region"])
    let address = text(fields["address"])
    let parent = text(fields["parent"])
    let tenancy = tenancy(fields["tenancy"])
    let contacts = list(fields["contacts"]) { $0.contact($1) }
    let known = siteFacts(fields["facts"], of: pack)
    guard let kind, let name, let region else { return nil }
    return SiteDraft(
      kind: kind,
      name: name,
      fictitious: fictitious,
      creditCode: creditCode,
      region: region,
      address: address,
      parent: parent,
      tenancy: tenancy,
      externalCode: externalCode,
      contacts: contacts ?? [],
      facts: known,
      location: node.place
    )
  }

  /// An invented code belongs to an invented site and is not checked; any other is.
  private mutating func creditCode(in fields: Fields, fictitious: Bool) -> String? {
    let invented = boolean(fields["credit_code_fictitious"]) ?? false
    if invented, !fictitious {
      report(
        .needsOtherKey(key: "credit_code_fictitious", other: "fictitious"),
        at: fields.place(of: "credit_code_fictitious")
      )
    }
    guard let node = fields["credit_code"], let code = text(node) else { return nil }
    if !invented, !fictitious { checkCreditCode(code, at: node.place) }
    return code
  }

  private mutating func tenancy(_ node: YAMLNode?) -> Tenancy? {
    guard let fields = fields(of: node, required: ["role"], optional: ["owner", "operator"]) else {
      return nil
    }
    let role = choice(fields["role"], of: TenancyRole.self)
    let owner = text(fields["owner"])
    let runner = text(fields["operator"])
    guard let role else { return nil }
    return Tenancy(role: role, owner: owner, operator: runner)
  }

  private mutating func contact(_ node: YAMLNode) -> SiteDraft.ContactDraft? {
    guard let fields = fields(of: node, required: ["name", "role"], optional: ["phone"]) else {
      return nil
    }
    let name = text(fields["name"])
    let role = choice(fields["role"], of: Contact.Role.self)
    let phone = text(fields["phone"])
    guard let name, let role else { return nil }
    return SiteDraft.ContactDraft(role: role, name: name, phone: phone)
  }
}
