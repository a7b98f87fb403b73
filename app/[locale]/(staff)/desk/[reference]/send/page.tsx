import { LetterText } from '@/components/request/letter-text'
import { DecidedParts } from '@/components/staff/decided-parts'
import { Desk } from '@/components/staff/desk'
import { FileList } from '@/components/staff/file-list'
import { MadeFiles } from '@/components/staff/made-files'
import { UnfilledLines } from '@/components/staff/unfilled-lines'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import { href } from '@/lib/i18n/href'
import { type Translator, translator } from '@/lib/i18n/translator'
import { isAnsweredByCopy } from '@/lib/rights/request-kinds'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { draftOf } from '../draft-of'
import { SecondPerson } from './second-person'
import { SendForm } from './send-form'

export default page(async ({ locale, params }) => {
  const draft = await draftOf(locale, params.reference)
  const { letter, unfilled, files, structured, decision, person } = draft
  const { reference, kind, state, locale: language } = draft.request
  const [t, words] = [await translator(locale, 'desk'), await translator(locale, 'desk-decide')]
  const kept = await keptForm(await requireActor(), `/desk/${reference}/send`, null)
  const casePage = href(locale, `/desk/${reference}`)
  const { made } = decision
  const fixed = made?.kind === 'MINOR_ERASURE' && made.custody === null
  const decided = state === 'DECIDED'
  const sendable = decided && unfilled.length === 0 && decision.openSystems === 0
  return (
    <Desk>
      <BackLink href={casePage}>{t('toCase')}</BackLink>
      <PageHeading
        title={titleOf(t, words, draft)}
        over={<span className="reference">{reference}</span>}
        lead={t('send.lead')}
      />
      <div className="case">
        <div>
          <section id="answer" className="preview" aria-labelledby="letter">
            <div className="preview-head">
              <h2 id="letter">{t('send.letter')}</h2>
              {!fixed && <a href={`${casePage}/answer`}>{t('send.edit')}</a>}
            </div>
            <LetterText text={letter} locale={language} />
          </section>
        </div>
        <div>
          {made && (
            <section aria-labelledby="decision">
              <div className="preview-head">
                <h2 id="decision">{words('send.decision')}</h2>
                <a href={`${casePage}/decide`}>{words('send.change')}</a>
              </div>
              <DecidedParts locale={locale} decision={made} />
            </section>
          )}
          {isAnsweredByCopy(kind) && (
            <section id="copy" aria-labelledby="copy-title">
              <div className="preview-head">
                <h2 id="copy-title">{t('send.files')}</h2>
                <a href={`${casePage}#files`}>{t('send.changeFiles')}</a>
              </div>
              {structured && <MadeFiles {...{ locale, reference, structured }} />}
              {files.length > 0 && <FileList {...{ locale, reference, files }} />}
              {files.length === 0 && !structured && <p>{t('send.filesNone')}</p>}
            </section>
          )}
          {fixed && (
            <Notice title={words('send.fixedTitle')}>
              <p>{words('send.fixed')}</p>
            </Notice>
          )}
          {kind === 'MINOR_ERASURE' && (
            <p>{words(person.adultsEmail ? 'send.child' : 'send.childNobody')}</p>
          )}
          <UnfilledLines
            {...{ locale, language }}
            lines={unfilled}
            title={t('send.unfilledTitle')}
          />
          {!decided && <SecondPerson {...{ locale, draft, kept }} />}
          {decided && decision.openSystems > 0 && (
            <div id="systems">
              <Notice
                signal="soon"
                title={words('send.systemsTitle', { count: decision.openSystems })}
              >
                <p>{words('send.systemsText')}</p>
                <p>
                  <a href={`${casePage}#tasks`}>{words('send.systems')}</a>
                </p>
              </Notice>
            </div>
          )}
          {sendable && <SendForm {...{ locale, draft, kept }} />}
        </div>
      </div>
    </Desk>
  )
})

/** What there is to do with the answer, for the one who looks at it. */
function titleOf(
  t: Translator<'desk'>,
  words: Translator<'desk-decide'>,
  { request, decision }: AnswerDraft,
): string {
  if (request.state === 'DECIDED') return t('send.title')
  if (decision.approval !== 'PROPOSED') return words('send.titlePropose')
  return words(decision.proposedByMe ? 'send.titleWaiting' : 'send.titleReview')
}
