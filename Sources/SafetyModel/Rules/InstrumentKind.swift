/// What kind of document an instrument is; it decides under which heading a citation prints.
public enum InstrumentKind: String, Hashable, Sendable, CaseIterable {
  /// A law of the National People's Congress or its Standing Committee (法律).
  case law
  /// A regulation of the State Council (行政法规).
  case administrativeRegulation = "administrative_regulation"
  /// A regulation of a province's or city's people's congress (地方性法规).
  case localRegulation = "local_regulation"
  /// A rule of a ministry or of a local government (规章).
  case rule
  /// A document that binds without being law, such as a catalogue or a working plan (规范性文件).
  case document
  /// A national, industry or local standard (标准).
  case standard
  /// What is usually done, and the values this tool proposes (经验做法).
  case practice
  /// A text of another country (域外资料).
  case foreign
}
