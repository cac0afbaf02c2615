import CEL
import Operations
import Testing
import Workspace

@Suite("时区 Time zones")
struct ZoneTests {
  @Test(
    "时区名不能走出文件夹 a name of a zone does not lead out of its folder",
    arguments: [
      "", "/", "/etc/passwd", "../../../etc/passwd", "Asia/../../../etc/passwd", "Asia//Shanghai",
      "Asia/Shanghai/", "Asia/Shang hai", "Asia/Shanghai\0", ".", "..", "亚洲/上海", "zone1970.tab",
    ]
  )
  func namesStayInside(_ name: String) {
    #expect(ZoneFolder.bytes(of: name) == nil)
    #expect(ZoneFiles().offset(of: name, at: 0) == nil)
  }

  @Test("长的名称不去找 a long name is not looked up")
  func longNamesAreNotLookedUp() {
    #expect(ZoneFolder.bytes(of: String(repeating: "a", count: 65)) == nil)
  }

  @Test("没有文件也知道 UTC 和中国 UTC and China are known without files")
  func utcAndChinaAreKnown() {
    #expect(ZoneFiles().offset(of: "UTC", at: 0) == 0)
    #expect(ZoneFiles().offset(of: "Asia/Shanghai", at: 1_800_000_000) == 28_800)
  }

  @Test(
    "按系统的时区文件 by the zone files of the system",
    .enabled(if: ZoneFolder.bytes(of: "America/New_York") != nil, "SKIPPED: no zone files here")
  )
  func readsZoneFiles() {
    let zones = ZoneFiles()
    // 2025-01-15 and 2025-07-15, noon UTC.
    #expect(zones.offset(of: "America/New_York", at: 1_736_942_400) == -18_000)
    #expect(zones.offset(of: "America/New_York", at: 1_752_580_800) == -14_400)
    #expect(zones.offset(of: "Asia/Kathmandu", at: 1_752_580_800) == 20_700)
    // China had summer time in 1988.
    #expect(zones.offset(of: "Asia/Shanghai", at: 583_000_000) == 32_400)
  }
}
