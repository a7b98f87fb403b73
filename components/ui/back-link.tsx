import { Icon } from './icon'

/** The way to the page before this one. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="back-link">
      <a className="frame-link" href={href}>
        <Icon name="back" />
        {children}
      </a>
    </p>
  )
}
