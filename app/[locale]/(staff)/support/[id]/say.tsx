/** What the agent reads out, at once and as it stands. */
export function Say({ title, words }: { title: string; words: string }) {
  return (
    <div className="say">
      <p className="say-title">{title}</p>
      <blockquote>{words}</blockquote>
    </div>
  )
}
