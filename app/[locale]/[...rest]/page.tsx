import { Refusal } from '@/lib/rights/refusal'
import { page } from '@/lib/web/page'

export default page(async () => {
  throw new Refusal('NOT_FOUND')
})
