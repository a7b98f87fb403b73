import type { ReactNode } from 'react'

/** One way: where it leads, what it is called, and what the keyboard calls it. */
export type Way = { place: string; href: string; label: string; keys?: string }

type Props = { label: string; ways: Way[]; here: string | null; children?: ReactNode }

/** The ways from one part of the staff's pages to another. */
export function StaffNav({ label, ways, here, children }: Props) {
  return (
    <nav className="desk-nav" aria-label={label}>
      {ways.map((way) => (
        <a
          key={way.place}
          href={way.href}
          data-key={way.keys}
          data-of={way.keys && way.place}
          aria-current={way.place === here ? 'page' : undefined}
        >
          {way.label}
        </a>
      ))}
      {children}
    </nav>
  )
}
