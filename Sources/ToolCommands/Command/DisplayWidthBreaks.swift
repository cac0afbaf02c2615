import Reporting

/// Line breaks for texts without spaces in a column of the help page.
enum DisplayWidthBreaks {
  /// The columns the help page leaves for a description.
  private static let width = 52

  static func insert(in text: String) -> String {
    DisplayWidth.wrap(text, to: width).joined(separator: "\n")
  }
}
