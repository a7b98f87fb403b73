import type { ReactNode } from 'react'

/** The window's title. Every page has one; it stands in the head without JavaScript too. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} – insyn`}</title>
}

type Props = {
  title: string
  /** A quiet line above: a reference, a step. */
  over?: ReactNode
  /** The plain line that answers "what do I need to do?". */
  lead?: ReactNode
  /** "Saved", beside the title. */
  saved?: string
}

/** The page's heading and the window's title. */
export function PageHeading({ title, over, lead, saved }: Props) {
  return (
    <header className="page-heading">
      <PageTitle>{title}</PageTitle>
      {over && <p className="over">{over}</p>}
      <h1>
        {title}
        {saved && (
          <span className="saved" role="status">
            {saved}
          </span>
        )}
      </h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  )
}
