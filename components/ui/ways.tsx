import { Icon } from './icon'

export type Way = { key: string; href: string; title: string; hint?: string }

/** Ways on from a question, one of which is taken: links that look like choices. */
export function Ways({ ways }: { ways: Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ key, href, title, hint }) => (
        <li key={key}>
          <a href={href}>
            <span>
              <span className="way-title">{title}</span>
              {hint && <span className="way-hint">{hint}</span>}
            </span>
            <Icon name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  )
}
