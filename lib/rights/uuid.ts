/** Whether a text can be the id of a row. The database refuses any other with an error, which is no answer to whoever typed it. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
