/** "insyn" with a lens for a dot. */
export function WordMark() {
  return (
    <>
      <span className="only-read">insyn</span>
      <span className="wordmark-name" aria-hidden="true">
        ınsyn
      </span>
    </>
  )
}
