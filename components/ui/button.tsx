import type { ReactNode } from 'react'

type Look = 'first' | 'second' | 'warning' | 'quiet'
type Shared = { children: ReactNode; look?: Look; size?: 'usual' | 'large' }

/** A link that is the next thing to do. `href` is an address from `href(locale, path)`. */
export function ButtonLink({ href, children, look = 'first', size }: Shared & { href: string }) {
  return (
    <a className="button" data-look={look} data-size={size} href={href}>
      {children}
    </a>
  )
}

/** A button of a plain form; forms with values and problems use `SubmitButton`. */
export function Button({
  children,
  look = 'first',
  size,
  name,
  value,
}: Shared & { name?: string; value?: string }) {
  return (
    <button type="submit" className="button" data-look={look} data-size={size} {...{ name, value }}>
      {children}
    </button>
  )
}
