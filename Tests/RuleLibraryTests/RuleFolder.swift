import Glibc
import RuleLanguage

/// The rule folder of the project, read from disk.
enum RuleFolder {
  /// The folder beside `Tests`.
  static var path: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Rules"
  }

  /// Every file of the folder with its path below it.
  static func files() -> [RuleSourceFile] {
    files(below: "")
  }

  /// The text of a file below `Fixtures`; empty when there is none.
  static func fixture(_ name: String) -> String {
    let root = path.dropLast("Rules".count)
    return String(decoding: bytes(of: "\(root)Fixtures/\(name)"), as: UTF8.self)
  }

  private static func files(below folder: String) -> [RuleSourceFile] {
    names(in: path + "/" + folder).flatMap { name -> [RuleSourceFile] in
      let relative = folder.isEmpty ? name : folder + "/" + name
      if isFolder(path + "/" + relative) { return files(below: relative) }
      return [RuleSourceFile(path: relative, bytes: bytes(of: path + "/" + relative))]
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return content }
      content += buffer[..<count]
    }
  }
}
