import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { ViewedRequest } from '@/lib/casework/requests/view-request'
import { controller } from '@/lib/controller/controller'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { LetterText } from './letter-text'
import { MadeCopy } from './made-copy'
import { RevokedCopy } from './revoked-copy'
import { sizeInWords } from './size-in-words'
import { WhatWasDone } from './what-was-done'

type Props = {
  locale: Locale
  request: RequestRow
  delivered: NonNullable<ViewedRequest['delivered']>
}

/** The controller's answer as the person reads it: the files first, then the letter, then what to do if it is wrong. */
export async function DeliveredAnswer({ locale, request, delivered }: Props) {
  const t = await translator(locale, 'request')
  const { authority } = controller()
  const copy = await translator(locale, 'copy')
  const { reference, outcome } = request
  const { files, structured, revoked } = delivered
  const given = files.length > 0 || structured !== null
  const until = longDate(locale, delivered.availableUntil)
  return (
    <>
      {outcome && <p className="lead">{t('view.outcome', { outcome, kind: request.kind })}</p>}
      {delivered.lifting && !delivered.lifting.lifted && (
        <Notice title={t('view.lifting', { date: longDate(locale, delivered.lifting.on) })}>
          <p>{delivered.lifting.reason}</p>
        </Notice>
      )}
      <WhatWasDone locale={locale} parts={delivered.parts} />
      {delivered.copy && (
        <section aria-labelledby="files">
          <h2 id="files">{t('view.files')}</h2>
          {revoked && <RevokedCopy locale={locale} revoked={revoked} />}
          {!revoked && <p>{t(given ? 'view.filesUntil' : 'view.filesGone', { date: until })}</p>}
          {given && <p className="quiet">{copy('person.fresh')}</p>}
          {structured && <MadeCopy {...{ locale, reference, structured }} />}
          {files.length > 0 && (
            <ul className="file-list">
              {files.map((file) => (
                <li key={file.id}>
                  {/* No `download` here: who has to sign in again must see that page, not save it. */}
                  <a href={`/api/requests/${reference}/files/${file.id}?locale=${locale}`}>
                    <Icon name="download" />
                    {t('view.download', { name: file.name })}
                  </a>
                  <span className="quiet">{sizeInWords(locale, file.size)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section aria-labelledby="answer">
        <h2 id="answer">{t('view.answer')}</h2>
        <LetterText text={delivered.letter} locale={request.locale} />
      </section>
      {isEnded(request.state) && (
        <p className="prose">
          {t.rich('view.wrong', {
            name: authority.shortName,
            link: (text) => <a href={href(locale, `/my/requests/${reference}/reopen`)}>{text}</a>,
            authority: (text) => (
              <a href={authority.website} rel="noreferrer">
                {text}
              </a>
            ),
          })}
        </p>
      )}
    </>
  )
}
