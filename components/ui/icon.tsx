const shapes = {
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  down: 'm6 9 6 6 6-6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4.5V12l3 2',
  information: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 8v5m0-8.2v.1',
  pause: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm-2 6v6m4-6v6',
  warning: 'M12 7.5v5.5m0 3.2v.1M12 3 2.8 20h18.4z',
  overdue: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zm4 4.5v6m0 2.9v.1',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z',
  letter: 'M3 6h18v12H3zm0 .5 9 7 9-7',
  paper: 'M6 3h8l4 4v14H6zm8 0v4h4M9 12h6m-6 4h6',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  lock: 'M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12C6 6.5 10 5.5 12 5.5s6 1 9.5 6.5c-3.5 5.5-7.5 6.5-9.5 6.5S6 17.5 2.5 12ZM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  pencil: 'm4 20 1-4.5L15.5 5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  bin: 'M4 7h16M9.5 7V4.5h5V7M6 7l1 13h10l1-13M10.5 11v5.5m3-5.5v5.5',
  stop: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM5.7 5.7l12.6 12.6',
  outward: 'M14 5h5v5m0-5-8 8M10 6H5v13h13v-5',
} as const

export type IconName = keyof typeof shapes

/** A line drawing beside a word; it never stands alone and says nothing of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
