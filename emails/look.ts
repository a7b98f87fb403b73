/** The house's colours and type as mail clients want them: inline for light, classes for dark. */
export const serif = "ui-serif, Charter, 'Iowan Old Style', Georgia, serif"
export const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
export const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace"

export const light = {
  paper: '#FBFAF6',
  surface: '#FFFFFF',
  ink: '#14201B',
  quiet: '#43514A',
  line: '#D9DDD6',
  edge: '#BCC4BC',
  pine: '#0E4A38',
  tint: '#E6F0EA',
}

/** Styles that cannot stand inline: dark mode and narrow screens. Clients that drop them show the light letter. */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { color: ${light.pine}; }
@media (max-width: 480px) {
  .sheet > tbody > tr > td { padding: 26px 22px 24px !important; }
  .action { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .paper, .paper > table, .paper > table > tbody > tr > td { background-color: #0D1411 !important; }
  .sheet { background-color: #141D19 !important; border-color: #2A3731 !important; }
  .slip { border-color: #46574E !important; }
  .ink { color: #EDF2EE !important; }
  .quiet, .quiet a { color: #B4C2BA !important; }
  .pine, a { color: #86D6B3 !important; }
  .code { background-color: #1B2A23 !important; color: #EDF2EE !important; }
  .letter { border-color: #86D6B3 !important; }
  .action { background-color: #86D6B3 !important; color: #0D1411 !important; }
}
`
