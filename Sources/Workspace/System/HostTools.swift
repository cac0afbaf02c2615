import Glibc

/// What is installed on this machine that the tool's papers need.
public enum HostTools {
  /// The first of some programs on the search path.
  public static func program(among names: [String]) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let folders = path.split(separator: ":").map(String.init)
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }

  /// Programs that print a page with its margins.
  public static let printers = [
    "chromium", "chromium-browser", "google-chrome", "microsoft-edge", "weasyprint",
  ]

  /// The first font with Chinese characters among the usual folders, by the name of its file.
  public static func chineseFont() -> String? {
    let home = getenv("HOME").map { String(cString: $0) } ?? "/nonexistent"
    let folders = [
      "/usr/share/fonts", "/usr/local/share/fonts", "\(home)/.local/share/fonts", "\(home)/.fonts",
    ]
    for folder in folders {
      for file in (try? Files.files(below: folder)) ?? [] {
        let name = Files.name(of: file).lowercased()
        if chineseFonts.contains(where: { name.hasPrefix($0) }) { return "\(folder)/\(file)" }
      }
    }
    return nil
  }

  private static let chineseFonts = [
    "notosanscjk", "notoserifcjk", "notosanssc", "notoserifsc", "sourcehan", "wqy",
    "droidsansfallback",
    "simsun", "simhei", "simfang", "fangsong", "fzfs", "uming", "ukai", "lxgw",
  ]

  /// The name of the terminal's encoding where it is another than UTF-8; nothing when all is well.
  public static func foreignEncoding() -> String? {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      guard let dot = value.firstIndex(of: ".") else { return nil }
      let encoding = value[value.index(after: dot)...].prefix { $0 != "@" }
      let isUTF8 = ["utf-8", "utf8"].contains(encoding.lowercased())
      return isUTF8 ? nil : String(encoding)
    }
    return nil
  }
}
