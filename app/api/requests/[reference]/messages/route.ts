import { takeInEvidence, writeMessage } from '@/lib/casework/requests/write-message'
import { takeMessage } from '@/lib/web/message-endpoint'

type Context = { params: Promise<{ reference: string }> }

/** Takes a message of the person about their own request, with its files. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  return takeMessage(request, reference, {
    page: `/my/requests/${encodeURIComponent(reference)}`,
    take: takeInEvidence,
    write: writeMessage,
  })
}
