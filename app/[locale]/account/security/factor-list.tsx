import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Factors } from '@/lib/casework/factors/view-factors'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { remove } from './actions'

type Props = { locale: Locale; factors: Factors['factors'] }

/** One's own ways to show that it is oneself, each with the way to remove it. */
export async function FactorList({ locale, factors }: Props) {
  const t = await translator(locale, 'second-factor')
  const words = await formWords(locale)
  return (
    <ul className="factor-list">
      {factors.map(({ id, kind, createdAt, lastUsedAt }) => {
        const what = t(`account.${kind}`)
        const date = dateAndTime(locale, createdAt)
        return (
          <li key={id}>
            <div>
              <p className="factor-name">{what}</p>
              <p className="quiet">
                {t('account.created', { date })}
                {lastUsedAt && `, ${t('account.used', { date: dateAndTime(locale, lastUsedAt) })}`}
              </p>
            </div>
            {factors.length > 1 ? (
              <Form action={remove} initialState={untouched()} words={words} locale={locale}>
                <HiddenField name="factor" value={id} />
                <SubmitButton look="quiet">
                  {t('account.remove')}
                  <span className="only-read"> {t('account.removeWhat', { what, date })}</span>
                </SubmitButton>
              </Form>
            ) : (
              <p className="quiet">{t('account.only')}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
