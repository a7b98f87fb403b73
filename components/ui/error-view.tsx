import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ButtonLink } from './button'
import { Column } from './column'
import { PageHeading } from './page-heading'

type Props = {
  locale: Locale
  kind: 'missing' | 'away' | 'busy' | 'unexpected'
  reference?: string
  /** When one may go on, in words. */
  until?: string
}

/** What a page shows when it is not there, when the portal is out of reach, when someone has to wait, or when something broke. */
export async function ErrorView({ locale, kind, reference = '', until = '' }: Props) {
  const t = await translator(locale, 'errors')
  const email = controller().privacyContact
  return (
    <Column>
      <PageHeading title={t(`${kind}.title`)} lead={t(`${kind}.lead`, { until })} />
      <div className="prose">
        {kind === 'unexpected' && (
          <p>
            {t('unexpected.reference')} <strong className="reference">{reference}</strong>
          </p>
        )}
        <p>
          {t.rich(`${kind}.help`, {
            email,
            link: (text) => <a href={`mailto:${email}`}>{text}</a>,
          })}
        </p>
        <p>
          <ButtonLink href={href(locale, '/')} look="second">
            {t('toStart')}
          </ButtonLink>
        </p>
      </div>
    </Column>
  )
}
