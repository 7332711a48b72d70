// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// What stands in the frame of a report's page. Two braces escape; pictures, whose texts are escaped already, stand in
/// three.
enum HTMLTemplate {
  static let text = """
    {{{definitions}}}
    <header>
    <h1>{{title}}</h1>
    <p class="subtitle">{{subtitle}}{{#redesigns}}<br>{{.}}{{/redesigns}}</p>
    </header>
    <main>
    <section aria-label="{{words.verdict}}">
    <div class="verdict">
    {{#verdict}}{{#heading}}<h3>{{heading}}</h3>{{/heading}}{{#lead}}<p class="lead">{{lead}}</p>{{/lead}}{{#lines}}<p>{{.}}</p>{{/lines}}{{#hasItems}}<ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>{{/hasItems}}{{/verdict}}
    </div>
    {{#warnings}}<p class="overload">{{.}}</p>{{/warnings}}
    {{#figures}}<figure><figcaption>{{title}}</figcaption>{{{picture}}}{{#note}}<p class="note">{{note}}</p>{{/note}}</figure>
    {{/figures}}</section>
    <section>
    <h2>{{words.procedure}}</h2>
    {{#pictures}}<h3>{{name}}</h3>
    {{#sheets}}<div class="picture">{{{.}}}</div>
    {{/sheets}}{{/pictures}}<p class="small">{{words.legend}}</p>
    </section>
    {{#comparisons}}<section>
    <h2>{{words.compared}}: {{title}}</h2>
    <table><thead><tr><th>{{words.measure}}</th><th class="n">{{before}}</th><th class="n">{{after}}</th><th class="n">{{words.difference}}</th><th class="n">{{words.range}}</th><th>{{words.verdictColumn}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{measure}}</td><td class="n">{{before}}</td><td class="n">{{after}}</td><td class="n">{{difference}}</td><td class="n">{{range}}</td><td>{{verdict}}</td></tr>
    {{/rows}}</tbody></table>
    </section>
    {{/comparisons}}<section>
    <h2>{{words.actors}}</h2>
    {{#post}}<p class="small">{{post}}</p>{{/post}}
    {{#actors}}<h3>{{design}}</h3>
    <table><thead><tr><th>{{words.actor}}</th><th class="n">{{words.officers}}</th><th class="n">{{words.busy}}</th><th class="n">{{words.queue}}</th><th class="n">{{words.active}}</th><th class="n">{{words.waits}}</th><th>{{words.why}}</th><th class="n">{{words.relief}}</th>{{#further}}<th class="n">{{heading}}</th>{{/further}}</tr></thead>
    <tbody>{{#rows}}<tr><td>{{name}} {{#isMarked}}<span class="mark">{{mark}}</span>{{/isMarked}}</td><td class="n">{{officers}}</td><td class="n">{{busy}}</td><td class="n">{{queue}}</td><td class="n">{{active}}</td><td class="n">{{wait.estimate}} <span class="range">{{wait.range}}</span></td><td>{{why}}</td><td class="n">{{relief.estimate}} <span class="range">{{relief.range}}</span></td>{{#further}}<td class="n">{{cell}}</td>{{/further}}</tr>
    {{/rows}}</tbody></table>
    {{/actors}}</section>
    <section>
    <h2>{{words.activities}}</h2>
    {{#activities}}<h3>{{design}}</h3>
    <table><thead><tr><th>No</th><th>{{words.activity}}</th><th>{{words.actor}}</th><th class="n">{{words.visits}}</th><th class="n">{{words.work}}</th><th class="n">{{words.waits}}</th><th>{{words.why}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{row}}</td><td>{{name}}</td><td>{{actor}}</td><td class="n">{{visits}}</td><td class="n">{{work}}</td><td class="n">{{wait}}</td><td>{{why}}</td></tr>
    {{/rows}}</tbody></table>
    {{/activities}}</section>
    {{#hasChanges}}<section>
    <h2>{{words.changes}}</h2>
    {{#changes}}<h3>{{title}}</h3>
    <table><thead><tr><th rowspan="2">{{words.change}}</th><th class="group" colspan="2">{{words.alone}}</th><th class="group" colspan="2">{{words.takenAway}}</th><th class="group" colspan="2">{{words.share}}</th></tr>
    <tr><th class="n">{{words.promise}}</th><th class="n">{{words.time}}</th><th class="n">{{words.promise}}</th><th class="n">{{words.time}}</th><th class="n">{{words.promise}}</th><th class="n">{{words.time}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{name}}</td>{{#effects}}<td class="n wrap">{{estimate}} <span class="range">{{range}}</span></td>{{/effects}}<td class="n">{{promiseShare}}</td><td class="n">{{timeShare}}</td></tr>
    {{/rows}}</tbody></table>
    <p class="small">{{how}}</p>
    {{#notes}}<p class="small">{{.}}</p>{{/notes}}
    {{/changes}}</section>
    {{/hasChanges}}<section>
    <h2>{{words.assumptions}}</h2>
    <p class="small">{{numbers}}</p>
    <table><thead><tr><th>{{words.where}}</th><th>{{words.number}}</th><th>{{words.valueRange}}</th>{{#hasNotes}}<th>{{words.note}}</th>{{/hasNotes}}</tr></thead>
    {{#assumptions}}<tbody><tr><th colspan="4">{{basis}}</th></tr>
    {{#rows}}<tr><td>{{where}}</td><td>{{text}}</td><td>{{range}}</td>{{#hasNotes}}<td>{{note}}</td>{{/hasNotes}}</tr>
    {{/rows}}</tbody>{{/assumptions}}</table>
    {{#hasSensitivity}}<h3>{{words.varied}}</h3>
    <table><thead><tr><th>{{words.where}}</th><th>{{words.number}}</th><th>{{words.valueRange}}</th><th class="n" colspan="2">{{variedMeasure}}</th><th>{{words.verdictColumn}}</th></tr></thead>
    <tbody>{{#varied}}<tr><td>{{where}}</td><td>{{text}}</td><td>{{range}}</td><td class="n">{{lower}}</td><td class="n">{{upper}}</td><td>{{verdict}}</td></tr>
    {{/varied}}</tbody></table>
    {{#sensitivity}}<p class="small">{{.}}</p>{{/sensitivity}}{{/hasSensitivity}}
    {{#dataUncertainty}}<p class="small">{{.}}</p>{{/dataUncertainty}}
    </section>
    <section>
    <h2>{{words.reading}}</h2>
    <ul class="small">{{#reading}}<li>{{.}}</li>{{/reading}}</ul>
    </section>
    <section>
    <h2>{{words.provenance}}</h2>
    {{#provenance}}<p class="small">{{.}}</p>{{/provenance}}
    <p class="small"><code>{{command}}</code></p>
    <details class="read-back"><summary>{{words.readBack}}</summary>
    <pre>{{readBack}}</pre>
    </details>
    </section>
    </main>
    """
}
