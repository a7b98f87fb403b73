/** A value that goes with the form unseen. The server treats it as typed by the person. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
