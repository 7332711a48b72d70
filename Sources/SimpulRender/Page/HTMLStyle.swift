// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// How the report looks. Pictures are 700 units wide, their smallest letters 11: at 770 pixels these are 12 pixels
/// high, and on A4, printed 184 mm wide, 8.2 points.
enum HTMLStyle {
  static let text = """
    body { font: 16px/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: #1b1f23; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; max-width: 900px; margin: 0 auto; padding: 28px 24px; }
    h1 { font-size: 29px; line-height: 1.2; margin: 0; }
    h2 { font-size: 21px; margin: 40px 0 12px; padding-bottom: 5px; border-bottom: 2px solid #1f5f99; }
    h3 { font-size: 17px; margin: 22px 0 8px; }
    h1, h2, h3, figcaption, h2 + .small { break-after: avoid; }
    .subtitle { color: #4a5560; margin: 6px 0 20px; }
    .verdict { background: #f2f6fa; border-left: 6px solid #1f5f99; padding: 14px 20px; }
    .verdict h3 { font-size: 15px; color: #1f4e7d; margin: 14px 0 4px; }
    .verdict p { margin: 5px 0; }
    .verdict ul { margin: 4px 0; padding-left: 22px; }
    .verdict .lead { font-size: 20px; line-height: 1.35; font-weight: 700; margin: 0 0 8px; }
    .overload { background: #fff4e5; border-left: 6px solid #b45f06; padding: 8px 20px; margin: 12px 0 0; }
    figure { margin: 26px 0 0; break-inside: avoid; overflow-x: auto; }
    figcaption { font-weight: 700; margin-bottom: 6px; }
    .note, .small { font-size: 14px; color: #3a434b; margin: 4px 0 0; }
    ul.small { padding-left: 20px; }
    .small li { margin: 4px 0; }
    .picture { break-inside: avoid; overflow-x: auto; margin: 0 0 14px; }
    figure svg, .picture svg { display: block; width: 100%; min-width: 770px; height: auto; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; margin: 8px 0 18px; }
    th, td { border-bottom: 1px solid #d5dbe1; padding: 5px 8px; text-align: left; vertical-align: top; }
    th { background: #eef1f4; vertical-align: bottom; }
    th.group { text-align: center; border-left: 2px solid #fff; }
    tbody th { background: #f7f8fa; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
    .range { display: block; font-size: 0.93em; color: #3a434b; white-space: nowrap; }
    .wrap .range { white-space: normal; }
    .mark { font-weight: 700; font-size: 12px; color: #5c2e00; white-space: nowrap; }
    .mark::before { content: ""; display: inline-block; width: 16px; height: 10px; margin-right: 4px; border: 1px solid #b45f06; background: repeating-linear-gradient(45deg, #b45f06 0 2px, #fdeecb 2px 5px); }
    summary { cursor: pointer; font-weight: 700; margin-top: 24px; }
    pre { font-size: 12px; line-height: 1.4; white-space: pre-wrap; background: #f6f8fa; padding: 12px; }
    code { font-size: 13px; overflow-wrap: anywhere; }
    @page { size: A4; margin: 13mm 13mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, "Liberation Sans", sans-serif; color: #4a5560; } }
    @media print {
      body { font-size: 10pt; line-height: 1.4; padding: 0; max-width: none; }
      h1 { font-size: 19pt; } h2 { font-size: 14pt; margin: 14pt 0 5pt; } h3 { font-size: 11pt; margin: 10pt 0 4pt; }
      .subtitle { margin: 3pt 0 10pt; }
      .verdict { padding: 8pt 12pt; break-inside: avoid; } .verdict p { margin: 3pt 0; }
      .verdict h3 { font-size: 9.5pt; margin: 8pt 0 2pt; } .verdict .lead { font-size: 13pt; margin: 0 0 4pt; }
      .overload { margin-top: 6pt; padding: 4pt 12pt; break-inside: avoid; }
      figure { margin-top: 11pt; overflow: visible; } .picture { overflow: visible; margin-bottom: 8pt; }
      figure svg, .picture svg { min-width: 0; }
      table { font-size: 8.5pt; line-height: 1.3; margin: 4pt 0 10pt; } th, td { padding: 2.5pt 4pt; }
      .note, .small { font-size: 8.5pt; } .mark { font-weight: 700; font-size: 12px; color: #5c2e00; white-space: nowrap; }
    .mark::before { content: ""; display: inline-block; width: 16px; height: 10px; margin-right: 4px; border: 1px solid #b45f06; background: repeating-linear-gradient(45deg, #b45f06 0 2px, #fdeecb 2px 5px); } code { font-size: 8pt; }
      .read-back { display: none; }
    }
    """
}
