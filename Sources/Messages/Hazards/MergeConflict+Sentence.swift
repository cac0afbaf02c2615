public import SafetyModel
public import Workflow

extension MergeConflict.Kind {
  /// What does not go together and which reading stands.
  public var sentence: Sentence {
    switch self {
    case .endingHeld:
      Sentence(
        zh: "了结时不知道另有未了的情况：隐患仍未整改完毕",
        en: "it was ended without knowing of something still to be done: it stays open"
      )
    case .endingsDiffer:
      Sentence(
        zh: "两边以不同方式了结，互相矛盾：隐患仍未了结",
        en: "it was ended in two ways that contradict each other: it stays open"
      )
    case .endedTwice:
      Sentence(
        zh: "两边各了结一次：以在先的为准，后一次是重复",
        en: "it was ended twice: the first counts, the second is a duplicate"
      )
    case .easingHeld:
      Sentence(
        zh: "合格、解除或同意时不知道另有不利的情况：不生效",
        en: "a pass, lifting or consent did not know of something against it: it has no effect"
      )
    case .higherGradeStands:
      Sentence(
        zh: "降低等级时不知道另有更高的认定：保持较高的等级",
        en: "a lower grade was decided without knowing of a higher one: the higher stands"
      )
    case .earlierTermRuns:
      Sentence(zh: "两边各定了期限：按较早的一个", en: "two terms were set: the earlier runs")
    case .outOfPlace:
      Sentence(
        zh: "合并后已不在允许这一步的状态：记录保留，不改变状态",
        en: "in the merged history the step is not permitted there: kept on record without effect"
      )
    }
  }

  /// What to do about it beside taking note.
  public var remedy: Sentence {
    switch self {
    case .endingHeld, .endingsDiffer, .easingHeld, .outOfPlace:
      Sentence(
        zh: "请重新复查，再按通常步骤办理；只需知悉的用 bihuan bundle resolve。",
        en: "Look again and take the usual steps; if there is nothing to do, bihuan bundle resolve."
      )
    case .higherGradeStands:
      Sentence(
        zh: "请由有权的人重新认定（bihuan hazard confirm）。",
        en: "Let an entitled person decide the grade (bihuan hazard confirm)."
      )
    case .earlierTermRuns:
      Sentence(
        zh: "需要较晚期限的，按延期办理；否则用 bihuan bundle resolve 知悉。",
        en: "For the later term grant an extension; else take note with bihuan bundle resolve."
      )
    case .endedTwice:
      Sentence(zh: "核实后用 bihuan bundle resolve 知悉。", en: "Take note with bihuan bundle resolve.")
    }
  }
}
