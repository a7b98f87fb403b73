import { databaseAnswers } from '@/lib/data/health'

/** The portal can serve: its database answers. 503 otherwise. */
export async function GET(): Promise<Response> {
  const ready = await databaseAnswers()
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json({ status: ready ? 'ready' : 'away' }, { status: ready ? 200 : 503, headers })
}
