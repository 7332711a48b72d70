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


class Visitor:
    """One tab of a browser, which goes from page to page."""

    def __init__(self, browser):
        self.page = browser.new_page()
        self.page.add_init_script(HOOK)
        self.page.on("dialog", self.on_dialog)
        self.page.on("console", lambda message: self.found["console"].append(message.text))
        self.page.on("pageerror", lambda error: self.found["console"].append(str(error)))
        self.page.on("request", self.on_request)

    def on_dialog(self, dialog):
        self.found["dialogs"].append(dialog.message)
        dialog.dismiss()

    def on_request(self, request):
        if request.url != self.address:
            self.found["requests"].append(request.url)

    def visit(self, path, is_judged):
        page = self.page
        self.address = pathlib.Path(path).absolute().as_uri()
        self.found = {"dialogs": [], "console": [], "requests": [], "accessibility": []}
        page.goto(self.address)
        # What opens when somebody looks at all of it.
        page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        # A turn of the loop, in which a picture that is not there would have told so.
        page.evaluate("() => new Promise((done) => setTimeout(done, 20))")
        self.found.update(page.evaluate(CONTENTS))
        if is_judged:
            page.evaluate((pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8"))
            self.found["accessibility"] = page.evaluate(AXE)
        return self.found


def main():
    asked = json.load(sys.stdin)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=asked["chromium"], args=["--no-sandbox"])
        visitor = Visitor(browser)
        json.dump([visitor.visit(page["path"], page["isJudged"]) for page in asked["pages"]], sys.stdout)
        browser.close()


main()
