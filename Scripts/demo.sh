#!/usr/bin/env bash
# The main job on the shipped sample, in a scratch workspace: load a checklist, record an
# inspection, determine, list the open major hazards, rectify, re-inspect, close, report.
# All people, firms and dates are invented.
set -euo pipefail

bihuan=${1:?usage: demo.sh PATH-TO-BIHUAN [FOLDER]}
root=$(cd "$(dirname "$0")/.." && pwd)
work=${2:-$(mktemp -d "${TMPDIR:-/tmp}/bihuan-demo.XXXXXX")}
mkdir -p "$work"
cd "$work"
unset BIHUAN_DB BIHUAN_RULES

# Prints a command as a user types it, runs it, and keeps what it printed in $out.
run() {
  printf '\n$ bihuan'
  printf ' %q' "$@" | sed "s/\\\$'\([^']*\)'/\1/g"
  printf '\n'
  out=$("$bihuan" "$@" 2> >(sed 's/^/  /' >&2))
  printf '%s\n' "$out"
}
id() { grep -oE "$1-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]" <<<"$out" | head -1; }

echo "【1】建工作区、登记单位和人员 / workspace, bodies, people"
run init . --rules "$root/Rules"
run org add 明州区应急管理局 --level district --region 330299
district=$(id O)
run org mandate "$district" --id own --source own --matter work-safety-general \
  --matter work-safety-industry-trade --matter hazardous-chemicals \
  --document 安全生产法第六十五条 --from 2021-09-01
run person add 沈远 --org "$district" --qualification officer --card 甬明应执00101
run person add 顾宁 --org "$district" --qualification officer --card 甬明应执00102 --by 沈远
run person add 韩朔 --org "$district" --qualification officer --card 甬明应执00103 --by 沈远
run site import "$root/Fixtures/sites"
run person add 白一帆 --site 鸿盛塑编 --qualification unit_staff

echo; echo "【2】调出检查表 / load the checklist"
run checklist show core-30 --site 鸿盛塑编 --on 2026-01-15

echo; echo "【3】检查 / inspect"
run inspection start --site 鸿盛塑编 --checklist plastics --inspector 沈远 --inspector 顾宁 \
  --nature administrative_inspection --approved-by 明州区应急管理局分管负责人 \
  --approved-on 2026-01-14 --plan 2026年第一季度塑料制品企业检查计划 --notice 明应检通〔2026〕3号 \
  --cards-shown --at "2026-01-15 09:00"
inspection=$(id I)
run inspection record "$root/Fixtures/answers/hongsheng.yml" --inspection "$inspection" \
  --by 沈远 --at "2026-01-15 10:30"
run inspection finish "$inspection" --by 沈远 --at "2026-01-15 11:00" \
  --not-checked-reason 当日重点检查圆织、印刷车间和雨棚焊接现场，其余列入第一季度后续检查 \
  --unit-signer 白一帆

echo; echo "【4】未销号的重大隐患 / the open major hazards"
run hazard list --major --open --as-of 2026-01-16
hazard=$(id H)

echo; echo "【5】责令、方案、管控、整改、复查、销号 / order, plan, control, rectify, re-inspect, close"
printf '签字原件扫描件（示例）\n' > signed.txt
run hazard confirm "$hazard" --major --authority 明州区应急管理局 --by 沈远 --officer 顾宁 \
  --signed-scan signed.txt --at "2026-01-15 15:00"
run hazard order "$hazard" --number 明应责改〔2026〕3号 --due 2026-01-23 --officer 沈远 \
  --officer 顾宁 --recipient 白一帆 --by 沈远 --at "2026-01-15 16:00"
run hazard control "$hazard" --kind stopped_work --text 雨棚焊接停工，现场清理编织袋并专人看守 \
  --by 白一帆 --at "2026-01-15 16:30"
run hazard plan "$hazard" --goals 全厂电焊作业全部由持证人员承担 --body 设备科 \
  --measures 停止无证焊接，改由持证人员作业；全厂电焊作业重新办票 \
  --responsible 鲁鸿生 --funds 8000.00 --funds-source 企业安全生产费用 --deadline 2026-01-22 \
  --contingency 焊接点10米内清空，配两具灭火器和监护人，火情立即拨打119 \
  --by 白一帆 --at "2026-01-16 10:00"
run hazard rectify "$hazard" --text 已辞退无证焊工，与持证焊工签约，证件复印件附后 \
  --document signed.txt --photo "$root/Fixtures/photos/canopy-after.jpg" \
  --by 白一帆 --at "2026-01-22 09:00"
run inspection start --site 鸿盛塑编 --reinspect "$hazard" --inspector 顾宁 --inspector 韩朔 \
  --nature administrative_inspection --approved-by 明州区应急管理局分管负责人 \
  --approved-on 2026-01-22 --kind single_case --cap-exemption 复查 --cards-shown \
  --at "2026-01-23 09:30"
run hazard reinspect "$hazard" --inspector 顾宁 --inspector 韩朔 --passed \
  --facts 现场查验焊工特种作业操作证，二维码核验有效；雨棚下方已清空 \
  --by 顾宁 --at "2026-01-23 10:00"
run hazard close "$hazard" --by 韩朔 --signed-scan signed.txt --at "2026-01-23 16:00"
run hazard list --major --open --as-of 2026-01-24

echo; echo "【6】闭环报告 / closure report"
run report closure "$hazard"
run report closure "$hazard" --format html --output "$work/closure.html"
echo
echo "工作区 / workspace: $work"
echo "闭环报告 / closure report: $work/closure.html"
