import { connections } from './database'

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((settle) => setTimeout(settle, 1_000, false).unref())
  const asked = connections()
    .pool.query('SELECT 1')
    .then(() => true)
    .catch(() => false)
  return Promise.race([asked, late])
}
