import { LetterText } from '@/components/request/letter-text'
import { Desk } from '@/components/staff/desk'
import { FileList } from '@/components/staff/file-list'
import { MadeFiles } from '@/components/staff/made-files'
import { UnfilledLines } from '@/components/staff/unfilled-lines'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { draftOf } from '../draft-of'
import { SendForm } from './send-form'

export default page(async ({ locale, params }) => {
  const draft = await draftOf(locale, params.reference)
  const { letter, version, unfilled, files, structured } = draft
  const { reference, locale: language } = draft.request
  const t = await translator(locale, 'desk')
  const casePage = href(locale, `/desk/${reference}`)
  const letterPage = <a href={`${casePage}/answer`}>{t('send.edit')}</a>
  return (
    <Desk>
      <BackLink href={casePage}>{t('toCase')}</BackLink>
      <PageHeading
        title={t('send.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('send.lead')}
      />
      <div className="case">
        <div>
          <section id="answer" className="preview" aria-labelledby="letter">
            <div className="preview-head">
              <h2 id="letter">{t('send.letter')}</h2>
              {letterPage}
            </div>
            <LetterText text={letter} locale={language} />
          </section>
        </div>
        <div>
          <section id="copy" aria-labelledby="copy-title">
            <div className="preview-head">
              <h2 id="copy-title">{t('send.files')}</h2>
              <a href={`${casePage}#files`}>{t('send.changeFiles')}</a>
            </div>
            {structured && <MadeFiles {...{ locale, reference, structured }} />}
            {files.length > 0 && <FileList {...{ locale, reference, files }} />}
            {files.length === 0 && !structured && <p>{t('send.filesNone')}</p>}
          </section>
          {version === 0 && (
            <Notice signal="soon" title={t('send.notSavedTitle')}>
              <p>{t('send.notSaved')}</p>
              <p>{letterPage}</p>
            </Notice>
          )}
          <UnfilledLines
            {...{ locale, language }}
            lines={unfilled}
            title={t('send.unfilledTitle')}
          />
          {version > 0 && unfilled.length === 0 && <SendForm locale={locale} draft={draft} />}
        </div>
      </div>
    </Desk>
  )
})
