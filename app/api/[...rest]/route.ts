import { missingEndpoint } from '@/lib/web/missing-endpoint'

export {
  missingEndpoint as DELETE,
  missingEndpoint as GET,
  missingEndpoint as PATCH,
  missingEndpoint as POST,
  missingEndpoint as PUT,
}
