public import SafetyModel
public import Workspace

extension EvidenceFailure {
  /// Which file, why it was not taken and what to do.
  public var sentence: Sentence {
    switch self {
    case .file(let failure): failure.sentence
    case .empty(let path):
      Sentence(
        zh: "证据文件\(Quote.path(path))是空的，没有收下。请重新拍照或导出后再附。",
        en:
          "The evidence file \(Quote.path(path)) is empty and was not taken. Take or export it again."
      )
    case .unknownContent(let path):
      Sentence(
        zh: "证据文件\(Quote.path(path))的内容不是照片、视频、PDF、办公文档或文本，没有收下。请转换成 JPEG、PNG 或 PDF 后再附。",
        en:
          "The content of \(Quote.path(path)) is neither picture, video, PDF, office document nor text; it was not taken. Convert it to JPEG, PNG or PDF."
      )
    case .lost(let hash):
      Sentence(
        zh: "证据 \(hash) 的文件已不在 evidence 文件夹里。请从备份中恢复。",
        en:
          "The file of the evidence \(hash) is no longer in the evidence folder. Restore it from a backup."
      )
    case .altered(let hash):
      Sentence(
        zh: "证据 \(hash) 的文件内容已被改动，与记录不符。请保留现状并从备份中恢复。",
        en:
          "The file of the evidence \(hash) was altered and no longer fits the record. Keep it as it is and restore it from a backup."
      )
    }
  }
}
