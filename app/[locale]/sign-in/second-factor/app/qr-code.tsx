import qrcode from 'qrcode-generator'

/** A text as a square for cameras, dark on light in both colour schemes. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const quiet = 4
  const rows = Array.from({ length: size }, (_, row) => row)
  const dark = rows.flatMap((row) =>
    rows.filter((column) => code.isDark(row, column)).map((column) => `M${column} ${row}h1v1h-1z`),
  )
  const side = size + 2 * quiet
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-light" d={`M${-quiet} ${-quiet}h${side}v${side}h${-side}z`} />
      <path className="qr-dark" d={dark.join('')} />
    </svg>
  )
}
