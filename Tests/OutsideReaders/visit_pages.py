# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens pages in one headless Chromium, and says what they did and what they consist of.

From standard input: {"chromium": path, "pages": [{"path": …, "isJudged": whether axe-core looks at it}]}.
To standard output: one object for each page, in the same order.
"""

import json
import pathlib
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

# Runs before anything of a page does, and whatever its policy says.
HOOK = """
window.simpulHits = [];
window.simpulViolations = [];
window.hit = (what) => window.simpulHits.push(String(what));
addEventListener('securitypolicyviolation', (event) =>
  window.simpulViolations.push(event.violatedDirective + ' ' + event.blockedURI), true);
"""

CONTENTS = """() => {
  const names = new Set();
  const texts = [];
  for (const element of document.querySelectorAll('*')) {
    names.add(element.localName);
    for (const attribute of element.attributes) {
      names.add(element.localName + ' ' + attribute.name);
      texts.push(attribute.value);
    }
  }
  const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  while (walk.nextNode()) texts.push(walk.currentNode.data);
  return {
    hits: window.simpulHits, violations: window.simpulViolations, names: [...names].sort(),
    text: texts.join('\\n'),
  };
}"""

AXE = """() => axe.run(document, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
}).then((found) => found.violations.map(
  (violation) => violation.id + ': ' + violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')))"""


def visit(context, asked):
    page = context.new_page()
    address = pathlib.Path(asked["path"]).absolute().as_uri()
    found = {"dialogs": [], "console": [], "requests": [], "accessibility": []}

    def on_dialog(dialog):
        found["dialogs"].append(dialog.message)
        dialog.dismiss()

    page.on("dialog", on_dialog)
    page.on("console", lambda message: found["console"].append(message.text))
    page.on("pageerror", lambda error: found["console"].append(str(error)))
    page.on("request", lambda request: request.url == address or found["requests"].append(request.url))
    page.goto(address)
    # What opens when somebody looks at all of it.
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    # A turn of the loop, in which a picture that is not there would have told so.
    page.evaluate("() => new Promise((done) => setTimeout(done, 20))")
    found.update(page.evaluate(CONTENTS))
    if asked["isJudged"]:
        page.evaluate((pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8"))
        found["accessibility"] = page.evaluate(AXE)
    page.close()
    return found


def main():
    asked = json.load(sys.stdin)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=asked["chromium"], args=["--no-sandbox"])
        context = browser.new_context()
        context.add_init_script(HOOK)
        json.dump([visit(context, page) for page in asked["pages"]], sys.stdout)
        browser.close()


main()
