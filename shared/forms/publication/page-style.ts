// Knows how the published page looks on a screen of any width and on paper.
export const pageStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: #1a1a1a; background: #fff; font-family: "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", "游ゴシック", "Hiragino Sans", Meiryo, sans-serif; font-size: 1rem; line-height: 1.8; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 2em 0 0.6em; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.375rem; padding: 0.4em 0.6em; background: #e8f1fe; border-left: 0.4rem solid #0017c1; }
h3 { font-size: 1.1875rem; border-bottom: 2px solid #0017c1; padding-bottom: 0.2em; }
h4 { font-size: 1.0625rem; border-bottom: 1px solid #626264; padding-bottom: 0.2em; }
h5, h6 { font-size: 1rem; }
a { color: #0017c1; text-underline-offset: 0.2em; }
a:visited { color: #5c10be; }
a:focus-visible, main:focus-visible { outline: 4px solid #000; outline-offset: 2px; background: #ffd43d; border-radius: 2px; }
main:focus { outline: none; background: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: 0.5em 1em; }
nav { margin: 1.5rem 0; padding: 0.5rem 1rem; border: 1px solid #949494; border-radius: 0.5rem; }
nav ul { margin: 0; padding-left: 1.2em; }
dl { margin: 0 0 1.2em; }
dt { font-weight: 700; margin-top: 0.9em; }
dd { margin: 0.2em 0 0; white-space: pre-wrap; }
.text { white-space: pre-wrap; }
.about { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.5em; }
.about dt, .about dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1.2em 0; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.3em; }
th, td { border: 1px solid #626264; padding: 0.4em 0.6em; text-align: left; vertical-align: top; white-space: pre-wrap; }
thead th { background: #f1f1f4; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #949494; font-size: 0.875rem; }
@media (max-width: 40rem) { body { padding: 1rem; } .about { grid-template-columns: 1fr; } .about dd { margin-bottom: 0.6em; } }
@page { size: A4 portrait; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.6; }
  .skip, nav { display: none; }
  h2 { background: none; border: 1px solid #1a1a1a; border-left-width: 6px; }
  h1, h2, h3, h4, h5, h6, dt, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}`
