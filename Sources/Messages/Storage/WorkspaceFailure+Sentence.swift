public import SafetyModel
public import Workspace

extension WorkspaceFailure {
  /// Which folder, what is wrong and what to do.
  public var sentence: Sentence {
    switch self {
    case .alreadyThere(let path):
      Sentence(
        zh: "已经有数据库\(Quote.path(path))，没有新建。请直接使用，或换一个文件夹。",
        en:
          "There is a database \(Quote.path(path)) already; nothing was made. Use it, or choose another folder."
      )
    case .notAWorkspace(let path):
      Sentence(
        zh: "文件夹\(Quote.path(path))里没有 bihuan.db，不是工作区。请核对路径，或用 bihuan init 新建。",
        en:
          "The folder \(Quote.path(path)) holds no bihuan.db, so it is no workspace. Check the path or make one with bihuan init."
      )
    case .file(let failure): failure.sentence
    case .store(let failure): failure.sentence
    }
  }
}
