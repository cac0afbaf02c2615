#!/usr/bin/env python3
"""Holds the checklists and items chosen for the sample sites against another engine.

usage: check.py BIHUAN

Reads rules and sites with PyYAML, resolves lists and local layers by itself and evaluates every
condition with Google's C++ engine of the expression language. What is unknown is not computed with:
each unknown fact is replaced by every value that matters to the condition, and the condition is
decided when all of them agree. Lists, statuses and the facts given as reasons must be those of
`bihuan checklist list --site`. Needs the modules yaml and cel_expr_python.
"""

import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml
from cel_expr_python import cel

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = ROOT / "Rules"
SITES = ROOT / "Fixtures" / "sites"

FACT = re.compile(r"site\.[a-z][a-z0-9_]*")
TYPES = {"boolean": cel.Type.BOOL, "integer": cel.Type.INT, "decimal": cel.Type.DOUBLE,
         "choices": cel.Type.List(cel.Type.STRING)}


def load(path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def value(kind, given):
    """A value as it stands in a file, as the engine takes it."""
    if kind == "boolean":
        return given == "true"
    if kind == "integer":
        return int(given)
    if kind == "decimal":
        return float(given)
    return given


class Rules:
    """The rule folder with the layers of a region, read without the tool."""

    def __init__(self, region):
        self.derived = load(RULES / "derived.yml")["derived"]
        facts = load(RULES / "facts.yml")["facts"] + self.derived
        self.facts = {fact["key"]: fact["type"] for fact in facts}
        self.lists = {}
        for path in sorted((RULES / "checklists").rglob("*.yml")):
            read = load(path)
            self.lists[read["checklist"]] = read
        self.hidden = set()
        self.added = []
        for path in sorted((RULES / "localities").rglob("*.yml")):
            layer = load(path)
            if not region.startswith(layer["region"]) or "site" in layer:
                continue
            added = layer.get("add") or {}
            for fact in added.get("facts", []):
                self.facts[fact["key"]] = fact["type"]
            for group in added.get("items", []):
                self.added += [(group["to"], item) for item in group["items"]]
            self.hidden |= {change["item"] for change in layer.get("hide", [])}

    def items(self, name):
        """The items of a list with those of the lists it includes, by id."""
        found = {}
        read = self.lists[name]
        for included in read.get("include", []):
            found |= self.items(included)
        for chosen in read.get("select", []):
            owner, item = chosen.split("/")
            found |= {i["id"]: i for i in self.lists[owner]["items"] if i["id"] == item}
        found |= {item["id"]: item for item in read.get("items", [])}
        return found | {item["id"]: item for to, item in self.added if to == name}


class Conditions:
    """Conditions, decided by trying every value of what is unknown."""

    def __init__(self, rules, known):
        self.rules = rules
        self.known = known
        self.derived = {fact["key"]: fact for fact in rules.derived}
        self.compiled = {}

    def derive(self, key):
        """Adds a fact that follows from others, when they settle it."""
        fact = self.derived.pop(key)
        if self.decide(fact.get("when", "true")) is True:
            answer = self.decide(fact["value"])
            if answer is not None:
                self.known[key] = answer

    def decide(self, source, known=None):
        """The value of an expression, or None when it depends on what is unknown."""
        names = sorted(set(FACT.findall(source)))
        for name in names:
            if name in self.derived:
                self.derive(name)
        known = self.known if known is None else known
        choices = [[known[n]] if n in known else self.values(n, source) for n in names]
        answers = set()
        for values in itertools.product(*choices):
            answers.add(self.evaluate(source, dict(zip(names, values))))
            if len(answers) > 1:
                return None
        return answers.pop()

    def values(self, name, source):
        """Values of an unknown fact that can make a difference to a condition."""
        kind = self.rules.facts[name]
        if kind == "boolean":
            return [True, False]
        if kind in ("integer", "decimal"):
            numbers = [float(text) for text in re.findall(r"(?<![\w.])\d+(?:\.\d+)?", source)] or [0.0]
            around = sorted({n + d for n in numbers for d in (-1, 0, 1)})
            return [int(n) for n in around] if kind == "integer" else around
        words = re.findall(r"[\"']([^\"']*)[\"']", source) + ["something else"]
        if kind == "choices":
            return [[]] + [[word] for word in words]
        return words

    def evaluate(self, source, facts):
        if source not in self.compiled:
            variables = {name.replace(".", "_"): TYPES.get(self.rules.facts[name], cel.Type.STRING)
                         for name in facts}
            renamed = FACT.sub(lambda match: match.group().replace(".", "_"), source)
            self.compiled[source] = cel.NewEnv(variables=variables).compile(renamed)
        data = {name.replace(".", "_"): fact for name, fact in facts.items()}
        return self.compiled[source].eval(data=data).value()

    def explained(self, source, answer, facts):
        """Whether the facts alone give the answer and none of them is idle."""
        alone = {name: self.known[name] for name in facts if name in self.known}
        if len(alone) != len(facts) or self.decide(source, alone) is not answer:
            return False
        return all(self.decide(source, {n: v for n, v in alone.items() if n != name}) is not answer
                   for name in alone)


def facts_of(site, rules):
    """What is known of a site; its region, kind and role in a lease are facts too."""
    known = {fact["key"]: value(rules.facts[fact["key"]], fact["value"]) for fact in site["facts"]}
    known["site.region"] = site["region"]
    known.setdefault("site.subject", site["kind"])
    if "tenancy" in site:
        known.setdefault("site.role", site["tenancy"]["role"])
    return known


WORDS = {True: ("yes", "applies"), False: ("no", "does_not_apply"), None: ("unknown", "undecided")}


def expected(rules, conditions):
    """Statuses of lists, and of the items of those that concern the site."""
    lists, items = {}, {}
    for name, read in rules.lists.items():
        source = read.get("when")
        lists[name] = WORDS[conditions.decide(source)][0] if source else None
        if lists[name] != "yes":
            continue
        for item in rules.items(name).values():
            source = item.get("when")
            status = WORDS[conditions.decide(source) if source else True][1]
            if item["id"] in rules.hidden and status != "does_not_apply":
                status = "hidden"
            items[item["id"]] = status
    return lists, items


def compare(tool, folder, path):
    """The differences for one site, and how many statuses were compared."""
    def ask(*words):
        command = [tool, "checklist", "list", "--db", folder, "--site", site["site"], "--json", *words]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)

    site = load(path)
    rules = Rules(site["region"])
    conditions = Conditions(rules, facts_of(site, rules))
    lists, items = expected(rules, conditions)
    given, asked = ask(), ask("--reasons")
    differences = []

    def differ(name, ours, theirs):
        if ours != theirs:
            differences.append(f"{site['site']} {name}: the tool says {ours}, the other engine {theirs}")

    ours = {row["id"]: row["concerns"] for row in given}
    for name in sorted(lists | ours):
        differ(name, ours.get(name), lists.get(name))
    ours = {row["item"]: row["status"] for row in asked}
    for name in sorted(items | ours):
        differ(name, ours.get(name), items.get(name))
    for row in given + asked:
        word = row.get("status", row.get("concerns"))
        answer = {"yes": True, "applies": True, "no": False, "does_not_apply": False}.get(word)
        if answer is None or not row["condition"]:
            continue
        if not conditions.explained(row["condition"], answer, row["facts"]):
            differences.append(f"{site['site']} {row.get('item', row.get('id'))}: not explained by {row['facts']}")
    return differences, len(lists) + len(items)


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    files = sorted(SITES.glob("*.yml"))
    differences, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for words in (["init", folder, "--rules", str(RULES)], ["site", "import", "--db", folder, str(SITES)]):
            subprocess.run([tool, *words], stdout=subprocess.DEVNULL, check=True)
        for path in files:
            found, count = compare(tool, folder, path)
            differences += found
            compared += count
    print("\n".join(differences))
    print(f"{len(files)} sites, {compared} statuses compared, {len(differences)} differ")
    sys.exit(1 if differences or len(files) != 14 else 0)


main()
