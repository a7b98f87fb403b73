import { problem } from '@/lib/web/problem'

function missing(): Response {
  return problem(404, 'Not found', 'There is no endpoint at this address.')
}

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
