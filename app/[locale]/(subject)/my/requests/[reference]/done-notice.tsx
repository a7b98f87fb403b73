import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; state: string; query: Record<string, string> }

/** Says that what the person just did is done, as long as it still is so. */
export async function DoneNotice({ locale, state, query }: Props) {
  const t = await translator(locale, 'under-way')
  if (query.withdrawn === '1' && state === 'WITHDRAWN') {
    return <Notice signal="done" title={t('withdraw.done')} />
  }
  if (query.reopened === '1' && state === 'IN_PROGRESS') {
    return (
      <Notice signal="done" title={t('reopen.done')}>
        <p>{t('reopen.doneText')}</p>
      </Notice>
    )
  }
  return null
}
