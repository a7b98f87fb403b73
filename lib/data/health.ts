import { connections, warmUp } from './database'

/** Whether the database answers within a second; the first time also whether this process is ready to ask it. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((settle) => setTimeout(settle, 1_000, false).unref())
  const asked = warmUp()
    .then(() => connections().pool.query('SELECT 1'))
    .then(() => true)
    .catch(() => false)
  return Promise.race([asked, late])
}
