import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Bar = { name: string; label: string; received: number; answered: number; inOneMonth: number }
/** `id` is the chart's own on its page. */
type Props = { locale: Locale; id: string; title: string; bars: Bar[] }

const rowHeight = 26
const labelWidth = 250
const barWidth = 420
const figureWidth = 60
const parts = ['inOneMonth', 'later', 'unanswered'] as const

/** Bars of what came in and how it was answered: full, hatched, empty; each with its number, so that no colour is needed. */
export async function ReportChart({ locale, id, title, bars }: Props) {
  const t = await translator(locale, 'desk-reports')
  const most = Math.max(1, ...bars.map(({ received }) => received))
  const height = bars.length * rowHeight
  const width = labelWidth + barWidth + figureWidth
  return (
    // On a narrow screen it scrolls within itself, by the keyboard too.
    <figure className="report-chart" {...{ tabIndex: 0 }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('chart.label', { title })}>
        <ChartPatterns id={id} />
        {bars.map(({ name, label, received, answered, inOneMonth }, index) => {
          const y = index * rowHeight
          const widths = [inOneMonth, answered - inOneMonth, received - answered].map(
            (count) => (count / most) * barWidth,
          )
          return (
            <g key={name} transform={`translate(0 ${y})`}>
              <text x={labelWidth - 10} y={18} textAnchor="end">
                {label}
              </text>
              {parts.map((part, at) => (
                <rect
                  key={part}
                  className={`bar-${part}`}
                  x={labelWidth + sum(widths.slice(0, at))}
                  y={4}
                  width={widths[at]}
                  height={rowHeight - 8}
                  {...(part === 'later' && { fill: `url(#${id}-hatched)` })}
                />
              ))}
              <text x={labelWidth + sum(widths) + 8} y={18}>
                {received}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>
        {parts.map((part) => (
          <span key={part} className="report-key">
            <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
              {part === 'later' && <ChartPatterns id={`${id}-key`} />}
              <rect
                className={`bar-${part}`}
                x="1"
                y="1"
                width="18"
                height="12"
                {...(part === 'later' && { fill: `url(#${id}-key-hatched)` })}
              />
            </svg>
            {t(`chart.${part}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

const sum = (widths: number[]) => widths.reduce((all, each) => all + each, 0)

function ChartPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="bar-hatch" d="M-1 7 7-1M-1 1 1-1M5 7 7 5" />
      </pattern>
    </defs>
  )
}
