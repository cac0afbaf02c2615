#!/usr/bin/env python3
"""Reads what `rules lint --format sarif` prints with another reader of that format.

Every problem the plain list shows must stand in the other, at the same place. Run it with
Scripts/python.sh.

usage: sarif.py BIHUAN
"""

import collections
import json
import pathlib
import subprocess
import sys

from sarif_pydantic import Sarif

BROKEN = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "broken-rules"


def lint(bihuan, format):
    command = [bihuan, "rules", "lint", str(BROKEN), "--format", format]
    return json.loads(subprocess.run(command, capture_output=True, check=False).stdout)


def places(sarif):
    for result in sarif.runs[0].results:
        place = result.locations[0].physical_location
        region = place.region
        yield (result.rule_id, place.artifact_location.uri.rsplit("broken-rules/")[-1],
               region.start_line if region else None, region.start_column if region else None)


def main(bihuan):
    theirs = collections.Counter(places(Sarif.model_validate(lint(bihuan, "sarif"))))
    ours = collections.Counter(
        (problem["code"], problem["file"], problem["line"], problem["column"])
        for problem in lint(bihuan, "json")["diagnostics"]
    )
    for place in ours - theirs:
        print("not in the other reader's list:", *place)
    for place in theirs - ours:
        print("only in the other reader's list:", *place)
    print(f"{ours.total()} problems, the same in both: {'yes' if ours == theirs else 'no'}")
    return 0 if ours and ours == theirs else 1


sys.exit(main(sys.argv[1]))
