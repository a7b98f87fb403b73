import { takeInMessageFile, writeToPerson } from '@/lib/casework/staff/write-message'
import { takeMessage } from '@/lib/web/message-endpoint'

type Context = { params: Promise<{ reference: string }> }

/** Takes a message of legal to the person of a case, with its files. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  return takeMessage(request, reference, {
    page: `/desk/${encodeURIComponent(reference)}`,
    take: takeInMessageFile,
    write: writeToPerson,
  })
}
