/// What a filter of hazards can ask about, under the names people type.
public enum FilterField: String, Hashable, Sendable, CaseIterable {
  case id
  case grade
  case state
  case open
  case overdue
  case due
  case found
  case region
  case site
  case regime
  /// The matter or the industry of the site, whichever has the word.
  case category
  case matter
  case industry
  case item
  case location
  /// Who answers for it on the unit's side.
  case responsible
  /// Who follows it on the finder's side.
  case handler
  /// Found in a campaign (专项行动).
  case campaign
  /// Under listed supervision (挂牌督办).
  case listed
  case missing
  case majorCase = "case"
  case text

  /// What kind of values a field has, which decides what it can be compared with.
  public enum Kind: Hashable, Sendable {
    /// A word of a list.
    case choice
    /// A word of a list whose words have an order.
    case grade
    /// Any words.
    case text
    /// The code of a region; everything within it.
    case region
    /// A day.
    case day
    /// Stands alone, with a number of days, or with a word of a list.
    case days
    /// Stands alone, or with a word of a list.
    case flagOrChoice
    /// Stands alone.
    case flag
    /// Stands alone, or with words.
    case flagOrText
  }

  /// The kind of its values.
  public var kind: Kind {
    switch self {
    case .grade: .grade
    case .state, .regime, .category, .matter, .industry, .missing: .choice
    case .id, .site, .item, .location, .responsible, .handler, .text: .text
    case .majorCase, .campaign: .flagOrText
    case .region: .region
    case .due, .found: .day
    case .overdue: .days
    case .open: .flag
    case .listed: .flagOrChoice
    }
  }

  /// The names it answers to: the usual Chinese one first, then other Chinese ones, then the English.
  public var names: [String] {
    switch self {
    case .id: ["编号", "id"]
    case .grade: ["等级", "隐患等级", "grade"]
    case .state: ["状态", "state"]
    case .open: ["未销号", "未销案", "open"]
    case .overdue: ["逾期", "超期", "overdue"]
    case .due: ["期限", "到期", "due"]
    case .found: ["发现日期", "发现", "found"]
    case .region: ["区划", "地区", "镇街", "region"]
    case .site: ["单位", "检查对象", "企业", "site"]
    case .regime: ["领域", "regime"]
    case .category: ["类别", "category"]
    case .matter: ["事项", "matter"]
    case .industry: ["行业", "industry"]
    case .item: ["检查项", "item"]
    case .location: ["部位", "location"]
    case .responsible: ["责任人", "整改责任人", "responsible"]
    case .handler: ["经办人", "跟进人", "handler"]
    case .campaign: ["专项", "专项行动", "campaign"]
    case .listed: ["挂牌", "挂牌督办", "listed"]
    case .missing: ["还缺", "缺", "missing"]
    case .majorCase: ["重大隐患案", "案", "case"]
    case .text: ["文字", "text"]
    }
  }

  /// The comparisons it admits.
  public var comparisons: [FilterComparison] {
    switch kind {
    case .choice, .region: [.equal, .unequal]
    case .grade, .day, .days: [.equal, .unequal, .less, .atMost, .more, .atLeast]
    case .text, .flagOrText: [.equal, .unequal, .contains, .lacks]
    case .flag, .flagOrChoice: [.equal, .unequal]
    }
  }

  /// Whether the name alone is a condition.
  public var standsAlone: Bool {
    switch kind {
    case .flag, .flagOrChoice, .flagOrText, .days: true
    case .choice, .grade, .text, .region, .day: false
    }
  }
}

/// How a field is compared with values.
public enum FilterComparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
  case contains = "含"
  case lacks = "不含"

  /// The ways to write it, longer ones first where one begins another.
  var signs: [String] {
    switch self {
    case .equal: ["==", "=", "＝", "等于", "是"]
    case .unequal: ["!=", "！=", "！＝", "≠", "<>", "不等于", "不是"]
    case .less: ["<", "＜", "早于", "小于"]
    case .atMost: ["<=", "＜＝", "＜=", "≤", "不晚于"]
    case .more: [">", "＞", "晚于", "大于"]
    case .atLeast: [">=", "＞＝", "＞=", "≥", "不早于"]
    case .contains: ["含有", "包含", "含", "contains"]
    case .lacks: ["不包含", "不含", "lacks"]
    }
  }
}

/// One word of a closed list, with everything it may be called.
public struct FilterChoice: Hashable, Sendable {
  /// The stable word.
  public var id: String
  /// The names people type: Chinese first.
  public var names: [String]

  /// Creates a choice.
  public init(_ id: String, _ names: String...) { self.init(id: id, names: names) }

  /// Creates a choice from a list of names.
  public init(id: String, names: [String]) {
    self.id = id
    self.names = names
  }

  /// Whether a text means this choice; case does not matter.
  func isMeant(by text: String) -> Bool {
    let typed = text.lowercased()
    return id == typed || names.contains { $0.lowercased() == typed }
  }

  /// Whether a text begins this choice.
  func begins(with text: String) -> Bool {
    let typed = text.lowercased()
    return (names + [id]).contains { $0.lowercased().hasPrefix(typed) }
  }
}
