#!/usr/bin/env python3
"""Holds the working-day calendar against two calendars that are not ours.

Fixtures/oracles/working-days.txt has one line a year, one digit a day (1 = people work), made by the
package `holidays`; with --record it is written anew. The run compares, day by day, the file with that
package, with the package `chinesecalendar`, and with what the tool prints. Run it with
Scripts/python.sh.

usage: oracle.py BIHUAN | oracle.py --record
"""

import datetime
import json
import pathlib
import subprocess
import sys

import chinese_calendar
import holidays

FILE = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "oracles" / "working-days.txt"
YEARS = range(2004, 2027)
# New Year 2006 was lengthened by this Saturday; chinesecalendar has the holiday without the exchange.
EXCEPTIONS = {"chinesecalendar": {datetime.date(2005, 12, 31)}}


def days(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        yield day
        day += datetime.timedelta(days=1)


def of_holidays(year):
    china = holidays.CN(years=[year])
    return {day: china.is_working_day(day) for day in days(year)}


def of_chinesecalendar(year):
    return {day: chinese_calendar.is_workday(day) for day in days(year)}


def of_tool(bihuan):
    def year_of(year):
        command = [bihuan, "calendar", "list", str(year), "--all", "--json"]
        rows = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return {datetime.date.fromisoformat(row["day"]): row["kind"] in ("working", "make_up")
                for row in rows}
    return year_of


def of_file(year):
    for line in FILE.read_text().splitlines():
        if line.startswith(f"{year} "):
            return dict(zip(days(year), (digit == "1" for digit in line[5:]), strict=True))
    sys.exit(f"{FILE}: no line for {year}")


def record():
    lines = (f"{year} " + "".join("01"[works] for works in of_holidays(year).values())
             for year in YEARS)
    FILE.write_text("\n".join(lines) + "\n")


def main(bihuan):
    differing = 0
    others = {"holidays": of_holidays, "chinesecalendar": of_chinesecalendar, "bihuan": of_tool(bihuan)}
    for name, calendar in others.items():
        for year in YEARS:
            theirs = calendar(year)
            for day, works in of_file(year).items():
                if (theirs[day] != works) != (day in EXCEPTIONS.get(name, ())):
                    differing += 1
                    print(f"{day}: recorded {works}, {name} {theirs[day]}")
    total = sum(1 for year in YEARS for _ in days(year))
    print(f"{total} days of {YEARS[0]} to {YEARS[-1]} in {len(others)} calendars, {differing} differ")
    return 1 if differing else 0


if sys.argv[1:] == ["--record"]:
    record()
else:
    sys.exit(main(sys.argv[1]))
