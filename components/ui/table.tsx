import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  figures?: boolean
}
type Props<Row> = {
  caption: string
  /** Read aloud only, where a heading above already says it. */
  quietCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** A table; its first column names the row. It scrolls within itself on a narrow screen. */
export function Table<Row>({ caption, quietCaption, columns, rows, rowKey }: Props<Row>) {
  return (
    // The keyboard scrolls it too: a labelled region that takes focus.
    <section className="table-scroll" aria-label={caption} {...{ tabIndex: 0 }}>
      <table className="table">
        <caption className={quietCaption ? 'only-read' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, figures }) => (
              <th key={key} scope="col" data-figures={figures || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, figures }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-figures={figures || undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
