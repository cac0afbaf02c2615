import RuleLanguage
import SafetyModel

extension RuleDiagnostic.Slip {
  /// What slipped and how to write it.
  var sentence: Sentence {
    switch self {
    case .tab:
      Sentence(
        zh: "行首用了制表符（Tab 键）。请删掉它，改用空格缩进，每层两个空格；编辑器里可以设成“按 Tab 插入空格”。",
        en:
          "A tab indents this line. Delete it and indent with spaces, two for each level; editors can be set to insert spaces."
      )
    case .fullWidthSign(let found, let use):
      Sentence(
        zh:
          "这里是全角符号\(Quote.value(found))，规则文件认的是半角符号\(Quote.value(use))。请切换到英文输入法重新输入（冒号后面空一格）；中文内容里的标点不受影响。",
        en:
          "This is the full-width sign \(Quote.value(found)); rule files need \(Quote.value(use)). Type it with the English keyboard (with a space after a colon); punctuation inside Chinese text may stay."
      )
    case .noSpaceAfterColon(let key):
      Sentence(
        zh: "键\(Quote.value(key))的冒号后面没有空格，整行被当成了文字。请在冒号后面加一个空格。",
        en:
          "No space follows the colon of \(Quote.value(key)), so the line was taken for text. Put a space after the colon."
      )
    case .noSpaceAfterDash:
      Sentence(
        zh: "短横后面没有空格，不算新的一条。请在“-”后面加一个空格。",
        en: "No space follows the dash, so no new entry begins here. Put a space after the “-”."
      )
    case .unquotedText(let text, ","):
      Sentence(
        zh: "文字里有半角逗号，逗号后面的\(Quote.value(text))被当成了另一个键。请给整段文字加上半角引号，例如 en: \"…, …\"，或者改用全角逗号、分行写。",
        en:
          "The text holds a comma, and \(Quote.value(text)) behind it is taken for another key. Put the whole text in quotation marks, as in en: \"…, …\", or write it on a line of its own."
      )
    case .unquotedText(let text, let sign)
    where (sign == "!" || sign == "\"") && text.count < 40 && !text.contains("'"):
      Sentence(
        zh: "条件以\(Quote.value(sign))开头时，不加引号会被当成格式。请用单引号括起整个条件：'\(Quote.plain(text))'。",
        en:
          "A condition that begins with \(Quote.value(sign)) is taken for format. Put the whole of it in single quotation marks: '\(Quote.plain(text))'."
      )
    case .unquotedText(let text, let sign):
      Sentence(
        zh: "这段内容里有\(Quote.value(sign))，不加引号会被当成格式：\(Quote.value(text))。请给整段内容加上半角引号（里面有双引号的用单引号）。",
        en:
          "Because of \(Quote.value(sign)) this text is taken for format: \(Quote.value(text)). Put the whole text in quotation marks (single ones where it holds double ones)."
      )
    case .indentation(let found, let before):
      Sentence(
        zh: "这一行缩进\(found)格，上一行是\(before)格，对不上任何一层。请和同一层的行左端对齐；下一层比上一层多两个空格。",
        en:
          "This line is indented by \(found), the one above by \(before), which fits no level. Align it with the lines of its level; each level is two spaces deeper."
      )
    case .controlCharacter(let code):
      Sentence(
        zh: "文件里有看不见的控制字符（编号\(code)）。请删掉这一处重新输入；文件若是从别的程序拷来的，请另存为纯文本 UTF-8。",
        en:
          "There is an invisible control character (number \(code)). Delete it and type the place again; save copied files as plain UTF-8 text."
      )
    case .openQuote:
      Sentence(
        zh: "从这里开始的引号一直没有闭合。请在这段内容的末尾补上同样的引号；内容里本来就有引号的，外面换用另一种引号。",
        en:
          "The quotation mark opened here is never closed. Close it at the end of the text; where the text holds such marks itself, use the other kind outside."
      )
    case .textCutByHash(let lost):
      Sentence(
        zh: "空格后面的“#”表示备注，\(Quote.value(lost))没有读进来。要保留就给整段内容加引号；确是备注的，请在“#”后面空一格。",
        en:
          "A “#” behind a space begins a remark, so \(Quote.value(lost)) was not read. Put the whole text in quotation marks to keep it; if it is a remark, put a space after the “#”."
      )
    case .wrongEnding(let path, let proposed):
      Sentence(
        zh:
          "文件\(Quote.path(path))的扩展名不对，没有读取。请改名为\(Quote.path(proposed))（Windows 先在“查看”里打开“文件扩展名”）。",
        en:
          "The name of the file \(Quote.path(path)) ends wrongly, so it was not read. Rename it \(Quote.path(proposed)) (on Windows, switch on “file name extensions” first)."
      )
    case .fullWidthInCondition(let found, let use):
      Sentence(
        zh: "条件里有全角符号\(Quote.value(found))。请切换到英文输入法，改为\(Quote.value(use))。",
        en:
          "The condition holds the full-width sign \(Quote.value(found)). Type \(Quote.value(use)) with the English keyboard."
      )
    case .foreignOperator(let found, let use):
      Sentence(
        zh:
          "条件里不能写\(Quote.value(found))。请改为\(Quote.value(use))：“&&”是并且，“||”是或者，“!”是不，“==”是等于，“!=”是不等于。",
        en:
          "A condition does not know \(Quote.value(found)). Write \(Quote.value(use)): “&&” is and, “||” is or, “!” is not, “==” is equal, “!=” is different."
      )
    }
  }
}
