#!/usr/bin/env python3
"""Prints checklists to PDF with an independent renderer and reads the pages back.

Every page must carry its number, the count of pages, the rules and the name of the site; every item
must stand on one page only; and the characters of a place name must survive. Needs the Python
modules weasyprint and pymupdf and a font with Han characters; without them it fails.

usage: check.py BIHUAN
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import pymupdf
import weasyprint

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = "石碶街道<试>&\"样\"塑料厂"


def main(bihuan):
    bihuan = str(pathlib.Path(bihuan).resolve())
    failures = []
    with tempfile.TemporaryDirectory() as folder:

        def run(*arguments):
            done = subprocess.run(
                [bihuan, *arguments], cwd=folder, capture_output=True, text=True
            )
            if done.returncode:
                sys.exit(f"bihuan {' '.join(arguments)}: {done.stderr}")

        run("init", ".", "--rules", str(ROOT / "Rules"))
        run("site", "add", SITE, "--kind", "enterprise", "--region", "330299101", "--fictitious")
        for name, *options in [
            ("plastics", "--checklist", "plastics", "--site", "石碶"),
            ("whole", "--checklist", "common"),
            ("self-check", "--checklist", "core-30", "--site", "石碶", "--self-check"),
            ("english", "--checklist", "park-owner", "--site", "石碶", "--lang", "en"),
        ]:
            page = pathlib.Path(folder, f"{name}.html")
            run("checklist", "print", *options, "-o", str(page))
            pdf = weasyprint.HTML(string=page.read_text()).write_pdf()
            failures += check(name, page.read_text(), pdf, "--site" in options)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


def check(name, html, pdf, has_site):
    document = pymupdf.open(stream=pdf, filetype="pdf")
    pages = ["".join(page.get_text().split()) for page in document]
    count = len(pages)
    for number, text in enumerate(pages, 1):
        foot = f"第{number}页，共{count}页"
        if foot not in text and f"page{number}of{count}" not in text:
            yield f"{name}: page {number} lacks its number"
        if "SHA-256" not in text:
            yield f"{name}: page {number} lacks the rules"
        if has_site and SITE not in text:
            yield f"{name}: page {number} lacks the site"
        if "\ufffd" in text:
            yield f"{name}: page {number} has a character that no font knows"
    items = re.findall(r"<code>([^<]+)</code>", html)
    for item in items:
        found = sum(len(re.findall(re.escape(item) + r"(?![a-z0-9-])", text)) for text in pages)
        if found != 1:
            yield f"{name}: {item} stands on the pages {found} times"
    print(f"{name}: {len(items)} items on {count} pages")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
