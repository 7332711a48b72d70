// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame of the report. Two braces escape; pictures, whose texts are escaped already, stand in three.
enum HTMLTemplate {
  static let text = """
    <!doctype html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <style>
    body { font: 16px/1.5 system-ui, "Noto Sans", Arial, sans-serif; color: #1b1f23; max-width: 1080px; margin: 0 auto; padding: 24px; }
    h1 { font-size: 28px; margin: 0; } h2 { font-size: 21px; margin: 36px 0 10px; border-bottom: 2px solid #1f5f99; padding-bottom: 4px; }
    h3 { font-size: 17px; margin: 20px 0 8px; } .subtitle { color: #555; margin: 4px 0 20px; }
    .verdict { background: #f2f6fa; border-left: 6px solid #1f5f99; padding: 14px 20px; font-size: 18px; }
    .verdict p, .verdict ul { margin: 6px 0; } .verdict li { margin: 2px 0; } .verdict p:first-child { font-weight: 700; font-size: 20px; }
    .overload { background: #fff4e5; border-left: 6px solid #b45f06; padding: 10px 20px; margin-top: 12px; }
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin-top: 20px; }
    figure { margin: 0; break-inside: avoid; } figcaption { font-size: 14px; color: #444; margin-top: 4px; }
    svg { width: 100%; height: auto; font-family: inherit; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 8px 0 16px; }
    th, td { border-bottom: 1px solid #d5dbe1; padding: 5px 8px; text-align: left; vertical-align: top; }
    th { background: #eef1f4; } td.n, th.n { text-align: right; } td.n { white-space: nowrap; } tr { break-inside: avoid; }
    .mark { font-weight: 700; background: repeating-linear-gradient(45deg, #fdeecb, #fdeecb 4px, #f0c987 4px, #f0c987 6px); padding: 1px 6px; border: 1px solid #b45f06; }
    pre { font-size: 11px; line-height: 1.35; white-space: pre; overflow-x: auto; background: #f6f8fa; padding: 12px; } .picture { max-width: 980px; }
    .small { font-size: 14px; color: #333; }
    @page { size: A4; margin: 14mm; }
    @media print { body { font-size: 11pt; padding: 0; max-width: none; } h2 { break-after: avoid; } .picture { break-inside: auto; } a { color: inherit; } table { font-size: 9pt; } pre { font-size: 5.2pt; white-space: pre-wrap; } .picture svg { max-height: 255mm; } .figures { grid-template-columns: 1fr 1fr; } td.n { white-space: normal; } h2, h3, .verdict { break-inside: avoid; } h3 { break-after: avoid; } .verdict { font-size: 12pt; } .verdict p:first-child { font-size: 13pt; } }
    @media screen and (max-width: 760px) { .figures { grid-template-columns: 1fr; } }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    <p class="subtitle">{{subtitle}}</p>
    <section aria-label="{{words.verdict}}">
    <div class="verdict">{{#verdict}}<p>{{.}}</p>{{/verdict}}{{#hasLevers}}<p>{{words.levers}}:</p><ul>{{#levers}}<li>{{.}}</li>{{/levers}}</ul>{{/hasLevers}}</div>
    {{#overload}}<div class="overload">{{.}}</div>{{/overload}}
    <div class="figures">{{#figures}}<figure>{{{picture}}}<figcaption>{{caption}}</figcaption></figure>{{/figures}}</div>
    </section>
    <h2>{{words.procedure}}</h2>
    {{#pictures}}<h3>{{name}}</h3><div class="picture">{{{picture}}}</div>{{/pictures}}
    {{#comparisons}}
    <h2>{{words.compared}}: {{title}}</h2>
    <table><thead><tr><th>{{words.measure}}</th><th class="n">{{before}}</th><th class="n">{{after}}</th><th class="n">{{words.difference}}</th><th class="n">{{words.range}}</th><th>{{words.verdictColumn}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{measure}}</td><td class="n">{{before}}</td><td class="n">{{after}}</td><td class="n">{{difference}}</td><td class="n">{{range}}</td><td>{{verdict}}</td></tr>{{/rows}}</tbody></table>
    {{#hasChanges}}
    <h3>{{words.changes}}</h3>
    <table><thead><tr><th>{{words.change}}</th><th class="n">{{words.alone}}: {{words.promise}}</th><th class="n">{{words.alone}}: {{words.time}}</th><th class="n">{{words.takenAway}}: {{words.promise}}</th><th class="n">{{words.takenAway}}: {{words.time}}</th><th class="n">{{words.share}}: {{words.promise}}</th><th class="n">{{words.time}}</th></tr></thead>
    <tbody>{{#changes}}<tr><td>{{name}}</td><td class="n">{{alonePromise}}</td><td class="n">{{aloneTime}}</td><td class="n">{{awayPromise}}</td><td class="n">{{awayTime}}</td><td class="n">{{promiseShare}}</td><td class="n">{{timeShare}}</td></tr>{{/changes}}</tbody></table>
    {{/hasChanges}}
    {{/comparisons}}
    <h2>{{words.actors}}</h2>
    {{#actors}}<h3>{{design}}</h3>
    <table><thead><tr><th>{{words.actor}}</th><th class="n">{{words.officers}}</th><th class="n">{{words.busy}}</th><th class="n">{{words.queue}}</th><th class="n">{{words.waits}}</th><th>{{words.why}}</th><th class="n">{{words.relief}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{name}} {{#isMarked}}<span class="mark">{{mark}}</span>{{/isMarked}}</td><td class="n">{{officers}}</td><td class="n">{{busy}}</td><td class="n">{{queue}}</td><td class="n">{{wait}}</td><td>{{why}}</td><td class="n">{{relief}}</td></tr>{{/rows}}</tbody></table>{{/actors}}
    <h2>{{words.activities}}</h2>
    {{#activities}}<h3>{{design}}</h3>
    <table><thead><tr><th></th><th>{{words.activity}}</th><th>{{words.actor}}</th><th class="n">{{words.visits}}</th><th class="n">{{words.work}}</th><th class="n">{{words.waits}}</th><th>{{words.why}}</th></tr></thead>
    <tbody>{{#rows}}<tr><td>{{row}}</td><td>{{name}}</td><td>{{actor}}</td><td class="n">{{visits}}</td><td class="n">{{work}}</td><td class="n">{{wait}}</td><td>{{why}}</td></tr>{{/rows}}</tbody></table>{{/activities}}
    <h2>{{words.assumptions}}</h2>
    <p class="small">{{numbers}}</p>
    <table><thead><tr><th>{{words.where}}</th><th>{{words.number}}</th><th>{{words.basis}}</th><th>{{words.valueRange}}</th><th>{{words.note}}</th></tr></thead>
    <tbody>{{#assumptions}}<tr><td>{{where}}</td><td>{{text}}</td><td>{{basis}}</td><td>{{range}}</td><td>{{note}}</td></tr>{{/assumptions}}</tbody></table>
    <h2>{{words.reading}}</h2>
    {{#reading}}<p class="small">{{.}}</p>{{/reading}}
    <h2>{{words.checks}}</h2>
    <p class="small">{{#checks}}{{.}} &nbsp; {{/checks}}</p>
    <h2>{{words.readBack}}</h2>
    <pre>{{readBack}}</pre>
    <h2>{{words.provenance}}</h2>
    {{#provenance}}<p class="small">{{.}}</p>{{/provenance}}
    </body>
    </html>

    """
}
