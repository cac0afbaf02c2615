import SafetyModel

/// One way of writing each unit, so that values of one kind can be compared and printed alike.
enum UnitSpelling {
  private static let usual = [
    "米": "m", "毫米": "mm", "厘米": "cm", "公里": "km", "千米": "km",
    "平方米": "㎡", "m2": "㎡", "m²": "㎡", "平米": "㎡",
    "立方米": "m³", "m3": "m³", "升": "L", "l": "L", "毫升": "mL",
    "千克": "kg", "公斤": "kg", "吨": "t", "克": "g",
    "分钟": "min", "分": "min", "小时": "h", "秒": "s",
    "度": "℃", "摄氏度": "℃", "°C": "℃", "百分之": "%", "％": "%", "百分比": "%",
    "欧": "Ω", "欧姆": "Ω", "千伏": "kV", "千瓦": "kW", "兆帕": "MPa",
  ]

  /// The usual way to write a unit, where it is written in another.
  static func usual(for unit: String) -> String? { usual[unit] }

  /// Whether two texts are the same unit, however written.
  static func isSame(_ left: String, _ right: String) -> Bool {
    (usual[left] ?? left) == (usual[right] ?? right)
  }
}
