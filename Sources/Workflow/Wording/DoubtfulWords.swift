/// The words by which a text speaks against a result that says all is well, and what clears them.
///
/// Data, so that a list can be read and mended without reading the search.
public struct DoubtfulWords: Hashable, Sendable {
  /// The words that speak against a pass.
  public var words: [String]
  /// What stands before a word and denies it, `没有`, `nothing`.
  public var denials: [String]
  /// What may stand between a denial and the word.
  public var fillers: [String]
  /// What stands after a word in the same clause and says that all of it is done.
  public var completions: [String]
  /// Longer words that contain one of the words by chance.
  public var compounds: [String]

  /// Creates a list.
  public init(
    words: [String],
    denials: [String],
    fillers: [String],
    completions: [String],
    compounds: [String]
  ) {
    self.words = words
    self.denials = denials
    self.fillers = fillers
    self.completions = completions
    self.compounds = compounds
  }

  /// The list of the tool, both languages.
  public static let standard = DoubtfulWords(
    words: [
      "仍未", "仍没", "仍有", "仍不", "尚未", "还未", "还没", "未完成", "未整改", "未全部", "未完全", "未到位",
      "不到位", "未落实", "没有整改", "没有完成", "没整改", "没完成", "没改", "部分", "不彻底", "不合格",
      "没有装", "没装", "未装", "未安装", "没有安装", "没做", "未做", "还有", "还剩", "剩余", "一半", "还差",
      "未取得", "未取证", "基本完成", "基本整改", "基本到位",
      "still", "not yet", "yet to", "partly", "partially", "in part", "incomplete", "unfinished",
      "not completed", "not done", "not finished", "not all", "not installed", "remaining", "half",
    ],
    denials: [
      "不存在", "未发现", "没发现", "没有", "未见", "不再", "并无", "无", "不是",
      "nothing", "none", "no longer", "no item", "no part", "no defect", "not",
    ],
    fillers: [
      "", "有", "任何", "发现", "发现有", "任何一处", "一处", "一项", "仍", "尚", "还", "is", "are", "was", "were",
      "is left",
    ],
    completions: [
      "已全部", "全部已", "已经全部", "均已", "都已", "现已全部", "has all been", "have all been", "is now complete",
      "are now complete",
    ],
    compounds: [
      "各部分", "组成部分", "部分类", "部分开", "部分隔", "部分区", "部分散", "部分层", "部分段", "部分别", "部分装",
      "standstill",
    ]
  )

  /// What says that something was put right, which is no ground for how grave it was.
  public static let putRight = DoubtfulWords(
    words: [
      "已整改", "已改", "已经改", "已经整改", "已修", "已经修", "已完成整改", "整改完成", "整改完毕", "整改到位",
      "已消除", "已经消除", "已排除", "已恢复", "已拆除", "已清理", "已更换", "已好",
      "put right", "rectified", "corrected", "repaired", "fixed", "removed since",
    ],
    denials: ["未", "没有", "尚未", "不是", "not", "not yet", "nothing"],
    fillers: ["", "been", "was", "is"],
    completions: [],
    compounds: []
  )

  /// What speaks against a decision that a case is no longer major, both languages.
  public static let stillMajor = DoubtfulWords(
    words: [
      "仍构成", "仍然构成", "构成重大", "仍为重大", "仍属重大", "仍是重大", "属于重大",
      "still major", "remains major", "still a major", "remains a major",
    ],
    denials: ["不再", "不", "不能", "已不", "no longer", "not"],
    fillers: ["", "再", "is", "are"],
    completions: [],
    compounds: []
  )
}
