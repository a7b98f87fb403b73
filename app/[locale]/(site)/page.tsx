import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-heading'
import { today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { FromToday } from './from-today'

const rights = [
  ['see', 'eye'],
  ['correct', 'pencil'],
  ['erase', 'bin'],
  ['stop', 'stop'],
] as const

export default page(async ({ locale }) => {
  const t = await translator(locale, 'home')
  const { shortName, privacyContact, authority } = controller()
  const b = (text: ReactNode) => <strong>{text}</strong>
  const mail = (text: ReactNode) => <a href={`mailto:${privacyContact}`}>{text}</a>
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <div className="opening">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead', { controller: shortName })}</p>
          <p className="opening-action">
            <ButtonLink href={href(locale, '/start')} size="large">
              {t('start')}
              <Icon name="arrow" />
            </ButtonLink>
          </p>
          <p className="quiet">{t('startAbout')}</p>
        </div>
        <FromToday locale={locale} today={today()} />
      </div>
      <div className="pairs">
        <section className="prose">
          <h2>{t('need.title')}</h2>
          <ul className="facts">
            <li>
              <Icon name="letter" />
              <span>{t('need.email')}</span>
            </li>
            <li>
              <Icon name="person" />
              <span>{t('need.person')}</span>
            </li>
            <li>
              <Icon name="check" />
              <span>{t('need.nothing')}</span>
            </li>
          </ul>
          <p>{t.rich('otherWay', { email: privacyContact, link: mail })}</p>
        </section>
        <section className="prose">
          <h2>{t('rights.title')}</h2>
          <ul className="facts">
            {rights.map(([right, icon]) => (
              <li key={right}>
                <Icon name={icon} />
                <span>{t.rich(`rights.${right}`, { b })}</span>
              </li>
            ))}
          </ul>
          <p>
            <a className="frame-link" href={href(locale, '/rights')}>
              {t('rights.all')}
            </a>
          </p>
        </section>
      </div>
      <div className="asides">
        <section>
          <h2>{t('young.title')}</h2>
          <p>
            {t.rich('young.text', {
              link: (text) => <a href={href(locale, '/under-18')}>{text}</a>,
              form: (text) => <a href={href(locale, '/guardian')}>{text}</a>,
            })}
          </p>
        </section>
        <section>
          <h2>{t('protected.title')}</h2>
          <p>
            {t.rich('protected.text', {
              link: (text) => <a href={href(locale, '/protected-identity')}>{text}</a>,
            })}
          </p>
        </section>
        <section>
          <h2>{t('complain.title')}</h2>
          <p>
            {t.rich('complain.text', {
              authority: authority.name[locale],
              short: authority.shortName,
              link: (text) => (
                <a href={authority.website} rel="noreferrer">
                  {text}
                </a>
              ),
            })}
          </p>
        </section>
      </div>
    </>
  )
})
