import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load-messages'
import { toLocale } from './locales'

/** What next-intl asks for in server components. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = toLocale(await requestLocale)
  return { locale, messages: await loadMessages(locale), timeZone: 'Europe/Stockholm' }
})
