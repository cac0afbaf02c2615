import RuleLanguage
import SafetyModel

extension RuleDiagnostic.Finding {
  /// What does not add up and what to do about it.
  var sentence: Sentence {
    switch self {
    case .neverTrue, .alwaysTrue, .neverTogether, .unreachable, .askedAfterAll: reach
    case .retiredIDReused, .retiredIDUsed, .repeatedQuestion, .changedAfterRelease,
      .releasedIsGone:
      history
    case .notYetInForce, .outsideInstrument, .weakGround, .weakElement, .clauseWithoutElement,
      .surerThanInstrument:
      ground
    case .policy(let problem): problem.sentence
    case .unusualUnit(let found, let use):
      Sentence(
        zh: "单位\(Quote.value(found))在别处都写成\(Quote.value(use))，同一种单位只用一种写法。请改为\(Quote.value(use))。",
        en:
          "The unit \(Quote.value(found)) is written \(Quote.value(use)) everywhere else. Write \(Quote.value(use))."
      )
    case .placeholder(let text):
      Sentence(
        zh: "\(Quote.value(text))像是还没写完的占位文字。请写上正式内容，或者删掉。",
        en: "\(Quote.value(text)) looks like a placeholder. Write the real text or delete it."
      )
    case .otherLanguage("zh"):
      Sentence(
        zh: "中文这一栏没有一个汉字。请写中文；这是检查人员和企业看到的文字。",
        en: "The Chinese text has no Chinese character. Write Chinese; it is what inspectors read."
      )
    case .otherLanguage(let key):
      Sentence(
        zh: "\(Quote.value(key))一栏里有汉字。请写英文；暂时没有把握的可以先写短。",
        en:
          "The text under \(Quote.value(key)) holds Chinese characters. Write English, if only briefly."
      )
    }
  }

  private var reach: Sentence {
    switch self {
    case .neverTrue:
      Sentence(
        zh: "无论属性填什么，这个条件都不成立，这条规则永远用不上。请核对“并且”与“或者”、数字和大于小于的方向。",
        en:
          "No facts make this condition true, so the rule never applies. Check and against or, the numbers and the direction of comparisons."
      )
    case .alwaysTrue:
      Sentence(
        zh: "无论属性填什么，这个条件都成立，写了等于没写。请核对写法；确实都适用的，请删掉这一行。",
        en:
          "All facts make this condition true; it says nothing. Check it, or delete the line if the rule applies to everybody."
      )
    case .neverTogether(let element):
      Sentence(
        zh: "要素\(Quote.value(element))的 when 成立时，met_when 永远不成立，这条要素判不出来。请核对两个条件是否互相矛盾。",
        en:
          "Where when holds, met_when of the element \(Quote.value(element)) never does, so it can never be met. Check whether the two contradict each other."
      )
    case .unreachable(let element, let circumstances):
      Sentence(
        zh:
          "要素\(Quote.value(element))判不出来：没有检查项会勾选\(Quote.list(circumstances).zh)。请在检查表中补上检查项；暂时不查的，把它列入 unasked。",
        en:
          "The element \(Quote.value(element)) cannot be met: no item asserts \(Quote.list(circumstances).en). Add an item, or list the element under unasked for now."
      )
    case .askedAfterAll(let element):
      Sentence(
        zh:
          "要素\(Quote.value(element))列在 unasked（暂时没有检查项）里，现在已经有检查项了，照常判定，不影响使用。下次出这套判定标准的新版本时从 unasked 中删去；还没有发布的（released.yml 里没有），现在就可以删。",
        en:
          "The element \(Quote.value(element)) is listed under unasked (no item asks about it), yet an item does; it is judged all the same. Delete it from unasked with the next version of the criteria, or now if they are not in released.yml."
      )
    default: Sentence(both: "")
    }
  }

