import Messages
public import Operations
import RuleLanguage
public import SafetyModel

extension Document {
  /// What other rules would mean for sites, open visits and open hazards.
  ///
  /// - Parameters:
  ///   - impact: Who would be touched.
  ///   - language: The language.
  /// - Returns: The numbers, then the sites, then what stays pinned.
  public static func ruleImpact(_ impact: RuleImpact, in language: Language) -> Document {
    var page = Page(Sentence(zh: "规则改动的影响", en: "What the change means"), in: language)
    page.heading(Sentence(zh: "规则改动的影响", en: "What the change means"))
    page.facts([
      Line(
        Sentence(zh: "检查对象", en: "Sites"),
        Sentence(
          zh:
            "看了\(impact.sitesJudged)个，有变化\(impact.sites.count)个；从未检查、不知用哪张表的\(impact.sitesWithoutLists)个",
          en:
            "\(impact.sitesJudged) looked at, \(impact.sites.count) affected; \(impact.sitesWithoutLists) never inspected, so no list is known"
        )
      ),
      Line(
        Sentence(zh: "正在进行的检查", en: "Visits under way"),
        Sentence(
          zh: "\(impact.inspections.count)次引用了改动的规则",
          en: "\(impact.inspections.count) citing changed rules"
        )
      ),
      Line(
        Sentence(zh: "未销号的隐患", en: "Open hazards"),
        Sentence(
          zh: "\(impact.hazards.count)条引用了改动的规则",
          en: "\(impact.hazards.count) citing changed rules"
        )
      ),
    ])
    for site in impact.sites {
      page.entry(.same(site.name).with(.same(site.id)), details: lines(site))
    }
    let pinned = impact.inspections + impact.hazards
    if !pinned.isEmpty {
      page.note(
        Sentence(
          zh: "正在进行的检查仍用开始时锁定的规则，已登记的隐患保留登记时的依据，都不因新规则而变。",
          en:
            "Visits under way keep the rules they pinned and registered hazards their ground; new rules change neither."
        )
      )
      page.list(
        pinned.map { entry in
          Sentence.same("\(entry.id) \(entry.site)")
            .with(.row(entry.rules.map(\.label)))
        }
      )
    }
    return page.finished
  }

  private static func lines(_ site: RuleImpact.SiteImpact) -> [Sentence] {
    func row(_ zh: String, _ en: String, _ items: [String]) -> Sentence? {
      guard !items.isEmpty else { return nil }
      return Sentence(
        zh: "\(zh)（\(items.count)）：\(items.joined(separator: "、"))",
        en: "\(en) (\(items.count)): \(items.joined(separator: ", "))"
      )
    }
    return [
      row("新适用", "newly applies", site.newlyApplying.map(\.id)),
      row("不再适用", "no longer applies", site.noLongerApplying.map(\.id)),
      row(
        "定不了，缺资料",
        "undecided for want of facts",
        site.undecided.map { "\($0.item)（\($0.unknownFacts.joined(separator: " "))）" }
      ),
    ].compactMap { $0 }
  }
}
