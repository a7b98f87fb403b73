const name = 'insyn.keys'

/** Whether this browser's user has turned the shortcuts off. */
export function keysAreOff(): boolean {
  return localStorage.getItem(name) === 'off'
}

/** Turns the shortcuts of this browser on or off. */
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(name)
  else localStorage.setItem(name, 'off')
}