  private var history: Sentence {
    switch self {
    case .retiredIDReused(let noun, let id):
      Sentence(
        zh:
          "\(noun.label.zh)编号\(Quote.value(id))已经停用（见 retired.yml），以前的检查记录里还有它，不能再给别的内容用。请另起一个编号。",
        en:
          "The id \(Quote.value(id)) of a \(noun.label.en) is retired (see retired.yml) and stands in old records; it cannot mean something new. Choose another id."
      )
    case .retiredIDUsed(let noun, let id, let successor):
      Sentence(
        zh: "\(noun.label.zh)\(Quote.value(id))已经停用（见 retired.yml）。",
        en: "The \(noun.label.en) \(Quote.value(id)) is retired (see retired.yml)."
      )
      .followed(by: .successor(successor, otherwise: .deleteOrCheckSpelling))
    case .repeatedQuestion(let item, let other, let first):
      Sentence(
        zh:
          "检查项\(Quote.value(item))的问题与\(Quote.value(other))（\(first)）一字不差，多半是复制后忘了改。请改写问题；同一个问题用 include 或 select 引用。",
        en:
          "The item \(Quote.value(item)) asks word for word what \(Quote.value(other)) asks (\(first)), most likely a copy left as it was. Rewrite it, or use include or select for the same question."
      )
    case .changedAfterRelease(let noun, let id, let version):
      Sentence(
        zh:
          "\(noun.label.zh)\(Quote.value(id))的 \(version) 版已经发布，内容却变了。请把 version 改成新的版本号，或者恢复原来的内容。",
        en:
          "Version \(version) of the \(noun.label.en) \(Quote.value(id)) was released and its content has changed since. Give it a new version or restore the content."
      )
    case .releasedIsGone(let noun, let id):
      Sentence(
        zh: "发布过的\(noun.label.zh)\(Quote.value(id))不见了。请恢复文件；确实停用的，在 retired.yml 中写明。",
        en:
          "The released \(noun.label.en) \(Quote.value(id)) is gone. Restore the file, or list it in retired.yml."
      )
    default: Sentence(both: "")
    }
  }

  private var ground: Sentence {
    switch self {
    case .notYetInForce(let id, let begins):
      Sentence(
        zh: "所引\(Quote.value(id))到\(begins.chineseText)才施行。请改引现在有效的文件，或到时再引。",
        en:
          "The cited \(Quote.value(id)) comes into force on \(begins) only. Cite what is in force now, or wait."
      )
    case .outsideInstrument(let id, let inForce):
      Sentence(
        zh:
          "判定标准的适用日期超出了所据文件\(Quote.value(id))的有效期（\(inForce.from?.chineseText ?? "不限")至\(inForce.to?.chineseText ?? "不限")）。请改正 in_force，新版另建一个判定标准。",
        en:
          "The criteria judge days outside those of \(Quote.value(id)) (\(inForce.from?.description ?? "open") to \(inForce.to?.description ?? "open")). Correct in_force; a new edition is a criteria set of its own."
      )
    case .weakGround(let key, let confidence):
      Sentence(
        zh: "\(Quote.value(key))要印成法律依据，这一条却标为“\(confidence.label.zh)”。请核对原文后改标；没有依据就写成“[]”。",
        en:
          "What stands under \(Quote.value(key)) is printed as legal ground, yet this is marked “\(confidence.label.en)”. Read the text and mark it anew, or leave the list empty."
      )
    case .weakElement(let id, let confidence):
      Sentence(
        zh: "\(Quote.value(id))标为“\(confidence.label.zh)”，只能作建议，判不出重大隐患。请核对原文后改标，或者删去这一条。",
        en:
          "\(Quote.value(id)) is marked “\(confidence.label.en)”, which is advice only and gives no verdict. Read the text and mark it anew, or delete it."
      )
    case .surerThanInstrument(let confidence, let instrument, let limit):
      Sentence(
        zh:
          "这里标为“\(confidence.label.zh)”，所据文件\(Quote.value(instrument))在 instruments.yml 中却标为“\(limit.label.zh)”。使用时按较弱的算，不会印成更可靠的依据。请核对文件后提高它的标注，或降低这里的标注。",
        en:
          "This is marked “\(confidence.label.en)”, yet the document \(Quote.value(instrument)) is marked “\(limit.label.en)” in instruments.yml. The weaker mark counts. Verify the document and raise its mark, or lower this one."
      )
    case .clauseWithoutElement(let clause):
      Sentence(
        zh: "标准的条款\(Quote.value(clause))没有对应的要素。请在 elements 中补上；不打算收入的，从 clauses 中去掉并写明原因。",
        en:
          "The clause \(Quote.value(clause)) of the standard has no element. Add it under elements, or take it out of clauses and say why."
      )
    default: Sentence(both: "")
    }
  }
}
