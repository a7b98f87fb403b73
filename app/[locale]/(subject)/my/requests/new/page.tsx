import { redirect } from 'next/navigation'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import { page } from '@/lib/web/page'

// The portal takes one kind of request so far: nothing to choose between.
export default page(async ({ locale }) => {
  await requireDataSubject()
  redirect(href(locale, '/my/requests/new/access'))
})
